import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { addTo, groupBy } from '../../budget/groupBy';
import type { TextPlace } from '../../budget/Place';
import type { Paragraph, Section, TextDocument } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import type { Fund } from '../../budget/Fund';
import type { Claim, Comparison, Reading } from '../../text/Reading';
import { fits } from '../../text/choose/fits';
import { sameMeasure } from '../../text/measure/TextMeasure';
import { lookUp, lookUpOrNothing, measureKey, type MeasurePath } from '../measures';
import { pathsOfClaim } from '../review/paths';
import { unitPaths } from '../review/units';
import { ownStage } from '../../text/Period';
import { agrees } from './agrees';
import { namedTarget, subjectsOfName } from './rowsNamed';
import { isItemPath, misnamed } from './misnamed';
import { NumberHabits } from './numberHabits';
import { hasAny } from '../measures/rows';
import { pathsNamed } from './pathsNamed';
import type { Target } from './Target';

/** What is not carried over, and listed. */
export const errorsAmong = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((f) => f.severity !== 'info');

/** A heading that is missing is no words of the one that was found behind it. */
const NUMBERING = 'heading-numbering';

const ITEM_DIGITS = 7;

const NAMED_BEHIND = /^(?:用于|为|是|作为|安排(?:用于)?)(?<name>[^，,。；;、：:\d（）()]{2,24})/;

/** A figure of last year's text with its place. */
export interface PlacedClaim extends Claim {
  readonly place: TextPlace;
}

/** Last year's text, read against last year's book: what each of its figures is of. */
export class LastText {
  readonly habits: NumberHabits;
  private readonly targets = new Map<number, Target>();
  private readonly byParagraph = new Map<number, PlacedClaim[]>();
  private readonly bases = new Map<number, Comparison>();
  private readonly compared: ReadonlyMap<number, readonly Comparison[]>;

  constructor(
    readonly document: TextDocument,
    readonly reading: Reading,
    readonly book: BudgetBook,
    /** What was wrong in it. */
    private readonly errors: readonly Finding[],
  ) {
    this.habits = new NumberHabits(document, reading);
    for (const claim of reading.claims) {
      const { place } = claim.figure;
      if (place.kind !== 'text') continue;
      const placed = { ...claim, place };
      addTo(this.byParagraph, place.paragraph, placed);
    }
    this.compared = groupBy(reading.comparisons, (c) => document.sentences[c.sentence]?.paragraph ?? -1);
    for (const c of reading.comparisons) if (c.base) this.bases.set(c.base.index, c);
    const apart = this.sumsApart();
    for (const claim of reading.claims) {
      const target = apart.has(claim.index) ? undefined : this.find(claim);
      if (target) this.targets.set(claim.index, target);
    }
    for (const claim of reading.claims) {
      const target = this.isPlan(claim) ? this.findPlanned(claim) : undefined;
      if (target) this.targets.set(claim.index, target);
    }
    for (const claim of reading.claims) this.asNamed(claim);
    this.oneFundInEachSentence(reading.claims);
    for (const claims of this.byParagraph.values()) for (const claim of claims) this.asMisnamed(claim);
    for (const claim of reading.claims) this.asSubjectBeside(claim);
    for (const claim of reading.claims) if (claim.period.when === 'last') this.asBeside(claim);
    for (const { total, parts } of reading.lists) {
      this.sumOf(total, parts);
      this.asPartsOf(total, parts);
    }
  }

  /** The figures of a paragraph, in their order. */
  claimsIn(paragraph: Paragraph): readonly PlacedClaim[] {
    return this.byParagraph.get(paragraph.index) ?? [];
  }

  /** The words of a paragraph that were wrong, each with what they should read where that is told and no matter of the year. */
  wrongIn({ index }: Paragraph): readonly { start: number; end: number; right?: string }[] {
    return this.errors.flatMap(({ rule, quote, edits }) => {
      if (quote?.place.paragraph !== index || rule === NUMBERING) return [];
      const [edit] = edits ?? [];
      return edit?.place.paragraph === index && edits!.length === 1 && !/\d/.test(edit.text)
        ? [{ ...edit.place, right: edit.text }]
        : [{ ...quote.place }];
    });
  }

  /** The comparisons that a paragraph says, in their order. */
  comparisonsIn(paragraph: Paragraph): readonly Comparison[] {
    return this.compared.get(paragraph.index) ?? [];
  }

  /** What a level measures in the tables; undefined where no table tells. */
  targetOf(claim: Claim | undefined): Target | undefined {
    if (!claim) return undefined;
    const base = this.bases.get(claim.index);
    return this.targets.get(claim.index) ?? (base && base.now && this.targets.get(base.now.index));
  }

  /** The section that a claim stands in. */
  sectionOf = (claim: Claim): Section => this.document.sections[claim.section]!;

