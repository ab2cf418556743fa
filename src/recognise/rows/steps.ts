import { sameName } from '../../budget/names';
import { levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import { subjectNames } from '../../budget/subjects';
import type { ColumnBlock } from '../columns';
import { wordsIn, type SheetView } from '../SheetView';
import { oncePerText } from '../Words';
import { nameBesideCode, type PrintedCode } from './codes';

/** Digits of a 款 or 项 alone, in the one column of codes. */
const STEP = /^\d{1,2}$/;

const isStep = (c: PrintedCode | null): boolean =>
  !!c && c.parts.length === 1 && c.lacking === 0 && STEP.test(c.code);

/** Rows of one page: what they are called, and how deep a column beside them says that they are. */
interface Labelled {
  readonly names: readonly string[];
  readonly depths: readonly (number | undefined)[];
}

/**
 * `201`, `03` and `2010301` below one another in one column, or `301` and `01`: the 款 says no more than its own digits, and is its 类's. Where
 * a 项 does so, too, a column that says 类, 款 or 项 of each row tells them apart, or else the names. Without either the codes stay as printed.
 */
export function withSteps(
  codes: readonly (PrintedCode | null)[],
  classification: Classification,
  view: SheetView,
  rows: readonly number[],
  block: ColumnBlock,
): readonly (PrintedCode | null)[] {
  if (!codes.some(isStep)) return codes;
  const said: Labelled = {
    names: rows.map((row) => {
      const cell = view.at(row, block.labels.name);
      return cell ? nameBesideCode(cell.words) : '';
    }),
    depths: rows.map((row) => depthSaid(view, row, block.columns[0]!.column)),
  };
  const isItemWhole = codes.some((c) => c?.code.length === ITEM_DIGITS);
  const whole: (PrintedCode | null)[] = [];
  let open: readonly SubjectCode[] = [];
  for (const [at, own] of codes.entries()) {
    if (!own || !isStep(own)) {
      if (own && levelOf(own.code) !== undefined) open = stepsOf(own.code);
      whole.push(own);
      continue;
    }
    const heads = open.slice(0, classification === 'economic' || isItemWhole ? 1 : 2);
    const code = codeBelow(heads, own.code.padStart(2, '0'), classification, said, at);
    if (code === undefined) return codes;
    open = stepsOf(code);
    whole.push({ ...own, code, printed: code });
  }
  return whole;
}

/** Whether most of the codes are no more than the digits of a 款 or 项: nothing then tells what is part of what. */
export const areSteps = (codes: readonly (PrintedCode | null)[]): boolean =>
  codes.filter(isStep).length * 2 > codes.filter((c) => c !== null).length;

const ITEM_DIGITS = 7;

/** 201, 20103 and 2010301. */
const stepsOf = (code: SubjectCode): readonly SubjectCode[] =>
  [3, 5, 7].filter((digits) => digits <= code.length).map((digits) => code.slice(0, digits));

/** The code that a step makes below one of the open ones. */
function codeBelow(
  heads: readonly SubjectCode[],
  step: string,
  classification: Classification,
  { names, depths }: Labelled,
  at: number,
): SubjectCode | undefined {
  const depth = depths[at];
  if (depth !== undefined) {
    const head = heads[depth - 2];
    return head === undefined ? undefined : head + step;
  }
  const [first, ...more] = heads;
  if (first === undefined) return undefined;
  if (more.length === 0) return first + step;
  const named = heads
    .map((head) => head + step)
    .filter((code) => subjectNames(classification, code).some(({ name }) => sameName(name, names[at]!)));
  return named.length === 1 ? named[0] : undefined;
}

const DEPTHS: readonly string[] = ['类', '款', '项'];

const depthIn = oncePerText(({ plain }) => {
  const depth = DEPTHS.indexOf(plain.replace(/级$/, '')) + 1;
  return depth === 0 ? null : depth;
});

/** 类, 款 or 项 alone in a cell left of the amounts. */
function depthSaid(view: SheetView, row: number, first: number): number | undefined {
  for (let column = 1; column < first; column++) {
    const depth = depthIn(wordsIn(view.at(row, column)));
    if (depth !== null) return depth;
  }
  return undefined;
}
