import { withoutExpenditure } from '../../budget/names';
import type { Paragraph } from '../../budget/TextDocument';
import type { GlossaryEntry } from '../write/scope/glossaryEntries';
import { usualInputs } from '../write/writeNarrative';
import { markText } from './blocks';
import { explainedIn, rolledGlossary, type Explained } from './glossary';
import { isHeading, keptDraft, paragraphDraft } from './paragraphDraft';
import { fillRange, words, type Piece } from './Piece';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import { yearSlots } from './slots';
import type { Stretch } from './Stretch';
import type { Draft } from './toNarrative';
import { wrongWordSlots } from './wrongWords';

/** What stands behind the glossary and is no part of it. */
const ANNEX = /^\s*附[件表]/;

/** Whether a paragraph explains a term, or goes on with what does. */
export const isGlossary = (rolling: Rolling, paragraph: Paragraph): boolean =>
  isOfGlossary(rolling, paragraph) && !ANNEX.test(paragraph.text);

const isOfGlossary = (rolling: Rolling, paragraph: Paragraph): boolean =>
  sectionOf(rolling, paragraph).kind === 'glossary' && !isHeading(paragraph);

/** An explanation with the paragraphs that go on with it. */
export interface Group {
  readonly explained: Explained;
  readonly rest: readonly Paragraph[];
}

/** A glossary: what stands before its first explanation, and the explanations. */
export function glossaryFrom(
  rolling: Rolling,
  first: Paragraph,
): {
  readonly paragraphs: readonly Paragraph[];
  readonly before: readonly Paragraph[];
  readonly groups: readonly Group[];
} {
  const paragraphs = paragraphsFrom(rolling, first);
  const before: Paragraph[] = [];
  const groups: { explained: Explained; rest: Paragraph[] }[] = [];
  for (const p of paragraphs) {
    const explained = explainedIn(rolling, p);
    if (explained) groups.push({ explained, rest: [] });
    else (groups.at(-1)?.rest ?? before).push(p);
  }
  return { paragraphs, before, groups };
}

/**
 * The glossary from its first explanation on: those of last year that still hold, and new ones for what is new.
 * @param entries all that our own glossary would explain
 */
export function glossaryStretch(
  rolling: Rolling,
  first: Paragraph,
  entries: readonly GlossaryEntry[],
): Stretch {
  const { paragraphs, before, groups } = glossaryFrom(rolling, first);
  const drafts: Draft[] = before.map((p) => paragraphDraft(rolling, p));
  const rolled = rolledGlossary(
    rolling,
    groups.map((g) => g.explained),
    entries,
  );
  const like = groups.find((g) => g.explained.mark)?.explained;
  for (const [i, entry] of rolled.entries()) {
    const mark = like?.mark ? markText(like.paragraph.text, like.mark, i + 1) : '';
    const number = mark === '' ? [] : [words(mark)];
    if ('term' in entry) {
      const { rest } = groups.find((g) => g.explained === entry)!;
      drafts.push(explanation(rolling, entry, number), ...rest.map((p) => paragraphDraft(rolling, p)));
    } else drafts.push(newEntry(rolling, entry, number, sectionOf(rolling, first).index));
  }
  const gone = groups.filter((g) => !rolled.includes(g.explained));
  return { paragraphs, drafts, dropped: gone.map((g) => g.explained.paragraph) };
}

function paragraphsFrom(rolling: Rolling, first: Paragraph): readonly Paragraph[] {
  const own = rolling.last.document.paragraphs.filter(
    (p) => p.index >= first.index && p.text.trim() !== '' && isOfGlossary(rolling, p),
  );
  const annexes = own.findIndex((p) => ANNEX.test(p.text));
  return annexes < 0 ? own : own.slice(0, annexes);
}

export function explanation(
  rolling: Rolling,
  { paragraph, mark, start }: Explained,
  number: readonly Piece[],
): Draft {
  const { text } = paragraph;
  const slots = [...yearSlots(rolling, paragraph), ...wrongWordSlots(rolling, paragraph, [])];
  const said = fillRange(text, mark?.length ?? start, text.length, slots);
  return keptDraft(rolling, paragraph, [...number, ...said]);
}

function newEntry(rolling: Rolling, entry: GlossaryEntry, number: readonly Piece[], section: number): Draft {
  const path = entry.科目;
  const term = path ? `${withoutExpenditure(path.类)}（类）${path.款}（款）${path.项}（项）` : entry.名称;
  const meaning =
    entry.释义 === ''
      ? [rolling.ask(entry.要素)]
      : entry.有级次
        ? [words(entry.前), level(rolling), words(entry.后)]
        : [words(entry.释义)];
  return {
    id: `glossary.${section}.${entry.编号}`,
    style: 'body',
    pieces: [...number, words(`${term}：`), ...meaning, words('。')],
  };
}

const LEVEL = /指([^，。；]{1,3}级)财政/;
const LEVEL_INPUT = '财政级次';

/** Whose treasury pays: as last year's text has it, else as the department's name tells. */
function level(rolling: Rolling): Piece {
  const { last, years } = rolling;
  const said = last.document.paragraphs.flatMap((p) => LEVEL.exec(p.text)?.[1] ?? [])[0];
  const found = said ?? usualInputs(years.book.department ?? '')[LEVEL_INPUT];
  return found === undefined ? rolling.ask(LEVEL_INPUT) : words(String(found));
}
