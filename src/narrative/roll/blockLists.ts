import { withoutExpenditure } from '../../budget/names';
import { subjectName } from '../../budget/subjects';
import type { Paragraph } from '../../budget/TextDocument';
import { markOf } from '../../text/document/headings';
import { nameInBook } from '../measures';
import { itemOf, keyOf, type Item } from './blocks';
import type { LastText } from './LastText';

/** Subjects of one 类 below a heading that names it. */
export interface ClassPart {
  readonly heading: Paragraph;
  /** Where the name of the 类 stands in the heading. */
  readonly name: { readonly start: number; readonly end: number };
  readonly items: readonly Item[];
}

/** Subjects that follow one another in a text, each with what stands behind it before the next. */
export interface Block {
  readonly items: readonly Item[];
  /** Where each 类 has a heading of its own. */
  readonly parts?: readonly ClassPart[];
  /** The blocks that it shares its list with, itself among them: what one of them has is none of the others'. */
  readonly group: readonly (readonly Item[])[];
  /** Whether a subject has its place here. */
  isOwn(path: Item['path']): boolean;
}

type Stretch = Pick<Block, 'items' | 'parts'>;

/** The blocks of a text, by the index of their first paragraph. */
export function blocksOf(last: LastText): ReadonlyMap<number, Block> {
  const groups = groupsOf(classed(last, listsIn(last)));
  const blocks = groups.flatMap((group) => {
    const items = group.map((s) => s.items);
    return group.map((s): Block => ({
      ...s,
      group: items,
      isOwn: (path) => homeOf(items, path) === s.items,
    }));
  });
  return new Map(blocks.map((b) => [(b.parts?.[0]?.heading ?? b.items[0]!.paragraph).index, b]));
}

function listsIn(last: LastText): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let open: Item[] = [];
  const close = (): void => {
    if (open.length > 0) lists.push(open);
    open = [];
  };
  const headings = new Set(last.document.sections.flatMap((s) => (s.heading ? [s.heading.paragraph] : [])));
  for (const paragraph of last.document.paragraphs) {
    const item = itemOf(last, paragraph);
    if (item) open.push(item);
    else if (paragraph.text.trim() === '') continue;
    else if (headings.has(paragraph.index) || open.length > 0) close();
  }
  close();
  return lists;
}

/** Lists that stand each below the name of its 类, one right behind the other, are one. */
function classed(last: LastText, lists: readonly (readonly Item[])[]): readonly Stretch[] {
  const found: { items: Item[]; parts?: ClassPart[] }[] = [];
  for (const items of lists) {
    const part = partOf(last, items);
    const open = found.at(-1);
    if (part && open?.parts && isNext(last, open.parts.at(-1)!, part)) {
      open.items.push(...items);
      open.parts.push(part);
    } else found.push({ items: [...items], ...(part ? { parts: [part] } : {}) });
  }
  return found.map(({ items, parts }) => (parts && parts.length > 1 ? { items, parts } : { items }));
}

function partOf(last: LastText, items: readonly Item[]): ClassPart | undefined {
  const { code } = items[0]!.path;
  const digits = code.slice(0, 3);
  if (items.some((it) => !it.path.code.startsWith(digits))) return undefined;
  const heading = before(last, items[0]!.paragraph);
  const mark = heading && markOf(heading.text);
  if (!heading || !mark) return undefined;
  const title = heading.text.slice(mark.length);
  const names = [nameInBook(last.book, digits, 'functional'), subjectName('functional', digits)].flatMap(
    (n) => (n ? [n, withoutExpenditure(n)] : []),
  );
  const name = names.find((n) => title.trim().replace(/[（(]类[）)]|[。：:]$/g, '') === n);
  if (name === undefined) return undefined;
  const start = mark.length + title.indexOf(name);
  return { heading, name: { start, end: start + name.length }, items };
}

const isNext = (last: LastText, { heading, items }: ClassPart, next: ClassPart): boolean =>
  markOf(heading.text)?.numbering === markOf(next.heading.text)?.numbering &&
  before(last, next.heading) === items.at(-1)!.paragraph;

/** The paragraph before another one; a row of a table is none. */
function before({ document: { paragraphs } }: LastText, { index }: Paragraph): Paragraph | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const p = paragraphs[i]!;
    if (p.text.trim() !== '') return p.row ? undefined : p;
  }
  return undefined;
}

/** Lists none of whose subjects is in another are parts of one; where one comes again, another begins. */
function groupsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: { own: Stretch[]; keys: Set<string> }[] = [];
  for (const stretch of stretches) {
    const keys = stretch.items.map(({ path }) => `${keyOf(path)}${path.part}`);
    const open = groups.at(-1);
    const isOf =
      open?.own[0]!.items[0]!.path.code.length === stretch.items[0]!.path.code.length &&
      keys.every((k) => !open.keys.has(k));
    if (isOf) open.own.push(stretch);
    else groups.push({ own: [stretch], keys: new Set() });
    for (const k of keys) groups.at(-1)!.keys.add(k);
  }
  return groups.map((g) => g.own);
}

/** The one of some lists that a subject has its place in: that which has it, else has the last of its 类, else the 类 before it. */
export function homeOf(lists: readonly (readonly Item[])[], path: Item['path']): readonly Item[] {
  const ofFund = lists.filter((items) =>
    items.some((it) => it.path.fund === path.fund && it.path.part === path.part),
  );
  if (ofFund.length < 2) return ofFund[0] ?? lists.at(-1)!;
  const own = ofFund.find((items) => items.some((it) => keyOf(it.path) === keyOf(path)));
  if (own) return own;
  const classes = ofFund.map((items) =>
    items.flatMap((it) => (it.path.fund === path.fund ? [it.path.code.slice(0, 3)] : [])),
  );
  const sorted = classes.flat().sort();
  const nearest = sorted.findLast((c) => c <= path.code.slice(0, 3)) ?? sorted[0]!;
  return ofFund[classes.findLastIndex((c) => c.includes(nearest))]!;
}
