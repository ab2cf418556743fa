import type { BudgetTable } from '../../../src/budget/BudgetBook';
import { Collector } from '../../../src/rules/support/collect';

const TABLE = { title: '部门支出总表', number: '3' } as BudgetTable;

describe('what a comparison lacks', () => {
  it.each<
    [
      when: string,
      table: BudgetTable | undefined,
      part: { row: string } | { column: string },
      id: string,
      data: object,
    ]
  >([
    ['no such table', undefined, { row: '合计' }, 'cannot-tell.missing-table', { table: '支出表' }],
    [
      'a table without the row',
      TABLE,
      { row: '合计' },
      'cannot-tell.missing-row',
      { table: '表3 部门支出总表', row: '合计' },
    ],
    [
      'a table without the column',
      TABLE,
      { column: '金额' },
      'cannot-tell.missing-column',
      { table: '表3 部门支出总表', column: '金额' },
    ],
  ])('%s', (_when, table, part, id, data) => {
    const collector = new Collector('some-rule');
    collector.lacks(table, '支出表', part);
    expect(collector.outcome.cannotTell).toEqual([{ rule: 'some-rule', reason: { id, data }, places: [] }]);
  });
});
