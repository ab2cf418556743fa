import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { hasCarryIn } from '../support/facts';
import { columnOf, figureAt, isZero, tableOf, totalRow } from '../support/lookup';
import { matchTables, sideOf, type Level } from '../support/matchTables';
import { article, basis, practice } from '../statutes/basis';

const ID = 'general-projects-total';
const LEVELS: readonly Level[] = ['total', 'unit', 'subject'];

/**
 * 一般公共预算项目支出表 = 一般公共预算支出表 项目支出, in all, for each unit and each 项.
 * Where money is carried over, an unknown part of it is for projects: the table of projects then lies between
 * 项目支出 and 项目支出 + 上年结转.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第六条第三款'),
      practice('表间勾稽，一般公共预算支出表项目支出（＋项目结转）＝一般公共预算项目支出表合计'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const projects = sideOf(tableOf(book, 'general-projects'), { of: ['total'] });
    const general = sideOf(tableOf(book, 'general-expenditure'), { of: ['project'] });
    const withCarryOver = sideOf(
      tableOf(book, 'general-expenditure'),
      { of: ['project'] },
      { of: ['carry-over'] },
    );
    if (!projects) return collector.outcome;
    if (!general || !withCarryOver) {
      const table = tableOf(book, 'general-expenditure');
      collector.lacks(table, '一般公共预算支出预算表', { column: '项目支出' });
      return collector.outcome;
    }
    const at = columnOf(general.block, 'carry-over');
    if (at === undefined && hasCarryIn(book)) {
      // How much of the carry-over is for projects, the table doesn't say.
      matchTables(collector, projects, [general], LEVELS, 'at-least');
    } else if (isZero(figureAt(totalRow(general.block), at))) {
      matchTables(collector, projects, [general], LEVELS);
    } else {
      matchTables(collector, projects, [general], LEVELS, 'at-least');
      // The upper bound, stated of the 项目支出 column: 项目支出 ≥ projects − 上年结转.
      matchTables(collector, withCarryOver, [projects], LEVELS, 'at-least');
    }
    return collector.outcome;
  },
};
