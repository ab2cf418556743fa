import type { AmountCell, BudgetBook, BudgetRow, BudgetTable, TableBlock } from '../../budget/BudgetBook';
import { RENAMED_SUBJECTS } from '../../budget/formerNames';
import { normalName, withoutExpenditure } from '../../budget/names';
import { subjectName } from '../../budget/subjects';
import { levelOf, type SubjectCode } from '../../budget/Subject';
import { classCodeOf, codesInBook, nameInBook, tableOf } from '../measures';
import type { SubjectPath } from '../../text/measure/subjectPath';

const FORMER: ReadonlyMap<string, string> = new Map(
  RENAMED_SUBJECTS.map(({ was, now }) => [
    withoutExpenditure(normalName(was)),
    withoutExpenditure(normalName(now)),
  ]),
);

/** Names as they compare: the normal form, without 支出, 其它 as 其他, an old name as the one of today. */
export function comparable(name: string): string {
  const plain = withoutExpenditure(normalName(name).replaceAll('其它', '其他'));
  return FORMER.get(plain) ?? plain;
}

const alike = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || comparable(a) === comparable(b);

/**
 * The code of a subject that a text names by its path, among the codes of the book. The 项 decides with its 款 and 类; a
 * 款 that is misspelt is passed over when the 项 is the only one of its name under its 类.
 */
export function codeOf(book: BudgetBook, subject: SubjectPath): SubjectCode | undefined {
  let known = CODES.get(book);
  if (!known) CODES.set(book, (known = new Map()));
  const key = [subject.className, subject.sectionName, subject.itemName].join('>');
  if (!known.has(key)) known.set(key, findCode(book, subject));
  return known.get(key);
}

/** Found once per book and path: a text names the same subjects again and again. */
const CODES = new WeakMap<BudgetBook, Map<string, SubjectCode | undefined>>();

function findCode(book: BudgetBook, subject: SubjectPath): SubjectCode | undefined {
  const { className, sectionName, itemName } = subject;
  if (!sectionName && !itemName) return className ? classCodeOf(className) : undefined;
  const codes = codesInBook(book, 'functional');
  const name = (code: SubjectCode): string | undefined =>
    nameInBook(book, code, 'functional') ?? subjectName('functional', code);
  const wanted = itemName ? 'item' : 'section';
  const underClass = codes.filter(
    (c) =>
      levelOf(c) === wanted &&
      alike(className, subjectName('functional', c.slice(0, 3)) ?? name(c.slice(0, 3))),
  );
  const named = underClass.filter(
    (c) => comparable(name(c) ?? '') === comparable(itemName ?? sectionName ?? ''),
  );
  const exact = named.filter((c) => !itemName || alike(sectionName, name(c.slice(0, 5))));
  if (exact.length > 0) return exact[0];
  return named.length === 1 ? named[0] : undefined;
}

/** The cell of a subject's row by the names of the tree, where its code is missing or wrong. */
export function cellByNames(
  book: BudgetBook,
  kind: 'general-expenditure' | 'expenditure-summary',
  subject: SubjectPath,
): { cell: AmountCell; row: BudgetRow; table: BudgetTable } | null {
  const table = tableOf(book, kind);
  if (!table) return null;
  const path = [subject.className, subject.sectionName, subject.itemName].filter((n) => n !== undefined);
  for (const block of table.blocks) {
    const column = block.columns.findIndex((c) => c.measure === 'total');
    for (const row of block.rows) {
      if (row.kind !== 'subject' || comparable(row.name) !== comparable(path.at(-1) ?? '')) continue;
      const cell = row.cells[column];
      if (cell?.figure && ancestorsAgree(block, row, path.slice(0, -1))) return { cell, row, table };
    }
  }
  return null;
}

/** The rows above, in the tree or in the order of the table, bear these names. */
function ancestorsAgree(block: TableBlock, row: BudgetRow, names: readonly string[]): boolean {
  const at = block.rows.indexOf(row);
  let from = at;
  for (const name of [...names].reverse()) {
    const above = block.rows
      .slice(0, from)
      .findLastIndex((r) => r.kind === 'subject' && comparable(r.name) === comparable(name));
    if (above < 0) return false;
    from = above;
  }
  return true;
}
