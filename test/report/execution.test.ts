import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import { executedBook, lookUp, plannedBook } from '../../src/narrative/measures';
import { recognise } from '../../src/recognise';
import { executionOf } from '../../src/report/execution';
import { sharesOf } from '../../src/report/shares';

const SEEDS = [1, 2, 3, 4, 5, 6];

describe.each(SEEDS)('the final account %i', (seed) => {
  const { grids, budget } = generateFinalAccount(seed);
  const book = recognise(grids);

  test('by itself tells how far the “三公” budgets were spent', () => {
    const rows = executionOf(book, undefined, 2);
    const path = { kind: 'three-public', fund: 'general', part: 'total' } as const;
    const [planned, spent] = [plannedBook(book), executedBook(book)].map(
      (b) => lookUp(b, path)!.figure.value,
    );
    if (planned!.isZero() && spent!.isZero()) return;
    const row = rows.find((r) => r.label === 'execution.three-public')!;
    expect([row.planned.value.toString(), row.spent.value.toString()]).toEqual([
      planned!.toString(),
      spent!.toString(),
    ]);
    expect(row.rate?.toString()).toBe(spent!.div(planned!).times(100).toDecimalPlaces(2).toString());
    expect(rows.every((r) => r.place.kind === 'cell')).toBe(true);
  });

  test('beside its budget tells it of each class, in one unit', () => {
    const rows = executionOf(book, recognise(budget), 2);
    const general = rows.find((r) => r.label === 'execution.general')!;
    const classes = rows.slice(rows.indexOf(general) + 1).filter((r) => r.label.endsWith('支出'));
    const spent = classes.reduce((sum, r) => sum.plus(r.spent.value), general.spent.value.times(0));
    expect(spent.minus(general.spent.value).abs().lessThan('0.1')).toBe(true);
    expect(rows.every((r) => r.planned.unit === r.spent.unit)).toBe(true);
  });

  test('has its shares of what was taken in and spent in the year', () => {
    const whole = lookUp(executedBook(book), { kind: 'income', scope: 'all', part: 'year' })!;
    const income = sharesOf(book).find((g) => g.kind === 'income')!;
    expect(income.total.value.equals(whole.figure.value)).toBe(true);
  });
});

test('a budget has no execution', () => {
  expect(executionOf(recognise(generateFinalAccount(1).budget), undefined, 2)).toEqual([]);
});
