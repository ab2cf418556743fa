import type { BudgetRow, RowKind } from '../../budget/BudgetBook';
import { sameName, withoutNumbering } from '../../budget/names';
import { cellPlace } from '../../budget/Place';
import { isUnder, levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import { readAmount } from '../amounts';
import type { ColumnBlock } from '../columns';
import { textOf, type SheetView } from '../SheetView';
import type { MoneyUnit } from '../../budget/Unit';
import { mendCode, nameBehindCode, readCode } from './codes';
import { isTotalLabel } from './labels';

/** A row before its place in the tree is known. */
export type FlatRow = Omit<BudgetRow, 'level' | 'parent' | 'unitName'> & { readonly indented: boolean };

export interface RowContext {
  readonly view: SheetView;
  readonly block: ColumnBlock;
  readonly unit: MoneyUnit;
  readonly classification?: Classification;
  /** The table lists projects under their subjects. */
  readonly projects: boolean;
}

/** Reads the rows of a table of subjects or units, without their tree. Rows without a label or code are left out. */
export function readFlatRows(rows: readonly number[], context: RowContext): FlatRow[] {
  const flat: FlatRow[] = [];
  let previous: SubjectCode | undefined;
  for (const row of rows) {
    const read = readFlatRow(row, context, previous, flat.at(-1));
    if (!read) continue;
    flat.push(read);
    if (read.code && levelOf(read.code)) previous = read.code;
  }
  return flat;
}

function readFlatRow(
  row: number,
  context: RowContext,
  previous: SubjectCode | undefined,
  above: FlatRow | undefined,
): FlatRow | null {
  const { view, block, unit, classification } = context;
  const { labels } = block;
  const labelCell = labelCellOf(context, row);
  const printed = classification ? readCode(view, row, labels) : null;
  const unitCell = labels.unitCode === undefined ? undefined : view.at(row, labels.unitCode);
  const unitCode = textOf(unitCell).trim();
  if (!labelCell && !printed && !unitCode) return null;
  // `…` in a template keeps a place for rows; it is none.
  if (!printed && !unitCode && !/[\p{L}\p{N}]/u.test(textOf(labelCell))) return null;

  const raw = textOf(labelCell);
  const label = raw.trim();
  const code =
    printed && classification ? (mendCode(printed, previous, classification) ?? printed.code) : undefined;
  const kind = kindOf({
    label,
    code,
    indented: /^[\s\u3000]/.test(raw),
    unitCode,
    above,
    projects: context.projects,
  });
  return {
    row,
    kind,
    label,
    labelPlace: cellPlace(view.grid.name, row, labelCell?.column ?? labels.name),
    name: withoutNumbering(nameBehindCode(label)),
    indented: /^[\s\u3000]/.test(raw) || (labelCell?.indent ?? 0) > 0,
    hidden: view.grid.hiddenRows.has(row),
    cells: block.columns.map((c) => readAmount(view, row, c.column, unit)),
    ...(printed && code !== undefined ? { code, codePlaces: printed.places } : {}),
    ...(printed && code !== printed.printed ? { printedCode: printed.parts.join(' ') } : {}),
    ...(printed && classification ? { classification } : {}),
    ...(unitCode && !isTotalLabel(unitCode) ? { unitCode } : {}),
  };
}

/** The name's cell; a 合计 may stand in any of the label columns, merged across them. */
function labelCellOf({ view, block }: RowContext, row: number) {
  const { labels } = block;
  const name = view.at(row, labels.name);
  if (name) return name;
  const others = [...labels.codes, ...(labels.unitCode === undefined ? [] : [labels.unitCode])];
  return others.map((c) => view.at(row, c)).find((c) => c && !/^\d+$/.test(textOf(c).trim()));
}

function kindOf(row: {
  label: string;
  code: SubjectCode | undefined;
  indented: boolean;
  unitCode: string;
  above: FlatRow | undefined;
  projects: boolean;
}): RowKind {
  if (row.code === undefined) return isTotalLabel(row.label) ? 'total' : 'unit';
  if (!row.projects || !row.above || row.above.code !== row.code) return 'subject';
  // A project stands under its subject's row, with the same code.
  return row.above.kind === 'project' || !sameName(row.label, row.above.label) ? 'project' : 'subject';
}

/** Whether a row of units heads the unit rows that follow it: the department above its units. */
export function headsUnits(
  row: FlatRow,
  next: FlatRow | undefined,
  departmentName: string | undefined,
): boolean {
  if (row.kind !== 'unit' || next?.kind !== 'unit') return false;
  if (!row.unitCode && departmentName !== undefined && sameName(row.label, departmentName)) return true;
  const sameUnit = row.unitCode === next.unitCode && sameName(row.label, next.label);
  const shorterCode = !!row.unitCode && !!next.unitCode && isUnder(next.unitCode, row.unitCode);
  return sameUnit || shorterCode;
}
