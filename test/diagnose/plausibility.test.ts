import { Decimal } from 'decimal.js';
import { placeKey } from '../../src/budget/Place';
import { diagnose } from '../../src/diagnose';
import { Equations } from './equations';

/** Parts of one sum that no other relation watches: what tells them apart is how amounts look in the book. */
interface Case {
  readonly what: string;
  /** Typed amounts as they stand, one below another. */
  readonly stated: readonly number[];
  /** Of last year, in the same order. */
  readonly last?: readonly number[];
  /** What their sum should be, as another table says. */
  readonly sum: number;
  readonly best: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a digit more than any other amount has',
    stated: [914.32699, 95.2671, 84.4971, 665.2221, 77.4766, 31.4452, 12.0813, 48.9917, 20.3358],
    sum: 1949.6438,
    best: 'a0→914.3269',
  },
  {
    what: 'a digit left out, after which the amount would be as last year’s',
    stated: [4.61, 2.34, 31.52, 84.51, 42.74, 12.83, 9.97, 27.16, 55.08],
    last: [15.26, 2.21, 40.96, 91.27, 48.72, 13.01, 10.22, 25.94, 57.31],
    sum: 280.76,
    best: 'a0→14.61',
  },
  {
    what: 'the row above typed once more',
    stated: [16.23, 30.47, 18.95, 18.95, 34.65, 12.88, 42.06, 27.31, 9.54],
    last: [16.02, 30.47, 18.11, 19.64, 34.65, 12.97, 41.33, 27.9, 9.12],
    sum: 208.32,
    best: 'a3→16.23',
  },
  {
    what: 'nothing, where all its neighbours are something, and one of them could be more',
    stated: [16.23, 30.47, 0, 18.95, 34.65, 12.88, 42.06, 27.31],
    sum: 207.06,
    best: 'a2→24.51',
  },
  {
    what: 'an amount, and none of those that are left blank as most are',
    stated: [16.23, 0, 0, 0, 0, 0, 0, 12.88],
    sum: 39.11,
    best: 'a0→26.23',
  },
  {
    what: 'an amount that came to stand where all its neighbours are nothing',
    stated: [16.23, 0, 0, 0, 0, 0, 0, 0, 0],
    sum: 0,
    best: 'a0→0',
  },
];

test.each(CASES)('named first: $what', ({ stated, last, sum, best }) => {
  const e = new Equations();
  e.figure('t', sum, { origin: 'formula' });
  stated.forEach((value, i) => e.figure(`a${i}`, value));
  e.relate(`t = ${stated.map((_, i) => `a${i}`).join(' + ')}`);
  const lastYear = new Map(last?.map((v, i) => [placeKey(e.get(`a${i}`).place), new Decimal(v)]));
  expect(e.say(diagnose(e.judged(), { lastYear }))[0]).toBe(best);
});

test.each([
  ['elsewhere', '表5', 914.3269, 'a0→914.3269'],
  ['in its own table', '表', 914.3269, 'a1→95.2671'],
  ['nowhere', '表5', 914.3218, 'a1→95.2671'],
  ['elsewhere as it stands, too', '表5', 95.2971, 'a2→84.4671'],
])('an amount that is printed %s', (_where, sheet, printed, best) => {
  const e = new Equations();
  e.figure('t', 1949.6738, { origin: 'formula' });
  [914.3569, 95.2971, 84.4971, 665.2221, 77.4766, 31.4452, 12.0813, 48.9917, 20.3358].forEach((value, i) =>
    e.figure(`a${i}`, value),
  );
  e.relate(`t = ${Array.from({ length: 9 }, (_, i) => `a${i}`).join(' + ')}`);
  e.figure('other', printed, { sheet });
  e.figure('more', 1000, { sheet });
  e.relate('more >= other');
  expect(e.say(diagnose(e.judged()))[0]).toBe(best);
});

test('a formula that adds up what was typed is no sum that somebody repeated', () => {
  const e = new Equations();
  e.figure('sum', 38138, { origin: 'formula' });
  e.figure('part', 38138);
  e.figure('other', 57843);
  e.figure('whole', 95972, { origin: 'formula' });
  e.relate('whole = part + other');
  e.relate('sum = part');
  expect(e.say(diagnose(e.judged()))[0]).toBe('other→57834');
});
