import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { showCell } from '../../report/translate';
import { changeText } from '../model/changeText';
import type { CellWrite, Change } from '../state/Changes';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { CellLink } from './CellLink';
import { useFoldedStyles } from './folded.styles';

const useStyles = makeStyles({
  list: { paddingLeft: tokens.spacingHorizontalXXL },
  change: { paddingTop: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  writes: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  overtaken: { color: tokens.colorStatusWarningForeground1 },
  all: { display: 'flex', justifyContent: 'flex-end', paddingTop: tokens.spacingVerticalXS },
  button: { minWidth: 0, flexShrink: 0 },
});

/** 修改记录: what was taken over since the pane was opened, in order, each with its way back. */
export function ChangeList() {
  const { t } = useWords();
  const styles = useStyles();
  const folded = useFoldedStyles();
  const controller = useController();
  const made = usePaneState((s) => s.changes.made);
  if (made.length === 0) return null;
  const heading = t('pane.made', { count: made.length });
  return (
    <details className={folded.root}>
      <summary className={folded.summary}>{heading}</summary>
      <div className={folded.body}>
        <ol className={mergeClasses(folded.body, styles.list)} aria-label={heading}>
          {made.map((change) => (
            <ChangeItem key={change.id} change={change} />
          ))}
        </ol>
        {made.length > 1 && (
          <div className={styles.all}>
            <Button size="small" className={styles.button} onClick={() => void controller.undo()}>
              {t('pane.made.undo-all')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** So many cells of one change are shown. */
const MOST = 6;

function ChangeItem({ change: { id, writes, isOvertaken } }: { readonly change: Change }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const cells = writes.slice(0, MOST).map((w) => showCell(w.place));
  const note = useId();
  return (
    <li className={styles.change}>
      <div className={styles.row}>
        <div className={styles.writes}>
          {writes.slice(0, MOST).map((write, i) => (
            <Written key={i} write={write} />
          ))}
          {writes.length > MOST && <div>{t('pane.made.more', { count: writes.length - MOST })}</div>}
          {isOvertaken && (
            <div id={note} className={styles.overtaken}>
              {t('pane.made.overtaken')}
            </div>
          )}
        </div>
        <Button
          size="small"
          className={styles.button}
          aria-label={t('pane.of-cells', { name: t('pane.undo'), cells })}
          {...(isOvertaken ? { 'aria-describedby': note } : {})}
          onClick={() => void controller.undo(id)}
        >
          {t('pane.undo')}
        </Button>
      </div>
    </li>
  );
}

function Written({ write: { place, previous, written } }: { readonly write: CellWrite }) {
  const { t } = useWords();
  const [before, after] = changeText(previous.content, written);
  return (
    <div>
      <CellLink place={place} /> {before === '' ? t('pane.made.empty') : before} → {after}
    </div>
  );
}
