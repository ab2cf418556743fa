import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';
import { check } from '../../src/pipeline/check';
import { finalAccountSamples } from '../../src/tools/samples/finalAccountSamples';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';

const ROOT = join(__dirname, '..', '..');
const SAMPLES = join(ROOT, 'samples');
const ORIGINALS = join(ROOT, '..', 'shared');
const BOOKS = readdirSync(SAMPLES).filter((f) => f.endsWith('.xlsx'));
const TEXTS = readdirSync(join(SAMPLES, 'texts'));
/** Of a department that exists nowhere: no original is beside them. */
const INVENTED = finalAccountSamples();
const PUBLISHED = BOOKS.filter((file) => !(file in INVENTED));
const NARRATIVE_SHEETS = ['编制说明', '其他相关情况说明'];

const present = existsSync(join(ORIGINALS, 'workbooks')) && existsSync(join(ORIGINALS, 'seeds'));
if (!present) console.log('samples.test: the published originals are not here; samples are not compared with them.');
const againstOriginals = present ? describe : describe.skip;

const sampleBook = (file: string): WorkBook => read(readFileSync(join(SAMPLES, file)));
const originalBook = (file: string): WorkBook => read(readFileSync(join(ORIGINALS, 'workbooks', file)));

/** Address → type and value of every cell of a sheet. */
function cellsOf(book: WorkBook, sheet: string): Record<string, string> {
  const entries = Object.entries(book.Sheets[sheet]!).filter(([key]) => !key.startsWith('!'));
  return Object.fromEntries(entries.map(([key, cell]) => [key, `${cell.t} ${cell.v}`]));
}

const narrativeOf = (book: WorkBook): string[] =>
  book.SheetNames.filter((name) => NARRATIVE_SHEETS.includes(name)).flatMap((name) =>
    utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, blankrows: false }).flat().map(String),
  );

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** The sentences of running text. Titles and headings have no full stop and are no one's wording. */
const sentencesOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((p) => withoutSpaces(p).match(/[^。]{8,}[。；]/g) ?? []);

/** Every amount and percentage of a text, sorted: the statements that two wordings must share. */
const figuresOf = (text: string): string[] => (withoutSpaces(text).match(/[\d,]+(?:\.\d+)?(?:%|万元?|个|辆|台（套）)/g) ?? []).sort();

againstOriginals('samples beside the published originals', () => {
  test.each(PUBLISHED)('%s: the same sheets, and the same cells in every table', (file) => {
    const ours = sampleBook(file);
    const theirs = originalBook(file);
    expect(ours.SheetNames).toEqual(theirs.SheetNames);
    for (const sheet of ours.SheetNames.filter((name) => !NARRATIVE_SHEETS.includes(name))) {
      expect(cellsOf(ours, sheet)).toEqual(cellsOf(theirs, sheet));
      expect(ours.Sheets[sheet]!['!merges']).toEqual(theirs.Sheets[sheet]!['!merges']);
    }
  });

  const withNarrative = PUBLISHED.filter((file) => narrativeOf(sampleBook(file)).length > 0);

  test.each(withNarrative)('%s: no published sentence, the same figures in the same cells', (file) => {
    const ours = sampleBook(file);
    const theirs = originalBook(file);
    const sample = withoutSpaces(narrativeOf(ours).join('\n'));
    expect(sentencesOf(narrativeOf(theirs)).filter((sentence) => sample.includes(sentence))).toEqual([]);
    for (const sheet of NARRATIVE_SHEETS) {
      const original = cellsOf(theirs, sheet);
      const cells = cellsOf(ours, sheet);
      expect(Object.keys(cells)).toEqual(Object.keys(original));
      for (const [address, text] of Object.entries(cells)) {
        expect([address, figuresOf(text)]).toEqual([address, figuresOf(original[address]!)]);
      }
    }
  });

  test.each(TEXTS)('texts/%s: no published sentence, the same figures', (file) => {
    const sample = readFileSync(join(SAMPLES, 'texts', file), 'utf8');
    const original = readFileSync(join(ORIGINALS, 'seeds', file), 'utf8');
    expect(sentencesOf(original.split('\n')).filter((s) => withoutSpaces(sample).includes(s))).toEqual([]);
    expect(figuresOf(sample)).toEqual(figuresOf(original));
  });
});

describe('samples', () => {
  test.each(BOOKS)('%s names no author', (file) => {
    const parts = unzipSync(readFileSync(join(SAMPLES, file)));
    const core = strFromU8(parts['docProps/core.xml']!);
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
    expect(strFromU8(parts['docProps/app.xml']!)).not.toMatch(/Company|Manager/);
  });

  const valuesOf = (grids: readonly Grid[]): unknown[] =>
    grids.map(({ name, cells, merges }) => [name, cells.map((c) => [c.row, c.column, c.value, c.text]), new Set(merges)]);

  test('the final account and its neighbours are what `npm run samples` makes, and agree', async () => {
    const [account, prior, budget] = await Promise.all(
      Object.entries(INVENTED).map(async ([file, made]) => {
        const read = await readGrids(readFileSync(join(SAMPLES, file)));
        expect([file, valuesOf(read)]).toEqual([file, valuesOf(made)]);
        return read;
      }),
    );
    const { book, findings } = check(account!, { file: 'yunling-2024-final.xlsx', prior: prior!, budget: budget! });
    expect([book.year, book.department, book.tables.length]).toEqual([2024, '云岭县司法局', 9]);
    expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
  });
});
