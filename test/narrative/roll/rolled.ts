import type { BudgetBook } from '../../../src/budget/BudgetBook';
import type { TextDocument } from '../../../src/budget/TextDocument';
import { generateFinalAccount, type FinalOptions } from '../../../src/generate/finals/generateFinalAccount';
import { generateDepartment, type GenerateOptions } from '../../../src/generate/generateDepartment';
import type { InputRecord } from '../../../src/narrative/inputs/Inputs';
import type { Narrative } from '../../../src/narrative/Narrative';
import type { Outline } from '../../../src/narrative/outlines';
import { chooseOutline } from '../../../src/narrative/outlines/choose';
import { rollForward, type Rolled } from '../../../src/narrative/roll/rollForward';
import { writeNarrative, type NarrativeInput } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';

/** What people gave for a text of last year: every gap is filled. */
const SAID = '工作需要';
const COUNTED = '3';

export interface Pair {
  readonly books: {
    readonly book: BudgetBook;
    readonly prior: BudgetBook;
    readonly earlier: BudgetBook;
    /** The budget of the year that a final account is of. */
    readonly budget?: BudgetBook;
  };
  /** Last year's text. */
  readonly text: TextDocument;
  readonly last: Narrative;
  /** Last year's text rolled forward to this year's book. */
  readonly rolled: Rolled;
  /** The same outline written from this year's book. */
  readonly wanted: Narrative;
}

/** A generated department of three years: its text of the second, rolled to the third, beside the outline's own text of the third. */
export function pairOf(seed: number, options: GenerateOptions = {}, given?: Outline): Pair {
  const { grids, prior, earlier } = generateDepartment(seed, options);
  const [book, before, first] = [recognise(grids), recognise(prior), recognise(earlier)];
  const outline = given ?? chooseOutline(book);
  const last = complete({ book: before, prior: first, outline });
  const text = readDocument(last.paragraphs.map((p) => ({ text: p.text })));
  return {
    books: { book, prior: before, earlier: first },
    text,
    last,
    rolled: rollForward({ book, prior: before, text }),
    wanted: writeNarrative({ book, prior: before, outline }),
  };
}

/** A final account of three years with the budgets of the last two, as `pairOf` does it. */
export function finalPairOf(seed: number, options: FinalOptions = {}): Pair {
  const made = generateFinalAccount(seed, options);
  const [book, prior, earlier] = [recognise(made.grids), recognise(made.prior), recognise(made.earlier)];
  const [budget, priorBudget] = [recognise(made.budget), recognise(made.priorBudget)];
  const outline = chooseOutline(book);
  const last = complete({ book: prior, prior: earlier, budget: priorBudget, outline });
  const text = readDocument(last.paragraphs.map((p) => ({ text: p.text })));
  return {
    books: { book, prior, earlier, budget },
    text,
    last,
    rolled: rollForward({ book, prior, budget, text }),
    wanted: writeNarrative({ book, prior, budget, outline }),
  };
}

/** The text with all gaps filled; some are asked for only when others are. */
function complete(input: NarrativeInput): Narrative {
  let inputs: InputRecord = {};
  for (;;) {
    const narrative = writeNarrative({ ...input, inputs });
    if (narrative.missing.length === 0) return narrative;
    const given = narrative.missing.map((m) => [m.name, m.kind === 'number' ? COUNTED : SAID]);
    inputs = { ...inputs, ...Object.fromEntries(given) };
  }
}

/**
 * The paragraphs of a text without what only people know: gaps, marks, and what was given in their place. What is left are the
 * figures, the words of direction, the lists, the names and the numbers of paragraphs.
 */
export const told = (n: Narrative): readonly string[] =>
  n.paragraphs.map((p) =>
    p.text
      .replace(/【(?:请核对|待填)：[^】]*】(?:（套）)?/g, SAID)
      .replace(new RegExp(`，?主要原因是${SAID}`, 'g'), '')
      .replace(new RegExp(`主要用于：?${SAID}。?`, 'g'), '')
      .replace(new RegExp(`${SAID}|(?<![\\d.,])${COUNTED}(?:万元|个|辆|台（套）|台|批次|人次)`, 'g'), '…')
      .replaceAll('…（套）', '…')
      .replace(/…(?:批次|人次|个)/g, '…')
      // Where a year's amount is the office's own, so is how it compares.
      .replace(/，(?:…|\d{4}年预算为…|与\d{4}年预算比较，待补齐数据后说明)/g, '')
      // What counts as large equipment is the office's own, too; and brackets may begin with 其中.
      .replace(/单价[^，。、]{0,12}以上/g, '单价…以上')
      .replaceAll('（其中：', '（'),
  );

/** Figures from the tables as they stand, with what they are, sorted. */
export const figures = (n: Narrative): readonly string[] =>
  n.paragraphs
    .flatMap((p) => p.figures.flatMap((f) => (f.input ? [] : [`${p.text.slice(f.start, f.end)} ${f.kind}`])))
    .sort();
