import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { columnLabel, columnOf, shortName, tableName, tableOf, totalRow } from '../support/lookup';
import { article, basis, practice } from '../statutes/basis';

const ID = 'office-operation';

/**
 * 机关运行经费 is not above what the general budget spends on 公用经费 and projects together: usually it is the 公用经费 of
 * the 行政 and 参公 units, which the tables don't tell apart, and some counties add projects.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法', '第十四条第二款'),
      article('预算法实施条例', '第六条第二款'),
      practice('机关运行经费取行政单位和参照公务员法管理的事业单位一般公共预算基本支出中的日常公用经费'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'three-public');
    const basic = tableOf(book, 'general-basic');
    const general = tableOf(book, 'general-expenditure');
    const left = table?.blocks[0];
    const from = columnOf(left, 'office-operation');
    const row = totalRow(left);
    const publicAt = columnOf(basic?.blocks[0], 'public');
    const projectAt = columnOf(general?.blocks[0], 'project');
    const publicRow = totalRow(basic?.blocks[0]);
    const projectRow = totalRow(general?.blocks[0]);
    if (!table || from === undefined) return collector.outcome;
    if (!row) collector.lacks(table, '“三公”经费支出预算表', { row: '合计' });
    else if (!general) collector.lacks(general, '一般公共预算支出预算表', { row: '合计' });
    else if (!basic || !publicRow) collector.lacks(basic, '一般公共预算基本支出预算表', { row: '合计' });
    else if (publicAt === undefined)
      collector.lacks(basic, '一般公共预算基本支出预算表', { column: '公用经费' });
    if (!row || !general || !basic || !publicRow || publicAt === undefined) return collector.outcome;
    const column = columnLabel(basic.blocks[0]!.columns[publicAt]);
    collector.sum(
      { table: tableName(basic), row: publicRow.label, column },
      publicRow.cells[publicAt],
      `${shortName(basic)} ${column}`,
      [
        { cell: row.cells[from], label: `${shortName(table)} ${columnLabel(left!.columns[from])}` },
        ...(projectAt === undefined
          ? []
          : [
              {
                cell: projectRow?.cells[projectAt],
                label: `${shortName(general)} 项目支出`,
                weight: -1 as const,
              },
            ]),
      ],
      { comparison: 'at-least' },
    );
    return collector.outcome;
  },
};
