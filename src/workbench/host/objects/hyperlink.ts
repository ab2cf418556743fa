import type { CellRange } from '../../../budget/address';
import type { EmulatedSheet } from '../model/EmulatedSheet';
import { invalidArgument } from '../protocol/HostError';
import type { Json } from '../protocol/wire';
import { setFormat } from './format';
import type { HostState } from './HostState';
import { assertUnprotected, eachCell } from './Target';

/** Setting a link also gives the cell a link's look, as Excel does. */
export function setHyperlink(state: HostState, sheet: EmulatedSheet, box: CellRange, link: Json): void {
  assertUnprotected(sheet, 'Range.hyperlink', 'allowInsertHyperlinks');
  if (typeof link !== 'object' || link === null || Array.isArray(link))
    throw invalidArgument('Range.hyperlink');
  const target = { sheet, boxes: [box] };
  eachCell(target, 'Range.hyperlink', (row, column) => {
    sheet.cell(row, column).hyperlink = link;
    const text = (link as { textToDisplay?: Json }).textToDisplay;
    if (typeof text === 'string' && !state.workbook.enter(sheet, row, column, text))
      state.workbook.enter(sheet, row, column, `'${text}`);
  });
  setFormat(state, target, 'Font/Color', '#0563C1');
  setFormat(state, target, 'Font/Underline', 'Single');
  state.workbook.changed(sheet, box);
}
