import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { columnName } from '../../budget/address';
import { useWords } from '../../taskpane/text/WordsContext';
import type { EmulatedSheet } from '../host/model/EmulatedSheet';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { Appearances } from './appearances';
import { cellId } from './cellId';
import { BODY_PIXELS } from './fonts';
import { CellView } from './CellView';
import { geometryOf, type Geometry, type Line } from './geometry';
import { useGridKeys } from './useGridKeys';
import { useEditing } from './useEditing';

const HEADER_WIDTH = 46;
const HEADER_HEIGHT = 26;
const OVERSCAN = 6;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: `${BODY_PIXELS}px`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
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
  const geometry = useMemo(() => geometryOf(sheet, ofSheet), [sheet, ofSheet, version]); // eslint-disable-line react-hooks/exhaustive-deps -- the sheet changes in place; the version says when
  const rows = useLines(scroller, geometry.rows, false, (range) => withMerges(range, geometry, 'rows'));
  const columns = useLines(scroller, geometry.columns, true, (range) =>
    withMerges(range, geometry, 'columns'),
  );
  const selected = workbook.selection?.sheet === sheet ? workbook.selection.range : undefined;
  const editing = useEditing({ workbook, sheet, onRefused, focusGrid: () => scroller.current?.focus() });
  const onKeyDown = useGridKeys({ workbook, sheet, geometry, editing });

  const row = selected?.top;
  const column = selected?.left;
  useEffect(() => {
    const r = row === undefined ? undefined : geometry.rowIndex.get(row);
    const c = column === undefined ? undefined : geometry.columnIndex.get(column);
    if (r !== undefined) rows.scrollToIndex(r, { align: 'auto' });
    if (c !== undefined) columns.scrollToIndex(c, { align: 'auto' });
  }, [sheet, row, column]); // eslint-disable-line react-hooks/exhaustive-deps -- only a new selection scrolls

  const shownColumns = columns.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles.root}
      role="grid"
      tabIndex={0}
      aria-label={t('workbench.grid', { sheet: sheet.name })}
      aria-rowcount={geometry.rows.length}
      aria-colcount={geometry.columns.length}
      aria-readonly={sheet.isProtected}
      {...(selected ? { 'aria-activedescendant': cellId(selected.top, selected.left) } : {})}
      onKeyDown={onKeyDown}
    >
      <div className={styles.heads} role="row" style={{ width: geometry.width + HEADER_WIDTH }}>
        {shownColumns.map(({ index }) => {
          const line = geometry.columns[index]!;
          return (
            <div
              key={line.number}
              role="columnheader"
              aria-colindex={index + 1}
              className={mergeClasses(styles.head, line.number === column && styles.current)}
              style={{ left: HEADER_WIDTH + line.start, width: line.size }}
            >
              {columnName(line.number)}
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
          return (
            <div
              key={line.number}
              role="row"
              aria-rowindex={index + 1}
              className={styles.row}
              style={{ top: line.start, height: line.size }}
            >
              <div
                role="rowheader"
                className={mergeClasses(styles.rowHead, line.number === row && styles.current)}
              >
                {line.number}
              </div>
              {shownColumns.map((shown) => (
                <CellView
                  key={geometry.columns[shown.index]!.number}
                  workbook={workbook}
                  sheet={sheet}
                  appearance={ofSheet?.get(`${line.number},${geometry.columns[shown.index]!.number}`)}
                  geometry={geometry}
                  row={line}
                  column={geometry.columns[shown.index]!}
                  columnIndex={shown.index}
                  offset={HEADER_WIDTH}
                  isSelected={line.number === row && geometry.columns[shown.index]!.number === column}
                  editing={editing}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
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
