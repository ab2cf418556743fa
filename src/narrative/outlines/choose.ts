import type { BudgetBook } from '../../budget/BudgetBook';
import { hasFinals, lookUp, tableOf } from '../measures';
import { OUTLINES } from './index';
import type { Outline } from './Outline';

/**
 * The outline that fits a book's tables. A book that prints 机关运行经费 beside the “三公” expenses follows Shanghai, and so does a
 * final account whose 国有资本经营预算 has income beside expenditure, without the tables of details of Sichuan's set.
 */
export function chooseOutline(book: BudgetBook): Outline {
  const id = hasFinals(book)
    ? tableOf(book, 'final-capital-balance') && !tableOf(book, 'final-appropriation-detail')
      ? 'final-shanghai'
      : 'final-national'
    : lookUp(book, { kind: 'office-operation' })
      ? 'shanghai'
      : 'sichuan';
  return OUTLINES.find((o) => o.id === id) ?? OUTLINES[0]!;
}
