import { documentsIn, type BudgetBook } from './BudgetBook';
import type { Message } from './Finding';
import { ofOneDepartment } from './sameDepartment';

/**
 * Whether a workbook can be last year's of another: `other` it is another department's, of another year or the very same tables;
 * `unknown` it can't be told, as a department or a year was not recognised.
 */
export type PriorFit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'other'; readonly message: Message }
  | { readonly kind: 'unknown'; readonly message: Message };

/** What a workbook is given as: last year's, or, for a final account, the budget of its year. */
export type Beside = 'prior' | 'budget';

/** The year that it must be of. */
export const yearBeside = (year: number, as: Beside): number => (as === 'prior' ? year - 1 : year);

/** A final account is held against last year's final account; a budget against either. */
function isKindFor(book: BudgetBook, prior: BudgetBook): boolean {
  const [own, last] = [documentsIn(book), documentsIn(prior)];
  return last.size === 0 || own.has('budget') || own.size === 0 || last.has('final');
}

/** Stands for what was not recognised. */
const UNKNOWN = '？';

/**
 * Compares department, year and kind: of the same department, of the year before, with tables that can be compared.
 * @param file name of the workbook given as last year's, for the message
 */
export function priorFit(book: BudgetBook, prior: BudgetBook, file: string): PriorFit {
  const department = ofOneDepartment(book, prior);
  const year = isYearFor(book, prior, 'prior');
  const data = {
    file,
    department: book.department ?? UNKNOWN,
    year: String(book.year ?? UNKNOWN),
    priorDepartment: prior.department ?? UNKNOWN,
    priorYear: String(prior.year ?? UNKNOWN),
    wanted: book.year === undefined ? UNKNOWN : String(yearBeside(book.year, 'prior')),
  };
  if (!isKindFor(book, prior)) return { kind: 'other', message: { id: 'prior.kind', data } };
  const mayBeOne = year === undefined || prior.year === book.year;
  if (mayBeOne && department !== false && sameFigures(book, prior))
    return { kind: 'other', message: { id: 'prior.same', data } };
  return fitOf('prior', [department, year], data);
}

/**
 * Whether a workbook is the budget of the year that a final account is of: of the same department and the same year.
 * @param file name of the workbook given as the budget, for the message
 */
export function budgetFit(book: BudgetBook, budget: BudgetBook, file: string): PriorFit {
  const documents = documentsIn(budget);
  const isBudget = documents.size === 0 || documents.has('budget');
  if (!isBudget) return { kind: 'other', message: { id: 'budget.none', data: { file } } };
  return fitOf('budget', [ofOneDepartment(book, budget), isYearFor(book, budget, 'budget')], {
    file,
    department: book.department ?? UNKNOWN,
    year: String(book.year ?? UNKNOWN),
    budgetDepartment: budget.department ?? UNKNOWN,
    budgetYear: String(budget.year ?? UNKNOWN),
  });
}

/** Whether a workbook can be what it is given as. */
export const besideFit = (as: Beside, book: BudgetBook, beside: BudgetBook, file: string): PriorFit =>
  (as === 'prior' ? priorFit : budgetFit)(book, beside, file);

/** Undefined where one of the years was not recognised. */
const isYearFor = (book: BudgetBook, beside: BudgetBook, as: Beside): boolean | undefined =>
  book.year === undefined || beside.year === undefined
    ? undefined
    : beside.year === yearBeside(book.year, as);

/** Of whether department and year are the right ones: one that isn't decides, then one that can't be told. */
function fitOf(as: Beside, right: readonly (boolean | undefined)[], data: Message['data']): PriorFit {
  if (right.includes(false)) return { kind: 'other', message: { id: `${as}.other`, data } };
  if (right.includes(undefined)) return { kind: 'unknown', message: { id: `${as}.unknown`, data } };
  return { kind: 'fits' };
}

/** The same tables with the same figures, and not all of them nothing: templates are alike from year to year. */
function sameFigures(a: BudgetBook, b: BudgetBook): boolean {
  const [x, y] = [figuresOf(a), figuresOf(b)];
  return x.some((f) => f !== '0') && x.length === y.length && x.every((f, i) => f === y[i]);
}

const figuresOf = ({ tables }: BudgetBook): readonly string[] =>
  tables.flatMap((t) =>
    t.blocks.flatMap((b) => b.rows.flatMap((r) => r.cells.map((c) => c.figure?.value.toString() ?? c.text))),
  );
