import { listItems } from '../../../src/taskpane/model/listItems';
import type { Step } from '../../../src/taskpane/model/Step';
import { stepFrom, stopsOf } from '../../../src/taskpane/model/stops';
import { FIRST_VIEW } from '../../../src/taskpane/state/ViewState';
import { diagnosis, finding, place, result } from '../results';

const itemsOf = (made: ReturnType<typeof result>, view: Partial<typeof FIRST_VIEW> = {}) =>
  listItems(made, { view: { ...FIRST_VIEW, ...view }, ignored: {}, tolerance: '0', textOf: () => '' }).items;

const cause = diagnosis({ cell: '1!B9', stated: 9, suggested: 10, explains: [0] });
const error = finding({ cells: ['1!B4'], rule: 'a' });
const other = finding({ cells: ['1!B5'], rule: 'b' });
const warning = finding({ cells: ['1!B6'], severity: 'warning', rule: 'c' });
const book = finding({ cells: [], severity: 'warning', rule: 'd' });

const cells = (items: ReturnType<typeof itemsOf>) => stopsOf(items).map((s) => s.cell);

describe('the stops', () => {
  const all = result([error, other, warning, book], [cause]);

  test('are the causes, then the errors; what follows from a cause is none, also unfolded', () => {
    expect(cells(itemsOf(all))).toEqual([place('1!B9'), place('1!B5')]);
    expect(cells(itemsOf(all, { unfolded: ['1!B9'] }))).toEqual([place('1!B9'), place('1!B5')]);
  });

  test('are whatever is left where no error is', () => {
    expect(cells(itemsOf(all, { severities: ['warning'] }))).toEqual([place('1!B6'), undefined]);
    expect(cells(itemsOf(result([])))).toEqual([]);
  });
});

describe('a walk', () => {
  const stops = stopsOf(itemsOf(result([error, other, finding({ cells: ['1!B7'], rule: 'e' })])));
  const keys = stops.map((s) => s.key);
  const at = (index: number, key = keys[index]!): Step => ({ key, index, isFocused: false });

  test.each<[string, Step | null, 1 | -1, number]>([
    ['begins with the first', null, 1, 0],
    ['or, backwards, with the last', null, -1, 2],
    ['goes on', at(0), 1, 1],
    ['and back', at(1), -1, 0],
    ['round the end', at(2), 1, 0],
    ['and round the beginning', at(0), -1, 2],
    ['goes to what took the place of a healed one', at(1, 'gone'), 1, 1],
    ['or back from there', at(1, 'gone'), -1, 0],
    ['also when the healed one was the last', at(3, 'gone'), 1, 0],
  ])('%s', (_what, from, by, index) => {
    expect(stepFrom(stops, from, by)).toMatchObject({ index, key: keys[index] });
  });

  test('of nothing goes nowhere', () => expect(stepFrom([], null, 1)).toBeUndefined());
});
