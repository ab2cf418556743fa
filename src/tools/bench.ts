import { readdirSync, readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { diagnoseReport } from '../diagnose';
import { generateFinalAccount } from '../generate/finals/generateFinalAccount';
import { generateDepartment } from '../generate/generateDepartment';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { check } from '../pipeline/check';
import { narrate } from '../pipeline/narrate';
import { review } from '../pipeline/review';
import { recognise } from '../recognise';
import { evaluate } from '../rules/evaluate';
import { bookRules } from '../rules/registry';
import type { Grid, GridCell } from '../workbook/Grid';
import type { Mark } from '../workbook/Mark';
import { readGrids } from '../workbook/file';
import { PANE_LIMIT } from './browser/pageScripts';
import { measureFormulaBooks } from './bench/formulaBooks';
import { fourteenTables } from './bench/fourteenTables';
import { withFormattedEmptiness } from './bench/formattedEmptiness';
import { FEW, inTurn, ms, SOME, Targets, type Runs } from './bench/measure';
import { measurePane } from './bench/pane';
import { exceljs, gouji, plainXlsx, sheetjs } from './bench/peers';

/** Marks on the first amounts of every sheet, as a check with findings all over would make. */
const marksFor = (grids: readonly Grid[]): Mark[] =>
  grids.flatMap((g) =>
    g.cells
      .filter((c) => typeof c.value === 'number')
      .slice(0, 3)
      .map((c) => ({
        place: { kind: 'cell' as const, sheet: g.name, row: c.row, column: c.column },
        severity: 'error' as const,
        note: '应为 2.95，现为 2.59',
      })),
  );

async function compare(
  name: string,
  bytes: Uint8Array,
  runs: Runs,
): Promise<{ read: number; write: number }> {
  const marks = marksFor(await readGrids(bytes));
  const read = await inTurn(
    {
      gouji: () => gouji.read(bytes),
      exceljs: () => exceljs.read(bytes),
      sheetjs: () => sheetjs.read(bytes),
    },
    runs,
  );
  const write = await inTurn(
    {
      gouji: () => gouji.mark(bytes, marks),
      exceljs: () => exceljs.mark(bytes, marks),
      sheetjs: () => sheetjs.mark(bytes, marks),
    },
    runs,
  );
  console.log(
    [
      name.padEnd(34),
      ...[read, write].flatMap((t) => [t.gouji, t.exceljs, t.sheetjs].map((v) => ms(v).padStart(8))),
      `${(read.exceljs / read.gouji).toFixed(1)}×`.padStart(8),
      `${(write.exceljs / write.gouji).toFixed(1)}×`.padStart(8),
    ].join(' '),
  );
  return { read: read.exceljs / read.gouji, write: write.exceljs / write.gouji };
}

const cellsIn = (grids: readonly Grid[]): number => grids.reduce((n, g) => n + g.cells.length, 0);

async function engine(
  name: string,
  grids: readonly Grid[],
  runs: Runs,
): Promise<{ recognise: number; rules: number; check: number }> {
  const book = recognise(grids);
  const times = await inTurn(
    {
      recognise: () => recognise(grids),
      rules: () => evaluate(bookRules, { book }),
      check: () => check(grids),
    },
    runs,
  );
  const cells = cellsIn(grids);
  console.log(
    [
      name.padEnd(34),
      String(cells).padStart(8),
      ...[times.recognise, times.rules, times.check].map((v) => ms(v).padStart(10)),
      ((times.check / cells) * 1000).toFixed(1).padStart(12),
    ].join(' '),
  );
  return times;
}

/** The same book with some amounts multiplied by 11, spread over the whole. */
function withErrors(grids: readonly Grid[], count: number): Grid[] {
  const amounts = grids.flatMap((g, s) =>
    g.cells.flatMap((c, i) => (typeof c.value === 'number' && c.value > 1 ? [{ s, i }] : [])),
  );
  const wrong = new Set(
    Array.from({ length: count }, (_, k) => amounts[Math.floor(((k + 0.5) * amounts.length) / count)]!).map(
      ({ s, i }) => `${s},${i}`,
    ),
  );
  return grids.map((g, s) => ({
    ...g,
    cells: g.cells.map((c, i): GridCell => {
      if (!wrong.has(`${s},${i}`)) return c;
      const value = new Decimal(c.value as number).times(11).toNumber();
      return { ...c, value, text: String(value) };
    }),
  }));
}

async function main(): Promise<number> {
  const targets = new Targets();
  console.log('Reading and writing, ms of processor time (median), and how many times faster than exceljs');
  console.log(
    [
      ''.padEnd(34),
      ...['read', 'exceljs', 'SheetJS', 'write', 'exceljs', 'SheetJS', 'read', 'write'].map((h) =>
        h.padStart(8),
      ),
    ].join(' '),
  );
  for (const file of readdirSync('samples').filter((f) => f.endsWith('.xlsx')))
    await compare(file, readFileSync(`samples/${file}`), SOME);

  const five = generateDepartment(7, { layout: 'sichuan-suining', units: 5 }).grids;
  const forty = generateDepartment(7, { layout: 'sichuan-suining', units: 40 }).grids;
  await compare(`generated: 40 units × ${forty.length} sheets`, plainXlsx(forty), FEW);
  const template = generateDepartment(7, { layout: 'shanghai-unit', units: 1 }).grids;
  const empties = withFormattedEmptiness(plainXlsx(template), 3380, 6);
  const ratio = await compare('generated: 3,380 formatted rows', empties, SOME);

  console.log('\nThe engine, ms of processor time (median)');
  console.log(
    [
      ''.padEnd(34),
      'cells'.padStart(8),
      ...['recognise', 'rules', 'check'].map((h) => h.padStart(10)),
      'µs per cell'.padStart(12),
    ].join(' '),
  );
  for (const file of readdirSync('samples').filter((f) => f.endsWith('.xlsx')))
    await engine(file, await readGrids(readFileSync(`samples/${file}`)), SOME);
  const one = fourteenTables();
  const unit = await engine('generated: 1 unit, 14 tables', one, SOME);
  for (const units of [5, 10, 20])
    await engine(
      `generated: ${units} units`,
      generateDepartment(7, { layout: 'sichuan-suining', units }).grids,
      SOME,
    );
  await engine('generated: 40 units', forty, FEW);

  const account = generateFinalAccount(11, { layout: 'national', units: 1, funds: true, carryOver: true });
  const final = await engine('generated: final account, 9 tables', account.grids, SOME);
  const { prior, budget } = account;
  const { triple } = await inTurn({ triple: () => check(account.grids, { prior, budget }) }, SOME);
  console.log(`the same beside last year’s and the budget: ${ms(triple)}`);

  console.log('\nDiagnosis of a book of 5 units, ms of processor time (median)');
  const diagnoses: Record<number, number> = {};
  for (const errors of [1, 2, 3, 40]) {
    const { relations, findings } = check(withErrors(five, errors));
    const { diagnose } = await inTurn({ diagnose: () => diagnoseReport({ relations, findings }) }, SOME);
    diagnoses[errors] = diagnose;
    console.log(`${String(errors).padStart(3)} wrong figures: ${ms(diagnose)}`);
  }

  const formulaBooks = await measureFormulaBooks();

  console.log('\nReview of a narrative against its workbook, ms of processor time (median)');
  const reviews = await reviewTimes();

  const kilobytes = await measurePane(plainXlsx(one), unit.check, SOME);

  console.log('\nTargets');
  targets.atLeast('reading a book of formatted emptiness against exceljs', ratio.read, 6);
  targets.atLeast('writing it against exceljs', ratio.write, 8);
  targets.atMost('check of a 14-table book, reading apart', unit.check, 50);
  targets.atMost('check of a final account of 9 tables', final.check, 10);
  targets.atMost('check of a final account beside last year’s and the budget', triple, 30);
  targets.atMost(
    'diagnosis of one to three errors',
    Math.max(diagnoses[1]!, diagnoses[2]!, diagnoses[3]!),
    100,
  );
  targets.atMost('check of a formula book of 40 units', formulaBooks.check, 150);
  targets.atMost('diagnosis of one to three errors in a formula book', formulaBooks.diagnosis, 100);
  targets.atMost('diagnosis of forty errors', diagnoses[40]!, 1000);
  targets.atMost('scripts of the pane, packed', kilobytes, PANE_LIMIT / 1024, 'kB');
  targets.atMost(`review of ${reviews.characters} characters`, reviews.ms, 200);
  return targets.exitCode;
}

/** A narrative of about 17,000 characters, and texts of a quarter, four and sixteen times its length by repetition. */
async function reviewTimes(): Promise<{ characters: number; ms: number }> {
  const grids = generateDepartment(11, { layout: 'sichuan-zhaohua', units: 3 }).grids;
  const book = recognise(grids);
  const own = narrate(grids)
    .paragraphs.map((p) => p.text)
    .join('\n');
  const once = own.repeat(Math.ceil(17_000 / own.length));
  const result = { characters: once.length, ms: 0 };
  for (const times of [1, 4, 16]) {
    const text = `${once}\n`.repeat(times);
    const { review: ms1 } = await inTurn(
      { review: () => review(readDocument(paragraphsOfText(text)), { book }) },
      times === 1 ? SOME : FEW,
    );
    console.log(
      `${String(times).padStart(3)} × ${once.length} characters: ${ms(ms1)}, ${((ms1 / text.length) * 1000).toFixed(1)} µs a character`,
    );
    if (times === 1) result.ms = ms1;
  }
  return result;
}

void main().then((code) => {
  process.exitCode = code;
});
