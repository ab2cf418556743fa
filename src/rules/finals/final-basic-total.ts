import { Collector } from '../support/collect';
import { shortName, tableName, tableOf } from '../support/lookup';
import { totalAmount } from '../support/amounts';
import { basicCells } from './support/basic';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-basic-total';

/** 基本支出 of 一般公共预算财政拨款支出决算表 = 人员经费 + 公用经费 of 基本支出决算表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第六条第三款'),
      practice('表间勾稽，一般公共预算财政拨款支出决算表基本支出＝基本支出决算表人员经费＋公用经费'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const general = tableOf(book, 'final-general-expenditure');
    const basic = tableOf(book, 'final-general-basic');
    const stated = totalAmount(general, 'basic');
    const cells = basicCells(book);
    if (!general || !stated)
      collector.lacks(general, '一般公共预算财政拨款支出决算表', { column: '基本支出' });
    else if (!basic || cells.length === 0)
      collector.lacks(basic, '一般公共预算财政拨款基本支出决算表', { row: '人员经费合计' });
    else
      collector.sum(
        { table: tableName(general), row: stated.row, column: stated.column },
        stated.cells[0],
        stated.column,
        cells.map(({ cell, label }) => ({ cell, label: `${shortName(basic)} ${label}` })),
      );
    return collector.outcome;
  },
};
