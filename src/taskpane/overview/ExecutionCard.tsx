import { useMemo } from 'react';
import type { BudgetBook } from '../../budget/BudgetBook';
import { executionOf } from '../../report/execution';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { PairTable, type Pair } from './PairTable';

/** Of a final account, what was spent beside what was planned. */
export function ExecutionCard({ book }: { readonly book: BudgetBook }) {
  const { t } = useWords();
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const rows = useMemo(
    () =>
      executionOf(book, undefined, decimals).map(({ label, planned, spent, rate, place }): Pair => ({
        label,
        before: planned,
        now: spent,
        rate,
        ...(place.kind === 'cell' ? { place } : {}),
        charted: true,
      })),
    [book, decimals],
  );
  if (rows.length === 0) return null;
  const names = {
    before: t('pane.overview.planned'),
    now: t('pane.overview.spent'),
    rate: t('pane.overview.completion'),
  };
  return (
    <Card title={t('report.execution')}>
      <PairTable rows={rows} caption={t('report.execution')} names={names} />
    </Card>
  );
}
