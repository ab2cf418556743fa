import { Decimal } from 'decimal.js';
import { deltaOf, isEmptyDelta } from '../../../src/taskpane/model/delta';
import { entriesOf } from '../../../src/report/ignoring/entries';
import { belowTolerance, countBySeverity, countPlaces } from '../../../src/taskpane/model/entries';
import { findingKey, findingState } from '../../../src/report/findingKey';
import { withoutIgnored } from '../../../src/report/ignoring/withoutIgnored';
import { withoutRules } from '../../../src/taskpane/model/restrict';
import { diagnosis, finding, result } from '../results';

describe('the key of a finding', () => {
  test.each([
    ['the amounts', finding({ stated: 1, expected: 2 }), finding({ stated: 1, expected: 3 }), true],
    ['the severity', finding({ severity: 'error' }), finding({ severity: 'warning' }), true],
    ['the rule', finding({ rule: 'a' }), finding({ rule: 'b' }), false],
    ['the cell', finding({ cells: ['1!A1'] }), finding({ cells: ['1!A2'] }), false],
    ['the sheet', finding({ cells: ['1!A1'] }), finding({ cells: ['2!A1'] }), false],
  ])('with another: %s', (_what, a, b, same) => {
    expect(findingKey(a) === findingKey(b)).toBe(same);
  });

  test('findings without a cell are told apart by what they say', () => {
    const about = (year: number) => ({
      ...finding({ cells: [] }),
      message: { id: 'pane.host.none' as const, data: { year } },
    });
    expect(findingKey(about(2023))).not.toBe(findingKey(about(2024)));
    expect(findingKey(about(2023))).toBe(findingKey(about(2023)));
  });

  test('what it says changes with its amounts', () => {
    expect(findingState(finding({ stated: 1, expected: 2 }))).not.toBe(
      findingState(finding({ stated: 1, expected: 3 })),
    );
    expect(findingState(finding())).toBe(findingState(finding()));
  });
});

describe('what an edit did', () => {
  const [a, b, c] = ['1!A1', '1!A2', '1!A3'].map((cell) =>
    finding({ cells: [cell], stated: 1, expected: 2 }),
  ) as [ReturnType<typeof finding>, ReturnType<typeof finding>, ReturnType<typeof finding>];

  test.each([
    ['nothing', [a, b], [b, a], 0, 0],
    ['one more', [a], [a, b], 1, 0],
    ['one less', [a, b], [a], 0, 1],
    ['one for another', [a, b], [a, c], 1, 1],
    ['only the amount of one', [a], [finding({ cells: ['1!A1'], stated: 9, expected: 2 })], 0, 0],
  ])('%s', (_what, before, after, added, resolved) => {
    const delta = deltaOf(before.map(findingKey), after.map(findingKey));
    expect([delta.added, delta.resolved]).toEqual([added, resolved]);
    expect(isEmptyDelta(delta)).toBe(added + resolved === 0);
  });

  test('names what is new', () => {
    expect(deltaOf([findingKey(a)], [findingKey(a), findingKey(b)]).addedKeys).toEqual([findingKey(b)]);
  });
});

