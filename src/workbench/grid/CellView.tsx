import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, MouseEvent } from 'react';
import { useWords } from '../../taskpane/text/WordsContext';
import type { EmulatedCell, EmulatedSheet } from '../host/model/EmulatedSheet';
import { textOf } from '../host/model/cellContent';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { extent, mergeAt, type Geometry, type Line } from './geometry';
import type { Appearance } from './appearances';
import { cellId } from './cellId';
import { BODY_PIXELS, CELL_PADDING, fontPixels, indentPixels, isWrapped, LEADING } from './fonts';

const useStyles = makeStyles({
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${CELL_PADDING}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'cell',
    whiteSpace: 'pre',
    overflow: 'hidden',
  },
  merged: { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  spills: { overflow: 'visible', zIndex: 1 },
  wraps: { whiteSpace: 'pre-wrap', lineHeight: LEADING },
  number: { fontVariantNumeric: 'tabular-nums' },
  selected: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px', zIndex: 2 },
  /** Fills of a file are made for black text, whatever the theme of the page. */
  filled: { color: '#1a1a1a' },
  noted: {
    // Where the system sets the colours, fills go: the frame stays.
    '@media (forced-colors: active)': { outline: '2px dashed Highlight', outlineOffset: '-3px' },
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      right: 0,
      borderTop: '7px solid #c4314b',
      borderLeft: '7px solid transparent',
    },
  },
  inRange: {
    boxShadow: `inset 0 0 0 9999px color-mix(in srgb, ${tokens.colorCompoundBrandStroke} 14%, transparent)`,
  },
  stale: {
    flexShrink: 0,
    marginRight: '3px',
    color: tokens.colorPaletteDarkOrangeForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface CellViewProps {
  readonly workbook: EmulatedWorkbook;
  readonly sheet: EmulatedSheet;
  /** How the file sets the text, where the cell's own format says nothing else. */
  readonly appearance: Appearance | undefined;
  readonly geometry: Geometry;
  readonly row: Line;
  readonly column: Line;
  readonly columnIndex: number;
  /** Pixels left of the first column. */
  readonly offset: number;
  readonly isSelected: boolean;
  /** Selected together with others. */
  readonly isInRange: boolean;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseEnter: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
}

/** One cell; nothing for a cell that a merge covers. */
export function CellView({
  workbook,
  sheet,
  appearance,
  geometry,
  row,
  column,
  columnIndex,
  offset,
  isSelected,
  isInRange,
  onMouseDown,
  onMouseEnter,
  onDoubleClick,
}: CellViewProps) {
  const { t } = useWords();
  const styles = useStyles();
  const merge = mergeAt(geometry, row.number, column.number);
  if (merge && (merge.top !== row.number || merge.left !== column.number)) return null;
  const cell = sheet.peek(row.number, column.number);
  const text = textOf(cell);
  const note = noteAt(workbook, sheet, row.number, column.number);
  const wraps = isWrapped(cell, appearance) || text.includes('\n');
  const title = [
    ...(cell?.isStale ? [t('workbench.stale')] : []),
    ...(note === undefined ? [] : [t('workbench.note', { text: note })]),
  ].join('\n');
  const place: CSSProperties = {
    left: offset + column.start,
    width: merge ? extent(geometry.columns, merge.left, merge.right) : column.size,
    height: merge ? extent(geometry.rows, merge.top, merge.bottom) : row.size,
    ...lookOf(cell, appearance),
  };
  const spills = !merge && !wraps && isText(cell) && isFree(sheet, row.number, column.number + 1);
  return (
    <div
      id={cellId(row.number, column.number)}
      role="gridcell"
      aria-colindex={columnIndex + 1}
      aria-selected={isSelected || isInRange}
      {...(merge
        ? { 'aria-colspan': merge.right - merge.left + 1, 'aria-rowspan': merge.bottom - merge.top + 1 }
        : {})}
      className={mergeClasses(
        styles.cell,
        merge && styles.merged,
        spills && styles.spills,
        wraps && styles.wraps,
        ...contentClasses(styles, cell),
        note !== undefined && styles.noted,
        isSelected ? styles.selected : isInRange && styles.inRange,
      )}
      style={place}
      title={title === '' ? undefined : title}
      onMouseDown={onMouseDown}
      onMouseEnter={onMouseEnter}
      onDoubleClick={onDoubleClick}
    >
      {cell?.isStale && (
        <span className={styles.stale} role="img" aria-label={t('workbench.stale')}>
          ⟳
        </span>
      )}
      {text}
    </div>
  );
}

const isText = (cell: EmulatedCell | undefined): boolean =>
  typeof cell?.value === 'string' && textOf(cell) !== '';

/** What the content alone asks for. */
const contentClasses = (
  styles: ReturnType<typeof useStyles>,
  cell: EmulatedCell | undefined,
): (string | false | undefined)[] => [
  typeof cell?.value === 'number' && styles.number,
  cell?.fill && styles.filled,
];

const isFree = (sheet: EmulatedSheet, row: number, column: number): boolean => {
  const next = sheet.peek(row, column);
  return !next || next.value === '';
};

const ALIGN: Readonly<Record<string, CSSProperties>> = {
  left: { justifyContent: 'flex-start', textAlign: 'left' },
  right: { justifyContent: 'flex-end', textAlign: 'right' },
  center: { justifyContent: 'center', textAlign: 'center' },
};

function lookOf(cell: EmulatedCell | undefined, appearance: Appearance | undefined): CSSProperties {
  if (!cell) return {};
  const of = (path: string) => cell.format?.get(path);
  const horizontal = String(of('HorizontalAlignment') ?? appearance?.horizontal ?? 'general').toLowerCase();
  const size = fontPixels(cell, appearance);
  const indent = indentPixels(cell);
  return {
    ...(ALIGN[horizontal] ?? (typeof cell.value === 'number' ? ALIGN['right'] : {})),
    ...(cell.fill ? { backgroundColor: cell.fill.color } : {}),
    ...((of('Font/Bold') ?? appearance?.bold) === true ? { fontWeight: 600 } : {}),
    ...(size === BODY_PIXELS ? {} : { fontSize: size }),
    ...(indent > 0 ? { paddingLeft: CELL_PADDING + indent } : {}),
  };
}

function noteAt(
  workbook: EmulatedWorkbook,
  sheet: EmulatedSheet,
  row: number,
  column: number,
): string | undefined {
  const comment = workbook.commentAt(sheet, row, column);
  if (comment) return comment.content;
  return workbook.notes.find((n) => n.sheet === sheet && n.row === row && n.column === column)?.text;
}
