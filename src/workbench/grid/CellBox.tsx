import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, type KeyboardEvent } from 'react';
import { addressOf } from '../../budget/address';
import { useWords } from '../../taskpane/text/WordsContext';
import { cellId, GRID_ID, GRID_KEYS_ID } from './cellId';
import { BODY_PIXELS, LEADING } from './fonts';
import { extent, mergeAt, type Geometry } from './geometry';
import type { CellEditor } from './useCellEditor';
import type { Selection } from './useSelection';

const HIGHEST = 260;
const WIDEST = 520;
/** A Chinese character; others are narrower. */
const CHARACTER = BODY_PIXELS;

const useStyles = makeStyles({
  box: {
    position: 'absolute',
    zIndex: 4,
    boxSizing: 'border-box',
    margin: 0,
    padding: '2px 4px',
    resize: 'none',
    overflow: 'hidden',
    font: 'inherit',
    lineHeight: LEADING,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus': { outline: 'none' },
  },
  /** It waits for what is typed, over the selected cell, so that an input method shows its words there. */
  waiting: { opacity: 0, pointerEvents: 'none' },
});

/** Fluent UI moves the focus with Tab by itself, before anyone hears of the key; here Tab is the grid's. */
const OWN_TAB = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

interface CellBoxProps {
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly editor: CellEditor;
  readonly isReadOnly: boolean;
  /** Pixels above the first row and left of the first column. */
  readonly offset: { readonly top: number; readonly left: number };
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The one box that cells are typed into: it always has the focus of the grid. */
export function CellBox({ geometry, selection, editor, isReadOnly, offset, onKeyDown }: CellBoxProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { at, box } = editor;
  const cell = at ?? selection.active ?? { row: 1, column: 1 };
  const place = placeOf(geometry, cell.row, cell.column);

  useLayoutEffect(() => fit(box.current, place, at !== null));
  useEffect(() => {
    // Whoever opens a book or turns to another sheet by key can type at once.
    if (!document.activeElement || document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, [box]);

  return (
    <textarea
      ref={box}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      readOnly={isReadOnly}
      className={mergeClasses(styles.box, !at && styles.waiting)}
      style={{ top: offset.top + place.top, left: offset.left + place.left }}
      aria-label={t('workbench.cell-box', { cell: addressOf(cell.row, cell.column) })}
      aria-describedby={GRID_KEYS_ID}
      aria-controls={GRID_ID}
      {...(at || !selection.active
        ? {}
        : { 'aria-activedescendant': cellId(selection.active.row, selection.active.column) })}
      data-tabster={OWN_TAB}
      onKeyDown={onKeyDown}
      onFocus={editor.focused}
      onCompositionStart={editor.arrived}
      onInput={(event) => {
        editor.arrived();
        fit(event.currentTarget, place, true);
      }}
      onPaste={(event) => {
        if (at) return;
        event.preventDefault();
        editor.paste(event.clipboardData);
      }}
      onCopy={(event) => {
        if (at) return;
        event.preventDefault();
        editor.copy(event.clipboardData);
      }}
      onCut={(event) => {
        if (at) return;
        event.preventDefault();
        editor.copy(event.clipboardData);
        editor.clear();
      }}
      onBlur={(event) => {
        // The window lost the focus, not the box.
        if (document.activeElement !== event.currentTarget) editor.commit();
      }}
    />
  );
}

interface Place {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function placeOf(geometry: Geometry, row: number, column: number): Place {
  const merge = mergeAt(geometry, row, column);
  const line = geometry.rows[geometry.rowIndex.get(row) ?? 0]!;
  const across = geometry.columns[geometry.columnIndex.get(column) ?? 0]!;
  return {
    top: line.start,
    left: across.start,
    width: merge ? extent(geometry.columns, merge.left, merge.right) : across.size,
    height: merge ? extent(geometry.rows, merge.top, merge.bottom) : line.size,
  };
}

/** As large as the cell, and larger where its text needs it. */
function fit(box: HTMLTextAreaElement | null, { width, height }: Place, isEdited: boolean): void {
  if (!box) return;
  const longest = isEdited ? Math.max(...box.value.split('\n').map((l) => l.length)) : 0;
  const room = (box.parentElement?.clientWidth ?? WIDEST) - 64;
  box.style.width = `${Math.max(width, Math.min(longest * CHARACTER + 16, WIDEST, room))}px`;
  box.style.height = `${height}px`;
  if (!isEdited) return;
  const needed = box.scrollHeight + 4;
  box.style.height = `${Math.max(height, Math.min(needed, HIGHEST))}px`;
  box.style.overflowY = needed > HIGHEST ? 'auto' : 'hidden';
}
