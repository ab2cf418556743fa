import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from 'decimal.js';
import { lazy, Suspense } from 'react';
import type { Measured } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import { showNumber } from '../../report/numbers';
import { CellLink } from '../shell/CellLink';
import { Inert } from '../shell/Inert';
import { usePaneState } from '../state/PaneContext';
import { useCurrentTheme } from '../theme/useCurrentTheme';
import { useWords } from '../text/WordsContext';
import { partColor } from './palette';
import { useTableStyles } from './table.styles';

const YearChart = lazy(() => import('./charts/YearChart'));

const useStyles = makeStyles({
  chart: {
    minHeight: '190px',
    marginTop: tokens.spacingVerticalS,
    overflow: 'hidden',
    display: 'flex',
    justifyContent: 'center',
  },
});

/** One measure with two amounts beside each other, and the percentage between them. */
export interface Pair {
  /** A message id, or the measure's own name. */
  readonly label: string;
  readonly before: Measured;
  readonly now: Measured;
  readonly rate: Decimal | null;
  /** Of the second amount. */
  readonly place?: CellPlace;
  readonly charted: boolean;
}

interface PairTableProps {
  readonly rows: readonly Pair[];
  readonly caption: string;
  readonly names: { readonly before: string; readonly now: string; readonly rate: string };
  /** A rate of change has its sign. */
  readonly signed?: boolean;
}

/** Two amounts of each measure as pairs of columns, and the table that says the same. */
export function PairTable({ rows, caption, names, signed = false }: PairTableProps) {
  const words = useWords();
  const { t, nameOf } = words;
  const styles = useStyles();
  const table = useTableStyles();
  const theme = useCurrentTheme();
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const charted = rows.filter((r) => r.charted);
  return (
    <>
      <Inert className={styles.chart}>
        <Suspense fallback={null}>
          <YearChart
            rows={charted.map((r) => ({
              label: nameOf(r.label),
              now: r.now.value.toNumber(),
              before: r.before.value.toNumber(),
            }))}
            names={names}
            colors={{ before: partColor(7, theme), now: partColor(0, theme) }}
          />
        </Suspense>
      </Inert>
      <table className={table.root}>
        <caption className={table.hidden}>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className={table.head}>
              {names.before}
            </th>
            <th scope="col" className={table.head}>
              {names.now}
            </th>
            <th scope="col" className={table.head}>
              {names.rate}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const [before, now] = words.amounts([row.before, row.now]);
            return (
              <tr key={i}>
                <th scope="row" className={table.name}>
                  {nameOf(row.label)}
                </th>
                <td className={table.number}>{before}</td>
                <td className={table.number}>
                  {row.place ? <CellLink place={row.place}>{now}</CellLink> : now}
                </td>
                <td className={table.number}>
                  {row.rate
                    ? `${signed && row.rate.isPositive() && !row.rate.isZero() ? '+' : ''}${showNumber(row.rate, decimals)}%`
                    : t('pane.overview.no-rate')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
