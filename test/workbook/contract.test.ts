import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellPlace } from '../../src/budget/Place';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';
import type { Mark } from '../../src/workbook/Mark';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import { ADAPTERS } from './adapters';

const SAMPLES = join(__dirname, '../../samples');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((n) => n.endsWith('.xlsx')) : [];
const [sample] = samples;

/** The order of merged areas says nothing. */
const sorted = (grids: readonly Grid[]): Grid[] =>
  grids.map((g) => ({
    ...g,
    merges: [...g.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));

const mark = (sheet: string, row: number, column: number, note = '应为 5'): Mark => ({
  place: cellPlace(sheet, row, column),
  severity: 'error',
  note,
});

const findings = (rows: number): SheetDocument => ({
  name: '检查结果',
  columns: [
    { width: 12, printed: true },
    { width: 30, printed: true },
  ],
  rows: [
    { cells: [{ text: '检查结果', style: 'title' }] },
    ...Array.from({ length: rows }, (_, i) => ({
      cells: [
        { text: `=1-${i}`, style: 'cell' as const, link: cellPlace('1', 1, 1) },
        { number: i + 0.5, numberFormat: '#,##0.00', style: 'number' as const },
      ],
    })),
  ],
  headerRows: 1,
  orientation: 'landscape',
});

describe.each(Object.entries(ADAPTERS))('the workbook port, %s adapter', (_name, open) => {
  it.each(samples)('reads %s', async (name) => {
    const { port } = await open(bytesOf(name));
    expect(sorted(await port.read())).toEqual(sorted(await readGrids(bytesOf(name))));
  });

  it('marks, counts, and skips a sheet that is not there', async () => {
    const { port } = await open(bytesOf(sample!));
    const [first] = await port.read();
    const outcome = await port.highlight([
      mark(first!.name, 300, 4),
      mark(first!.name, 301, 5),
      mark('无此表', 1, 1),
      mark('无此表', 2, 1),
    ]);
    expect(outcome).toEqual({
      marked: 2,
      skipped: [{ sheet: '无此表', reason: 'workbook.skipped.no-sheet' }],
    });
  });

  it('joins marks of one cell', async () => {
    const { port } = await open(bytesOf(sample!));
    const [first] = await port.read();
    expect(
      (await port.highlight([mark(first!.name, 300, 4, 'a'), mark(first!.name, 300, 4, 'b')])).marked,
    ).toBe(1);
  });

  it('gives contents and file back as they were when marks are cleared', async () => {
    const bytes = bytesOf(sample!);
    const { port, save } = await open(bytes);
    const before = await port.read();
    const marks = before.flatMap((g) => g.cells.slice(0, 10).map((c) => mark(g.name, c.row, c.column)));
    const { marked } = await port.highlight(marks);
    await port.highlight(marks.slice(0, 3));
    await port.writeSheet(findings(3));
    expect(marked).toBeGreaterThan(20);
    expect((await port.clear(['检查结果'])).left).toEqual([]);
    expect(await port.read()).toEqual(before);
    expect(sorted(await readGrids(save()))).toEqual(sorted(before));
  });

  it('clears nothing where nothing is marked', async () => {
    const bytes = bytesOf(sample!);
    const { port, save } = await open(bytes);
    expect(await port.clear(['检查结果'])).toEqual({ restored: 0, left: [] });
    expect(save()).toEqual(bytes);
  });

  it('writes a sheet last, reads the same from it, and replaces it', async () => {
    const { port, save } = await open(bytesOf(sample!));
    const sheets = (await port.read()).length;
    expect(await port.writeSheet(findings(5))).toBe('检查结果');
    expect(await port.writeSheet(findings(2))).toBe('检查结果');
    const grids = await port.read();
    expect(grids).toHaveLength(sheets + 1);
    expect(grids.at(-1)!.cells.map((c) => [c.row, c.column, c.value, c.text, c.formula])).toEqual([
      [1, 1, '检查结果', '检查结果', undefined],
      [2, 1, '=1-0', '=1-0', undefined],
      [2, 2, 0.5, '0.50', undefined],
      [3, 1, '=1-1', '=1-1', undefined],
      [3, 2, 1.5, '1.50', undefined],
    ]);
    expect((await readGrids(save())).at(-1)).toEqual(grids.at(-1));
  });
});
