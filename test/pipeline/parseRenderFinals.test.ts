import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import { chooseOutline } from '../../src/narrative/outlines/choose';
import { outlineById } from '../../src/narrative/outlines';
import type { NumberStyle, Outline } from '../../src/narrative/outlines/Outline';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';
import { recognise } from '../../src/recognise';
import { answersTo, roundTrip, type Books, type RoundTrip } from '../support/parseRender';

/** A final account's text is held against its tables, last year's and the budget: every figure is found, none is wrong. */
const CLEAN = { lost: [], unchecked: [], objections: [] };

const STYLES: readonly Partial<NumberStyle>[] = [
  {},
  { trailingZeros: 'drop' },
  { thousands: 'comma' },
  { percentDecimals: 1 },
];

/** The same seed gives the same account, neighbours, outline, style and inputs. */
function trip(seed: number): RoundTrip {
  const { grids, prior, budget } = generateFinalAccount(seed);
  const books: Books = {
    book: recognise(grids),
    ...(seed % 3 === 0 ? {} : { prior: recognise(prior) }),
    ...(seed % 4 === 0 ? {} : { budget: recognise(budget) }),
  };
  const chosen = seed % 2 === 0 ? chooseOutline(books.book) : outlineById('final-shanghai')!;
  const outline: Outline = {
    ...chosen,
    numbers: { ...chosen.numbers, ...STYLES[(seed >> 1) % STYLES.length] },
  };
  const inputs = seed % 5 < 2 ? {} : answersTo(writeNarrative({ ...books, outline }));
  return roundTrip(books, outline, inputs);
}

/** Final accounts tried; `npm run test:generated` tries 500. */
const ACCOUNTS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 60);
const PER_TEST = 20;

describe('a generated final account', () => {
  const blocks = Array.from({ length: Math.ceil(ACCOUNTS / PER_TEST) }, (_b, i) => i * PER_TEST);
  let figures = 0;

  test.each(blocks)('from seed %i on, and the next nineteen', (from) => {
    for (let seed = from; seed < Math.min(from + PER_TEST, ACCOUNTS); seed++) {
      const result = trip(seed);
      figures += result.figures;
      expect({ seed, ...result }).toMatchObject({ seed, ...CLEAN });
    }
  });

  afterAll(() => console.log(`${ACCOUNTS} final accounts, ${figures} figures written and read back`));
});
