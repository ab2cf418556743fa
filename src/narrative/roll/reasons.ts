import type { Paragraph } from '../../budget/TextDocument';
import type { Comparison as State } from '../write/Quantity';
import { comparedNow, comparesIn, reasonOf, turned, type Compares } from './comparisons';
import { fillRange, RANK, words, type Piece, type Slot } from './Piece';
import { ofTotals, stateOf } from './reasonsOfTotals';
import type { Rolling } from './Rolling';
import { sectionAt, sectionOf } from './sectionAt';
import { yearSlots } from './slots';

const REASON =
  /[，,。；;]?\s*(?:[比较](?:上年|去年|上一年|(?:19|20)\d{2}年)(?:度|预算数?|决算数?)?(?=[增减变下上]))?的?(?:其中)?(?:(?:变动|变化|增减|增加|减少|增长|下降|上升)(?:的)?)?(?:(?:主要)?原因(?:[是为][：:]?|：|:|在于|如下：?)|主要(?:是(?:由于|因为?)?|系|由于|因(?!公)为?)(?!用于)|(?<=[，,。；;])(?:是)?(?:由于|因为))/g;

/** A reason of a text: the words that open it, and what it says. */
export interface Reason {
  /** With the mark before it. */
  readonly start: number;
  /** Where what it says begins. */
  readonly said: number;
  readonly end: number;
}

/** The reasons that a paragraph gives, each up to the end of its sentence. */
export function reasonsIn(text: string): readonly Reason[] {
  const found: Reason[] = [];
  for (const m of text.matchAll(REASON)) {
    if (found.some((r) => m.index < r.end)) continue;
    const said = m.index + m[0].length;
    const stop = /[。；;]/.exec(text.slice(said));
    const end = stop ? said + stop.index : text.trimEnd().length;
    if (end > said) found.push({ start: m.index, said, end });
  }
  return found;
}

/** A comparison that begins a clause of its own goes on with what the sentence is about: 主要原因是据实安排，与上年相比减少…. */
function beforeComparison(text: string, reason: Reason, compares: readonly Compares[]): Reason {
  const next = compares.find(
    (c) => c.start > reason.said && c.start < reason.end && /[，,]\s*$/.test(text.slice(0, c.start)),
  );
  return next ? { ...reason, end: text.slice(0, next.start).replace(/[，,]\s*$/, '').length } : reason;
}

/** The comparison that a reason explains: the last one before it. */
export const explainedBy = (reason: Reason, compares: readonly Compares[]): Compares | undefined =>
  compares.filter((c) => c.end <= reason.said).at(-1);

/** Reasons stay in a mark where the direction is last year's, are asked for where it turned, and go where nothing changed. */
export function reasonSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const compares = comparesIn(rolling, paragraph);
  const { text } = paragraph;
  const section = sectionAt(rolling, paragraph);
  return reasonsIn(text).map((whole): Slot => {
    const reason = beforeComparison(text, whole, compares);
    const said = text.slice(reason.said, reason.end);
    const opener = (up?: boolean): readonly Piece[] =>
      fillRange(text, reason.start, reason.said, openerSlots(rolling, paragraph, reason, up));
    const turnedTo = (now: State, same: boolean, name: string): readonly Piece[] => [
      ...opener(now === '持平' ? undefined : now === '增加'),
      same ? rolling.check(name, said) : rolling.ask(name),
    ];
    const totals = ofTotals(rolling, paragraph, reason.said);
    const of = totals ? undefined : explainedBy(reason, compares);
    const input = rolling.inputName(of ? '' : '原因', paragraph, section);
    return {
      start: reason.start,
      end: reason.end,
      rank: RANK.reason,
      fill: (as) => {
        if (totals) {
          const now = stateOf(rolling, totals.totals, as);
          // Where they did not all go one way, the direction is as open as the reason.
          return now === '持平' || now === '不明'
            ? [rolling.check(input, text.slice(reason.start, reason.end))]
            : turnedTo(now, now === totals.was, reasonOf(rolling, totals.totals[0]!, as));
        }
        if (!of) return [...opener(), as.isNew ? rolling.ask(input) : rolling.check(input, said)];
        const name = reasonOf(rolling, of, as);
        const now = comparedNow(rolling, of, as);
        if (now.比较 === '持平' && of.was !== '持平') return [];
        if (now.比较 === '不明') return [...opener(), rolling.check(name, said)];
        return turnedTo(now.比较, now.比较 === of.was && !as.isNew, name);
      },
    };
  });
}

