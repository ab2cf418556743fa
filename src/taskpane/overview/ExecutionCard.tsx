import { useMemo } from 'react';
import { documentsIn, type BudgetBook } from '../../budget/BudgetBook';
import { executionOf } from '../../report/execution';
import { BesidePicker } from '../narrative/BesidePicker';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { PairTable, type Pair } from './PairTable';

/** Of a final account, what was spent beside what was planned; asks for the year's budget, which knows the plans by class. */
export function ExecutionCard({ book }: { readonly book: BudgetBook }) {
  const { t } = useWords();
  const budget = usePaneState((s) => s.check.result?.budget);
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const rows = useMemo(
    () =>
      executionOf(book, budget, decimals).map(({ label, planned, spent, rate, place }): Pair => ({
        label,
        before: planned,
        now: spent,
        rate,
        ...(place.kind === 'cell' ? { place } : {}),
        charted: true,
      })),
    [book, budget, decimals],
  );
  if (!documentsIn(book).has('final')) return null;
  const names = {
    before: t('pane.overview.planned'),
    now: t('pane.overview.spent'),
    rate: t('pane.overview.completion'),
  };
  return (
    <Card title={t('report.execution')} aside={<BesidePicker as="budget" />}>
      {rows.length > 0 && <PairTable rows={rows} caption={t('report.execution')} names={names} />}
    </Card>
  );
}
