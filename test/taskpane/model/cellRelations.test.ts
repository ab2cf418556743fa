import { indexRelations, relationsOf } from '../../../src/taskpane/model/cellRelations';
import { judged, place, total } from '../results';

const rowSum = judged(total('1!B4', 9, ['1!B5', 6], ['1!B6', 3]));
const twin = judged(total('2!C1', 6, ['1!B5', 6]));
const index = indexRelations([rowSum, twin]);

test.each([
  ['1!B4', [rowSum]],
  ['1!B5', [rowSum, twin]],
  ['2!C1', [twin]],
  ['2!B5', []],
])('%s takes part in these', (cell, expected) => {
  expect(relationsOf(index, place(cell))).toEqual(expected);
});

test('a figure that stands twice in one relation is listed once', () => {
  const twice = judged(total('1!A1', 4, ['1!A2', 2], ['1!A2', 2]));
  expect(relationsOf(indexRelations([twice]), place('1!A2'))).toHaveLength(1);
});
