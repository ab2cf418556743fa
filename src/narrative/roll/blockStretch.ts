import { withoutExpenditure } from '../../budget/names';
import { subjectName } from '../../budget/subjects';
import { nameInBook } from '../measures';
import {
  codeAt,
  markText,
  rolledItems,
  subjectNames,
  type Block,
  type Item,
  type RolledItem,
} from './blocks';
import { keptDraft, styleOf } from './paragraphDraft';
import { slotsOf } from './paragraphSlots';
import { fillRange, RANK, SAME, words, type Instance, type Piece, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import type { Stretch } from './Stretch';
import type { Draft } from './toNarrative';

/** The paragraphs on subjects, one for each that this year's book has. */
export function blockStretch(rolling: Rolling, block: Block): Stretch {
  const rolled = rolledItems(rolling, block, fundsWithoutSection(rolling, block));
  const first = block.items[0]!.mark?.ordinal ?? 1;
  const paragraphs = block.items.map((it) => it.paragraph);
  const kept = new Set(rolled.flatMap((r) => (r.isNew ? [] : [r.item.paragraph])));
  return {
    paragraphs,
    drafts: rolled.map((it, i) => itemDraft(rolling, it, first + i)),
    dropped: paragraphs.filter((p) => !kept.has(p)),
  };
}

/** Funds that are new this year, where no section of the text is about them. */
export function fundsWithoutSection(rolling: Rolling, { items }: Block): readonly ('fund' | 'capital')[] {
  const { last } = rolling;
  if (items.every((it) => it.path.fund !== 'general')) return [];
  // What says that it is of the general budget is of no other.
  const [{ paragraph }] = items as [Item];
  const said = `${sectionOf(rolling, paragraph).heading?.title ?? ''}${paragraph.text}`;
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
  const id = `p${paragraph.index + 1}.${fund}.${code}`;
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
  return subjectNames(text, mark?.length ?? 0, claim.place.start).flatMap(
    ({ start, end, digits }): Slot[] => {
      const was = text.slice(start, end);
      const name = rolling.functional(code.slice(0, digits));
      if (name === '' || /^\d/.test(name)) return [];
      const now = digits === 3 && !/支出\s*$/.test(was) ? withoutExpenditure(name) : name;
      return [{ start, end, rank: RANK.figure, fill: () => [words(now)] }];
    },
  );
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
