import type { CheckResult } from '../../../src/pipeline/results';
import { findingKey } from '../../../src/report/findingKey';
import { diagnosis, finding, place, result } from '../results';
import { settle, setUp, until } from './setUp';

const one = finding({ cells: ['1!B4'], stated: 9, expected: 10, rule: 'a' });
const two = finding({ cells: ['1!B5'], stated: 1, expected: 2, rule: 'b' });
const cure = diagnosis({ cell: '1!B4', stated: 9, suggested: 10, explains: [0] });
const correction = { place: place('1!B4'), stated: cure.stated, suggested: cure.suggested! };

/** A pane over a book whose cell B4 is wrong unless it is 10. */
function pane() {
  const made = setUp({ engine: { check: (): CheckResult => result(wrong() ? [one, two] : [two]) } });
  const wrong = () => made.workbook.cellAt(correction.place)?.value !== 10;
  const marked = () => made.workbook.marks.map((m) => m.place);
  return { ...made, marked };
}

const both = [place('1!B4'), place('1!B5')];

test('marks go with what is corrected, and come back with what is taken back', async () => {
  const { controller, marked, store } = pane();
  await controller.open();
  await controller.check();
  await controller.mark();
  expect(marked()).toEqual(both);
  await controller.applySuggestions([correction], false);
  expect(marked()).toEqual([place('1!B5')]);
  expect(store.get().check.marked).toBe(1);
  await controller.undo();
  expect(marked()).toEqual(both);
  await controller.close();
});

test('marks follow a person’s own edits, and what is set aside', async () => {
  const { controller, workbook, marked } = pane();
  await controller.open();
  await controller.check();
  await controller.mark();
  await settle(500); // edits right after a write of the pane's own count as its own
  workbook.edit(correction.place, 10);
  await until(() => marked().length === 1);
  await controller.ignore([{ key: findingKey(two), finding: two, index: 0, ignored: null }], '已核实');
  expect(marked()).toEqual([]);
  await controller.close();
});

test.each([
  ['never set', async () => {}],
  [
    'taken away',
    async (c: ReturnType<typeof pane>['controller']) => {
      await c.mark();
      await c.clearMarks();
    },
  ],
])('marks that were %s don’t appear by themselves', async (_what, before) => {
  const { controller, marked } = pane();
  await controller.open();
  await controller.check();
  await before(controller);
  await controller.applySuggestions([correction], false);
  await controller.undo();
  expect(marked()).toEqual([]);
  await controller.close();
});

test('marks of an earlier day are known, and brought up to date', async () => {
  const { controller, workbook, marked, store } = pane();
  workbook.marks = both.map((at) => ({ place: at, severity: 'error', note: '昨天' }));
  await controller.open();
  expect(store.get().check.marked).toBe(2);
  await controller.check();
  await controller.applySuggestions([correction], false);
  expect(marked()).toEqual([place('1!B5')]);
  await controller.close();
});

test('where nothing about the marks has changed, the workbook is left alone', async () => {
  const { controller, workbook } = pane();
  await controller.open();
  await controller.check();
  await controller.mark();
  const highlight = jest.spyOn(workbook, 'highlight');
  await controller.check();
  expect(highlight).not.toHaveBeenCalled();
  await controller.close();
});