  private find(claim: Claim): Target | undefined {
    const { figure, measure, period } = claim;
    if (claim.role !== 'level' || !isMoney(figure.unit) || claim.approximate) return undefined;
    if (period.when === 'other' || period.stage !== ownStage(this.document)) return undefined;
    if (measure?.scope !== undefined)
      return targetOf(unitPaths(this.book, measure).find((p) => this.agrees(claim, p)));
    const section = this.sectionOf(claim).path;
    const { paths: named, loose } = pathsOfClaim(this.book, claim, section);
    const paths = section.includes('appropriation') ? named.flatMap(ofAppropriation) : named;
    if (period.when === 'last') return loose ? undefined : targetOf(this.firstOf(paths));
    const agreeing = paths.filter((p) => this.agrees(claim, p));
    if (agreeing.length > 0) return targetOf(this.meant(claim, agreeing));
    const behind = this.namedBehind(claim);
    if (behind) return targetOf(behind.find((p) => this.agrees(claim, p)));
    // Another amount than the tables' is wrong, and not carried over, where the review says so; else it is of something else.
    return loose || !this.isWrong(claim) ? undefined : targetOf(this.firstOf(paths));
  }

  /** Whether the review found an amount to be another than the tables'. */
  private isWrong({ figure: { place } }: Claim): boolean {
    return (
      place.kind === 'text' &&
      this.errors.some(
        ({ quote, rule }) =>
          rule === 'claim-equals-cell' &&
          quote?.place.paragraph === place.paragraph &&
          quote.place.start === place.start,
      )
    );
  }

  private isBorneOut(claim: Claim): boolean {
    const { paths } = pathsOfClaim(this.book, claim, this.sectionOf(claim).path);
    return paths.some((p) => this.agrees(claim, p));
  }

  /** What the reading knows no measure for, by names of rows. */
  private asNamed(claim: Claim): void {
    const { role, period, approximate, measure } = claim;
    if (this.targets.has(claim.index) || role !== 'level' || approximate || period.when !== 'this') return;
    if (measure?.scope !== undefined || period.stage !== ownStage(this.document)) return;
    const target = namedTarget(this.book, claim, this.fundsAround(claim));
    if (target) this.targets.set(claim.index, target);
  }

  /** The funds that a list of subjects may be of: its total's, and that of the words before it. */
  private fundsAround(claim: Claim): readonly Fund[] {
    const total = this.reading.lists.find((l) => l.parts.some((p) => p.index === claim.index))?.total;
    const of = total && this.targets.get(total.index);
    const named = this.fundNamedBefore(claim);
    const fund = of?.kind === 'path' && of.path.kind === 'expenditure' ? [of.path.fund] : [];
    const around = this.sectionOf(claim).path.includes('appropriation') ? (['appropriation'] as const) : [];
    return [...fund, ...(named ? [named] : []), ...around];
  }

  /** Economic items of 人员经费 or 公用经费 are those of that part: what is new of it joins them, and nothing else. */
  private asPartsOf(total: Claim, parts: readonly Claim[]): void {
    const of = this.targets.get(total.index);
    if (of?.kind !== 'path' || of.path.kind !== 'expenditure' || of.path.code) return;
    const { part, fund } = of.path;
    if (fund !== 'general' || (part !== 'personnel' && part !== 'public')) return;
    for (const claim of parts) {
      const own = this.targets.get(claim.index);
      if (own?.kind !== 'path' || own.path.kind !== 'economic' || own.path.scope !== 'general-basic')
        continue;
      const path = { ...own.path, part };
      if (this.agrees(claim, path)) this.targets.set(claim.index, { kind: 'path', path });
    }
  }

  /** Sums that the tables have not, of parts that make them up: they are of another body, a unit's. Its parts are, too. */
  private sumsApart(): ReadonlySet<number> {
    const apart = this.reading.lists.filter(({ total, parts, open }) => {
      if (open || parts.length < 2 || parts.some((p) => p.figure.unit !== total.figure.unit)) return false;
      if (this.isBorneOut(total) || parts.every((p) => this.isBorneOut(p))) return false;
      return Decimal.sum(...parts.map((p) => p.figure.value)).equals(total.figure.value);
    });
    return new Set(apart.flatMap(({ total, parts }) => [total, ...parts].map((c) => c.index)));
  }

  /** Last year's amount is of what this year's beside it is: the tables bear out that one alone. */
  private asBeside(claim: Claim): void {
    const own = this.targets.get(claim.index);
    if (own?.kind !== 'path') return;
    const { paths } = pathsOfClaim(this.book, claim, this.sectionOf(claim).path);
    const keys = paths.map(measureKey);
    const beside = (this.byParagraph.get(paragraphOf(claim) ?? -1) ?? []).findLast((c) => {
      const target = c.period.when === 'this' ? this.targets.get(c.index) : undefined;
      return target?.kind === 'path' && keys.includes(measureKey(target.path));
    });
    if (beside) this.targets.set(claim.index, this.targets.get(beside.index)!);
  }

