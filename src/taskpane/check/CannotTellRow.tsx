import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { CannotTell } from '../../budget/Finding';
import { useController } from '../state/PaneContext';
import { showCell } from '../../report/translate';
import { useWords } from '../text/WordsContext';
import { useRowStyles } from './row.styles';
import { ruleTitle } from '../../report/words';

const useStyles = makeStyles({ icon: { fontSize: '16px' } });

/** A rule, or a part of it, that could not run, with the reason. */
export function CannotTellRow({ cannotTell }: { readonly cannotTell: CannotTell }) {
  const words = useWords();
  const rows = useRowStyles();
  const styles = useStyles();
  const controller = useController();
  const place = cannotTell.places[0]?.place;
  const cell = place?.kind === 'cell' ? place : place?.cell;
  const content = (
    <>
      <QuestionCircleRegular className={mergeClasses(rows.icon, styles.icon)} aria-hidden />
      <span>
        <span className={rows.title}>{words.message(cannotTell.reason)}</span>
        <span className={rows.muted}> {ruleTitle(cannotTell.rule, words.message)}</span>
      </span>
      {cell && <span className={rows.cell}>{showCell(cell)}</span>}
    </>
  );
  return cell ? (
    <button
      type="button"
      data-row
      className={mergeClasses(rows.row, rows.item)}
      onClick={() => void controller.select(cell)}
    >
      {content}
    </button>
  ) : (
    <div className={mergeClasses(rows.row, rows.item)}>{content}</div>
  );
}
