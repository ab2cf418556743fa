import ExcelJS from 'exceljs';
import { columnName } from '../../budget/address';
import { generateFinalAccount } from '../../generate/finals/generateFinalAccount';
import { generateDepartment } from '../../generate/generateDepartment';
import { Random } from '../../generate/Random';
import { openWorkbook } from '../../workbook/file';
import type { Grid } from '../../workbook/Grid';
import type { SheetDocument } from '../../workbook/SheetDocument';
import { printSheet } from '../samples/printedWorkbook';

/** A picture of one point. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A workbook of some generated tables with what offices put beside them: notes, lists, names, pictures, charts, links. */
export async function furnishedBook(seed: number): Promise<Uint8Array> {
  const random = new Random(seed);
  const { grids } = random.chance(0.3) ? generateFinalAccount(seed) : generateDepartment(seed);
  const book = new ExcelJS.Workbook();
  for (const grid of random.sample([...grids], random.int(1, Math.min(4, grids.length)))) {
    const sheet = book.addWorksheet(grid.name);
    printSheet(sheet, grid);
    if (grid.used) furnish({ book, sheet, grid, random, ...grid.used });
  }
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  if (!random.chance(0.3)) return bytes;
  const charted = await openWorkbook(bytes);
  await charted.writeSheet(CHARTED);
  return charted.save();
}

interface Room {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  readonly grid: Grid;
  readonly random: Random;
  readonly bottom: number;
  readonly right: number;
}

/** Each with how likely a sheet has it. */
const FURNITURE: readonly (readonly [number, (room: Room) => void])[] = [
  [0.5, addNotes],
  [
    0.4,
    ({ sheet, bottom }) => {
      sheet.getCell(bottom + 2, 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: ['"甲,乙,丙"'],
      };
    },
  ],
  [
    0.4,
    ({ book, sheet, right }) =>
      book.definedNames.add(`'${sheet.name}'!$A$1:$${columnName(right)}$2`, `区域${sheet.id}`),
  ],
  [0.4, addPicture],
  [
    0.4,
    ({ sheet, bottom, right }) =>
      sheet.addConditionalFormatting({
        ref: `B2:${columnName(right)}${bottom}`,
        rules: [
          {
            type: 'cellIs',
            operator: 'lessThan',
            priority: 1,
            formulae: [0],
            style: { font: { color: { argb: 'FFFF0000' } } },
          },
        ],
      }),
  ],
  [0.3, ({ sheet }) => (sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 3 }])],
  [0.2, ({ sheet, bottom, random }) => (sheet.getRow(random.int(4, bottom + 4)).hidden = true)],
  [
    0.2,
    ({ sheet, bottom, right }) =>
      (sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: bottom, column: right } }),
  ],
  [0.2, ({ sheet }) => (sheet.headerFooter = { oddHeader: '&C&A', oddFooter: '&R第 &P 页' })],
  [
    0.2,
    ({ sheet, bottom }) =>
      (sheet.getCell(bottom + 3, 1).value = { text: '说明', hyperlink: 'https://example.org/' }),
  ],
  [0.2, ({ sheet, bottom, right }) => (sheet.pageSetup.printArea = `A1:${columnName(right)}${bottom}`)],
  [
    0.2,
    ({ sheet, bottom }) =>
      (sheet.getCell(bottom + 4, 1).value = {
        richText: [{ text: '普通' }, { font: { bold: true }, text: '粗体' }],
      }),
  ],
];

function furnish(room: Room): void {
  for (const [chance, add] of FURNITURE) if (room.random.chance(chance)) add(room);
}

function addNotes({ sheet, random, bottom, right }: Room): void {
  for (let i = random.int(1, 5); i > 0; i--)
    sheet.getCell(random.int(1, bottom + 2), random.int(1, right + 1)).note = random.pick([
      `批注 <b>&${i}`,
      {
        texts: [{ font: { bold: true }, text: '审核人：' }, { text: '已核' }],
        margins: { insetmode: 'auto' },
      },
      { texts: [{ text: '随单元格移动' }], editAs: 'twoCells' },
    ] as const) as ExcelJS.Comment;
}

function addPicture({ book, sheet, random, right }: Room): void {
  const image = book.addImage({ base64: PICTURE, extension: 'png' });
  sheet.addImage(image, { tl: { col: right + 1, row: random.int(1, 8) }, ext: { width: 60, height: 40 } });
}

/** A sheet with a chart of its own. */
const CHARTED: SheetDocument = {
  name: '图',
  orientation: 'portrait',
  columns: [
    { width: 24, printed: true },
    { width: 14, printed: true },
  ],
  rows: [
    {
      cells: [
        { text: '来源', style: 'header' },
        { text: '预算数', style: 'header' },
      ],
    },
    {
      cells: [
        { text: '拨款', style: 'cell' },
        { number: 179.17, style: 'number' },
      ],
    },
    {
      cells: [
        { text: '事业收入', style: 'cell' },
        { number: 20.5, style: 'number' },
      ],
    },
    { cells: [null, null], height: 200 },
  ],
  charts: [
    {
      kind: 'column',
      title: '收入',
      data: { top: 1, left: 1, bottom: 3, right: 2 },
      anchor: { top: 4, left: 1, bottom: 4, right: 1 },
    },
  ],
};