  /** 机关事业单位基本养老保险缴费支出 between other 项 is the 项, and no economic item of nearly that name. */
  private asSubjectBeside(claim: Claim): void {
    const own = this.targets.get(claim.index);
    if (own?.kind !== 'path' || own.path.kind !== 'economic') return;
    const inSentence = (this.byParagraph.get(paragraphOf(claim) ?? -1) ?? []).filter(
      (c) => c.role === 'level' && c.sentence === claim.sentence,
    );
    const at = inSentence.findIndex((c) => c.index === claim.index);
    for (const beside of [inSentence[at - 1], inSentence[at + 1]]) {
      const target = beside && this.targets.get(beside.index);
      const path = target?.kind === 'path' ? target.path : undefined;
      if (path?.kind !== 'expenditure' || path.project !== undefined || path.code?.length !== ITEM_DIGITS)
        continue;
      const code = subjectsOfName(this.book, claim.label).find(
        (c) => c.length === ITEM_DIGITS && this.agrees(claim, { ...path, code: c }),
      );
      if (code) return void this.targets.set(claim.index, { kind: 'path', path: { ...path, code } });
    }
  }

  /** 1,163万元为人员经费, 80万元用于项目支出: what the words right behind an amount name. */
  private namedBehind(claim: Claim): readonly MeasurePath[] | undefined {
    const { place } = claim.figure;
    if (place.kind !== 'text') return undefined;
    const text = this.document.paragraphs[place.paragraph]?.text.slice(place.end) ?? '';
    const name = NAMED_BEHIND.exec(text)?.groups?.['name'];
    return name ? pathsNamed(this.book, name, this.sectionOf(claim).path) : undefined;
  }

  /** Whether the words behind an amount say what it is of, and no purpose. */
  isNamedBehind(claim: Claim): boolean {
    const target = this.targets.get(claim.index);
    const behind = target?.kind === 'path' ? this.namedBehind(claim) : undefined;
    return behind?.some((p) => measureKey(p) === measureKey((target as { path: MeasurePath }).path)) === true;
  }

  /** A subject whose name no row bears, by the row that is left for it. */
  private asMisnamed(claim: PlacedClaim): void {
    const { role, period, approximate, measure, place } = claim;
    if (this.targets.has(claim.index) || role !== 'level' || approximate || !measure?.subject) return;
    if (period.when !== 'this' || period.stage !== ownStage(this.document)) return;
    const far = (index: number): number => Math.abs(index - claim.index);
    const others = [...this.targets]
      .sort(([a], [b]) => far(a) - far(b))
      .flatMap(([index, target]) => {
        const path = target.kind === 'path' && target.path.kind === 'expenditure' ? target.path : undefined;
        const isBeside = paragraphOf(this.reading.claims[index]!) === place.paragraph;
        return path && isItemPath(path) && !isBeside ? [path] : [];
      });
    const before = this.document.paragraphs[place.paragraph]!.text.slice(0, place.start);
    const path = misnamed(this.book, claim, before, others);
    if (path) this.targets.set(claim.index, { kind: 'path', path });
  }

  /** Whether it is what a final account says was planned for its year. */
  isPlan = ({ role, figure, period, approximate }: Claim): boolean =>
    ownStage(this.document) === 'executed' &&
    period.stage === 'budget' &&
    period.when === 'this' &&
    role === 'level' &&
    isMoney(figure.unit) &&
    !approximate;

  /** What was planned is of what was spent beside it: by the rate of completion, else the next amount that was spent of its name. */
  private findPlanned(claim: Claim): Target | undefined {
    const by = this.reading.completions.find((c) => c.planned?.index === claim.index)?.executed;
    const beside = this.reading.claims.find(
      (c) =>
        c.index > claim.index &&
        c.role === 'level' &&
        c.section === claim.section &&
        c.period.stage === 'executed' &&
        paragraphOf(c) === paragraphOf(claim),
    );
    const isNamed = claim.measure !== undefined && claim.measure.generic !== true;
    const spent = by ?? (isNamed && !sameMeasure(claim.measure, beside?.measure) ? undefined : beside);
    const target = spent && this.targets.get(spent.index);
    return target?.kind === 'path' ? { ...target, planned: true } : undefined;
  }

  /** Of measures that all are what the text says, the one of this year's money where a heading speaks of that alone. */
  private meant(claim: Claim, paths: readonly MeasurePath[]): MeasurePath {
    const current = paths.find((p) => p.kind === 'expenditure' && p.part === 'current');
    const hasMore = current?.kind === 'expenditure' && ['all', 'appropriation'].includes(current.fund);
    const isCurrent = this.isOfCurrentYear(claim) || (hasMore && this.isSpentInYear(claim));
    return (isCurrent ? current : undefined) ?? paths[0]!;
  }

