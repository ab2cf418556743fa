import type { CellRange } from '../../../budget/address';
import {
  areaAddress,
  cellsIn,
  columnsOf,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  quotedSheet,
  rowsOf,
} from '../model/area';
import type { EmulatedCell, EmulatedSheet } from '../model/EmulatedSheet';
import { entryOf, textOf } from '../model/cellContent';
import { type HostError, invalidArgument, notImplemented } from '../protocol/HostError';
import {
  hostObject,
  numberArgument,
  textArgument,
  type Argument,
  type HostObject,
  type Scalar,
} from '../protocol/HostObject';
import type { Json } from '../protocol/wire';
import { getCellProperties, hiddenProperties, setCellProperties } from './cellProperties';
import { formatObject } from './format';
import { keep, type HostState } from './HostState';
import { setHyperlink } from './hyperlink';
import { mergedAreas } from './mergedAreas';
import { assertUnprotected, gridOf, remember, targetOf, uniform } from './Target';

/** A Range. @param box any rectangle inside the sheet */
export function rangeObject(state: HostState, sheet: EmulatedSheet, box: CellRange): HostObject {
  const target = { sheet, boxes: [box] };
  const { workbook } = state;
  let reference: string | undefined;
  const sub = (to: CellRange): HostObject => rangeObject(state, sheet, inside(to));
  const read = (of: (cell: EmulatedCell | undefined) => Json): Scalar => ({
    get: () => gridOf(sheet, box, of),
  });
  const write =
    (member: string, put: (row: number, column: number, value: Json) => void) => (values: Json) => {
      assertUnprotected(sheet, `Range.${member}`);
      eachValue(box, values, `Range.${member}`, put);
      workbook.changed(sheet, box);
    };
  const enter = (member: string) =>
    write(member, (row, column, value) => {
      if (typeof value === 'object') throw invalidArgument(`Range.${member}`);
      if (!workbook.enter(sheet, row, column, value))
        throw notImplemented(`Range.${member}: what Excel makes of the text ${JSON.stringify(value)}`);
    });
  const self: HostObject = hostObject({
    type: 'Range',
    key: () => (reference ? { _ReferenceId: reference } : {}),
    scalars: {
      Address: { get: () => `${quotedSheet(sheet.name)}!${areaAddress(box)}` },
      RowIndex: { get: () => box.top - 1 },
      ColumnIndex: { get: () => box.left - 1 },
      RowCount: { get: () => rowsOf(box) },
      ColumnCount: { get: () => columnsOf(box) },
      CellCount: { get: () => cellsIn(box) },
      Values: { ...read((cell) => cell?.value ?? ''), set: enter('values') },
      Formulas: { ...read(entryOf), set: enter('formulas') },
      Text: read(textOf),
      ValueTypes: read(typeOf),
      NumberFormat: {
        ...read((cell) => cell?.numberFormat ?? 'General'),
        set: write('numberFormat', (row, column, value) => {
          workbook.history.record(sheet, row, column);
          const cell = sheet.cell(row, column);
          cell.numberFormat = textArgument(value, 'Range.numberFormat');
          delete cell.text;
          sheet.noteChange(row, column, 'format');
        }),
      },
      RowHidden: hiddenScalar(sheet.hiddenRows, box.top, box.bottom),
      ColumnHidden: hiddenScalar(sheet.hiddenColumns, box.left, box.right),
      Hyperlink: {
        get: () => uniform(target, (cell) => cell?.hyperlink ?? null),
        set: (link) => setHyperlink(state, sheet, box, link),
      },
    },
    children: {
      Format: () => formatObject(state, target),
      Worksheet: () => state.objects.worksheet(state, sheet),
    },
    methods: {
      _KeepReference: () => void (reference ??= keep(state, self)),
      _ValidateArraySize: (rows, columns) => {
        if (rows !== rowsOf(box) || columns !== columnsOf(box)) throw wrongSize('Range.values');
      },
      GetCell: (r, c) => {
        const row = box.top + numberArgument(r, 'Range.getCell');
        const column = box.left + numberArgument(c, 'Range.getCell');
        return sub({ top: row, bottom: row, left: column, right: column });
      },
      GetRow: (r) => sub({ ...box, ...line(box.top, r, 'Range.getRow', 'top', 'bottom') }),
      GetColumn: (c) => sub({ ...box, ...line(box.left, c, 'Range.getColumn', 'left', 'right') }),
      GetEntireRow: () => sub({ ...box, left: 1, right: LAST_COLUMN }),
      GetEntireColumn: () => sub({ ...box, top: 1, bottom: LAST_ROW }),
      GetBoundingRect: (other) => {
        const b =
          typeof other === 'string' ? parseArea(other) : targetOf(other, 'Range.getBoundingRect').boxes[0];
        if (!b) throw invalidArgument('Range.getBoundingRect');
        return sub({
          top: Math.min(box.top, b.top),
          left: Math.min(box.left, b.left),
          bottom: Math.max(box.bottom, b.bottom),
          right: Math.max(box.right, b.right),
        });
      },
      GetMergedAreasOrNullObject: () => mergedAreas(state, sheet, box),
      GetCellProperties: (options) => getCellProperties(state, sheet, box, options),
      SetCellProperties: (data) => setCellProperties(state, sheet, box, data),
      GetRowProperties: (options) =>
        hiddenProperties(options, 'rowHidden', sheet.hiddenRows, box.top, box.bottom),
      GetColumnProperties: (options) =>
        hiddenProperties(options, 'columnHidden', sheet.hiddenColumns, box.left, box.right),
      Select: () => workbook.select(sheet, box),
      Clear: (what) => clear(state, sheet, box, what),
    },
  });
  return remember(self, target);
}

