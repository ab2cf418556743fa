import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { round } from '../../budget/rounding';
import { showNumber } from '../../report/numbers';
import type { ShareGroup } from '../../report/shares';
import { CellLink } from '../shell/CellLink';
import { Inert } from '../shell/Inert';
import { usePaneState } from '../state/PaneContext';
import { useCurrentTheme } from '../theme/useCurrentTheme';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { partColor } from './palette';
import { useTableStyles } from './table.styles';

const ShareChart = lazy(() => import('./charts/ShareChart'));

const useStyles = makeStyles({
  chart: {
    minHeight: '150px',
    display: 'flex',
    justifyContent: 'center',
    marginTop: tokens.spacingVerticalS,
  },
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    borderRadius: '2px',
    marginRight: tokens.spacingHorizontalXS,
  },
});

/** A whole and its parts: a ring, and the table that is its legend and its text for screen readers. */
export function ShareCard({ group }: { readonly group: ShareGroup }) {
  const words = useWords();
  const { t, nameOf } = words;
  const styles = useStyles();
  const table = useTableStyles();
  const theme = useCurrentTheme();
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const [total = '', ...amounts] = words.amounts([group.total, ...group.parts.map((p) => p.amount)]);
  const title = t(KIND_TEXT[group.kind]);
  const parts = group.parts.map((p, i) => ({
    label: nameOf(p.label),
    value: p.amount.value.toNumber(),
    color: partColor(i, theme),
  }));
  return (
    <Card title={title} aside={t('pane.overview.total-of', { table: group.tables, total })}>
      {parts.length > 1 && (
        <Inert className={styles.chart}>
          <Suspense fallback={null}>
            <ShareChart parts={parts} />
          </Suspense>
        </Inert>
      )}
      <table className={table.root}>
        <caption className={table.hidden}>{title}</caption>
        <thead className={table.hidden}>
          <tr>
            <th scope="col">{t('pane.overview.part')}</th>
            <th scope="col">{t('pane.overview.amount')}</th>
            <th scope="col">{t('pane.overview.share')}</th>
          </tr>
        </thead>
        <tbody>
          {group.parts.map((part, i) => (
            <tr key={i}>
              <th scope="row" className={table.name}>
                <span className={styles.swatch} style={{ backgroundColor: partColor(i, theme) }} />
                {nameOf(part.label)}
              </th>
              <td className={table.number}>
                {part.place.kind === 'cell' ? (
                  <CellLink place={part.place}>{amounts[i]}</CellLink>
                ) : (
                  amounts[i]
                )}
              </td>
              <td className={table.number}>
                {showNumber(
                  round(part.amount.value.div(group.total.value).times(100), decimals, 'half-up'),
                  decimals,
                )}
                %
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const KIND_TEXT = {
  class: 'share.class',
  'basic-project': 'share.basic-project',
  'personnel-public': 'share.personnel-public',
  'three-public': 'share.three-public',
  income: 'share.income',
} as const;
