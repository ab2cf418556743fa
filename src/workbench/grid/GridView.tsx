import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { columnName, type CellRange } from '../../budget/address';
import { useWords } from '../../taskpane/text/WordsContext';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import { textOf } from '../host/model/cellContent';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { Appearances } from './appearances';
import { CellBox } from './CellBox';
import { GRID_ID, GRID_KEYS_ID } from './cellId';
import { BODY_PIXELS } from './fonts';
import { CellView } from './CellView';
import { geometryOf, type Geometry, type Line } from './geometry';
import { useCellEditor } from './useCellEditor';
import { useGridKeys } from './useGridKeys';
import { useResize } from './useResize';
import { useSelection, type Cell } from './useSelection';
import type { Words } from '../../taskpane/text/wordsOf';

const HEADER_WIDTH = 46;
const HEADER_HEIGHT = 26;
const OVERSCAN = 6;
/** A pointer that went less far while it was pressed has clicked. Pixels. */
const DRAGGED = 4;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: `${BODY_PIXELS}px`,
  },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    height: `${HEADER_HEIGHT}px`,
    lineHeight: `${HEADER_HEIGHT}px`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  edge: {
    position: 'absolute',
    top: 0,
    right: '-4px',
    zIndex: 1,
    width: '9px',
    height: '100%',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  row: { position: 'absolute', left: 0, width: '100%' },
  rowHead: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    boxSizing: 'border-box',
    width: `${HEADER_WIDTH}px`,
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export interface GridViewProps {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  readonly appearances: Appearances;
  /** Counts the changes of the workbook, so that the grid is drawn anew. */
  readonly version: number;
  readonly onRefused: () => void;
}

/** A sheet as a grid of which only the visible part is in the page. */
export function GridView({ workbook, sheet, appearances, version, onRefused }: GridViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const ofSheet = sheet.isNew ? undefined : appearances.get(sheet.name);
  const resize = useResize(workbook, sheet, ofSheet);
  const { drawn } = resize;
  const geometry = useMemo(
    () => geometryOf(sheet, ofSheet, drawn ?? undefined),
    [sheet, ofSheet, drawn, version], // eslint-disable-line react-hooks/exhaustive-deps -- the sheet changes in place; the version says when
  );
  const rows = useLines(scroller, geometry.rows, false, (range) => withMerges(range, geometry, 'rows'));
  const columns = useLines(scroller, geometry.columns, true, (range) =>
    withMerges(range, geometry, 'columns'),
  );
  const selection = useSelection(workbook, sheet);
  const { range } = selection;
  const editor = useCellEditor({ workbook, sheet, geometry, selection, onRefused });
  const onKeyDown = useGridKeys({ workbook, sheet, geometry, selection, editor, resize: resize.set });
  const pressedAt = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const pick = (event: MouseEvent, at: Cell): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    pressedAt.current = { x: event.clientX, y: event.clientY };
    if (editor.at?.row === at.row && editor.at.column === at.column) return;
    // An input method ends its word where it was begun.
    if (editor.at) editor.box.current?.blur();
    editor.commit();
    if (event.shiftKey) selection.extend(at.row, at.column);
    else selection.select(at.row, at.column);
    editor.focus();
  };

  /** The pointer goes on to other cells, pressed. Cells that come under it because the table scrolls are none of them. */
  const drag = (event: MouseEvent, at: Cell): void => {
    if (event.buttons !== 1 || editor.at || !pressedAt.current) return;
    const { x, y } = pressedAt.current;
    if (Math.hypot(event.clientX - x, event.clientY - y) >= DRAGGED) selection.extend(at.row, at.column);
  };

  const row = selection.head?.row;
  const column = selection.head?.column;
  useEffect(() => {
    const r = row === undefined ? undefined : geometry.rowIndex.get(row);
    const c = column === undefined ? undefined : geometry.columnIndex.get(column);
    if (r !== undefined) rows.scrollToIndex(r, { align: 'auto' });
    if (c !== undefined) columns.scrollToIndex(c, { align: 'auto' });
  }, [sheet, row, column]); // eslint-disable-line react-hooks/exhaustive-deps -- only a new selection scrolls

  const shownColumns = columns.getVirtualItems();
  return (
    <div ref={scroller} className={styles.root}>
      <p id={GRID_KEYS_ID} className={styles.said}>
        {t('workbench.grid-keys')}
      </p>
      <div className={styles.said} role="status">
        {selection.active && saidOf(sheet, selection.active, t)}
      </div>
      <div
        id={GRID_ID}
        role="grid"
        aria-label={t('workbench.grid', { sheet: sheet.name })}
        aria-rowcount={geometry.rows.length + 1}
        aria-colcount={geometry.columns.length}
        aria-multiselectable
        aria-readonly={sheet.isProtected}
      >
        <div
          className={styles.heads}
          role="row"
          aria-rowindex={1}
          style={{ width: geometry.width + HEADER_WIDTH }}
        >
          {shownColumns.map(({ index }) => {
            const line = geometry.columns[index]!;
            const isCurrent = range && line.number >= range.left && line.number <= range.right;
            return (
              <div
                key={line.number}
                role="columnheader"
                aria-colindex={index + 1}
                className={mergeClasses(styles.head, isCurrent && styles.current)}
                style={{ left: HEADER_WIDTH + line.start, width: line.size }}
              >
                {columnName(line.number)}
                <span
                  aria-hidden
                  className={styles.edge}
                  title={t('workbench.column-width')}
                  data-edge={line.number}
                  {...resize.handle(line.number, line.size)}
                />
              </div>
            );
          })}
        </div>
        <div
          role="presentation"
          style={{ position: 'relative', height: geometry.height, width: geometry.width + HEADER_WIDTH }}
        >
          {rows.getVirtualItems().map(({ index }) => {
            const line = geometry.rows[index]!;
            const isCurrent = range && line.number >= range.top && line.number <= range.bottom;
            return (
              <div
                key={line.number}
                role="row"
                aria-rowindex={index + 2}
                className={styles.row}
                style={{ top: line.start, height: line.size }}
              >
                <div role="rowheader" className={mergeClasses(styles.rowHead, isCurrent && styles.current)}>
                  {line.number}
                </div>
                {shownColumns.map((shown) => {
                  const across = geometry.columns[shown.index]!;
                  const at = { row: line.number, column: across.number };
                  return (
                    <CellView
                      key={across.number}
                      workbook={workbook}
                      sheet={sheet}
                      appearance={ofSheet?.get(`${at.row},${at.column}`)}
                      geometry={geometry}
                      row={line}
                      column={across}
                      columnIndex={shown.index}
                      offset={HEADER_WIDTH}
                      isSelected={selection.active?.row === at.row && selection.active.column === at.column}
                      isInRange={isInside(range, at)}
                      onMouseDown={(event) => pick(event, at)}
                      onMouseEnter={(event) => drag(event, at)}
                      onDoubleClick={() => !editor.at && editor.start()}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <CellBox
        geometry={geometry}
        selection={selection}
        editor={editor}
        isReadOnly={sheet.isProtected}
        offset={{ top: HEADER_HEIGHT, left: HEADER_WIDTH }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const isInside = (range: CellRange | undefined, { row, column }: Cell): boolean =>
  range !== undefined &&
  row >= range.top &&
  row <= range.bottom &&
  column >= range.left &&
  column <= range.right;

/** What is read aloud of the selected cell, besides its address. */
function saidOf(sheet: EmulatedSheet, { row, column }: Cell, t: Words['t']): string {
  const cell = sheet.peek(row, column);
  const text = textOf(cell) || t('workbench.empty-cell');
  return cell?.isStale ? `${text} ${t('workbench.stale')}` : text;
}

function useLines(
  scroller: React.RefObject<HTMLDivElement>,
  lines: readonly Line[],
  horizontal: boolean,
  rangeExtractor: (range: Range) => number[],
) {
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => lines[index]!.size,
    horizontal,
    overscan: OVERSCAN,
    rangeExtractor,
    ...(horizontal
      ? { scrollPaddingStart: HEADER_WIDTH }
      : { scrollPaddingStart: HEADER_HEIGHT, scrollPaddingEnd: HEADER_HEIGHT }),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, lines]);
  return virtualizer;
}

/** A merged cell reaches into the window from its first row or column, which must be drawn for it. */
function withMerges(range: Range, geometry: Geometry, axis: 'rows' | 'columns'): number[] {
  const lines = geometry[axis];
  const index = axis === 'rows' ? geometry.rowIndex : geometry.columnIndex;
  const shown = new Set(defaultRangeExtractor(range));
  const first = lines[range.startIndex]?.number ?? 1;
  const last = lines[range.endIndex]?.number ?? 1;
  for (const m of geometry.merges) {
    const [from, to] = axis === 'rows' ? [m.top, m.bottom] : [m.left, m.right];
    const at = index.get(from);
    if (from <= last && to >= first && at !== undefined) shown.add(at);
  }
  return [...shown].sort((a, b) => a - b);
}