const typeOf = (cell: EmulatedCell | undefined): string => {
  if (!cell || (cell.value === '' && cell.formula === undefined)) return 'Empty';
  if (cell.isError) return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[
    typeof cell.value as 'number' | 'boolean' | 'string'
  ];
};

function inside(box: CellRange): CellRange {
  if (box.top < 1 || box.left < 1 || box.bottom > LAST_ROW || box.right > LAST_COLUMN)
    throw invalidArgument('Range');
  return box;
}

const line = (
  origin: number,
  index: Argument,
  location: string,
  from: 'top' | 'left',
  to: 'bottom' | 'right',
) => {
  const at = origin + numberArgument(index, location);
  return { [from]: at, [to]: at } as Partial<CellRange>;
};

const wrongSize = (location: string): HostError =>
  invalidArgument(
    location,
    'The number of rows or columns in the input array does not match the size of the range.',
  );

/** One value for all cells, or rows of columns of the range's own size; null leaves a cell as it is. */
function eachValue(
  box: CellRange,
  values: Json,
  location: string,
  put: (row: number, column: number, value: Json) => void,
): void {
  const isGrid = Array.isArray(values);
  if (
    isGrid &&
    (values.length !== rowsOf(box) || values.some((r) => !Array.isArray(r) || r.length !== columnsOf(box)))
  )
    throw wrongSize(location);
  if (!isGrid && isWholeRows(box)) throw notImplemented(`${location} on an unbounded range`);
  for (let i = 0; i < rowsOf(box); i++)
    for (let j = 0; j < columnsOf(box); j++) {
      const value = isGrid ? (values[i] as readonly Json[])[j]! : values;
      if (value !== null) put(box.top + i, box.left + j, value);
    }
}

const hiddenScalar = (hidden: ReadonlySet<number>, from: number, to: number): Scalar => ({
  get: () => {
    let count = 0;
    for (const i of hidden) if (i >= from && i <= to) count++;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  },
});

function clear(state: HostState, sheet: EmulatedSheet, box: CellRange, what: Argument): void {
  assertUnprotected(sheet, 'Range.clear');
  if (what !== undefined && what !== 'All' && what !== 'Contents')
    throw notImplemented(`Range.clear(${String(what)})`);
  for (const { row, column } of [...sheet.cells()].filter(
    (c) => c.row >= box.top && c.row <= box.bottom && c.column >= box.left && c.column <= box.right,
  )) {
    state.workbook.enter(sheet, row, column, '');
    if (what === 'Contents') continue;
    state.workbook.paint(sheet, row, column, undefined);
    sheet.noteChange(row, column, 'format');
    sheet.remove(row, column);
  }
  state.workbook.changed(sheet, box);
}
