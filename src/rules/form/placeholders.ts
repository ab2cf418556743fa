import type { AmountCell } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import type { FormRule } from '../Rule';
import { formFinding } from './support/findings';
import { placeholderIn } from './support/placeholderText';
import { oddRowsOf, type OddRows } from './support/oddRows';
import { cellsOf } from './support/tableCells';

const meta = {
  id: 'placeholders',
  category: 'form',
  severity: 'warning',
  basis: '公开的报表不得留有模板的占位文字（XX、××、待填、【单位名称】等）',
} as const;

/** Marks of a template that nobody filled in: in titles, names, notes and amounts. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect: ({ book }) => ({
    findings: oddRowsOf(book).flatMap((odd, i) => inspectTable(odd, cellsOf(book)[i]!.words)),
    cannotTell: [],
  }),
};

function inspectTable({ table, rows }: OddRows, words: readonly AmountCell[]): Finding[] {
  const findings: Finding[] = [];
  const look = (text: string, place: CellPlace): void => {
    const placeholder = placeholderIn(text);
    if (placeholder === undefined) return;
    const data = { table: table.title, placeholder, text };
    findings.push(formFinding(meta, { id: 'placeholders.left', data }, [place]));
  };
  look(table.title, table.titlePlace);
  if (table.department && table.departmentPlace) look(table.department, table.departmentPlace);
  for (const row of rows) look(row.label, row.labelPlace);
  for (const cell of words) look(cell.text, cell.place);
  for (const note of table.notes) look(note.text, note.place);
  return findings;
}
