import { Decimal } from 'decimal.js';
import { System } from '../../src/diagnose/System';
import { correctedFigure, proveCorrection } from '../../src/diagnose/correct';
import { peel } from '../../src/diagnose/peel';
import { leastSets } from '../../src/diagnose/search';
import { solve } from '../../src/diagnose/solve';
import { diagnose } from '../../src/diagnose';
import { Equations, equations } from './equations';

/** What single conditions of the diagnosis decide: each case is another one without its condition. */

const systemOf = (e: Equations): System => System.of(e.judged().relations, false);
const idOf = (system: System, e: Equations, name: string): number => system.numberOf(e.get(name))!;

/** The figures that are peeled off, with what they become. */
function peeled(e: Equations): string[] {
  const system = systemOf(e);
  return peel(system, [...system.violated]).corrections.map(
    ({ set, values }) => `${e.nameOf(system.unknown(set[0]!).figure)}→${values[0]?.toString()}`,
  );
}

describe('peel', () => {
  test('takes away a figure that two relations call wrong by the same amount', () => {
    expect(peeled(equations({ x: 5, a: 3, b: 3 }, ['a = x', 'b = x']))).toContain('x→3');
  });

  test('not one that two relations call wrong by different amounts', () => {
    expect(peeled(equations({ x: 5, a: 3, b: 2 }, ['a = x', 'b = x']))).toEqual([]);
  });

  test('not one that one relation gives a value for, and another calls wrong all the same', () => {
    expect(peeled(equations({ x: 2, a: 3, w: 4 }, ['a = x', 'x >= w']))).toEqual([]);
  });

  test('not one that two of five relations agree on, and three call wrong by other amounts', () => {
    const figures = { x: 50, a: 30, b: 30, c: 21, d: 22, e: 23 };
    const relations = ['a = x', 'b = x', 'c = x', 'd = x', 'e = x'];
    expect(peeled(equations(figures, relations))).toEqual([]);
  });

  test('one that three of five relations agree on', () => {
    const figures = { x: 50, a: 30, b: 30, c: 30, d: 22, e: 23 };
    const relations = ['a = x', 'b = x', 'c = x', 'd = x', 'e = x'];
    expect(peeled(equations(figures, relations))).toEqual(['x→30']);
  });

  test('not one of a relation that holds', () => {
    const figures = { x: 50, a: 30, b: 30, c: 30, d: 50 };
    expect(peeled(equations(figures, ['a = x', 'b = x', 'c = x', 'd = x']))).toEqual([]);
  });

  test('of two figures that one relation calls wrong only the first', () => {
    expect(peeled(equations({ x: 5, y: 5, s: 8, a: 3, b: 3 }, ['s = x + y', 'a = x', 'b = y']))).toEqual([
      'x→3',
    ]);
  });
});

describe('solve', () => {
  test('two relations that ask for different values of one figure conflict', () => {
    const e = equations({ x: 5, a: 3, b: 2 }, ['a = x', 'b = x']);
    const system = systemOf(e);
    expect(solve(system, [idOf(system, e, 'x')])).toEqual({ feasible: false, conflict: [0, 1] });
  });

  test('a figure that is taken off changes the other way', () => {
    const e = equations({ t: 10, a: 20, x: 5, y: 4 }, ['t = a - x', 'y >= x']);
    const system = systemOf(e);
    expect(solve(system, [idOf(system, e, 'x')]).feasible).toBe(false);
    const f = equations({ t: 10, a: 20, x: 5, y: 14 }, ['t = a - x', 'y >= x']);
    const other = systemOf(f);
    const solution = solve(other, [idOf(other, f, 'x')]);
    expect(solution.feasible && solution.changes[0]?.toString()).toBe('5');
  });

  test('of several figures, equations that contradict each other conflict', () => {
    const e = equations({ t: 10, x: 3, a: 5, u: 10, y: 3, b: 5, v: 9 }, ['t = x + a', 'u = y + b', 'v = x']);
    const system = systemOf(e);
    expect(solve(system, [idOf(system, e, 'x'), idOf(system, e, 'y')])).toMatchObject({ feasible: false });
  });

  test('several figures must keep to a bound, too', () => {
    const relations = ['t = x + a', 'u = y + b', 'w >= x'];
    const figures = { t: 10, x: 3, a: 5, u: 10, y: 3, b: 5 };
    const outcome = (w: number) => {
      const e = equations({ ...figures, w }, relations);
      const system = systemOf(e);
      return solve(system, [idOf(system, e, 'x'), idOf(system, e, 'y')]).feasible;
    };
    expect([outcome(6), outcome(4)]).toEqual([true, false]);
  });
});

