import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { BudgetBook } from '../../budget/BudgetBook';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { BesidePicker } from '../narrative/BesidePicker';
import { Card } from './Card';
import { PairTable } from './PairTable';
import { yearOnYear } from './yearOnYear';

/** This year against last; asks for last year's workbook where it is not there. */
export function YearCard({ book }: { readonly book: BudgetBook }) {
  const { t } = useWords();
  const prior = usePaneState((s) => s.narrative.prior);
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  const rows = useMemo(() => (prior ? yearOnYear(book, prior.book, decimals) : []), [book, prior, decimals]);
  const names = {
    before: t('pane.overview.last-year'),
    now: t('pane.overview.this-year'),
    rate: t('pane.overview.rate'),
  };
  return (
    <Card title={t('pane.overview.years')} aside={<BesidePicker as="prior" />}>
      {prior && rows.length === 0 && <Body1>{t('pane.overview.years.none')}</Body1>}
      {rows.length > 0 && <PairTable rows={rows} caption={t('pane.overview.years')} names={names} signed />}
    </Card>
  );
}
