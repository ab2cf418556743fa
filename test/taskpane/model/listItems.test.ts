import { listItems, type ListOptions } from '../../../src/taskpane/model/listItems';
import { explanationsOf } from '../../../src/taskpane/model/explanations';
import { findingKey, findingState } from '../../../src/report/findingKey';
import { FIRST_VIEW } from '../../../src/taskpane/state/ViewState';
import { diagnosis, finding, result } from '../results';

const first = finding({ rule: 'a', cells: ['1!A1'] });
const second = finding({ rule: 'b', severity: 'warning', cells: ['1!A2'] });
const third = finding({ rule: 'a', severity: 'info', cells: ['2!A1'] });
const whole = result([first, second, third]);

const options = (view: Partial<ListOptions['view']> = {}, more: Partial<ListOptions> = {}): ListOptions => ({
  view: { ...FIRST_VIEW, ...view },
  ignored: {},
  tolerance: '0',
  textOf: (f) => `${f.rule} ${findingKey(f)}`,
  ...more,
});

/** `[1]` a group, `A1` a finding, `>A1` one under its diagnosis, `!A1` a diagnosis, `?` what can't be told. */
const sketch = (o: ListOptions, of = whole): string[] =>
  listItems(of, o).items.map((item) => {
    switch (item.kind) {
      case 'group':
        return `[${item.group}]`;
      case 'finding':
        return `${item.nested ? '>' : ''}${item.entry.index}`;
      case 'explanation':
        return `!${item.entries.map((e) => e.index).join()}`;
      default:
        return item.kind === 'cannot-tell' ? '?' : '?heading';
    }
  });

describe('groups', () => {
  test('by table', () => expect(sketch(options())).toEqual(['[1]', '0', '1', '[2]', '2']));
  test('by rule', () => expect(sketch(options({ grouping: 'rule' }))).toEqual(['[a]', '0', '2', '[b]', '1']));
  test('a folded one keeps its heading', () =>
    expect(sketch(options({ folded: ['1'] }))).toEqual(['[1]', '[2]', '2']));
  test('findings without a cell stand in a group of the book', () =>
    expect(sketch(options(), result([finding({ cells: [] })]))).toEqual(['[]', '0']));
});

describe('filters', () => {
  test('by severity', () =>
    expect(sketch(options({ severities: ['warning', 'info'] }))).toEqual(['[1]', '1', '[2]', '2']));
  test('by words, all of them, in any width and case', () => {
    expect(sketch(options({ search: 'A  ２！' }))).toEqual(['[2]', '2']);
    expect(sketch(options({ search: 'nowhere' }))).toEqual([]);
  });
  test('counts stay those of the whole', () => {
    const list = listItems(whole, options({ severities: [], search: 'x' }));
    expect(list.counts).toEqual({ error: 1, warning: 1, info: 1 });
    expect(list.shown).toBe(0);
  });
  test('what was set aside is counted, and shown when asked for', () => {
    const ignored = { [findingKey(first)]: { reason: '已核实', state: findingState(first) } };
    expect(listItems(whole, options({}, { ignored })).ignored).toBe(1);
    expect(sketch(options({}, { ignored }))).toEqual(['[1]', '1', '[2]', '2']);
    expect(sketch(options({ showIgnored: true }, { ignored }))).toEqual(['[1]', '0', '1', '[2]', '2']);
  });
  test('hints below the tolerance are counted, not shown', () => {
    const hint = finding({ severity: 'info', verdict: 'rounding', stated: 1.00001, expected: 1 });
    const list = listItems(result([first, hint]), options({}, { tolerance: '0.1' }));
    expect([list.hidden, list.shown]).toEqual([1, 1]);
  });
});

describe('diagnoses', () => {
  const with1 = result(
    [first, second, third],
    [diagnosis({ cell: '1!B9', stated: 1, suggested: 2, explains: [0, 2] })],
  );
  const key = explanationsOf(with1.diagnoses)[0]!.key;

  test('stand in front, and their findings fold under them', () => {
    expect(sketch(options(), with1)).toEqual(['!0,2', '[1]', '1']);
    expect(sketch(options({ unfolded: [key] }), with1)).toEqual(['!0,2', '>0', '>2', '[1]', '1']);
  });
  test('go when the filters leave nothing that they explain', () => {
    expect(sketch(options({ severities: ['warning'] }), with1)).toEqual(['[1]', '1']);
  });
});

describe('what could not be told', () => {
  const untold = result([first], [], {
    cannotTell: [{ rule: 'a', reason: { id: 'pane.host.none', data: {} }, places: [] }],
  });
  test('has a heading, folded until it is opened', () => {
    expect(sketch(options(), untold)).toEqual(['[1]', '0', '?heading']);
    expect(sketch(options({ unfolded: ['cannot-tell'] }), untold)).toEqual(['[1]', '0', '?heading', '?']);
  });
  test('is not mixed into the hits of a search', () => {
    expect(sketch(options({ search: 'a' }), untold)).toEqual(['[1]', '0']);
  });
});

describe('explanations', () => {
  const d = (cell: string, explains: number[], group: number, rank = 0) =>
    diagnosis({ cell, stated: 1, explains, group, rank });
  const cells = (list: readonly { figure: { place: unknown } }[]) =>
    list.map((x) => (x.figure.place as { row: number }).row);

  test('figures that compete for the same findings are alternatives of the best', () => {
    const [only, ...rest] = explanationsOf([
      d('1!A1', [0, 1], 0),
      d('1!A3', [0, 1], 0, 2),
      d('1!A2', [1, 0], 0, 1),
    ]);
    expect(rest).toEqual([]);
    expect(cells(only!.diagnoses)).toEqual([1]);
    expect(cells(only!.alternatives)).toEqual([2, 3]);
  });
  test('figures that must be corrected together stand together', () => {
    const [only, ...rest] = explanationsOf([
      { ...d('1!A1', [0], 0), together: [1] },
      { ...d('1!A2', [1], 0), together: [0] },
    ]);
    expect(rest).toEqual([]);
    expect(cells(only!.diagnoses)).toEqual([1, 2]);
    expect(only!.explains).toEqual([0, 1]);
  });
  test('figures of one group that stand in no common relation are errors of their own', () => {
    const both = explanationsOf([d('1!A1', [0], 0), d('1!A2', [1], 0)]);
    expect(both.map((e) => cells(e.diagnoses))).toEqual([[1], [2]]);
  });
  test('separate errors have explanations of their own, in their order', () => {
    expect(explanationsOf([d('1!A1', [0], 1), d('1!A2', [1], 0)]).map((e) => e.explains)).toEqual([[0], [1]]);
  });
});

test('violations without a culprit stand before the groups, as long as one of them is shown', () => {
  const undetermined = [{ reason: 'too-many-errors' as const, findings: [1], candidates: [] }];
  const unclear = result([first, second], [], { undetermined });
  const kinds = (view: Partial<ListOptions['view']>) =>
    listItems(unclear, options(view)).items.map((i) => i.kind);
  expect(kinds({})).toEqual(['undetermined', 'group', 'finding', 'finding']);
  expect(kinds({ severities: ['error'] })).toEqual(['group', 'finding']);
});

test('ten thousand findings are laid out, each once', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => finding({ cells: [`${i % 14}!A${i + 1}`] }));
  const { items, shown } = listItems(result(many), options());
  expect(shown).toBe(10_000);
  expect(items.filter((i) => i.kind === 'finding')).toHaveLength(10_000);
  expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
});
