import type { RowKind } from '../../budget/BudgetBook';
import { sameName } from '../../budget/names';
import { cellPlace } from '../../budget/Place';
import { hasDigitsOnly, levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import type { AmountReader } from '../AmountReader';
import type { ColumnBlock } from '../columns';
import { wordsIn, type SheetCell, type SheetView } from '../SheetView';
import { oncePerText, type Words } from '../Words';
import { mendCode, nameBesideCode, withLeading, type PrintedCode } from './codes';
import { isSubtotalLabel, isTotalLabel, markOf, type LineMark } from './labels';
import { newRow, type DraftRow } from './newRow';

export interface RowContext {
  readonly view: SheetView;
  readonly block: ColumnBlock;
  readonly amounts: AmountReader;
  readonly classification: Classification | undefined;
  /** The code that each of the rows prints; none where the table is no table of subjects. */
  readonly codes: readonly (PrintedCode | null)[];
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
  before: readonly DraftRow[],
): DraftRow[] {
  const flat: DraftRow[] = [];
  let previous = before.findLast((r) => r.code !== undefined && levelOf(r.code) !== undefined)?.code;
  let above = before.at(-1);
  let unitsHead = false;
  for (let i = 0; i < rows.length; i++) {
    const own = context.codes[i];
    const printed = own ? withLeading(own, previous) : null;
    unitsHead ||= previous === undefined && isUnitCoded(printed, context, rows[i]!);
    const read = readFlatRow(rows[i]!, context, printed, previous, above, unitsHead);
    if (!read) continue;
    flat.push(read);
    above = read;
    if (read.code && levelOf(read.code)) previous = read.code;
  }
  return flat;
}

function readFlatRow(
  row: number,
  context: RowContext,
  printed: PrintedCode | null,
  previous: SubjectCode | undefined,
  above: DraftRow | undefined,
  unitsHead: boolean,
): DraftRow | null {
  const { view, block, classification } = context;
  const { labels } = block;
  const labelCell = labelCellOf(context, row);
  const unitWords = labels.unitCode === undefined ? undefined : view.at(row, labels.unitCode)?.words;
  const unitCode = unitWords?.trimmed ?? '';
  if (!labelCell && !printed && !unitCode) return null;
  if (labelCell && standsFurtherRight(view, row, labelCell, block.columns[0]!.column)) return null;
  const words = wordsIn(labelCell);
  // `…` in a template keeps a place for rows; it is none.
  if (!printed && !unitCode && !saysSomething(words)) return null;

  const ownCode = printed !== null && isOfUnit(printed, words, unitsHead ? undefined : previous);
  const code = ownCode ? undefined : codeOf(printed, previous, classification);
  const kind = ownCode
    ? unitsHead
      ? 'unit'
      : 'line'
    : kindOf(words, code, unitCode, above, context.projects);
  const read = newRow(
    row,
    kind,
    words.trimmed,
    cellPlace(view.grid.name, row, labelCell?.column ?? labels.name),
    nameBesideCode(words),
    view.grid.hiddenRows.has(row),
    context.amounts.readRow(view, row, block.columns),
  );
  if (ownCode) {
    read.unitCode = printed.code;
    read.unitName = words.trimmed;
    return read;
  }
  if (printed) {
    read.code = code;
    read.codePlaces = printed.places;
    if (code !== printed.printed) read.printedCode = printed.parts.join(' ');
    read.classification = classification;
  }
  if (unitWords && unitCode && !isTotalLabel(unitWords)) read.unitCode = unitCode;
  read.unitName = unitNameOf(context, row, kind, above);
  if (labels.otherCodes)
    read.otherCode = labels.otherCodes.map((c) => wordsIn(view.at(row, c)).normal).join('') || undefined;
  if (labels.details) read.detail = labels.details.map((c) => wordsIn(view.at(row, c)).normal).join(' ');
  if (kind === 'line') read.ofWhich = true;
  else if (!printed && labelCell) read.depth = depthIn(markOf(labelCell));
  return read;
}

const codeOf = (
  printed: PrintedCode | null,
  previous: SubjectCode | undefined,
  classification: Classification | undefined,
): SubjectCode | undefined =>
  printed && classification ? (mendCode(printed, previous, classification) ?? printed.code) : undefined;

/** `（一）` is deeper than `一、`, and a name that is set in than one that isn't. */
const depthIn = ({ rank = 0, indent }: LineMark): number => rank * DEEPEST_INDENT + indent;
export const DEEPEST_INDENT = 1000;

const saysSomething = oncePerText(({ text }) => /[\p{L}\p{N}]/u.test(text));
const isDigits = oncePerText(({ trimmed }) => /^\d+$/.test(trimmed));

/** The name's cell; a 合计 may stand in any of the columns left of the amounts, merged across them. */
function labelCellOf({ view, block }: RowContext, row: number): SheetCell | undefined {
  const { labels, columns } = block;
  const name = view.at(row, labels.name);
  if (name) return name;
  for (const column of [...labels.codes, labels.unitCode, labels.unitName]) {
    const cell = column === undefined ? undefined : view.at(row, column);
    if (cell && !isDigits(cell.words)) return cell;
  }
  const first = columns[0]!.column;
  const left = view.cellsOf(row).filter((c) => c.column < first);
  const last = left.at(-1);
  // `公用经费合计` below a list that goes on in the next columns, with its amount in the last of them.
  if (last && isSubtotalLabel(last.words) && view.at(row, first)) return last;
  return left.find((c) => isTotalLabel(c.words));
}

/** The amount of a sum stands in columns further right, where its list goes on. */
function standsFurtherRight(view: SheetView, row: number, label: SheetCell, first: number): boolean {
  if (!isSubtotalLabel(label.words) || view.at(row, first)) return false;
  const next = view.cellsOf(row).find((c) => c.column > first);
  // An amount that was stored as a text is one; a code of the next list is none.
  return (
    next !== undefined && (!next.isText || (next.words.number.kind === 'number' && !isDigits(next.words)))
  );
}

/** The unit's name in a column of its own, merged down or printed once. */
function unitNameOf(
  { view, block }: RowContext,
  row: number,
  kind: RowKind,
  above: DraftRow | undefined,
): string | undefined {
  const column = block.labels.unitName;
  if (column === undefined || kind === 'total') return undefined;
  const cell = view.through(row, column);
  if (cell?.column === column && cell.words.trimmed !== '')
    return isTotalLabel(cell.words) ? undefined : cell.words.trimmed;
  return kind === 'subject' ? above?.unitName : undefined;
}

/**
 * A unit with its code in the column of the subjects' codes (`科目（单位）编码`), below the subject that it spends on or above all of its own: a
 * code that no subject can have, beside a name that units bear.
 * @param above the subject that it would be a slip of
 */
const isOfUnit = ({ code, parts }: PrintedCode, words: Words, above: SubjectCode | undefined): boolean =>
  parts.length === 1 &&
  hasDigitsOnly(code) &&
  code.length > SHORTEST_UNIT_CODE &&
  levelOf(code) === undefined &&
  (above === undefined || !code.startsWith(above.slice(0, 3))) &&
  isUnitLike(words);

const isUnitCoded = (printed: PrintedCode | null, context: RowContext, row: number): boolean =>
  printed !== null && isOfUnit(printed, wordsIn(labelCellOf(context, row)), undefined);

/** So long are those of departments, and slips in a code of a 款. */
const SHORTEST_UNIT_CODE = 4;

/** What goes on with `其中：…` in the row above: the other purposes, years or sources that it was split by. */
const GOES_ON =
  /^(?:(?:人员|公用|日常公用)经费|(?:[当本上]年|以前年度)(?:财政|预算|拨款|安排|资金|收入|支出|结转|结余)+|(?:一般公共|政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?|财政拨款|单位资金)$/;

/** Names that budget units bear, and projects don't. */
const UNIT_LIKE =
  /(局|厅|委|委员会|办|办公室|中心|院|所|站|学校|小学|中学|幼儿园|馆|队|处|部|会|社|政府|公司|园|台|机关|本级)(\([^()]*\))?$/;

const isUnitLike = oncePerText((words) => UNIT_LIKE.test(words.normal));
const saysOfWhich = oncePerText(({ trimmed }) => /^其中[:：]?/.test(trimmed));

function kindOf(
  words: Words,
  code: SubjectCode | undefined,
  unitCode: string,
  above: DraftRow | undefined,
  projects: boolean,
): RowKind {
  if (code === undefined) {
    // `其中：人员经费`, and `公用经费` in the next row.
    if (above?.kind === 'line' && !unitCode && GOES_ON.test(words.normal)) return 'line';
    if (isTotalLabel(words)) return 'total';
    if (isSubtotalLabel(words)) return 'closing';
    if (saysOfWhich(words) && above) return 'line';
    if (projects && (above?.kind === 'subject' || above?.kind === 'project') && !unitCode)
      return isUnitLike(words) ? 'unit' : 'project';
    return 'unit';
  }
  if (!projects || !above || above.code !== code) return 'subject';
  // A project stands under its subject's row, with the same code.
  return above.kind === 'project' || !sameName(words.text, above.label) ? 'project' : 'subject';
}
