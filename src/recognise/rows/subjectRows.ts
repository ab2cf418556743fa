import type { BudgetRow, RowKind } from '../../budget/BudgetBook';
import { normalName, sameName, withoutNumbering } from '../../budget/names';
import { cellPlace } from '../../budget/Place';
import { isUnder, levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import { readAmount } from '../amounts';
import type { ColumnBlock } from '../columns';
import { textOf, type SheetView } from '../SheetView';
import type { GridCell } from '../../workbook/Grid';
import type { MoneyUnit } from '../../budget/Unit';
import { mendCode, nameBehindCode, readCode } from './codes';
import { isSubtotalLabel, isTotalLabel } from './labels';

/** A row before its place in the tree is known. */
export type FlatRow = Omit<BudgetRow, 'level' | 'parent'>;

export interface RowContext {
  readonly view: SheetView;
  readonly block: ColumnBlock;
  readonly unit: MoneyUnit;
  readonly classification?: Classification;
  /** The table lists projects under their subjects. */
  readonly projects: boolean;
}

/**
 * Reads the rows of a table of subjects or units, without their tree. Rows without a label or code are left out.
 * @param before the rows of the pages before
 */
export function readFlatRows(
  rows: readonly number[],
  context: RowContext,
  before: readonly FlatRow[] = [],
): FlatRow[] {
  const flat: FlatRow[] = [];
  let previous = before.findLast((r) => r.code !== undefined && levelOf(r.code) !== undefined)?.code;
  for (const row of rows) {
    const read = readFlatRow(row, context, previous, flat.at(-1) ?? before.at(-1));
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
  const printed = classification ? readCode(view, row, labels, previous) : null;
  const unitCell = labels.unitCode === undefined ? undefined : view.at(row, labels.unitCode);
  const unitCode = textOf(unitCell).trim();
  if (!labelCell && !printed && !unitCode) return null;
  // `…` in a template keeps a place for rows; it is none.
  if (!printed && !unitCode && !/[\p{L}\p{N}]/u.test(textOf(labelCell))) return null;

  const label = textOf(labelCell).trim();
  const code =
    printed && classification ? (mendCode(printed, previous, classification) ?? printed.code) : undefined;
  const kind = kindOf({ label, code, unitCode, above, projects: context.projects });
  const unitName = unitNameOf(context, row, kind, above);
  return {
    row,
    kind,
    label,
    labelPlace: cellPlace(view.grid.name, row, labelCell?.column ?? labels.name),
    name: withoutNumbering(nameBehindCode(label)),
    hidden: view.grid.hiddenRows.has(row),
    cells: block.columns.map((c) => readAmount(view, row, c.column, unit)),
    ...(printed && code !== undefined ? { code, codePlaces: printed.places } : {}),
    ...(printed && code !== printed.printed ? { printedCode: printed.parts.join(' ') } : {}),
    ...(printed && classification ? { classification } : {}),
    ...(unitCode && !isTotalLabel(unitCode) ? { unitCode } : {}),
    ...(unitName === undefined ? {} : { unitName }),
    ...(kind === 'line' ? { ofWhich: true } : {}),
  };
}

/** The name's cell; a 合计 may stand in any of the columns left of the amounts, merged across them. */
function labelCellOf({ view, block }: RowContext, row: number): GridCell | undefined {
  const { labels, columns } = block;
  const name = view.at(row, labels.name);
  if (name) return name;
  const others = [...labels.codes, labels.unitCode, labels.unitName].filter((c) => c !== undefined);
  const words = others.map((c) => view.at(row, c)).find((c) => c && !/^\d+$/.test(textOf(c).trim()));
  const first = columns[0]!.column;
  return words ?? view.cellsOf(row).find((c) => c.column < first && isTotalLabel(textOf(c)));
}

/** The unit's name in a column of its own, merged down or printed once. */
function unitNameOf(
  { view, block }: RowContext,
  row: number,
  kind: RowKind,
  above: FlatRow | undefined,
): string | undefined {
  const column = block.labels.unitName;
  if (column === undefined || kind === 'total') return undefined;
  const cell = view.through(row, column);
  const own = cell?.column === column ? textOf(cell).trim() : '';
  if (own) return isTotalLabel(own) ? undefined : own;
  return kind === 'subject' ? above?.unitName : undefined;
}

/** Names that budget units bear, and projects don't. */
const UNIT_LIKE =
  /(局|厅|委|委员会|办|办公室|中心|院|所|站|学校|小学|中学|幼儿园|馆|队|处|部|会|社|政府|公司|园|台|机关|本级)(\([^()]*\))?$/;

function kindOf(row: {
  label: string;
  code: SubjectCode | undefined;
  unitCode: string;
  above: FlatRow | undefined;
  projects: boolean;
}): RowKind {
  const { label, code, above } = row;
  if (code === undefined) {
    if (isTotalLabel(label)) return 'total';
    if (isSubtotalLabel(label)) return 'closing';
    if (/^其中[:：]?/.test(label) && above) return 'line';
    if (row.projects && (above?.kind === 'subject' || above?.kind === 'project') && !row.unitCode)
      return UNIT_LIKE.test(normalName(label)) ? 'unit' : 'project';
    return 'unit';
  }
  if (!row.projects || !above || above.code !== code) return 'subject';
  // A project stands under its subject's row, with the same code.
  return above.kind === 'project' || !sameName(label, above.label) ? 'project' : 'subject';
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
