import type { CheckResult } from '../../../src/pipeline/results';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { finding, result } from '../results';
import { grid, setUp, type SetUp } from './setUp';

const found = result([finding({ cells: ['1!B4'], stated: 9, expected: 10 })]);
const of = (department: string, year: number): CheckResult => ({
  ...found,
  book: { ...found.book, department, year },
});

async function opened(made: CheckResult, machine: Map<string, unknown>): Promise<SetUp> {
  const pane = setUp({ machine, workbook: new FakeWorkbook([grid('1')]), engine: { check: () => made } });
  await pane.controller.open();
  if (!pane.store.get().check.result) await pane.controller.check();
  return pane;
}

async function filtered(machine: Map<string, unknown>): Promise<void> {
  const first = await opened(of('甲局', 2025), machine);
  first.store.dispatch({ type: 'view/search', text: 'B5' });
  first.store.dispatch({ type: 'view/severity', severity: 'warning' });
  first.store.dispatch({ type: 'view/grouping', grouping: 'rule' });
  await first.controller.close();
}

test('filters are kept for the same workbook', async () => {
  const machine = new Map<string, unknown>();
  await filtered(machine);
  const again = await opened(of('甲局', 2025), machine);
  expect(again.store.get().view).toMatchObject({ search: 'B5', severities: ['warning'], grouping: 'rule' });
  await again.controller.close();
  expect(again.workbook.kept.size).toBe(0); // nothing of it is written into the workbook
});

test.each([
  ['another department', of('乙局', 2025)],
  ['another year', of('甲局', 2024)],
  ['other tables', { ...of('甲局', 2025), book: { ...of('甲局', 2025).book, tables: [] } }],
])('%s begins without them', async (_what, book) => {
  const machine = new Map<string, unknown>();
  await filtered(machine);
  const next = await opened(book, machine);
  expect(next.store.get().view).toMatchObject({
    search: '',
    severities: ['error', 'warning', 'info'],
    grouping: 'rule',
  });
  await next.controller.close();
});
