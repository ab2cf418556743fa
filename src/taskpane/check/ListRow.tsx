import type { BudgetTable } from '../../budget/BudgetBook';
import { CANNOT_TELL_GROUP, type ListItem } from '../model/listItems';
import { useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { CannotTellRow } from './CannotTellRow';
import { ExplanationCard } from './ExplanationCard';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';
import { UndeterminedCard } from './UndeterminedCard';
import { ruleTitle } from '../../report/words';
import type { Words } from '../text/wordsOf';

interface ListRowProps {
  readonly item: ListItem;
  /** The recognised tables, for the names of groups. */
  readonly tables: readonly BudgetTable[];
}

/** One row of the list, whatever it is. */
export function ListRow({ item, tables }: ListRowProps) {
  const words = useWords();
  const dispatch = useDispatch();
  const grouping = usePaneState((s) => s.view.grouping);
  switch (item.kind) {
    case 'explanation':
      return (
        <ExplanationCard explanation={item.explanation} entries={item.entries} standing={item.standing} />
      );
    case 'undetermined':
      return <UndeterminedCard undetermined={item.undetermined} />;
    case 'finding':
      return (
        <FindingRow
          entry={item.entry}
          nested={item.nested}
          cause={item.cause}
          sheetKnown={grouping === 'table' && !item.nested}
        />
      );
    case 'group': {
      const name =
        grouping === 'rule' ? ruleTitle(item.group, words.message) : sheetName(item.group, tables, words.t);
      const { error, warning, info } = item.counts;
      return (
        <GroupRow
          name={name}
          count={error + warning + info}
          folded={item.folded}
          onToggle={() => dispatch({ type: 'view/fold', group: item.group })}
        />
      );
    }
    case 'cannot-tell-heading':
      return (
        <GroupRow
          name={words.t('pane.cannot-tell.heading')}
          count={item.count}
          folded={item.folded}
          onToggle={() => dispatch({ type: 'view/unfold', diagnosis: CANNOT_TELL_GROUP })}
        />
      );
    case 'cannot-tell':
      return <CannotTellRow cannotTell={item.cannotTell} />;
  }
}

/** The sheet, and the title of the table on it unless there are several. */
function sheetName(sheet: string, tables: readonly BudgetTable[], t: Words['t']): string {
  if (sheet === '') return t('pane.group.book');
  const on = tables.filter((table) => table.sheet === sheet);
  return on.length === 1 ? `${sheet} · ${on[0]!.title}` : sheet;
}
