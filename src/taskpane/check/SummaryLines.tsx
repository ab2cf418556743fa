import { Link } from '@fluentui/react-components';
import type { CheckResult } from '../../pipeline/results';
import { headline } from '../../report/headline';
import { withoutIgnored } from '../../report/ignoring/withoutIgnored';
import type { ListView } from '../model/listItems';
import { IgnoredSwitch, RunSummary, useSummaryStyles } from '../shell/summary';
import { useDispatch, usePaneState } from '../state/PaneContext';
import { isFiltered } from '../state/ViewState';
import { useWords } from '../text/WordsContext';

/** What was checked, what the latest edit changed, and what is not on the list and why. */
export function SummaryLines({ result, list }: { readonly result: CheckResult; readonly list: ListView }) {
  const words = useWords();
  const { t } = words;
  const ignored = usePaneState((s) => s.ignored);
  const styles = useSummaryStyles();
  const dispatch = useDispatch();
  const { delta, phase } = usePaneState((s) => s.check);
  const filtered = usePaneState((s) => isFiltered(s.view));
  return (
    <div className={styles.root}>
      {headline(withoutIgnored(result, ignored), words.message).map((line) => (
        <strong key={line}>{line}</strong>
      ))}
      <RunSummary delta={delta} isRunning={phase === 'running'}>
        {list.counts.error + list.counts.warning === 0 && (
          <span className={styles.good}>{t('pane.summary.no-errors')}</span>
        )}
        {t('pane.summary.relations', { relations: result.relations.length })}
      </RunSummary>
      {filtered && list.shown > 0 && (
        <Link as="button" inline onClick={() => dispatch({ type: 'view/filters-cleared' })}>
          {t('pane.summary.clear-filters')}
        </Link>
      )}
      <IgnoredSwitch count={list.ignored} />
      {list.hidden > 0 && <span>{t('pane.summary.hidden', { count: list.hidden })}</span>}
    </div>
  );
}
