import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { FINAL_LAYOUTS } from '../../../src/generate/finals/FinalStyle';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/finals/final-copied-table';
import type { Grid } from '../../../src/workbook/Grid';

/** What the rule tells, as message and tables. */
const told = (grids: readonly Grid[], prior?: readonly Grid[]) =>
  rule
    .check({ book: recognise(grids), ...(prior ? { prior: recognise(prior) } : {}) })
    .findings!.map((f) => [f.message!.id, f.message!.data['table']]);

describe.each(FINAL_LAYOUTS)('a final account in the layout %s', (layout) => {
  const { grids, prior } = generateFinalAccount(4, { layout, units: 1, funds: true });
  const copied = (at: number): Grid[] =>
    grids.map((g, i) => (i === at ? { ...prior[at]!, name: g.name } : g));
  const titleOf = (at: number) =>
    recognise(copied(at)).tables.find((t) => t.sheet === grids[at]!.name)!.title;

  test('of its own is none', () => expect(told(grids, prior)).toEqual([]));

  test.each([1, 2, 3, 4])('with last year’s table %i is told beside last year’s', (at) => {
    expect(told(copied(at), prior)).toEqual([['final-copied-table.last-year', titleOf(at)]]);
    expect(told(copied(at))).toEqual([]);
  });

  test('that is last year’s as a whole is another matter', () => expect(told(prior, prior)).toEqual([]));
});
