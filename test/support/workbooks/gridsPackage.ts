import { addressOf, rangeAddress } from '../../../src/budget/address';
import { groupBy } from '../../../src/budget/groupBy';
import type { Grid, GridCell } from '../../../src/workbook/Grid';
import { escapeXml } from '../../../src/workbook/xml/text';
import { makePackage } from './makePackage';

/** A workbook file that holds these sheets as content. */
export const gridsPackage = (grids: readonly Grid[]): Uint8Array =>
  makePackage({ sheets: grids.map((grid) => ({ name: grid.name, content: sheetXml(grid) })) });

function sheetXml({ cells, merges }: Grid): string {
  const rows = groupBy(cells, (cell) => cell.row);
  const data = [...rows].map(([row, own]) => `<row r="${row}">${own.map(cellXml).join('')}</row>`).join('');
  const merged = merges.map((m) => `<mergeCell ref="${rangeAddress(m)}"/>`).join('');
  return `<sheetData>${data}</sheetData>${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}`;
}

function cellXml({ row, column, value }: GridCell): string {
  const at = addressOf(row, column);
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(value))}</t></is></c>`;
}
