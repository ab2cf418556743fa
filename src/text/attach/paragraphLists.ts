import { addTo } from '../../budget/groupBy';
import { Decimal } from 'decimal.js';
import { inUnit } from '../../budget/Figure';
import type { Paragraph, TextDocument } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit } from '../../budget/Unit';
import { ownStage, periodKey } from '../Period';
import type { Claim, PartsList } from '../Reading';
import { markOf } from '../document/headings';
import { squeezed } from '../document/squeeze';
import { groupOf } from '../vocabulary/groups';
import { FARTHEST, partsBelow, type ByParagraph, type Parts } from './partsBelow';

/** Words at the end of a paragraph that open a list in the paragraphs below. */
const OPENS =
  /(?:其中|包括|分别[为是]|分为|如下|以下(?:(?:几|\d{1,2}|[一二三四五六七八九十两]{1,2})?个)?(?:方面|项目)|划分|分类|构成)(?:\([^()]{0,20}\))?(?:[:,]|。$)?$/;
const MAIN_ONES = /主要(?:有|包括|内容|情况|支出|项目)[^,;:。]{0,12}[:,。]?$/;
/** `1．本年支出合计100万元。`, with parts numbered one level deeper below it. */
const TOTAL_ALONE = /(?:合计|总计)[^,;:。]{0,12}。$/;

/**
 * Totals whose parts have paragraphs of their own: `…支出100万元，其中：` and, below, `1.基本支出60万元…`, `2.项目支出40万元…`.
 * Each paragraph gives one part: its first amount. Linear in the text, as a list looks at a bounded number of paragraphs.
 */
export function listsOverParagraphs(document: TextDocument, claims: readonly Claim[]): readonly PartsList[] {
  const headings = new Map(
    document.sections.flatMap((s) => (s.heading ? [[s.heading.paragraph, s.heading.level] as const] : [])),
  );
  return levelsByStage(document, claims).flatMap(({ levels, own }) =>
    listsOf(document, { levels, headings }).map((list) => (own ? list : { ...list, unsure: true })),
  );
}

function listsOf(document: TextDocument, by: ByParagraph): readonly PartsList[] {
  return document.paragraphs.flatMap((p) => {
    const opening = openingAt(p, by);
    if (!opening) return [];
    const { stated, text, opened } = opening;
    const total = stated.at(-1)!;
    const section = document.sections[total.section];
    const under = opened ? undefined : markOf(p.text)?.numbering;
    const found =
      partsBelow(document, by, { total, from: p.index + 1, section }, under) ??
      (opened && /^其中[:,]?$/.test(OPENS.exec(text)![0]) ? itemsBelow(document, by.levels, p.index) : null);
    if (found) return [listWith(found, stated, text)];
    return opened ? projectsBelow(document, by, p.index, stated) : [];
  });
}

/** A paragraph below which there may be a list. */
interface Opening {
  /** Its amounts. */
  readonly stated: readonly Claim[];
  /** Squeezed. */
  readonly text: string;
  /** Its words open a list; else it states a total, and parts may be numbered one level deeper. */
  readonly opened: boolean;
}

function openingAt(p: Paragraph, { levels }: ByParagraph): Opening | undefined {
  const stated = p.row ? [] : (levels.get(p.index)?.filter((c) => !c.figure.value.isZero()) ?? []);
  if (stated.length === 0) return undefined;
  const text = squeezed(p).text;
  const opened = OPENS.test(text);
  return opened || (TOTAL_ALONE.test(text) && stated.length === 1) ? { stated, text, opened } : undefined;
}

function listWith(found: Parts, stated: readonly Claim[], text: string): PartsList {
  const numberedFully = found.ordinals.length >= 2 && found.ordinals.every((o, i) => o === i + 1);
  return {
    total: meant(stated, found.parts),
    parts: found.parts,
    closed: true,
    ...(found.unsure ? { unsure: true } : {}),
    open: MAIN_ONES.test(text) && !(numberedFully && groupOf(found.parts[0]!.measure) === 'classes'),
  };
}

