import { normalName } from '../../budget/names';
import { documentsIn, type BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import { recognise } from '../../recognise';
import { yearBeside, type Beside } from '../../budget/priorFit';
import type { DocumentKind } from '../../budget/TableKind';
import type { CliIo } from '../io';
import { noTables } from '../noTables';
import { readBook, unreadableReason } from '../readBook';

/** Whose book of which year a file is. */
export interface PriorBook {
  readonly file: string;
  /** Undefined when it was not recognised. */
  readonly department?: string;
  readonly year?: number;
  readonly documents: readonly DocumentKind[];
}

export type Identified = PriorBook | { readonly file: string; readonly reason: Message };

/** Reads a workbook only to see whose it is. */
export async function identify(io: CliIo, file: string): Promise<Identified> {
  const read = await readBook(io, file);
  if ('reason' in read) return { file, reason: read.reason };
  try {
    const book = recognise(read.grids, { file });
    if (book.tables.length === 0) return { file, reason: noTables(read.grids) };
    return {
      file,
      documents: [...documentsIn(book)],
      ...(book.department === undefined ? {} : { department: book.department }),
      ...(book.year === undefined ? {} : { year: book.year }),
    };
  } catch (error) {
    return { file, reason: unreadableReason(error) };
  }
}

/** Last year's book of a department, or why there is none. */
export type Pairing = { readonly file: string } | { readonly reason: Message };

/**
 * The book of the same department for the year before, or the budget of the year; of several it can't be known which one is
 * meant, so none is taken. Last year's is of the same kind, where there is one.
 */
export function pair(book: BudgetBook, books: readonly PriorBook[], as: Beside): Pairing {
  const { department, year } = book;
  if (department === undefined || year === undefined)
    return { reason: { id: `cli.${as}-of-nobody`, data: {} } };
  const name = normalName(department);
  const wanted = yearBeside(year, as);
  const own = documentsIn(book);
  const all = books.filter((b) => b.year === wanted && normalName(b.department ?? '') === name);
  const isAlike = ({ documents }: PriorBook): boolean =>
    as === 'budget'
      ? documents.length === 0 || documents.includes('budget')
      : documents.some((d) => own.has(d));
  const alike = all.filter(isAlike);
  // A budget is compared with a final account, too, and not the other way round.
  const found = alike.length > 0 || as === 'budget' || (own.has('final') && !own.has('budget')) ? alike : all;
  const [first] = found;
  const data = { department, year: String(wanted) };
  if (!first) return { reason: { id: `cli.${as}-missing`, data } };
  return found.length === 1
    ? { file: first.file }
    : { reason: { id: `cli.${as}-doubled`, data: { ...data, files: found.map((b) => b.file) } } };
}
