import type { Measure } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { Collector } from '../support/collect';
import { columnLabel, columnOf, tableName, tableOf, totalRow } from '../support/lookup';
import { isRenumbered, itemCells, THREE_PUBLIC_ITEMS } from '../support/threePublic';
import { equate, totalAmount, type Amount } from '../support/amounts';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';

const ID = 'final-three-public-items';

/** The economic 款 of 基本支出 that pay for “三公” items are not above the items’ 决算数; those of all appropriations equal them. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    document: 'final',
    severity: 'error',
    basis: basis(
      article('地方预决算公开操作规程', '三公'),
      practice(
        '表间勾稽，30212、30231、30217、31013不大于“三公”经费对应的决算数，财政拨款支出决算明细表的同一款与之相等',
      ),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const publics = tableOf(book, 'final-three-public');
    if (!publics) return collector.outcome;
    const spentOn = (measure: Measure): Amount | undefined => totalAmount(publics, measure);
    const basic = tableOf(book, 'final-general-basic');
    for (const block of basic?.blocks ?? []) {
      const at = columnOf(block, 'total');
      if (!basic || at === undefined) continue;
      if (isRenumbered(block)) {
        collector.cannotTell('cannot-tell.renumbered-codes', { table: tableName(basic) });
        continue;
      }
      for (const item of THREE_PUBLIC_ITEMS)
        for (const { cell, label } of itemCells(block, item, at, () => true))
          if (cell)
            equate(
              collector,
              spentOn(item.measure),
              [{ table: basic, row: label, column: columnLabel(block.columns[at]), cells: [cell] }],
              'at-least',
            );
    }
    const detail = tableOf(book, 'final-appropriation-detail');
    for (const block of detail?.blocks ?? [])
      for (const { measure, name } of THREE_PUBLIC_ITEMS) {
        const at = block.columns.findIndex((c) => name.test(normalName(c.path.at(-1) ?? '')));
        const cell = at < 0 ? undefined : totalRow(block)?.cells[at];
        const column = columnLabel(block.columns[at]);
        if (detail && cell)
          equate(collector, spentOn(measure), [{ table: detail, row: '合计', column, cells: [cell] }]);
      }
    return collector.outcome;
  },
};
