import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addressOf } from '../../budget/address';
import { useWords } from '../../taskpane/text/WordsContext';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { entryOf } from '../host/model/cellContent';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    width: '84px',
    flexShrink: 0,
    textAlign: 'center',
    lineHeight: '24px',
    fontVariantNumeric: 'tabular-nums',
  },
  content: { flexGrow: 1, minWidth: 0 },
  text: { minHeight: '24px', maxHeight: '120px', padding: `2px ${tokens.spacingHorizontalS}` },
});

interface FormulaBarProps {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  /** Counts the changes of the workbook. */
  readonly version: number;
  readonly onRefused: () => void;
}

/** Which cell is selected, and what stands in it; the content can be typed here too. */
export function FormulaBar({ workbook, sheet, onRefused }: FormulaBarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [typed, setTyped] = useState<{ readonly cell: string; readonly text: string } | null>(null);
  const range = workbook.selection?.sheet === sheet ? workbook.selection.range : undefined;
  const cell = range ? addressOf(range.top, range.left) : '';
  const content = range ? String(entryOf(sheet.peek(range.top, range.left))) : '';
  const text = typed && typed.cell === cell ? typed.text : content;
  const commit = (): void => {
    if (range && typed && typed.cell === cell && typed.text !== content) {
      if (sheet.isProtected) onRefused();
      else workbook.edit(sheet, range.top, range.left, typed.text);
    }
    setTyped(null);
  };
  return (
    <div className={styles.root}>
      <span className={styles.name} role="status" aria-label={t('workbench.name-box')}>
        {cell}
      </span>
      <Textarea
        size="small"
        resize="vertical"
        className={styles.content}
        textarea={{ className: styles.text, rows: linesOf(text) }}
        aria-label={t('workbench.formula-bar')}
        value={text}
        disabled={!range}
        onChange={(_, { value }) => setTyped({ cell, text: value })}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setTyped(null);
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') commit(); // the page saves
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (event.altKey) breakLine(event.currentTarget);
          else commit();
        }}
      />
    </div>
  );
}

/** A long text gets the room of several lines. */
const linesOf = (text: string): number => Math.min(6, text.split('\n').length + (text.length > 80 ? 1 : 0));

/** Alt+Enter: a line of its own in the same cell. */
function breakLine(box: HTMLTextAreaElement): void {
  box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