describe('entries', () => {
  const found = finding({ stated: 1, expected: 2 });
  const key = findingKey(found);

  test('a finding that was set aside and still says the same is ignored', () => {
    const ignored = { [key]: { reason: '已核实', state: findingState(found) } };
    expect(entriesOf(result([found]), ignored)[0]?.ignored?.reason).toBe('已核实');
    expect(countBySeverity(entriesOf(result([found]), ignored))).toEqual({ error: 0, warning: 0, info: 0 });
  });

  test('one whose amounts have changed since comes back', () => {
    const ignored = { [key]: { reason: '已核实', state: 'other' } };
    expect(entriesOf(result([found]), ignored)[0]?.ignored).toBeNull();
  });

  test.each([
    ['two that follow from one cause, and a third', [[0, 1]], {}, [2, 0, 0]],
    ['a cause that all that follows from it was set aside of', [[0]], { 0: true }, [2, 0, 0]],
    ['no cause', [], {}, [3, 0, 0]],
  ])('%s: one for each place to look at', (_what, causes, aside, [error, warning, info]) => {
    const findings = ['1!A1', '1!A2', '1!A3'].map((cell) =>
      finding({ cells: [cell], stated: 1, expected: 2 }),
    );
    const checked = result(
      findings,
      causes.map((explains) => diagnosis({ cell: '1!A1', stated: 1, explains })),
    );
    const ignored = Object.fromEntries(
      Object.keys(aside).map((i) => {
        const f = findings[Number(i)]!;
        return [findingKey(f), { reason: '已核实', state: findingState(f) }];
      }),
    );
    expect(countPlaces(checked, entriesOf(checked, ignored))).toEqual({ error, warning, info });
  });

  test('two of one key keep apart', () => {
    const keys = entriesOf(result([found, found, found]), {}).map((e) => e.key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('the display tolerance', () => {
  const hint = (gap: number) =>
    finding({ severity: 'info', verdict: 'rounding', stated: 1 + gap, expected: 1 });
  test.each([
    ['a hint of that amount', hint(0.0001), '1', true],
    ['a hint of more', hint(0.0002), '1', false],
    ['a hint below', hint(-0.00005), '1', true],
    ['without tolerance', hint(0.0001), '0', false],
    ['an error, however small', finding({ stated: 1.0001, expected: 1 }), '100', false],
    ['a finding of form', finding({ severity: 'info' }), '100', false],
  ])('%s', (_what, f, tolerance, hidden) => {
    expect(belowTolerance(f, new Decimal(tolerance))).toBe(hidden);
  });
});

describe('leaving findings out', () => {
  const a = finding({ rule: 'a', cells: ['1!A1'] });
  const b = finding({ rule: 'b', cells: ['1!A2'] });
  const c = finding({ rule: 'a', cells: ['1!A3'] });
  const whole = result(
    [a, b, c],
    [
      diagnosis({ cell: '1!A1', stated: 1, explains: [0, 1], together: [2] }),
      diagnosis({ cell: '1!A2', stated: 1, explains: [0] }),
      diagnosis({ cell: '1!A3', stated: 1, explains: [1, 2], together: [0] }),
    ],
  );

  test('of rules that are switched off, with the diagnoses moved along', () => {
    const left = withoutRules(whole, new Set(['a']));
    expect(left.findings).toEqual([b]);
    expect(left.diagnoses.map((d) => d.explains)).toEqual([[0], [0]]);
    expect(left.diagnoses.map((d) => d.together)).toEqual([[1], [0]]);
  });

  test('no rule off leaves the very result', () => {
    expect(withoutRules(whole, new Set())).toBe(whole);
  });

  test('leaves the bases of the rules that still say something', () => {
    const cannotTell = [
      { rule: 'd', reason: { id: 'cannot-tell.zero-base' as const, data: {} }, places: [] },
    ];
    const based = { ...whole, cannotTell, bases: { a: '惯例：甲', b: '惯例：乙', d: '惯例：丁' } };
    expect(withoutRules(based, new Set(['a', 'd'])).bases).toEqual({ b: '惯例：乙' });
    const ignored = { [findingKey(b)]: { reason: '', state: findingState(b) } };
    expect(withoutIgnored(based, ignored).bases).toEqual({ a: '惯例：甲', d: '惯例：丁' });
  });

  test('that were set aside', () => {
    const ignored = { [findingKey(b)]: { reason: '', state: findingState(b) } };
    const left = withoutIgnored(whole, ignored);
    expect(left.findings).toEqual([a, c]);
    expect(left.diagnoses.map((d) => d.explains)).toEqual([[0], [0], [1]]);
  });
});
