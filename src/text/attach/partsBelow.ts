import type { Numbering, Paragraph, Section, TextDocument } from '../../budget/TextDocument';
import type { Claim } from '../Reading';
import { fits } from '../choose/fits';
import { LEVEL_OF, markOf } from '../document/headings';
import { sameMeasure } from '../measure/TextMeasure';
import { groupOf } from '../vocabulary/groups';

/** Kinds of parts that a list over paragraphs may hold side by side. */
const TOGETHER: readonly ReadonlySet<string>[] = [
  new Set(['three-public', 'vehicles']),
  new Set(['basic', 'kinds']),
  new Set(['classes']),
  new Set(['items']),
  new Set(['sources']),
  new Set(['procurement']),
  new Set(['economic']),
];

/** Lists are looked for in so many paragraphs below their opening. */
export const FARTHEST = 80;

/** What the paragraphs of a text hold, by their index. */
export interface ByParagraph {
  readonly levels: ReadonlyMap<number, readonly Claim[]>;
  /** Levels of the headings. */
  readonly headings: ReadonlyMap<number, number>;
}

/** The parts of a list, with the numbers they bear. */
export interface Parts {
  readonly parts: readonly Claim[];
  readonly ordinals: readonly number[];
  /** The numbers go on with what is of no such kind: whether that belongs to the list is open. */
  readonly unsure?: boolean;
}

const levelOf = (section: Section | undefined): number => section?.heading?.level ?? -1;

const isAsHigh = (section: Section | undefined, level: number): boolean =>
  section?.heading !== undefined && section.heading.level <= level;

/** Where a list over paragraphs begins. */
interface Opened {
  readonly total: Claim;
  /** The first paragraph below. */
  readonly from: number;
  readonly section: Section | undefined;
}

/** @param under the parts are numbered one level deeper than this */
export function partsBelow(
  document: TextDocument,
  { levels, headings }: ByParagraph,
  opened: Opened,
  under: Numbering | undefined,
): Parts | null {
  if (opened.total.figure.place.kind !== 'text') return null;
  const scope = levelOf(opened.section);
  const gathered = new Gathered(opened, under);
  for (const p of document.paragraphs.slice(opened.from, opened.from + FARTHEST)) {
    const here = levels.get(p.index);
    const first = here?.[0];
    // A heading of the same level or above ends what stands below.
    const ends = first
      ? first.section !== opened.section?.index && isAsHigh(document.sections[first.section], scope)
      : (headings.get(p.index) ?? Infinity) <= scope;
    if (ends || (here && first && !gathered.take(p, here, first))) break;
  }
  return gathered.parts.length >= 2
    ? withStrangers(opened.total, gathered.parts, gathered.alike, gathered.ordinals)
    : null;
}

/** The parts of a list, gathered paragraph by paragraph. */
class Gathered {
  readonly parts: Claim[] = [];
  readonly ordinals: number[] = [];
  /** Parts before the first one of another kind. */
  alike: number | undefined;
  private numbering: Numbering | null | undefined;
  /** The paragraph before ends in `；`: what follows is a part of the same list, whatever it is called. */
  private goesOn = false;
  private kinds: ReadonlySet<string> | undefined;

  constructor(
    private readonly opened: Opened,
    private readonly under: Numbering | undefined,
  ) {}

  /** @returns whether the list may go on below */
  take(p: Paragraph, levels: readonly Claim[], first: Claim): boolean {
    const goesOn = this.goesOn;
    this.goesOn = /[;；]\s*$/.test(p.text);
    const mark = markOf(p.text);
    const own = mark?.numbering ?? null;
    const rank = this.rankOf(own);
    if (rank !== 'beside') return rank === 'deeper';
    const group = groupOf(first.measure);
    // Among numbered parts, one without its number (`11“.住房保障…`) is a part when it is of their kind and they are not complete.
    if (!own && this.numbering && (!this.isOfKind(group) || fits(this.opened.total, this.parts))) return true;
    this.kinds ??= TOGETHER.find((set) => group !== undefined && set.has(group));
    if (this.isOther(group, mark?.ordinal, p.text, goesOn)) this.alike ??= this.parts.length;
    else if (!this.isOfKind(group) || group === groupOf(this.opened.total.measure)) return false;
    this.parts.push(...partsIn(levels, first, group));
    if (mark) this.ordinals.push(mark.ordinal);
    return true;
  }

  /** How a paragraph's number stands to those of the parts. */
  private rankOf(own: Numbering | null): 'beside' | 'deeper' | 'above' {
    if (this.numbering === undefined) this.numbering = own;
    if (this.under && (!own || LEVEL_OF[own] <= LEVEL_OF[this.under])) return 'above';
    if (!own || own === this.numbering) return 'beside';
    return this.numbering && LEVEL_OF[own] > LEVEL_OF[this.numbering] ? 'deeper' : 'above';
  }

  /** @param goesOn the paragraph before ends in `；` */
  private isOther(
    group: string | undefined,
    ordinal: number | undefined,
    text: string,
    goesOn: boolean,
  ): boolean {
    if (goesOn && ordinal === undefined && group === undefined) return this.kinds !== undefined;
    const next = this.ordinals.length + 1;
    return isStranger(group, this.kinds, ordinal, next) || isDashed(group, this.kinds, text);
  }

  private isOfKind(group: string | undefined): boolean {
    return group !== undefined && this.kinds?.has(group) === true;
  }
}

/** Parts of one kind, and behind them those of a name of their own where the ones before do not make up the total. */
function withStrangers(
  total: Claim,
  parts: readonly Claim[],
  alike: number | undefined,
  ordinals: readonly number[],
): Parts {
  const own = parts.slice(0, alike);
  return alike === undefined || fits(total, own)
    ? { parts: outermost(own), ordinals }
    : { parts, ordinals, unsure: !fits(total, parts) };
}

/** Kinds of which a text may call one by a name of its own: `住房保障和就业支出` among the classes. */
const CALLED_OTHERWISE: readonly string[] = ['classes', 'items', 'sources', 'economic'];

/** Of no kind that is known, but numbered on. */
const isStranger = (
  group: string | undefined,
  kinds: ReadonlySet<string> | undefined,
  ordinal: number | undefined,
  next: number,
): boolean => group === undefined && ordinal === next && CALLED_OTHERWISE.some((kind) => kinds?.has(kind));

/** `——结转下年20万元。`: among parts that dashes set apart, what is of no such kind is one, too. */
const isDashed = (group: string | undefined, kinds: ReadonlySet<string> | undefined, text: string): boolean =>
  kinds !== undefined && !(group && kinds.has(group)) && /^\s*[—–]/.test(text);

/** Classes, and the two kinds of what cars cost, are told one after the other in one paragraph, too: each once. */
const GATHERED: readonly string[] = ['classes', 'vehicles'];

const partsIn = (levels: readonly Claim[], first: Claim, group: string | undefined): readonly Claim[] =>
  group && GATHERED.includes(group) ? allIn(levels, group) : [first];

const allIn = (levels: readonly Claim[], group: string): readonly Claim[] =>
  levels.filter(
    (c, i) =>
      groupOf(c.measure) === group &&
      levels.findIndex((other) => sameMeasure(other.measure, c.measure)) === i,
  );

/** 人员经费 and 公用经费 belong to the 基本支出 that stands among them. */
const outermost = (parts: readonly Claim[]): readonly Claim[] =>
  parts.some((p) => p.measure?.part === 'basic')
    ? parts.filter((p) => groupOf(p.measure) !== 'basic')
    : parts;
