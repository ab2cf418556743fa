import { groupBy } from '../../budget/groupBy';
import { withoutExpenditure } from '../../budget/names';
import { subjectName } from '../../budget/subjects';
import { markOf } from '../../text/document/headings';
import { nameInBook } from '../measures';
import type { Block, ClassPart } from './blockLists';
import { codeAt, markText, rolledItems, type Item, type RolledItem } from './blocks';
import { idOf, keptDraft, styleOf } from './paragraphDraft';
import { slotsOf } from './paragraphSlots';
import { fillRange, RANK, SAME, words, type Instance, type Piece, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { headingsAbove } from './sectionAt';
import type { Stretch } from './Stretch';
import { subjectPath } from './subjectPath';
import type { Draft } from './toNarrative';

/** The paragraphs on subjects, one for each that this year's book has. */
export function blockStretch(rolling: Rolling, block: Block): Stretch {
  const { items, parts = [] } = block;
  const rolled = rolledItems(rolling, block, fundsWithoutSection(rolling, block));
  const headings = parts.map((p) => p.heading);
  const paragraphs = [...headings, ...items.map((it) => it.paragraph)].sort((a, b) => a.index - b.index);
  const drafts = parts.length > 0 ? partDrafts(rolling, parts, rolled) : itemDrafts(rolling, items, rolled);
  const kept = new Set(drafts.map((d) => d.id));
  return { paragraphs, drafts, dropped: paragraphs.filter((p) => !kept.has(idOf(p))) };
}

function itemDrafts(
  rolling: Rolling,
  items: readonly Item[],
  rolled: readonly RolledItem[],
): readonly Draft[] {
  const first = items[0]!.mark?.ordinal ?? 1;
  return rolled.map((it, i) => itemDraft(rolling, it, first + i));
}

/** Subjects by 类, each below the heading of its own: that of last year, or one written like the nearest. */
function partDrafts(
  rolling: Rolling,
  parts: readonly ClassPart[],
  rolled: readonly RolledItem[],
): readonly Draft[] {
  const isCounted = countsOn(parts);
  const first = markOf(parts[0]!.heading.text)?.ordinal ?? 1;
  const groups = [...groupBy(rolled, ({ path }) => classKey(path)).values()];
  let written = 0;
  return groups.flatMap((group, i) => {
    const { path } = group[0]!;
    const own = parts.find((p) => classKey(p.items[0]!.path) === classKey(path));
    const like = own ?? partLike(parts, path);
    const from = isCounted ? 1 + written : (like.items[0]!.mark?.ordinal ?? 1);
    written += group.length;
    return [
      headingDraft(rolling, like, path, own === undefined, first + i),
      ...group.map((it, n) => itemDraft(rolling, it, from + n)),
    ];
  });
}

const classKey = ({ fund, code }: Item['path']): string => `${fund}${code.slice(0, 3)}`;

/** Whether subjects are counted on from one 类 to the next. */
export const countsOn = (parts: readonly ClassPart[]): boolean =>
  parts[1]!.items[0]!.mark?.ordinal === (parts[0]!.items.at(-1)!.mark?.ordinal ?? NaN) + 1;

const partLike = (parts: readonly ClassPart[], { fund, code }: Item['path']): ClassPart =>
  parts.findLast((p) => p.items[0]!.path.fund === fund && p.items[0]!.path.code < code) ?? parts[0]!;

function headingDraft(
  rolling: Rolling,
  { heading, name }: ClassPart,
  { fund, code }: Item['path'],
  isNew: boolean,
  ordinal: number,
): Draft {
  const { text } = heading;
  const mark = markOf(text);
  const digits = code.slice(0, 3);
  const was = text.slice(name.start, name.end);
  const now = rolling.functional(digits);
  const title = isNew ? (was.endsWith('支出') ? now : withoutExpenditure(now)) : was;
  const pieces = [
    ...(mark ? [words(markText(text, mark, ordinal))] : []),
    words(`${text.slice(mark?.length ?? 0, name.start)}${title}${text.slice(name.end)}`),
  ];
  if (!isNew) return keptDraft(rolling, heading, pieces);
  return { id: `${idOf(heading)}.${fund}.${digits}`, style: styleOf(rolling, heading), pieces };
}

/** Funds that are new this year, where no section of the text is about them. */
export function fundsWithoutSection(
  rolling: Rolling,
  { items, group }: Block,
): readonly ('fund' | 'capital')[] {
  const { last } = rolling;
  if (group.at(-1) !== items) return [];
  if (items.every((it) => it.path.fund !== 'general')) return [];
  // What says that it is of the general budget is of no other.
  const [{ paragraph }] = items as [Item];
  const said = `${headingsAbove(rolling, paragraph).join('')}${paragraph.text}`;
  if (/一般公共预算(?:财政拨款)?(?:当年)?(?:支出|拨款)/.test(said) && !/政府性基金|国有资本/.test(said))
    return [];
  return (['fund', 'capital'] as const).filter(
    (fund) => !last.document.sections.some((s) => s.kind === fund && s.heading),
  );
}

function itemDraft(rolling: Rolling, it: RolledItem, ordinal: number): Draft {
  const { paragraph, mark } = it.item;
  const number = mark ? [words(markText(paragraph.text, mark, ordinal))] : [];
  const pieces = itemPieces(rolling, it, number);
  if (!it.isNew) return keptDraft(rolling, paragraph, pieces);
  const { fund, code } = it.path;
  const id = `${idOf(paragraph)}.${fund}.${code}`;
  return { id, style: styleOf(rolling, paragraph), pieces };
}

/** What is said of a subject, behind its number. */
export function itemPieces(
  rolling: Rolling,
  { item, path, isNew }: RolledItem,
  number: readonly Piece[],
): readonly Piece[] {
  const { paragraph, mark } = item;
  const { text } = paragraph;
  const slots = [...slotsOf(rolling, paragraph, item), ...nameSlots(rolling, item, path.code)];
  const as = isNew ? instanceOf(item.path, path) : SAME;
  return [...number, ...fillRange(text, mark?.length ?? 0, text.length, slots, as)];
}

/** The names of a subject as this year's book has them. */
function nameSlots(rolling: Rolling, item: Item, code: string): readonly Slot[] {
  const { paragraph, mark, claim } = item;
  const { text } = paragraph;
  const coded = codeAt(text, claim.place.start);
  if (coded) return codedSlots(rolling, item, code, coded);
  return subjectPath(text, mark?.length ?? 0, claim.place.start).flatMap(({ start, end, digits }): Slot[] => {
    const was = text.slice(start, end);
    const name = rolling.functional(code.slice(0, digits));
    if (name === '' || /^\d/.test(name)) return [];
    const now = digits === 3 && !/支出\s*$/.test(was) ? withoutExpenditure(name) : name;
    return [{ start, end, rank: RANK.figure, fill: () => [words(now)] }];
  });
}

/** 2010301 行政运行, 行政运行（2010301）: the code and the name beside it. */
function codedSlots(
  rolling: Rolling,
  { paragraph: { text }, path, claim }: Item,
  code: string,
  coded: { readonly start: number; readonly end: number },
): readonly Slot[] {
  const names = [
    nameInBook(rolling.last.book, path.code, 'functional'),
    subjectName('functional', path.code),
  ];
  const name = names.find((n) => n && text.slice(0, claim.place.start).includes(n));
  const at = name === undefined ? -1 : text.indexOf(name);
  const slot = (start: number, end: number, now: string): Slot => ({
    start,
    end,
    rank: RANK.figure,
    fill: () => [words(now)],
  });
  return [
    slot(coded.start, coded.end, code),
    ...(at < 0 ? [] : [slot(at, at + name!.length, rolling.functional(code))]),
  ];
}

/** The words of one subject said of another. */
const instanceOf = (from: Item['path'], to: Item['path']): Instance => ({
  isNew: true,
  path: (p) =>
    p.kind === 'expenditure' && p.code === from.code
      ? { ...p, code: to.code, ...(p.fund === from.fund ? { fund: to.fund } : {}) }
      : p,
});