/** 增加的主要原因是 says the direction, too, and 比2023年增加的主要原因 the year. */
function openerSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  { start, said }: Reason,
  up: boolean | undefined,
): readonly Slot[] {
  const years = yearSlots(rolling, paragraph);
  const m = /(?:增加|减少|增长|下降|上升)(?=的?(?:主要)?原因)/.exec(paragraph.text.slice(start, said));
  if (!m || up === undefined) return years;
  const at = start + m.index;
  const fill = (): readonly Piece[] => [words(turned(m[0], up))];
  return [...years, { start: at, end: at + m[0].length, rank: RANK.figure, fill }];
}

const PURPOSE = /(?:主要|计划|拟)?用于(?:以下(?:几个)?方面)?[：:]?/g;

/** What money is for: last year's words in a mark, asked for of another row. Where it lists amounts that are known, the list tells. */
export function purposeSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  lists: readonly Slot[],
): readonly Slot[] {
  const { text } = paragraph;
  const compares = comparesIn(rolling, paragraph);
  const found: Slot[] = [];
  for (const m of text.matchAll(PURPOSE)) {
    const start = m.index + m[0].length;
    if (found.some((s) => start <= s.end)) continue;
    const of = rolling.last.claimsIn(paragraph).find((c) => c.place.end === m.index);
    if (of && rolling.last.isNamedBehind(of)) continue;
    const stop = /[。；;]/.exec(text.slice(start));
    const rest = stop ? start + stop.index : text.trimEnd().length;
    // What is compared behind it is no purpose: 计划用于住宿费等，与上年持平.
    const compared = compares.find((c) => c.start > start && c.start < rest);
    const end = compared ? start + text.slice(start, compared.start).replace(/[，,]\s*$/, '').length : rest;
    if (end <= start || lists.some((l) => l.start < end && l.end > start)) continue;
    const section = sectionAt(rolling, paragraph);
    const about = /政府采购|公务接待费/.exec(text.slice(0, m.index))?.[0] ?? '';
    const fallback = rolling.inputName(`${about}用途`, paragraph, section);
    const item = rolling.last
      .claimsIn(paragraph)
      .filter((c) => c.place.end <= m.index)
      .map((c) => rolling.last.targetOf(c))
      .findLast((t) => t?.kind === 'path' && t.path.kind === 'expenditure' && t.path.code?.length === 7);
    found.push({
      start,
      end,
      rank: RANK.reason,
      fill: (as) => {
        const path = item?.kind === 'path' ? as.path(item.path) : undefined;
        const name =
          path?.kind === 'expenditure' && path.code
            ? `主要用途（${path.code}${rolling.functional(path.code)}）`
            : fallback;
        return [as.isNew ? rolling.ask(name) : rolling.check(name, text.slice(start, end))];
      },
    });
  }
  return [
    ...found,
    ...boughtSlots(rolling, paragraph).filter((b) => !found.some((s) => s.start < b.end && b.start < s.end)),
  ];
}

/** A sentence that says without a figure what is bought: 采购办公设备一批. It is last year's. */
function boughtSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const { heading } = sectionOf(rolling, paragraph);
  if (!/采购/.test(heading?.title ?? '')) return [];
  return [
    ...paragraph.text.matchAll(
      /(?<=^|[。；;])\s*(?:拟|计划|主要)?(?:用于)?(?:采购|购买|购置)[^。；;\d]{2,}(?=[。；;]|$)/g,
    ),
  ].map((m): Slot => {
    const input = rolling.inputName('政府采购用途', paragraph, sectionAt(rolling, paragraph));
    return {
      start: m.index,
      end: m.index + m[0].length,
      rank: RANK.reason,
      fill: (as) => [as.isNew ? rolling.ask(input) : rolling.check(input, m[0].trim())],
    };
  });
}
