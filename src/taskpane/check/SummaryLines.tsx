import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../pipeline/results';
import type { ListView } from '../model/listItems';
import { useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: tokens.lineHeightBase200,
  },
  delta: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What was checked, what the latest edit changed, and what is not on the list and why. */
export function SummaryLines({ result, list }: { readonly result: CheckResult; readonly list: ListView }) {
  const { t } = useWords();
  const styles = useStyles();
  const dispatch = useDispatch();
  const delta = usePaneState((s) => s.check.delta);
  const rechecking = usePaneState((s) => s.check.phase === 'running');
  const showIgnored = usePaneState((s) => s.view.showIgnored);
  return (
    <div className={styles.root}>
      <span role="status" className={delta && !rechecking ? styles.delta : undefined}>
        {rechecking
          ? t('pane.check.rechecking')
          : delta
            ? t('pane.summary.delta', { added: delta.added, resolved: delta.resolved })
            : t('pane.summary.relations', { relations: result.relations.length })}
      </span>
      {list.ignored > 0 && (
        <Link
          as="button"
          inline
          aria-pressed={showIgnored}
          onClick={() => dispatch({ type: 'view/show-ignored', show: !showIgnored })}
        >
          {t(showIgnored ? 'pane.summary.hide-ignored' : 'pane.summary.show-ignored', {
            count: list.ignored,
          })}
        </Link>
      )}
      {list.hidden > 0 && <span>{t('pane.summary.hidden', { count: list.hidden })}</span>}
    </div>
  );
}
