import { generateDepartment } from '../../src/generate/generateDepartment';
import { REGIONS } from '../../src/generate/layouts/regions';
import { chooseOutline } from '../../src/narrative/outlines/choose';
import { outlineById, OUTLINES, type Outline } from '../../src/narrative/outlines';
import type { NumberStyle } from '../../src/narrative/outlines/Outline';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';
import { recognise } from '../../src/recognise';
import { sampleBook } from '../narrative/sampleBook';
import { answersTo, roundTrip, type Books, type RoundTrip } from '../support/parseRender';

/** A narrative that was written from tables is reviewed against them: every figure is found and held against its cell, none is wrong. */
const CLEAN = { lost: [], unchecked: [], objections: [] };

/** Places that have both a generated layout and an outline of their own, as it is. */
const REGIONAL = OUTLINES.flatMap(({ id }) => (id in REGIONS ? [id as keyof typeof REGIONS] : []));

/** Where each source and part is compared, answers of last year's amounts would not come to its totals. */
const isAnswered = ({ id }: Outline, prior: string | undefined, turn: number): boolean =>
  REGIONAL.some((r) => r === id) ? prior !== undefined : turn % 2 === 0;

describe('a sample', () => {
  const SAMPLES: Readonly<Record<string, string | undefined>> = {
    'zhaohua-2023.xlsx': 'zhaohua-2022.xlsx',
    'zhaohua-2022.xlsx': undefined,
    'suining-2025.xlsx': 'suining-2024.xlsx',
    'suining-2024.xlsx': undefined,
    'shanghai-caizhengju-2025-unit.xlsx': undefined,
    'putuo-fuliyuan-2024-unit.xlsx': undefined,
  };
  const cases = Object.entries(SAMPLES).flatMap(([file, prior], i) =>
    // The outlines of final accounts: test/pipeline/parseRenderFinals.
    OUTLINES.filter((o) => o.document !== 'final').map(
      (outline, j) => [file, outline.id, isAnswered(outline, prior, i + j), prior] as const,
    ),
  );
  test.each(cases)('%s, outline %s, inputs given: %s', (file, id, answered, prior) => {
    const books = { book: sampleBook(file), ...(prior ? { prior: sampleBook(prior) } : {}) };
    const outline = outlineById(id)!;
    const inputs = answered ? answersTo(writeNarrative({ ...books, outline })) : {};
    const result = roundTrip(books, outline, inputs);
    expect(result).toMatchObject(CLEAN);
    expect(result.figures).toBeGreaterThan(10);
  });
});

/** How numbers are written differs from place to place. */
const STYLES: readonly Partial<NumberStyle>[] = [
  {},
  { trailingZeros: 'keep', thousands: 'comma' },
  { unit: '元' },
  { unit: '元', thousands: 'comma', trailingZeros: 'keep' },
  { decimals: 0 },
  { decimals: 4, trailingZeros: 'drop', percentDecimals: 1 },
];

/** So many departments there are to one of such a place. */
const EACH_FIFTH = 5;

/** A department of such a place in its outline. */
function regionalTrip(seed: number): RoundTrip {
  const layout = REGIONAL[Math.floor(seed / EACH_FIFTH) % REGIONAL.length]!;
  const { grids, prior } = generateDepartment(seed, { layout });
  const books: Books = { book: recognise(grids), ...(seed % 3 === 0 ? {} : { prior: recognise(prior) }) };
  const outline = outlineById(layout)!;
  // Answers of last year's amounts would not come to its totals.
  const inputs = books.prior ? answersTo(writeNarrative({ ...books, outline })) : {};
  return roundTrip(books, outline, { 预算年份: '2024', ...inputs });
}

/** The same seed gives the same department, outline, style and inputs. */
function trip(seed: number): RoundTrip {
  if (seed % EACH_FIFTH === 4) return regionalTrip(seed);
  const { grids, prior } = generateDepartment(seed);
  const book = recognise(grids);
  const books: Books = { book, ...(seed % 3 === 0 ? {} : { prior: recognise(prior) }) };
  const fitting = chooseOutline(book);
  const chosen = fitting.id === 'sichuan' && seed % 2 === 0 ? outlineById('sichuan-meetings')! : fitting;
  const style = STYLES[(seed >> 1) % STYLES.length]!;
  // Shanghai prints the “三公” expenses in 万元 beside tables in 元: in 元 they would have more digits than are known.
  const fits = chosen.id === 'shanghai' && style.unit === '元' ? {} : style;
  const outline: Outline = { ...chosen, numbers: { ...chosen.numbers, ...fits } };
  const inputs = seed % 5 < 2 ? {} : answersTo(writeNarrative({ ...books, outline }));
  return roundTrip(books, outline, inputs);
}

/** Departments tried; `npm run test:generated` tries 500. Of 60 each has another mixture of outline, style and inputs. */
const DEPARTMENTS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 120);
const PER_TEST = 20;

describe('a generated department', () => {
  const blocks = Array.from({ length: Math.ceil(DEPARTMENTS / PER_TEST) }, (_b, i) => i * PER_TEST);
  let figures = 0;

  test.each(blocks)(
    'from seed %i on, and the next nineteen',
    (from) => {
      for (let seed = from; seed < Math.min(from + PER_TEST, DEPARTMENTS); seed++) {
        const result = trip(seed);
        figures += result.figures;
        expect({ seed, ...result }).toMatchObject({ seed, ...CLEAN });
      }
    },
    120_000,
  );

  afterAll(() => console.log(`${DEPARTMENTS} departments, ${figures} figures written and read back`));
});
