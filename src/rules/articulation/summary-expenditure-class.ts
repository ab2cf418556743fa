import type { BookRule } from '../Rule';
import { matchClassLines } from '../support/classLines';
import { Collector } from '../support/collect';
import { tableName, tableOf } from '../support/lookup';
import { basis, practice } from '../statutes/basis';

const ID = 'summary-expenditure-class';

/** Each 类 of expenditure in 部门收支总表 equals its rows in 部门支出总表, in total and by 基本 and 项目 where both have them. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，收支总表各类支出＝支出总表该类之和')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const summary = tableOf(book, 'revenue-expenditure-summary');
    const detail = tableOf(book, 'expenditure-summary');
    if (!summary || !detail) {
      collector.cannotTell('cannot-tell.missing-table', { table: summary ? '部门支出总表' : '部门收支总表' });
      return collector.outcome;
    }
    if (!matchClassLines(collector, summary, ['total'], detail, ['total']))
      collector.cannotTell('cannot-tell.missing-column', { table: tableName(summary), column: '支出' });
    matchClassLines(collector, summary, ['personnel', 'public'], detail, ['basic']);
    matchClassLines(collector, summary, ['project'], detail, ['project']);
    return collector.outcome;
  },
};
