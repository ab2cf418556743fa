import { normalColor, solid, type Fill } from '../model/Fill';
import { invalidArgument } from '../protocol/HostError';
import { hostObject, type HostObject } from '../protocol/HostObject';
import type { Json, JsonObject } from '../protocol/wire';
import type { HostState } from './HostState';
import { assertUnprotected, eachCell, uniform, type Target } from './Target';

/** What a cell without fill answers for its colour. */
const NO_FILL_COLOR = '#FFFFFF';

const READERS: Readonly<Record<string, (fill: Fill | undefined, state: HostState) => Json>> = {
  Color: (fill) => fill?.color ?? NO_FILL_COLOR,
  Pattern: (fill, state) => (state.traits.reportsFillPattern ? (fill?.pattern ?? 'None') : null),
  PatternColor: (fill) => fill?.patternColor ?? '#000000',
  // Reported of real hosts: null is how "no fill" shows.
  TintAndShade: (fill) => (fill ? 0 : null),
};

/** `format.fill` of one cell, as getCellProperties answers it (in the client's own spelling). */
export const fillProperties = (state: HostState, fill: Fill | undefined): JsonObject => ({
  color: READERS['Color']!(fill, state),
  pattern: READERS['Pattern']!(fill, state),
  patternColor: READERS['PatternColor']!(fill, state),
  tintAndShade: READERS['TintAndShade']!(fill, state),
});

/** Changes one part of a fill, as setting it in Excel does. */
export function changedFill(fill: Fill | undefined, name: string, value: Json): Fill | undefined {
  if (typeof value !== 'string') throw invalidArgument(`RangeFill.${name}`);
  try {
    if (name === 'color') return fill ? { ...fill, color: normalColor(value) } : solid(value);
    if (name === 'patternColor')
      return { ...(fill ?? solid(NO_FILL_COLOR)), patternColor: normalColor(value) };
  } catch {
    throw invalidArgument(`RangeFill.${name}`);
  }
  if (name !== 'pattern') throw invalidArgument(`RangeFill.${name}`);
  if (value === 'None') return undefined;
  if (/Gradient$/.test(value)) throw invalidArgument('RangeFill.pattern');
  return { ...(fill ?? solid(NO_FILL_COLOR)), pattern: value };
}

/** RangeFill. */
export function fillObject(state: HostState, target: Target): HostObject {
  const { sheet } = target;
  const change = (location: string, next: (fill: Fill | undefined) => Fill | undefined): void => {
    assertUnprotected(sheet, location, 'allowFormatCells');
    eachCell(target, location, (row, column) =>
      state.workbook.paint(sheet, row, column, next(sheet.peek(row, column)?.fill)),
    );
    for (const box of target.boxes) state.workbook.formatted(sheet, box);
  };
  const scalar = (name: string, client: string) => ({
    get: () => uniform(target, (cell) => READERS[name]!(cell?.fill, state)),
    set: (value: Json) => change(`RangeFill.${client}`, (fill) => changedFill(fill, client, value)),
  });
  return hostObject({
    type: 'RangeFill',
    scalars: {
      Color: scalar('Color', 'color'),
      Pattern: scalar('Pattern', 'pattern'),
      PatternColor: scalar('PatternColor', 'patternColor'),
      TintAndShade: { get: scalar('TintAndShade', 'tintAndShade').get },
    },
    methods: { Clear: () => change('RangeFill.clear', () => undefined) },
  });
}
