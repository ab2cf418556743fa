import { Decimal } from 'decimal.js';
import { System } from '../../src/diagnose/System';
import { equations } from './equations';

/**
 * Two sums that do not hold, 0 and 1, and a twin that does, 2: `a` is 10 too much, `x` 5 too little.
 */
const book = (): System => {
  const figures = { t: 30, a: 20, b: 20, s: 45, x: 20, y: 20, c: 20 };
  return System.of(equations(figures, ['t = a + b', 's = x + y', 'c = b']).judged().relations, true);
};

const [A, B] = [1, 2];
const value = (n: number): Decimal => new Decimal(n);

describe('only some of the violated relations ask for something', () => {
  test.each<[string, (s: System) => System, readonly number[]]>([
    ['as the book is', (s) => s, [0, 1]],
    ['of one group', (s) => s.only([0]), [0]],
    ['of none', (s) => s.only([]), []],
    ['of one of them in one of them', (s) => s.only([0, 1]).only([1]), [1]],
    ['of what was left out before', (s) => s.without(new Set([0])).only([0, 1]), [1]],
    ['one that a correction heals asks no more', (s) => s.only([0]).withValues([A], [value(10)]), []],
    ['one that a correction breaks asks, too', (s) => s.only([0]).withValues([B], [value(10)]), [2]],
    ['and so it does in the whole book', (s) => s.withValues([B], [value(10)]), [1, 2]],
    ['the other group stays apart', (s) => s.only([1]).withValues([A], [value(10)]), [1]],
  ])('%s', (_, of, violated) => {
    const system = of(book());
    expect(system.violated).toEqual(violated);
    expect([0, 1, 2].filter((e) => system.asks(e))).toEqual(violated);
  });
});

test('a corrected system leaves the one before as it was', () => {
  const before = book();
  const after = before.withValues([A], [value(10)]);
  expect(after.unknown(A).figure.value.toNumber()).toBe(10);
  expect(before.unknown(A).figure.value.toNumber()).toBe(20);
  expect([after.isTrusted(A), before.isTrusted(A)]).toEqual([true, false]);
  expect([after.revised, before.revised]).toEqual([[0], []]);
});
