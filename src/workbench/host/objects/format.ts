import type { EmulatedCell } from '../model/EmulatedSheet';
import { invalidArgument, notImplemented } from '../protocol/HostError';
import { hostObject, textArgument, type HostObject, type Scalar } from '../protocol/HostObject';
import type { Json } from '../protocol/wire';
import { fillObject } from './fill';
import type { HostState } from './HostState';
import { assertUnprotected, eachCell, uniform, type Target } from './Target';

/** What a new sheet's cells answer. Of cells from a file these things are not known, and asking is an error. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  'Font/Bold': false,
  'Font/Italic': false,
  'Font/Underline': 'None',
  'Font/Color': '#000000',
  'Font/Size': 11,
  'Font/Name': '宋体',
};

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const STANDARD_WIDTH = 48;

/** Writes one part of a cell's format. */
export function setFormat(state: HostState, target: Target, path: string, value: Json): void {
  const location = `RangeFormat.${path}`;
  if (value === null) throw invalidArgument(location);
  assertUnprotected(target.sheet, location, 'allowFormatCells');
  state.workbook.history.abandon();
  eachCell(target, location, (row, column) => {
    const cell = target.sheet.cell(row, column);
    (cell.format ??= new Map<string, Json>()).set(path, value);
    target.sheet.noteChange(row, column, 'format');
  });
  for (const box of target.boxes) state.workbook.formatted(target.sheet, box);
}

/** The indent of a cell: known of cells from a file too. */
export const indentOf = (cell: EmulatedCell | undefined): number =>
  Number(cell?.format?.get('IndentLevel') ?? 0);

/** RangeFormat of a Range or RangeAreas. */
export function formatObject(state: HostState, target: Target): HostObject {
  const { sheet } = target;
  const scalar = (path: string): Scalar => ({
    get: () =>
      uniform(target, (cell) => {
        const own = cell?.format?.get(path);
        // Null is an answer: the characters of the cell differ.
        const value = own === undefined && sheet.isNew ? DEFAULTS[path] : own;
        if (value === undefined) throw notImplemented(`RangeFormat.${path} of a cell from a file`);
        return value;
      }),
    set: (value) => setFormat(state, target, path, value),
  });
  const font = hostObject({
    type: 'RangeFont',
    scalars: Object.fromEntries(
      ['Bold', 'Italic', 'Underline', 'Color', 'Size', 'Name'].map((name) => [name, scalar(`Font/${name}`)]),
    ),
  });
  return hostObject({
    type: 'RangeFormat',
    scalars: {
      HorizontalAlignment: scalar('HorizontalAlignment'),
      VerticalAlignment: scalar('VerticalAlignment'),
      WrapText: scalar('WrapText'),
      IndentLevel: {
        get: () => uniform(target, indentOf),
        set: (value) => setFormat(state, target, 'IndentLevel', value),
      },
      RowHeight: size(state, target, 'RowHeight'),
      ColumnWidth: size(state, target, 'ColumnWidth'),
    },
    children: {
      Fill: () => fillObject(state, target),
      Font: () => font,
      Borders: () => bordersObject(scalar),
    },
    methods: {
      AutofitRows: () => forget(target, 'RowHeight'),
      AutofitColumns: () => forget(target, 'ColumnWidth'),
    },
  });
}

function bordersObject(scalar: (path: string) => Scalar): HostObject {
  const edge = (name: string): HostObject => {
    if (!EDGES.some((e) => e === name)) throw invalidArgument('RangeBorderCollection.getItem');
    return hostObject({
      type: 'RangeBorder',
      key: () => ({ _Id: name }),
      scalars: Object.fromEntries(
        ['Style', 'Color', 'Weight'].map((p) => [
          p,
          { set: scalar(`Borders/${name}/${p}`).set!, get: scalar(`Borders/${name}/${p}`).get },
        ]),
      ),
    });
  };
  const item = (key: unknown): HostObject => edge(textArgument(key as Json, 'RangeBorderCollection.getItem'));
  return hostObject({ type: 'RangeBorderCollection', indexer: item, methods: { GetItem: item } });
}

const lines = (
  target: Target,
  what: 'RowHeight' | 'ColumnWidth',
): { sizes: Map<number, number>; spans: [number, number][] } =>
  what === 'RowHeight'
    ? { sizes: target.sheet.rowHeights, spans: target.boxes.map((b) => [b.top, b.bottom]) }
    : { sizes: target.sheet.columnWidths, spans: target.boxes.map((b) => [b.left, b.right]) };

function size(state: HostState, target: Target, what: 'RowHeight' | 'ColumnWidth'): Scalar {
  return {
    get: () => {
      const { sizes, spans } = lines(target, what);
      const standard = what === 'RowHeight' ? target.sheet.defaultRowHeight : STANDARD_WIDTH;
      const found = new Set<number>();
      for (const [from, to] of spans)
        for (let i = from; i <= to && found.size < 2; i++) found.add(sizes.get(i) ?? standard);
      return found.size === 1 ? [...found][0]! : null;
    },
    set: (value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument(`RangeFormat.${what}`);
      assertUnprotected(target.sheet, `RangeFormat.${what}`);
      const { sizes, spans } = lines(target, what);
      for (const [from, to] of spans) for (let i = from; i <= to; i++) sizes.set(i, value);
      state.workbook.structureChanged(target.sheet);
    },
  };
}

/** Fitting to the content: the size is left to whoever shows the sheet. */
function forget(target: Target, what: 'RowHeight' | 'ColumnWidth'): void {
  const { sizes, spans } = lines(target, what);
  for (const [from, to] of spans) for (let i = from; i <= to; i++) sizes.delete(i);
}
