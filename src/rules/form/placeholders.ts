import type { AmountCell } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import type { BookRule } from '../Rule';
import { withoutSpaces } from '../../budget/names';
import { formFinding } from './support/findings';
import { placeholderIn } from './support/placeholderText';
import { oddRowsOf, type OddRows } from './support/oddRows';
import { cellsOf } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'placeholders',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('公开的报表不得留有模板的占位文字（XX、××、待填、【单位名称】等）')),
} as const;

/** Marks of a template that nobody filled in: in titles, names, notes and amounts. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check: ({ book }) => ({
    findings: together(
      book.department,
      oddRowsOf(book).flatMap((odd, i) => inspectTable(odd, cellsOf(book)[i]!.words)),
    ),
  }),
};

/** A department's name that was not filled in stands in every table: it is named once, with all its places. */
function together(department: string | undefined, left: readonly Left[]): Finding[] {
  const name = withoutSpaces(department ?? '');
  const isName = ({ text }: Left): boolean =>
    placeholderIn(name) !== undefined && withoutSpaces(text).includes(name);
  const named = left.filter(isName);
  const all = left.flatMap((l): readonly Left[] => {
    if (!isName(l)) return [l];
    return l === named[0] ? [{ ...l, text: name, places: named.flatMap((n) => n.places) }] : [];
  });
  return all.map(({ places, ...data }) => formFinding(meta, { id: 'placeholders.left', data }, places));
}

interface Left {
  readonly table: string;
  readonly placeholder: string;
  readonly text: string;
  readonly places: readonly CellPlace[];
}

function inspectTable({ table, rows }: OddRows, words: readonly AmountCell[]): Left[] {
  const findings: Left[] = [];
  const look = (text: string, place: CellPlace): void => {
    const placeholder = placeholderIn(text);
    if (placeholder === undefined) return;
    findings.push({ table: table.title, placeholder, text, places: [place] });
  };
  look(table.title, table.titlePlace);
  if (table.department && table.departmentPlace) look(table.department, table.departmentPlace);
  for (const row of rows) look(row.label, row.labelPlace);
  for (const cell of words) look(cell.text, cell.place);
  for (const note of table.notes) look(note.text, note.place);
  return findings;
}
