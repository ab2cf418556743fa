import type { CheckResult } from '../../pipeline/results';
import type { ListView } from '../model/listItems';
import { IgnoredSwitch, RunSummary, useSummaryStyles } from '../shell/summary';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** What was checked, what the latest edit changed, and what is not on the list and why. */
export function SummaryLines({ result, list }: { readonly result: CheckResult; readonly list: ListView }) {
  const { t } = useWords();
  const styles = useSummaryStyles();
  const { delta, phase } = usePaneState((s) => s.check);
  return (
    <div className={styles.root}>
      <RunSummary delta={delta} isRunning={phase === 'running'}>
        {t('pane.summary.relations', { relations: result.relations.length })}
      </RunSummary>
      <IgnoredSwitch count={list.ignored} />
      {list.hidden > 0 && <span>{t('pane.summary.hidden', { count: list.hidden })}</span>}
    </div>
  );
}
