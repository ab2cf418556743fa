import { useCallback } from 'react';
import type { CheckResult } from '../../pipeline/results';
import { NothingLeft } from '../shell/NothingLeft';
import { Outcome } from '../shell/Outcome';
import { ResultHead } from '../shell/ResultHead';
import { VirtualList } from '../shell/VirtualList';
import { usePaneState } from '../state/PaneContext';
import { isFiltered } from '../state/ViewState';
import { useWords } from '../text/WordsContext';
import { FilterBar } from './FilterBar';
import { ListRow } from './ListRow';
import { SeverityFilter } from './SeverityFilter';
import { SummaryLines } from './SummaryLines';
import { useListView } from './useListView';
import type { ListItem } from '../model/listItems';

/** What was found, or that nothing was. */
export function CheckResults({ result }: { readonly result: CheckResult }) {
  const { t } = useWords();
  const list = useListView(result);
  const filtered = usePaneState((s) => isFiltered(s.view));
  const at = usePaneState((s) => s.view.at);
  const sheets = result.book.tables;
  const render = useCallback((item: ListItem) => <ListRow item={item} tables={sheets} />, [sheets]);
  if (result.book.tables.length === 0) {
    return (
      <Outcome
        isGood={false}
        title={t('pane.summary.no-tables.title')}
        text={t('pane.summary.no-tables.text')}
      />
    );
  }
  const clean = result.findings.length === 0;
  return (
    <>
      <ResultHead>
        {!clean && <SeverityFilter counts={list.counts} />}
        {!clean && <FilterBar items={list.items} />}
        <SummaryLines result={result} list={list} />
      </ResultHead>
      {clean && (
        <Outcome
          isGood
          title={t('pane.summary.clean.title')}
          text={t('pane.summary.clean.text', { relations: result.relations.length })}
        />
      )}
      {!clean && list.shown === 0 && filtered && <NothingLeft />}
      {!clean && list.shown === 0 && !filtered && (
        <Outcome
          isGood
          title={t('pane.summary.clean.title')}
          text={t('pane.summary.all-aside', { relations: result.relations.length })}
        />
      )}
      {(list.shown > 0 || list.items.length > 0) && (
        <VirtualList items={list.items} label={t('pane.list')} render={render} estimate={estimate} at={at} />
      )}
    </>
  );
}

const HEIGHTS: Readonly<Record<ListItem['kind'], number>> = {
  explanation: 132,
  undetermined: 84,
  group: 28,
  finding: 62,
  'cannot-tell-heading': 28,
  'cannot-tell': 44,
};

const estimate = (item: ListItem): number => HEIGHTS[item.kind];