describe('search', () => {
  const bounds = { size: 2, sets: 4000 };
  test('three relations without a figure in common are more than two errors', () => {
    const system = systemOf(equations({ a: 1, b: 2, c: 1, d: 2, e: 1, f: 2 }, ['a = b', 'c = d', 'e = f']));
    expect(leastSets(system, [0, 1, 2], bounds)).toEqual({ kind: 'too-many-errors', sets: 0 });
  });

  test('a figure that was corrected before is not corrected again', () => {
    const e = equations({ x: 5, a: 3 }, ['a = x']);
    const system = systemOf(e);
    const x = idOf(system, e, 'x');
    const after = system.corrected(new Map([[x, { ...e.get('x'), value: new Decimal(6) }]]));
    const outcome = leastSets(after, [0], bounds);
    expect(outcome.kind === 'found' && outcome.corrections.map((c) => c.set)).toEqual([
      [idOf(system, e, 'a')],
    ]);
  });
});

describe('corrections', () => {
  test('one that breaks another relation proves nothing', () => {
    const e = equations({ x: 5, a: 3, b: 5 }, ['a = x', 'b = x']);
    const system = systemOf(e);
    expect(proveCorrection(system, [idOf(system, e, 'x')], [new Decimal(-2)])).toBeNull();
  });

  test('a figure in a text keeps its decimals, a cell gains what a slip had hidden', () => {
    const e = new Equations()
      .figure('text', '1.5', { decimals: 1, text: true })
      .figure('cell', '1.5', { decimals: 1 });
    const system = systemOf(e.relate('text = cell'));
    const by = new Decimal('0.123');
    expect(correctedFigure(system, e.get('text'), by).value.toString()).toBe('1.6');
    expect(correctedFigure(system, e.get('cell'), by).value.toString()).toBe('1.623');
  });

  /** The first of the explanations of one relation that does not hold. */
  const first = (e: Equations): string => e.say(diagnose(e.judged()))[0]!;

  test.each<[string, Equations, string]>([
    [
      'what was typed before what a formula gives',
      new Equations()
        .figure('t', 71.37, { origin: 'formula' })
        .figure('a', 13.68, { origin: 'formula' })
        .figure('b', 41.22)
        .figure('c', 3)
        .figure('d', 1)
        .figure('e', 2)
        .relate('t = a + b')
        .relate('c = d + e'),
      'b→57.69',
    ],
    [
      'a part before its total',
      new Equations().figure('t', 71.37).figure('a', 41.22).figure('b', 13.68).relate('t = a + b'),
      'b→30.15',
    ],
    [
      'what was typed before what was left blank',
      new Equations().figure('t', 70, { origin: 'formula' }).figure('a', 0, { origin: 'blank' }).figure('b', 41).relate('t = a + b'),
      'b→70',
    ],
    [
      'an amount of the same sign before one of another',
      new Equations().figure('t', 41, { origin: 'formula' }).figure('a', 12).figure('b', 57).relate('t = a + b'),
      'b→29',
    ],
  ])('%s', (_name, e, best) => {
    expect(first(e)).toBe(best);
  }); // prettier-ignore

  test('two neighbours that were swapped are named before others that would do', () => {
    const e = equations({ a: 31, b: 20, c: 5, d: 7, ac: 25, bd: 38, ab: 51, cd: 12, all: 63 }, [
      'ac = a + c',
      'bd = b + d',
      'ab = a + b',
      'cd = c + d',
      'all = ac + bd',
      'all = ab + cd',
    ]); // prettier-ignore
    expect(diagnose(e.judged())[0]!.why).toContain('neighbours-swapped');
  });
});
