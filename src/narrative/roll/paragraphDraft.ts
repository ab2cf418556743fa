import type { Paragraph } from '../../budget/TextDocument';
import { headingOf } from '../../text/document/headings';
import type { ParagraphStyle } from '../Narrative';
import { slotsOf } from './paragraphSlots';
import { fillRange, type Piece } from './Piece';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import { yearSlots } from './slots';
import type { Draft } from './toNarrative';

/** A paragraph of last year's text that stays where it is. */
export function paragraphDraft(rolling: Rolling, paragraph: Paragraph): Draft {
  const { text } = paragraph;
  const pieces = isHeading(paragraph)
    ? fillRange(text, 0, text.length, yearSlots(rolling, paragraph))
    : isPriorities(rolling, paragraph)
      ? [rolling.check(rolling.inputName('重点工作', paragraph, 0), text.trim())]
      : fillRange(text, 0, text.length, slotsOf(rolling, paragraph));
  return keptDraft(rolling, paragraph, pieces);
}

export const idOf = ({ index }: Paragraph): string => `p${index + 1}`;

/** What a paragraph of last year's text says this time. */
export const keptDraft = (rolling: Rolling, paragraph: Paragraph, pieces: readonly Piece[]): Draft => ({
  id: idOf(paragraph),
  style: styleOf(rolling, paragraph),
  pieces,
  before: paragraph.text.trim(),
  ...(paragraph.row ? { row: true } : {}),
});

const YEARLY = /重点工作|主要工作(?!职)|工作任务|项目概述|立项依据|实施(?:主体|方案|周期)|^绩效目标$/;

/** Paragraphs that tell of one year's work alone. */
function isPriorities(rolling: Rolling, paragraph: Paragraph): boolean {
  const { heading } = sectionOf(rolling, paragraph);
  return YEARLY.test(heading?.title ?? '') && heading?.paragraph !== paragraph.index;
}

/** `1.公务接待费 | 3.20` is a row of a table. */
export const isHeading = ({ text, index, row }: Paragraph): boolean =>
  !row && headingOf(text, index) !== null;

/** A line before the first numbered heading is a title when it is no longer than this. */
const LONGEST_TITLE = 45;

/** How a paragraph is laid out, as it was last year. */
export function styleOf({ last }: Rolling, paragraph: Paragraph): ParagraphStyle {
  const { sections } = last.document;
  const firstNumbered = sections.find((s) => s.heading?.numbering)?.heading?.paragraph ?? 0;
  if (paragraph.row) return 'body';
  if (paragraph.index < firstNumbered && paragraph.text.trim().length <= LONGEST_TITLE) return 'title';
  if (!isHeading(paragraph)) return 'body';
  const level = sections.find((s) => s.heading?.paragraph === paragraph.index)?.heading?.level ?? 2;
  return level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
}
