import type { BudgetBook } from '../../budget/BudgetBook';
import { lookUp } from '../measures';
import { OUTLINES } from './index';
import type { Outline } from './Outline';

/** The outline that fits a book's tables: a book that prints 机关运行经费 beside the “三公” expenses follows Shanghai. */
export function chooseOutline(book: BudgetBook): Outline {
  const id = lookUp(book, { kind: 'office-operation' }) ? 'shanghai' : 'sichuan';
  return OUTLINES.find((o) => o.id === id) ?? OUTLINES[0]!;
}
