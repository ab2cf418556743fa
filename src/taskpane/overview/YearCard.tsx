import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import type { BudgetBook } from '../../budget/BudgetBook';
import { showNumber } from '../../report/numbers';
import { isMessageId } from '../../report/translate';
import { CellLink } from '../shell/CellLink';
import { Inert } from '../shell/Inert';
import { usePaneState } from '../state/PaneContext';
import { useCurrentTheme } from '../theme/useCurrentTheme';
import { useWords } from '../text/WordsContext';
import { PriorPicker } from '../narrative/PriorPicker';
import { Card } from './Card';
import { partColor } from './palette';
import { useTableStyles } from './table.styles';
import { yearOnYear, type YearRow } from './yearOnYear';

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

/** This year against last; asks for last year's workbook where it is not there. */
export function YearCard({ book }: { readonly book: BudgetBook }) {
  const { t } = useWords();
  const prior = usePaneState((s) => s.narrative.prior);
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const rows = useMemo(() => (prior ? yearOnYear(book, prior.book, decimals) : []), [book, prior, decimals]);
  return (
    <Card title={t('pane.overview.years')} aside={<PriorPicker />}>
      {prior && rows.length === 0 && <Body1>{t('pane.overview.years.none')}</Body1>}
      {rows.length > 0 && <Years rows={rows} />}
    </Card>
  );
}

function Years({ rows }: { readonly rows: readonly YearRow[] }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const table = useTableStyles();
  const theme = useCurrentTheme();
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const nameOf = (label: string): string => (isMessageId(label) ? t(label) : label);
  const charted = rows.filter((r) => r.charted);
  const names = { before: t('pane.overview.last-year'), now: t('pane.overview.this-year') };
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
        <caption className={table.hidden}>{t('pane.overview.years')}</caption>
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
              {t('pane.overview.rate')}
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
                    ? `${row.rate.isPositive() && !row.rate.isZero() ? '+' : ''}${showNumber(row.rate, decimals)}%`
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