/** Of several amounts in the opening paragraph, the one that the parts come nearest to. */
function meant(all: readonly Claim[], parts: readonly Claim[]): Claim {
  // `收入260万元，支出290万元，支出具体如下`: parts of the expenditure are none of the income.
  const spent = parts.every((p) => p.measure?.family === 'expenditure');
  const taken = parts.every((p) => p.measure?.family === 'income');
  const side = all.filter((c) =>
    spent ? c.measure?.family !== 'income' : !taken || c.measure?.family !== 'expenditure',
  );
  const same = spent ? side.filter((c) => c.measure?.family === 'expenditure') : [];
  const stated = same.length > 0 ? same : side.length > 0 ? side : all;
  const unit = parts[0]!.figure.unit as MoneyUnit;
  const sum = parts.reduce((all, p) => all.plus(inUnit(p.figure, unit).value), new Decimal(0));
  const miss = (c: Claim): Decimal => inUnit(c.figure, unit).value.minus(sum).abs();
  return stated.reduce((best, c) => (miss(c).lessThanOrEqualTo(miss(best)) ? c : best));
}

/** Amounts of one year and one stage by paragraph; those that the text is about first. */
function levelsByStage(
  document: TextDocument,
  claims: readonly Claim[],
): readonly { levels: ReadonlyMap<number, readonly Claim[]>; own: boolean }[] {
  const stage = ownStage(document);
  const found = new Map<string, Map<number, Claim[]>>();
  const ownKey = 'own';
  found.set(ownKey, new Map());
  for (const c of claims) {
    if (c.role !== 'level' || !isMoney(c.figure.unit) || c.approximate || c.figure.place.kind !== 'text')
      continue;
    const own = c.period.when === 'this' && c.period.stage === stage;
    const key = own ? ownKey : periodKey(c.period);
    let levels = found.get(key);
    if (!levels) found.set(key, (levels = new Map()));
    addTo(levels, c.figure.place.paragraph, c);
  }
  return [...found].map(([key, levels]) => ({ levels, own: key === ownKey }));
}

/**
 * `其中：` above `1、甲20万元；`, `2、乙5万元；`, `3、丙0万元。`: items numbered from one, an amount each and nothing else. A list that
 * names even what there is nothing of leaves nothing out.
 */
function itemsBelow(
  document: TextDocument,
  levels: ReadonlyMap<number, readonly Claim[]>,
  at: number,
): Parts | null {
  const parts: Claim[] = [];
  for (const p of document.paragraphs.slice(at + 1, at + 1 + FARTHEST)) {
    const mark = markOf(p.text);
    const [only, more] = levels.get(p.index) ?? [];
    if (mark?.ordinal !== parts.length + 1 || !only || more || !ITEM.test(squeezed(p).text)) break;
    parts.push(only);
  }
  return parts.length > 1 && parts.some((c) => c.figure.value.isZero())
    ? { parts, ordinals: parts.map((_, i) => i + 1) }
    : null;
}

/**
 * `项目支出70万元，具体项目如下：` above `1、甲36万元；`, what it is reckoned by, and `2、乙34万元。`: projects numbered from one, each with its
 * amount first, to the end of the numbers. What they are called leaves open whether they are all.
 */
function projectsBelow(
  document: TextDocument,
  { levels, headings }: ByParagraph,
  at: number,
  stated: readonly Claim[],
): readonly PartsList[] {
  const parts: Claim[] = [];
  for (const p of document.paragraphs.slice(at + 1, at + 1 + FARTHEST)) {
    const mark = markOf(p.text);
    if (headings.has(p.index) || p.row) break;
    if (!mark) continue;
    const [first] = levels.get(p.index) ?? [];
    if (mark.ordinal !== parts.length + 1 || !first || !PROJECT.test(squeezed(p).text)) break;
    parts.push(first);
  }
  const total = stated.at(-1)!;
  return parts.length >= MANY ? [{ total, parts, closed: false, open: false, unsure: true }] : [];
}

/** Fewer projects may be told as examples. */
const MANY = 3;
const PROJECT =
  /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]{0,2}[^,;:。\d]{2,40}[:]?\d[\d.,]*(?:万元|亿元|元|万)/;

/** A name and its amount. */
const ITEM = /^[^,;:。]{2,40}\d(?:万元|亿元|元)[;。,]?$/;
