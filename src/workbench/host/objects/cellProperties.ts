import type { CellRange } from '../../../budget/address';
import { columnsOf, rowsOf } from '../model/area';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import { invalidArgument, notImplemented } from '../protocol/HostError';
import { isHostObject, objectArgument, type Argument } from '../protocol/HostObject';
import type { Json, JsonObject } from '../protocol/wire';
import { changedFill, fillProperties } from './fill';
import { indentOf } from './format';
import type { HostState } from './HostState';
import { setHyperlink } from './hyperlink';
import { assertUnprotected, gridOf } from './Target';

const isTrue = (v: Json | undefined): boolean => v === true;

const asObject = (v: Json | undefined): JsonObject =>
  typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as JsonObject) : {};

function onlyKnown(asked: JsonObject, known: readonly string[], location: string): void {
  for (const name of Object.keys(asked))
    if (!known.includes(name)) throw notImplemented(`${location} with ${name}`);
}

/** `getCellProperties`: fills and indents. The answer is in the client's own spelling, not the wire's. */
export function getCellProperties(
  state: HostState,
  sheet: EmulatedSheet,
  box: CellRange,
  options: Argument,
): Json {
  const location = 'Range.getCellProperties';
  const asked = objectArgument(options, location);
  onlyKnown(asked, ['format'], location);
  const format = asObject(asked['format']);
  onlyKnown(format, ['fill', 'indentLevel'], location);
  const fill = asObject(format['fill']);
  onlyKnown(fill, ['color', 'pattern', 'patternColor', 'tintAndShade'], location);
  return gridOf(sheet, box, (cell) => {
    const all = fillProperties(state, cell?.fill);
    return {
      format: {
        ...('fill' in format && {
          fill: Object.fromEntries(Object.entries(all).filter(([name]) => isTrue(fill[name]))),
        }),
        ...(isTrue(format['indentLevel']) && { indentLevel: indentOf(cell) }),
      },
    };
  });
}

/** `setCellProperties`: fills and links, cell by cell; an empty object leaves its cell alone. */
export function setCellProperties(
  state: HostState,
  sheet: EmulatedSheet,
  box: CellRange,
  data: Argument,
): void {
  const location = 'Range.setCellProperties';
  assertUnprotected(sheet, location, 'allowFormatCells');
  if (!Array.isArray(data) || isHostObject(data) || data.length !== rowsOf(box))
    throw invalidArgument(location);
  for (const [i, row] of data.entries()) {
    if (!Array.isArray(row) || row.length !== columnsOf(box)) throw invalidArgument(location);
    for (const [j, properties] of row.entries()) {
      const wanted = asObject(properties);
      onlyKnown(wanted, ['format', 'hyperlink'], location);
      const format = asObject(wanted['format']);
      onlyKnown(format, ['fill'], location);
      const [r, c] = [box.top + i, box.left + j];
      if (wanted['hyperlink'])
        setHyperlink(state, sheet, { top: r, bottom: r, left: c, right: c }, wanted['hyperlink']);
      let fill = sheet.peek(r, c)?.fill;
      for (const [name, value] of Object.entries(asObject(format['fill'])))
        fill = changedFill(fill, name, value);
      state.workbook.paint(sheet, r, c, fill);
    }
  }
  state.workbook.formatted(sheet, box);
}

/** `getRowProperties` and `getColumnProperties`: what is hidden. */
export function hiddenProperties(
  options: Argument,
  name: 'rowHidden' | 'columnHidden',
  hidden: ReadonlySet<number>,
  from: number,
  to: number,
): Json {
  const location = name === 'rowHidden' ? 'Range.getRowProperties' : 'Range.getColumnProperties';
  onlyKnown(objectArgument(options, location), [name], location);
  return Array.from({ length: to - from + 1 }, (_, i) => ({ [name]: hidden.has(from + i) }));
}
