import { isRegion } from '../../budget/organisation';
import type { BudgetBook } from '../../budget/BudgetBook';
import { asExact, inUnit } from '../../budget/Figure';
import { mayStandFor } from '../../budget/judge';
import { normalName } from '../../budget/names';
import { isMoney } from '../../budget/Unit';
import { lookUp, type Found, type MeasurePath } from '../measures';
import type { Linked } from '../../rules/TextInput';
import type { Claim, Reading } from '../../text/Reading';
import type { TextDocument } from '../../budget/TextDocument';
import { squeeze } from '../../text/document/squeeze';
import { pathsOfClaim } from './paths';
import { cellByNames, codeOf } from './subjects';
import { asLinked, isOfUnit, unitCell, type UnitCell } from './units';
import { isKnown, type TextMeasure } from '../../text/measure/TextMeasure';

/** The cell of a claim, with the way to it; none where the cell was found by the names of its rows. */
export interface FoundCell extends Linked {
  readonly path?: MeasurePath;
}

/** The first cell that the figure may stand for, among those that its words may mean; else the first one. */
export function findCell(
  book: BudgetBook,
  document: TextDocument,
  claim: Claim,
  wholes: ReadonlyMap<Claim, TextMeasure>,
): FoundCell | null {
  const { measure } = claim;
  if (measure?.scope !== undefined && isRegion(measure.scope)) return null;
  if (measure && isOfUnit(book, measure)) {
    const cell = unitCell(book, ofUnit(measure, wholes.get(claim)));
    if (!cell) return null;
    // Where its own words don't name the unit, they may have left off speaking of it.
    const certain = squeeze(claim.label).text.includes(measure.scope!);
    return certain || agrees(claim, cell) ? { ...asLinked(cell), certain } : null;
  }
  const section = document.sections[claim.section]!.path;
  const { paths, loose } = pathsOfClaim(book, claim, section);
  const found = paths.flatMap((p) => lookUp(book, p) ?? []);
  if (found.length === 0) return byNames(book, claim);
  const agreeing = found.find((f) => agrees(claim, f));
  const head = agreeing ? null : headUnitCell(book, claim, wholes.get(claim));
  if (head && (agrees(claim, head) || isSlipOf(claim, head))) return { ...asLinked(head), certain: true };
  if (!agreeing && (loose || isOfAnother(book, claim))) return null;
  return linked(agreeing ?? mostAlike(claim, found), !loose);
}

/** Whether words name a body that is not the workbook's own, of which it has no rows: 下属单位某某中心支出. */
function isOfAnother({ department }: BudgetBook, { measure, label }: Claim): boolean {
  const scope = measure?.scope;
  if (scope === undefined || department === undefined || !squeeze(label).text.includes(scope)) return false;
  const [own, said] = [normalName(department), normalName(scope)];
  return !own.includes(said) && !said.includes(own);
}

/** Of several cells that the words may mean, the one whose digits a slip of the keyboard makes the claim's; else the first. */
const mostAlike = (claim: Claim, found: readonly Found[]): Found =>
  (found.length > 1 ? found.find((f) => isSlipOf(claim, f)) : undefined) ?? found[0]!;

function isSlipOf(claim: Claim, { figure }: Pick<Found, 'figure'>): boolean {
  const { unit, precision, value } = claim.figure;
  if (!isMoney(unit)) return false;
  const decimals = precision.kind === 'written' ? precision.decimals : 0;
  return isOneSlip(value.toFixed(decimals), inUnit(asExact(figure), unit).value.toFixed(decimals));
}

/** One digit more, less or other, or two exchanged; the point does not count. */
function isOneSlip(stated: string, right: string): boolean {
  const [a, b] = [stated.replace('.', ''), right.replace('.', '')];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let rest = 0;
  while (rest < a.length - from && rest < b.length - from && a.at(-1 - rest) === b.at(-1 - rest)) rest++;
  const [x, y] = [a.slice(from, a.length - rest), b.slice(from, b.length - rest)];
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x === [...y].reverse().join(''));
}

/** What the words mean of the head unit, which bears its department's name: `分单位看：甲局支出20万元，甲局图书馆支出5万元`. */
function headUnitCell(book: BudgetBook, claim: Claim, whole: TextMeasure | undefined): UnitCell | null {
  const { department } = book;
  if (
    !claim.measure ||
    department === undefined ||
    !squeeze(claim.label).text.includes(squeeze(department).text)
  )
    return null;
  const ofHead = { ...claim.measure, scope: department };
  return isOfUnit(book, ofHead) ? unitCell(book, ofUnit(ofHead, whole)) : null;
}

/** A unit named alone in a list is of what the list is of: `收入预算…：局机关…，图书馆…`. */
function ofUnit(measure: TextMeasure, whole: TextMeasure | undefined): TextMeasure {
  const { scope } = measure;
  return measure.family === 'other' && whole && scope !== undefined ? { ...whole, scope } : measure;
}

/** What the lists are of that figures stand in, but where it is nothing known. */
export const wholesOf = ({ lists }: Reading): ReadonlyMap<Claim, TextMeasure> =>
  new Map(
    lists.flatMap(({ total: { measure }, parts }) =>
      measure && isKnown(measure) ? parts.map((part) => [part, measure] as const) : [],
    ),
  );

function byNames(book: BudgetBook, claim: Claim): FoundCell | null {
  const subject = claim.measure?.subject;
  if (
    !subject?.itemName ||
    claim.measure?.part !== 'total' ||
    claim.measure.fund === 'fund' ||
    claim.measure.fund === 'capital'
  )
    return null;
  const at =
    cellByNames(book, 'general-expenditure', subject) ?? cellByNames(book, 'expenditure-summary', subject);
  return at?.cell.figure
    ? {
        figure: asExact(at.cell.figure),
        printed: at.cell.figure,
        label: at.row.name,
        table: at.table.title,
        certain: true,
      }
    : null;
}

/** Last year's figure of what this year's words were found to mean: as certain as that is. */
export function sameMeasure(prior: BudgetBook, { path, certain }: FoundCell): FoundCell | null {
  const found = path && lookUp(prior, path);
  return found ? linked(found, certain) : null;
}

export const linked = (found: Found, certain: boolean): FoundCell => ({
  figure: asExact(found.figure),
  printed: found.figure,
  ...(found.sources.length > 1 ? { sources: found.sources } : {}),
  label: found.label,
  table: found.table.title,
  certain,
  path: found.path,
});

export const agrees = (claim: Claim, found: Pick<Found, 'figure'>): boolean => {
  const unit = claim.figure.unit;
  return isMoney(unit) && mayStandFor(claim.figure, inUnit(asExact(found.figure), unit).value);
};

/** Whether the book has a row for a subject that a text names. */
export const isInBook = (book: BudgetBook, claim: Claim): boolean => {
  const subject = claim.measure?.subject;
  return (
    subject === undefined ||
    codeOf(book, subject) !== undefined ||
    cellByNames(book, 'general-expenditure', subject) !== null ||
    cellByNames(book, 'expenditure-summary', subject) !== null
  );
};
