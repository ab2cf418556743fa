import { normalName } from '../../budget/names';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Message } from '../../budget/Finding';
import { recognise } from '../../recognise';
import type { CliIo } from '../io';
import { noTables } from '../noTables';
import { readBook, unreadableReason } from '../readBook';

/** Whose book of which year a file is. */
export interface PriorBook {
  readonly file: string;
  /** Undefined when it was not recognised. */
  readonly department?: string;
  readonly year?: number;
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
      ...(book.department === undefined ? {} : { department: book.department }),
      ...(book.year === undefined ? {} : { year: book.year }),
    };
  } catch (error) {
    return { file, reason: unreadableReason(error) };
  }
}

/** Last year's book of a department, or why there is none. */
export type Pairing = { readonly file: string } | { readonly reason: Message };

/** The book of the same department for the year before; of several it can't be known which one is meant, so none is taken. */
export function pair({ department, year }: BudgetBook, books: readonly PriorBook[]): Pairing {
  if (department === undefined || year === undefined)
    return { reason: { id: 'cli.prior-of-nobody', data: {} } };
  const name = normalName(department);
  const found = books.filter((b) => b.year === year - 1 && normalName(b.department ?? '') === name);
  const [first] = found;
  const data = { department, year: String(year - 1) };
  if (!first) return { reason: { id: 'cli.prior-missing', data } };
  return found.length === 1
    ? { file: first.file }
    : { reason: { id: 'cli.prior-doubled', data: { ...data, files: found.map((b) => b.file) } } };
}
