import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { ListItem } from '../model/listItems';
import { StepButtons } from './StepButtons';
import { useTyped } from '../shell/useTyped';
import { useDispatch, usePaneState } from '../state/PaneContext';
import type { Grouping } from '../state/ViewState';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', gap: tokens.spacingHorizontalXS },
  search: { minWidth: 0, width: '100%', maxWidth: 'none' },
});

/** Search and grouping of the findings, and the walk through them. */
export function FilterBar({ items }: { readonly items: readonly ListItem[] }) {
  const { t } = useWords();
  const styles = useStyles();
  const dispatch = useDispatch();
  const search = usePaneState((s) => s.view.search);
  const typed = useTyped(search, (text) => dispatch({ type: 'view/search', text }));
  const grouping = usePaneState((s) => s.view.grouping);
  return (
    <div className={styles.root} data-screen>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={t('pane.find')}
        aria-label={t('pane.find')}
        {...typed}
      />
      <Select
        size="small"
        value={grouping}
        aria-label={t('pane.group')}
        onChange={(_, { value }) => dispatch({ type: 'view/grouping', grouping: value as Grouping })}
      >
        <option value="table">{t('pane.group.table')}</option>
        <option value="rule">{t('pane.group.rule')}</option>
      </Select>
      <StepButtons items={items} />
    </div>
  );
}
