import { unzipSync, zipSync } from 'fflate';
import { readGrids } from '../../../src/workbook/file';
import { Calculator } from '../../../src/workbench/calc/Calculator';
import { HostedFile } from '../../../src/workbench/host/file/HostedFile';
import { addressOf, columnNumber } from '../../../src/budget/address';
import { hasLibreOffice, savedByLibreOffice } from '../../../src/tools/office/programs';
import { FIRST_ROW, formulaBook, ROWS, seeded, TABLES, TYPED } from './formulaBook';

const EDITS = 200;
/** Every so many edits the whole book is compared. */
const COMPARED = 5;

/** The file without the results of its formulas: whoever opens it has to work them out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (/worksheets\/[^/]+\.xml$/.test(name)) {
      const xml = new TextDecoder().decode(part);
      parts[name] = new TextEncoder().encode(xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
    }
  return zipSync(parts, { level: 1 });
}

/** Result of each formula by its place. */
async function resultsOf(
  bytes: Uint8Array,
): Promise<Map<string, number | string | boolean | null | undefined>> {
  const results = new Map<string, number | string | boolean | null | undefined>();
  for (const grid of await readGrids(bytes))
    for (const { row, column, value, formula } of grid.cells)
      if (formula !== undefined) results.set(`${grid.name}!${addressOf(row, column)}`, value);
  return results;
}

/** The order in which a sum is made may show in the last of some fifteen digits. */
const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-12)
    : a === b;

const describeWithLibreOffice = hasLibreOffice()
  ? describe
  : (console.warn('SKIPPED: LibreOffice is not installed; results of formulas are not compared.'),
    describe.skip);

describeWithLibreOffice('formulas after an edit', () => {
  test(`${EDITS} edits: every result that is saved is LibreOffice's`, async () => {
    const { 'first.xlsx': first } = savedByLibreOffice({ 'first.xlsx': await formulaBook() });
    const file = await HostedFile.open(first!);
    const calculator = new Calculator(file.workbook, () => 45000);
    file.workbook.recalculate = (changed) => calculator.recalculate(changed);
    expect(calculator.unknown.map((c) => c.formula)).toEqual([]);
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const saved: Record<string, Uint8Array> = {};
    let spent = 0;
    for (let i = 0; i < EDITS; i++) {
      const sheet = file.workbook.findSheet(pick(TABLES))!;
      const row = FIRST_ROW + Math.floor(random() * ROWS);
      const column = columnNumber(pick(TYPED));
      const amount = Math.round(random() * 10 ** pick([4, 6, 9])) / 10 ** pick([0, 2, 4]);
      const entry = pick([
        amount,
        amount,
        amount,
        -amount,
        0,
        '',
        '待定',
        '１７９.１７',
        `=C${row === 3 ? 4 : 3}*2+0.01`,
        `=ROUND(${amount}/3,2)`,
      ]);
      const began = performance.now();
      file.workbook.edit(sheet, row, column, entry);
      spent += performance.now() - began;
      if ((i + 1) % COMPARED === 0) saved[`edit-${i + 1}.xlsx`] = file.save();
    }
    console.log(
      `${(spent / EDITS).toFixed(2)} ms per edit of a book with ${(await resultsOf(first!)).size} formulas`,
    );
    const stripped = Object.fromEntries(
      Object.entries(saved).map(([name, bytes]) => [name, withoutResults(bytes)]),
    );
    const theirs = savedByLibreOffice(stripped);
    const different: string[] = [];
    let compared = 0;
    for (const [name, bytes] of Object.entries(saved)) {
      const [ours, wanted] = [await resultsOf(bytes), await resultsOf(theirs[name]!)];
      expect([...ours.keys()]).toEqual([...wanted.keys()]);
      for (const [place, value] of ours) {
        compared++;
        if (!isSame(value, wanted.get(place)))
          different.push(`${name} ${place}: ${value}, not ${wanted.get(place)}`);
      }
    }
    console.log(`${compared} results compared`);
    expect(different.slice(0, 20)).toEqual([]);
  }, 600_000);
});
