import type { Numbering, Paragraph } from '../../budget/TextDocument';
import { markOf, type NumberMark } from '../../text/document/headings';
import { codesInBook, FUNDS, type Fund, type MeasurePath } from '../measures';
import { chineseNumber } from '../write/chineseNumber';
import type { LastText, PlacedClaim } from './LastText';
import type { Rolling } from './Rolling';
import { hasAny, spentAs, withNew } from '../measures/rows';

type Expenditure = Extract<MeasurePath, { kind: 'expenditure' }>;

/** A subject that a text gives a paragraph of its own. */
export interface Item {
  readonly paragraph: Paragraph;
  readonly claim: PlacedClaim;
  readonly path: Expenditure & { readonly code: string };
  readonly mark: NumberMark | null;
}

/** The subject of a paragraph: its first amount is that of one 款 or 项 which it names. */
export function itemOf(last: LastText, paragraph: Paragraph): Item | undefined {
  const claim = last.claimsIn(paragraph).find((c) => c.role === 'level');
  const target = last.targetOf(claim);
  const path = target?.kind === 'path' ? target.path : undefined;
  if (!claim || path?.kind !== 'expenditure' || path.project !== undefined) return undefined;
  const { code } = path;
  if (!code || code.length < 5) return undefined;
  const before = paragraph.text.slice(0, claim.place.start);
  const isNamed = claim.measure?.subject && /[（(]\d{0,7}[类款项][）)]|[—－-]/.test(before);
  if (!isNamed && !CODE.exec(before)?.includes(code)) return undefined;
  return { paragraph, claim, path: { ...path, code }, mark: markOf(paragraph.text) };
}

/** A 款 or 项 by its code: 2010301 行政运行, 行政运行（2010301）. */
const CODE = /(?<!\d)\d{5}(?:\d{2})?(?!\d)/;

/** Where the code of a subject stands in its paragraph. */
export function codeAt(
  text: string,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const m = CODE.exec(text.slice(0, end));
  return m ? { start: m.index, end: m.index + m[0].length } : undefined;
}

/** A subject of this year's text: last year's paragraph of it, or the one that it is written like. */
export interface RolledItem {
  readonly item: Item;
  readonly path: Item['path'];
  readonly isNew: boolean;
}

/** The subjects of a block as this year's book has them. */
export function rolledItems(
  rolling: Rolling,
  { items, isOwn }: { readonly items: readonly Item[]; isOwn(path: Item['path']): boolean },
  more: readonly Fund[],
): readonly RolledItem[] {
  const rows = rowsOf(rolling, items, more).filter(isOwn);
  const inOrder = items.every((it, i) => i === 0 || keyOf(items[i - 1]!.path) < keyOf(it.path));
  const byKey = new Map(items.map((it) => [keyOf(it.path), it]));
  const rolled = (path: Item['path']): RolledItem => {
    const own = byKey.get(keyOf(path));
    if (own && sameShape(rolling, own, path)) return { item: own, path, isNew: false };
    const like = items.find((it) => it !== own && sameShape(rolling, it, path) && it.path.fund === path.fund);
    if (own && !like) return { item: own, path, isNew: false };
    return { item: like ?? nearest(items, path), path, isNew: true };
  };
  if (inOrder) return rows.map(rolled);
  const left = new Map(rows.map((p) => [keyOf(p), p]));
  const kept = new Set(items.flatMap((it) => left.get(keyOf(it.path)) ?? []));
  return withNew([...kept], rows).map(rolled);
}

export const keyOf = (path: Item['path']): string => `${FUNDS.indexOf(path.fund)}${path.code}`;

/** This year's subjects of the kinds that a block has, in the order of the books and codes. */
function rowsOf(rolling: Rolling, items: readonly Item[], more: readonly Fund[]): readonly Item['path'][] {
  const { book } = rolling.years;
  const digits = items[0]!.path.code.length;
  const funds = [...new Set([...items.map((it) => it.path.fund), ...more])];
  const codes = codesInBook(book, 'functional').filter((c) => c.length === digits);
  return FUNDS.filter((f) => funds.includes(f)).flatMap((fund) => {
    const part = items.find((it) => it.path.fund === fund)?.path.part ?? 'total';
    return codes.flatMap((code): Item['path'][] => {
      const path = { kind: 'expenditure', fund, part, code } as const;
      return hasAny(book, path) ? [path] : [];
    });
  });
}

/** Basic expenditure, projects or both: sentences of the one do not do for the other. */
const sameShape = (rolling: Rolling, item: Item, path: Item['path']): boolean =>
  spentAs(rolling.last.book, item.path) === spentAs(rolling.years.book, path);

/** The subject with most of the code in common. */
function nearest(items: readonly Item[], { code }: Item['path']): Item {
  const common = (it: Item): number => {
    let n = 0;
    while (n < code.length && it.path.code[n] === code[n]) n++;
    return n;
  };
  return items.reduce((best, it) => (common(it) > common(best) ? it : best));
}

/** The mark of an item that is now the n-th, written as the text writes its own. */
export function markText(text: string, mark: NumberMark, ordinal: number): string {
  return text.slice(0, mark.length).replace(NUMBER[mark.numbering], numeral(mark.numbering, ordinal));
}

const NUMBER: Readonly<Record<Numbering, RegExp>> = {
  part: /[一二三四五六七八九十]+/,
  chinese: /[一二三四五六七八九十]+/,
  'bracketed-chinese': /[一二三四五六七八九十]+/,
  digit: /\d+/,
  'bracketed-digit': /\d+|[①-⑳]/,
};

const numeral = (numbering: Numbering, n: number): string =>
  numbering === 'digit' || numbering === 'bracketed-digit' ? String(n) : chineseNumber(n);
