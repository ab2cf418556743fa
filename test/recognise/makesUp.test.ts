import { Decimal } from 'decimal.js';
import type { BudgetRow } from '../../src/budget/BudgetBook';
import { written } from '../../src/budget/Figure';
import { cellPlace } from '../../src/budget/Place';
import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import { check } from '../../src/pipeline/check';
import { makesUp, mayMakeUp, missesBySlip } from '../../src/recognise/rows/makesUp';

const _ = undefined;

const row = (...amounts: readonly (string | undefined)[]): Pick<BudgetRow, 'cells'> => ({
  cells: amounts.map((amount) =>
    amount === undefined
      ? { state: 'heading' }
      : {
          state: 'amount',
          figure: {
            value: new Decimal(amount),
            unit: '万元',
            precision: written(2),
            origin: 'value',
            place: cellPlace('表1', 1, 1),
          },
        },
  ) as never,
});

test.each([
  ['165.69', ['153.92', '11.77'], true, true],
  // Each is rounded by itself.
  ['165.69', ['153.93', '11.77'], false, true],
  ['165.75', ['153.92', '0.00', '11.77'], false, false],
  ['0.00', ['0.00', '0.00'], true, true],
  ['12.00', ['1.20', '0.00'], false, false],
] as const)('%s is made up of %s: %s, as rounded %s', (head, parts, exactly, asRounded) => {
  const below = parts.map((p) => row(p));
  expect([makesUp(row(head), below), mayMakeUp(row(head), below)]).toEqual([exactly, asRounded]);
});

test.each([
  [
    'one digit is another',
    ['165.69', '88.10'],
    [
      ['153.92', '86.10'],
      ['11.77', '7.00'],
    ],
    true,
  ],
  ['a digit of one amount is another', ['1651.69'], [['1539.92'], ['111.71']], true],
  ['two digits are exchanged', ['1651.69'], [['1593.92'], ['111.77']], true],
  ['nothing is wrong', ['1651.69'], [['1539.92'], ['111.77']], false],
  ['a head stands above its parts', ['1651.69'], [['1539.92'], ['1039.92'], ['500.00'], ['111.77']], false],
  [
    'a head does that is as much as one digit of the sum',
    ['5234.56'],
    [['4000.00'], ['1000.00'], ['3000.00'], ['1234.56']],
    false,
  ],
  ['two heads do', ['1651.69'], [['1539.92'], ['1539.92'], ['111.77'], ['111.77']], false],
  ['nothing like a slip explains it', ['1651.69'], [['1213.46'], ['111.77']], false],
  [
    'the sum and its other half are missed alike',
    ['1651.69', '900.10'],
    [
      ['1529.92', '890.10'],
      ['111.77', _],
    ],
    true,
  ],
  [
    'they are not',
    ['1651.69', '900.10'],
    [
      ['1529.92', '850.10'],
      ['111.77', '0.00'],
    ],
    false,
  ],
] as const)('%s', (_when, head, below, isSlip) => {
  expect(
    missesBySlip(
      row(...head),
      below.map((r) => row(...r)),
    ),
  ).toBe(isSlip);
});

test('a column that can’t be read in all rows says nothing', () => {
  expect(makesUp(row('5.00', '9.00'), [row('5.00', undefined)])).toBe(true);
  expect(makesUp(row('5.00', '9.00'), [row('4.00', undefined)])).toBe(false);
});

/** What was left from before is listed by its books, each amount rounded by itself. */
test.each([
  ['shanghai', 31000167],
  ['shanghai', 31000197],
  ['shanghai-plain', 31000238],
  ['shanghai-plain', 31000273],
] as const)('a consistent final account raises nothing: %s, seed %i', (layout, seed) => {
  const { findings } = check(generateFinalAccount(seed, { layout }).grids);
  expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
});
