import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import { equate, totalAmount } from '../support/amounts';
import { Collector } from '../support/collect';
import { hasCarryIn, hasCarryOut, hasNonFiscalIncome, hasTransfers } from '../support/facts';
import { tableOf } from '../support/lookup';

const ID = 'classified-total';

/** 支出预算分类汇总表（按政府预算经济分类）, 部门预算支出经济分类汇总表: all that is spent, by economic nature. */
const CLASSIFIED =
  /支出(?:预算)?分类汇总表|支出(?:预算)?(?:按)?经济(?:性质)?(?:分类|科目)(?:预算)?(?:汇总|总)表/;
/** Words of a title that cut it. */
const CUT =
  /财政拨款|一般公共预算|政府性基金|国有资本|专户|基本支出|项目支出|人员|公用|采购|结转|专项|转移支付|三公/;

/** A table that classifies all expenditure once more has the 合计 of 部门支出总表. */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(
      article('预算法实施条例', '第五条第一款'),
      practice('表间勾稽，支出预算分类汇总表（按经济分类）合计＝支出总表合计'),
    ),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const whole = totalAmount(tableOf(book, 'expenditure-summary'), 'total');
    for (const table of book.beside ?? []) {
      if (!isClassified(table)) continue;
      const total = totalAmount(table, 'total');
      if (total && whole && !mayCountOtherwise(book, table)) equate(collector, total, [whole]);
    }
    return collector.outcome;
  },
};

const isClassified = ({ title, blocks, empty }: BudgetTable): boolean => {
  const name = normalName(title);
  return !empty && blocks.length === 1 && CLASSIFIED.test(name) && !CUT.test(name);
};

/**
 * What was carried over or passed on may be left out, and so may other money than appropriations, where no column says that it
 * is not.
 */
const mayCountOtherwise = (book: BudgetBook, { blocks: [block] }: BudgetTable): boolean =>
  hasCarryIn(book) ||
  hasCarryOut(book) ||
  hasTransfers(book) ||
  (hasNonFiscalIncome(book) &&
    !block!.columns.some(({ path }) => path.some((p) => /单位资金|事业收入/.test(p))));