  /** 财政拨款支出 of a final account is what was spent; what was left goes with 总计 alone. */
  private isSpentInYear({ label }: Claim): boolean {
    return ownStage(this.document) === 'executed' && /支出/.test(label) && !/总/.test(label);
  }

  private isOfCurrentYear(claim: Claim): boolean {
    const { sections } = this.document;
    for (let i = claim.section; i >= 0; i--) {
      const title = sections[i]!.heading?.title;
      if (title === undefined) continue;
      if (title.includes('当年')) return true;
      if ((sections[i]!.heading?.level ?? 0) <= 1) return false;
    }
    return false;
  }

  /** Whether last year's book had anything of it. */
  isNothing(path: MeasurePath): boolean {
    return !hasAny(this.book, path);
  }

  /** The first that the book has an amount of, else the first of which it has nothing: a table that lists its rows has no other. */
  private firstOf(paths: readonly MeasurePath[]): MeasurePath | undefined {
    return (
      paths.find((p) => lookUp(this.book, p) !== null) ??
      paths.find((p) => lookUpOrNothing(this.book, p) !== null)
    );
  }

  private agrees = (claim: Claim, path: MeasurePath): boolean => agrees(this.book, claim, path);

  /** Subjects beside one another are of one fund where their amounts allow it: what a 类 has may be the same in two of them. */
  private oneFundInEachSentence(claims: readonly Claim[]): void {
    const rows = claims.flatMap((claim) => {
      const target = this.targets.get(claim.index);
      const path = target?.kind === 'path' && !target.planned ? target.path : undefined;
      return path?.kind === 'expenditure' &&
        path.code &&
        path.project === undefined &&
        claim.period.when === 'this'
        ? [{ claim, path }]
        : [];
    });
    const beside = groupBy(rows, ({ claim, path }) => `${claim.sentence}/${path.code!.length}`);
    for (const group of beside.values()) {
      const kinds = groupBy(group, ({ path }) => `${path.fund}/${path.part}`);
      const named = this.fundNamedBefore(group[0]!.claim);
      if (kinds.size < 2 && !named) continue;
      const own = [...kinds.values()].map(([first]) => first!.path);
      const one = [...(named ? [{ ...own[0]!, fund: named }] : []), ...(kinds.size < 2 ? [] : own)].find(
        ({ fund, part }) => group.every(({ claim, path }) => this.agrees(claim, { ...path, fund, part })),
      );
      if (!one) continue;
      const { fund, part } = one;
      for (const { claim, path } of group)
        this.targets.set(claim.index, { kind: 'path', path: { ...path, fund, part } });
    }
  }

  /** 一般公共预算支出按功能分类：… names the fund of what it lists. */
  private fundNamedBefore({
    sentence,
    figure: { place },
  }: Claim): 'general' | 'fund' | 'capital' | undefined {
    const at = this.document.sentences[sentence];
    const text = at && this.document.paragraphs[at.paragraph]?.text;
    if (text === undefined || place.kind !== 'text') return undefined;
    const before = text.slice(Math.max(0, text.lastIndexOf('。', place.start - 1) + 1), place.start);
    const named = (['general', 'fund', 'capital'] as const).filter((f) => before.includes(FUND_NAMES[f]));
    return named.length === 1 && !/[\d，；]/.test(before.slice(before.indexOf(FUND_NAMES[named[0]!])))
      ? named[0]
      : undefined;
  }

  /** A total that no table prints, of parts that they do. */
  private sumOf(total: Claim, parts: readonly Claim[]): void {
    if (this.targets.has(total.index) || total.approximate) return;
    const targets = parts.map((p) => this.targets.get(p.index));
    const paths = targets.flatMap((t) => (t?.kind === 'path' ? [t.path] : []));
    if (parts.length < 2 || paths.length < parts.length) return;
    if (parts.every((p) => p.figure.unit === total.figure.unit) && fits(total, parts))
      this.targets.set(total.index, { kind: 'sum', parts: paths });
  }
}

const paragraphOf = ({ figure: { place } }: Claim): number | undefined =>
  place.kind === 'text' ? place.paragraph : undefined;

const FUND_NAMES = { general: '一般公共预算', fund: '政府性基金预算', capital: '国有资本经营预算' } as const;

/** Under a heading on 财政拨款收支, its own table is meant before that of all income. */
const ofAppropriation = (path: MeasurePath): readonly MeasurePath[] =>
  path.kind === 'income' && path.scope === 'all' ? [{ ...path, scope: 'appropriation' }, path] : [path];

const targetOf = (path: MeasurePath | undefined): Target | undefined => path && { kind: 'path', path };
