import type { Stage } from '../budget/BudgetBook';
import type { HeadedColumn } from './headedColumns';
import { headingsFrom, oncePerHeadings, type Headings } from './Headings';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { yearAbove } from './measures';
import { oncePerText } from './Words';

/**
 * A heading that says of which of a year's figures a column is, and nothing else. A plan may name its year (`2023年年初预算数`);
 * 决算数 with a year is left to the measures, which tell last year's from this one's.
 */
const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:本年度?|\d{4}年度?)?(?:年初预算|年初部门预算)数?$/, 'initial'],
  [/^(?:本年度?|\d{4}年度?)?(?:全年预算|调整预算|调整后预算|预算调整)数?$/, 'adjusted'],
  [/^(?:本年度?|\d{4}年度?)?预算(?:数|金额)?$/, 'plan'],
  [/^(?:本年)?决算(?:数|金额)?$/, 'final'],
];

/** The stage that a heading says, and nothing else; null for any other. */
export const stageSaid = oncePerText(
  (words): Stage | null => STAGES.find(([pattern]) => pattern.test(words.normal))?.[1] ?? null,
);

/** The stage that a line above a table says, and nothing else: there, 决算数 may name its year too. */
export const stageAbove = oncePerText((words): Stage | null =>
  /^\d{4}年度?决算(?:数|金额)?$/.test(words.normal) ? 'final' : stageSaid(words),
);

const stageOf = oncePerHeadings(
  ({ words }): Stage | null => words.map(stageSaid).find((s) => s !== null) ?? null,
);

/** A column of a final account with the stage of its amounts. */
export interface StagedColumn extends HeadedColumn {
  readonly stage: Stage;
}

/**
 * Tells of the columns of a final account which stage each is of. 决算数 below every heading says no more than that and is left
 * out; where plans stand beside it, above or below what is measured, each column is read as if the stage stood on top, so that
 * the columns of one stage make one tree.
 * @param year the table's year
 */
export function stagesFirst(
  columns: readonly HeadedColumn[],
  { rows, classification }: TableKindDefinition,
  year: number | undefined,
): readonly StagedColumn[] {
  const stages = columns.map(({ headings }) => {
    const stated = yearAbove(headings);
    // A plan of another year is no stage of this year's figures.
    const isOther = year !== undefined && stated !== null && stated !== year;
    return (isOther ? null : stageOf(headings)) ?? 'final';
  });
  const several = new Set(stages).size > 1;
  // Lists of lines and of economic items have one column of amounts, whatever stands above it.
  const isList = rows === 'lines' || classification === 'economic';
  const staged = columns.map(({ column, headings }, i) => ({
    column,
    headings: isList ? headings : several ? stageOnTop(headings) : withoutStage(headings),
    stage: stages[i]!,
  }));
  return several ? [...new Set(stages)].flatMap((stage) => staged.filter((c) => c.stage === stage)) : staged;
}

const withoutStage = oncePerHeadings((headings): Headings => {
  const rest = headings.words.filter((w) => stageSaid(w) === null);
  return rest.length === 0 || rest.length === headings.words.length ? headings : headingsFrom(rest);
});

const stageOnTop = oncePerHeadings((headings): Headings => {
  const at = headings.words.findIndex((w) => stageSaid(w) !== null);
  if (at < 0) return headings;
  const stage = headings.words[at]!;
  return headingsFrom([stage, ...headings.words.filter((_, i) => i !== at)]);
});
