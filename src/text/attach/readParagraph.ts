import type { Fund } from '../../budget/Fund';
import { EXACT, written, type Figure } from '../../budget/Figure';
import { textPlace, type Paragraph } from '../../budget/TextDocument';
import { isMoney, type Unit } from '../../budget/Unit';
import { originalRange, squeezed as squeezedOf, squeezedAt, type Squeezed } from '../document/squeeze';
import { chartOf, likeliest, type Chart, type Edge } from '../grammar/chart';
import type { Part } from '../grammar/Production';
import { measureOf } from '../measure/measureOf';
import type { TextMeasure } from '../measure/TextMeasure';
import { periodOf } from '../Period';
import type { ClaimRole } from '../Reading';
import { lex, type Lexed, type Token } from '../tokens/lex';
import { isCount } from '../tokens/numbers';
import { isPastReason } from './listBehindReason';
import { beforeBase, behindBase, directionBefore, savedOf, wordOfDirection } from './edgeWords';
import { fundAtHead, inFund } from './fundAtHead';
import { attachMeasure } from './measures';
import { OpenLists } from './OpenLists';
import { OpenSeries } from './OpenSeries';
import { measureByName } from './ownNames';
import { figurePeriod } from './figurePeriod';
import { leadingYear } from './periods';
import type { Drafted, FlatWord, ParagraphContext, Placed, ReadParagraph } from './Placed';
import { clauseStart, wordsOf } from './words';

const ROLE: Readonly<Record<Part, ClaimRole>> = {
  level: 'level', base: 'level', to: 'level', whole: 'level', plan: 'level', change: 'change', rate: 'rate', share: 'share',
  completion: 'completion', difference: 'change', each: 'other', threshold: 'threshold', other: 'other',
}; // prettier-ignore

/** Behind a `；`: money of another year, or what is left, that is set apart from the list. */
const BESIDE =
  /^(?:此外|另外|另有?),?(?:还有)?(?:使用非财政拨款结余|用事业基金|(?:上年|上年度|年初|期初)(?:财政拨款)?结[转余]|结余分配|[年期]末结[转余])/;

/** Reads one paragraph: its figures with their likeliest reading, what they measure, and of when. */
export function readParagraph(p: Paragraph, context: ParagraphContext): ReadParagraph {
  const squeezed = squeezedOf(p);
  const lexed = lex(squeezed.text, context.names);
  const chart = chartOf(lexed);
  const range = (start: number, end: number): { start: number; end: number } =>
    originalRange(squeezed, start, end);
  const ends = sentenceEnds(context, squeezed);
  const walk = new Walk(p, context, lexed, chart, ends, range);
  walk.run();
  return {
    index: p.index,
    lexed,
    sentences: ends,
    section: context.section,
    path: context.section.path,
    around: context.around,
    titled: context.titled,
    figures: walk.figures,
    flats: walk.flats,
    range,
    ...(chart.cut === undefined
      ? {}
      : { unreadFrom: range(lexed.tokens[chart.cut]!.start, lexed.tokens[chart.cut]!.end).start }),
  };
}

/** Where each sentence ends in the squeezed text. */
const sentenceEnds = (
  { sentences }: ParagraphContext,
  squeezed: Squeezed,
): readonly { index: number; end: number }[] =>
  sentences.map((s) => ({ index: s.index, end: squeezedAt(squeezed, s.end) }));

const LONGEST_REASON = 300;
const NEXT_ITEM = /[,;](?:[二三四五六七八九十]{1,2}、|\([二三四五六七八九十]{1,2}\)|[2-9](?:、|\.(?!\d)))/;
/** A reason may be numbered itself. */
const FIRST_ITEM = /一、|\(一\)|(?<!\d)1(?:、|\.(?!\d))/;

/** Goes once over the tokens. What is left unsaid is asked of what was read before; nothing read is changed. */
class Walk {
  readonly figures: Placed[] = [];
  readonly flats: FlatWord[] = [];
  private readonly lists: OpenLists;
  private readonly brackets: number[] = [];
  private sentence = 0;
  private sentenceStart = 0;
  private lastFigure = -1;
  private reason = false;
  private reasonAt = 0;
  private lead = '';
  private fund: Fund | undefined;
  private readonly series: OpenSeries;

  constructor(
    private readonly paragraph: Paragraph,
    private readonly context: ParagraphContext,
    private readonly lexed: Lexed,
    private readonly chart: Chart,
    private readonly ends: readonly { index: number; end: number }[],
    private readonly range: (start: number, end: number) => { start: number; end: number },
  ) {
    this.lists = new OpenLists(lexed, context, this.figures);
    this.series = new OpenSeries(lexed, context, this.figures);
  }

  run(): void {
    const { tokens } = this.lexed;
    this.openSentence(0);
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      if (this.sentence < this.ends.length && t.start >= this.ends[this.sentence]!.end) this.nextSentence(i);
      if (this.sentence >= this.ends.length) return;
      this.step(t, i);
    }
  }

  private step(t: Token, i: number): void {
    switch (t.kind) {
      case '(':
        this.brackets.push(this.figures.length);
        return;
      case ')':
        return this.closeBracket();
      case ';':
        return this.semicolon(i);
      case 'r':
        return this.openReason(i);
      case 'K':
        return this.comparedAgain(t, i);
      case '=':
        this.flats.push({ token: i, sentence: this.ends[this.sentence]!.index, inReason: this.reason });
        return;
      case 'o':
        if (this.reason && this.listsPastReason(i)) this.reason = false;
        return this.openList(i);
      case 'v':
      case ':':
        return this.openList(i);
      default:
        if (t.number && t.kind !== 'n') this.figure(t, i);
    }
  }

  private openList(i: number): void {
    this.lists.open(i, {
      depth: this.brackets.length,
      sentenceStart: this.sentenceStart,
      lastFigure: this.lastFigure,
    });
  }

  private listsPastReason(at: number): boolean {
    const inSentence = this.figures.filter((f) => f.token >= this.sentenceStart);
    const total = inSentence.findLast((f) => f.claim.role === 'level');
    if (!/^其中/.test(this.textOf(this.lexed.tokens[at]!)) || total === undefined) return false;
    if (inSentence.some((f) => f.claim.role === 'reason' && f.edge.part === 'level')) return false;
    const { lexed, chart } = this;
    const end = this.ends[this.sentence]!.end;
    const named = (words: string): TextMeasure | null => this.named(words);
    return isPastReason({ lexed, chart, at, end, total: total.claim.figure.value, named });
  }

  private textOf(t: Token): string {
    return this.lexed.text.slice(t.start, t.end);
  }

  private nextSentence(i: number): void {
    while (this.sentence < this.ends.length && this.lexed.tokens[i]!.start >= this.ends[this.sentence]!.end)
      this.sentence++;
    this.openSentence(i);
  }

  private openSentence(i: number): void {
    this.sentenceStart = i;
    this.reason = false;
    this.brackets.length = 0;
    // A sentence that begins with 其中 goes on with the list of the one before.
    if (this.lexed.tokens[i]?.kind !== 'o') this.lists.closeAll();
    const end = this.ends[this.sentence]?.end ?? 0;
    let to = i;
    while (to < this.lexed.tokens.length && this.lexed.tokens[to]!.start < end) to++;
    this.lead = leadingYear(this.lexed, i, to);
    const start = this.lexed.tokens[i]?.start ?? end;
    this.fund = fundAtHead(this.lexed.text.slice(start, end), this.context.section.path);
  }

  private closeBracket(): void {
    this.brackets.pop();
    this.lists.closeDeeper(this.brackets.length);
  }

  private semicolon(i: number): void {
    const next = this.lexed.tokens[i + 1];
    const goesOn =
      this.reason &&
      next !== undefined &&
      /^(?:[一二三四五六七八九]是|\(|\d{1,2}[、.])/.test(this.lexed.text.slice(next.start, next.start + 4));
    if (!goesOn) this.reason = false;
    if (this.endsList(i)) this.lists.closeAll();
    // `2024年收入20万元；2025年收入30万元，支出30万元`: a statement of another year begins.
    if (next?.kind === 'Y' && this.brackets.length === 0)
      this.lead = leadingYear(this.lexed, i + 1, this.lexed.tokens.length);
    this.lists.closeInner(this.brackets.length);
  }

  /** `收入合计100万元，其中：拨款100万元；此外，年初结转5万元`: what was left from before is told beside what came in. */
  private endsList(i: number): boolean {
    const { lexed, brackets } = this;
    return brackets.length === 0 && BESIDE.test(lexed.text.slice(lexed.tokens[i]!.end));
  }

  /** `主要是` behind a level tells what it is of; behind a change, why. */
  private isReason(i: number): boolean {
    const last = this.figures.at(-1);
    const here = last && this.lastFigure >= this.sentenceStart;
    if (!/^主要是/.test(this.textOf(this.lexed.tokens[i]!))) return true;
    // `基本支出20万元。主要是为保障运转发生的支出，其中：…`: a sentence that says what the amount before is for.
    if (i === this.sentenceStart && last?.claim.role === 'level' && !last.inReason && this.isFor(i))
      return false;
    return !here || last.claim.role !== 'level' || this.flats.some((f) => f.token > this.lastFigure);
  }

  /** `主要是…减少，土地出让收入20.00万元，同比减少`: what stands right before is what is compared, and the reason is over. */
  private comparedAgain(t: Token, i: number): void {
    if (!this.reason || !/[,;]/.test(this.lexed.tokens[i - 1]?.kind ?? '') || /预算/.test(this.textOf(t)))
      return;
    this.reason = false;
    const last = this.figures.at(-1);
    if (last?.token !== i - 2 || last.claim.role !== 'reason' || last.edge.part !== 'level') return;
    last.claim.role = 'level';
    if (last.own) last.claim.measure = last.own;
  }

  private figure(t: Token, i: number): void {
    const edge = this.edgeOf(i);
    if (!edge || (!t.number?.unit && t.kind !== 'P')) return;
    this.endReasonAtNextItem(t);
    const floor = this.lastFigure;
    const start = clauseStart(this.lexed, i, floor);
    const before = wordsOf(this.lexed, behindBase(this.lexed, edge, start), t.start, Math.max(0, floor), i);
    const words = before.replace(/:$/, '');
    const inList = this.listAt(i, words);
    const { own, year, ...inSeries } = this.nameOf(i, edge, start, words);
    const claim = this.draft(t, i, edge, words, inList.under);
    if (year !== undefined)
      claim.period = periodOf(`${year}年`, this.context.document.year, claim.period.stage).period;
    claim.role = this.roleOf(edge, own);
    const placed: Placed = {
      claim,
      edge,
      token: i,
      depth: this.brackets.length,
      ...inList,
      words,
      own,
      inReason: this.reason,
      ...inSeries,
    };
    if (claim.role === 'level') {
      const wordsBefore = this.lexed.text.slice(
        floor < 0 ? 0 : this.lexed.tokens[floor]!.end,
        beforeBase(this.lexed, edge, start),
      );
      attachMeasure(placed, wordsBefore, this.figures, this.context, this.sentenceStart);
      if (claim.measure) claim.measure = inFund(claim.measure, this.fund);
    }
    this.figures.push(placed);
    this.lastFigure = i;
  }

  /** The list that a figure stands in by the words, or that a bracket opens with it. */
  private listAt(i: number, words: string): Pick<Placed, 'under' | 'list' | 'ofIncome'> {
    const depth = this.brackets.length;
    const divided = this.figures[(this.brackets.at(-1) ?? 0) - 1];
    const under =
      this.lists.totalAt(depth) ??
      (this.opensBracket(i) ? this.lists.openBracket(i, depth, divided, words) : undefined);
    if (!under) return {};
    const list = this.lists.last?.total === under ? this.lists.last : undefined;
    return { under, list: list?.at ?? i, ...(list?.income ? { ofIncome: true } : {}) };
  }

  private opensBracket(i: number): boolean {
    const floor = this.lastFigure;
    return this.lexed.tokens[i - 1]?.kind === '(' || (floor >= 0 && this.isInNewBracket(floor, i));
  }

  /**
   * What a figure is of: by its place in a series, by what was saved, or by its words; before a change or a rate, without those that
   * compare.
   * @param start where its clause begins
   */
  private nameOf(
    i: number,
    edge: Edge,
    start: number,
    words: string,
  ): Pick<Placed, 'own' | 'speaksOf' | 'named'> & { readonly year?: number } {
    const compares = edge.part === 'change' || edge.part === 'rate';
    const naming = compares
      ? wordsOf(this.lexed, start, wordOfDirection(this.lexed, i), Math.max(0, this.lastFigure), i)
      : words;
    const series = this.series.at(i, edge.part);
    const saved = edge.part === 'change' ? savedOf(this.lexed, i) : undefined;
    const own = series?.name ?? this.named(saved ?? labelWords(naming));
    return {
      own,
      ...(series?.speaksOf === undefined ? {} : { speaksOf: series.speaksOf }),
      ...(series?.year === undefined ? {} : { year: series.year }),
      ...(series?.name || (saved && own) ? { named: true } : {}),
    };
  }

  private openReason(i: number): void {
    if (this.reason || !this.isReason(i)) return;
    this.reason = true;
    this.reasonAt = i;
  }

  private isFor(i: number): boolean {
    const { text, tokens } = this.lexed;
    return /^(?:为|指|用于|保障)[^,;。]{2,30}支出/.test(text.slice(tokens[i]!.end).slice(0, 40));
  }

  /** `主要原因是…，二、公务接待费3.00万元`: the next number of a list that runs on ends the reason of the item before. */
  private endReasonAtNextItem({ start }: Token): void {
    if (!this.reason) return;
    const from = this.lexed.tokens[this.reasonAt]!.start;
    const told = this.lexed.text.slice(Math.max(from, start - LONGEST_REASON), start);
    this.reason = !NEXT_ITEM.test(told) || FIRST_ITEM.test(told);
  }

  /** A figure that goes on a series does what its first one does. */
  private edgeOf(i: number): Edge | undefined {
    const own = likeliest(this.chart, i);
    const first = this.series.firstOf(i);
    return first && own ? { ...first.edge, token: i } : own;
  }

  private isInNewBracket(floor: number, i: number): boolean {
    for (let k = floor + 1; k < i; k++)
      if (this.lexed.tokens[k]!.kind === '(') return this.brackets.length > 0;
    return false;
  }

  private roleOf(edge: Edge, own: TextMeasure | null): ClaimRole {
    const role = ROLE[edge.part];
    if (!this.reason) return role;
    // `主要是基本支出预算减少80.00万元`: the reason states what changed, by a name that is known.
    const known = own !== null && own.family !== 'other' && !own.generic && !own.qualifier;
    return (role === 'change' || role === 'rate') && known && own.family !== 'economic' ? role : 'reason';
  }

  private draft(t: Token, i: number, edge: Edge, words: string, under: Placed | undefined): Drafted {
    const { section } = this.context;
    const n = t.number!;
    const unit: Unit = n.unit ?? '%';
    const place = this.range(t.start, t.end);
    const said = directionBefore(this.lexed, edge);
    // `增长-5%` is a fall.
    const direction = said === 'up' && edge.part === 'rate' && n.value.isNegative() ? 'down' : said;
    const figure: Figure = {
      // `下降-5%` is a fall: the minus says it a second time.
      value: direction === 'down' ? n.value.abs() : n.value,
      unit,
      precision: isExact(n.value.isZero(), unit, n.decimals)
        ? EXACT
        : written(n.approximate ? n.decimals : this.context.usualDecimals(unit, n.decimals, n.value)),
      origin: 'text',
      place: textPlace(this.paragraph, place.start, place.end),
    };
    const readings = this.chart.edges.get(i) ?? [];
    return {
      index: this.context.nextIndex(),
      role: 'other',
      figure,
      label: words,
      period: figurePeriod({
        words,
        edge,
        under,
        lexed: this.lexed,
        context: this.context,
        figures: this.figures,
        sentenceStart: this.sentenceStart,
        lead: this.lead,
      }),
      ...(direction ? { direction } : {}),
      sentence: this.ends[this.sentence]!.index,
      section: section.index,
      approximate: n.approximate,
      how: {
        production: edge.production.name,
        others: readings.slice(1).map((e) => e.production.name),
        named: 'nothing',
      },
    };
  }

  /** What words measure: by a name of the workbook, or else by what they say. */
  private named(words: string): TextMeasure | null {
    const { names, section, around } = this.context;
    const byWords = (label: string): TextMeasure | null => measureOf(label, section.path, around);
    return measureByName(words, names, byWords) ?? byWords(words);
  }
}

/** The label without words of change in front of `到`, and without what lists it: `增加到`, `其中：`. */
const labelWords = (words: string): string =>
  words
    .replace(
      /(?:再次?|又|继续|进一步)?(?:增加|增长|增|提高|上升|调整|调增|调减|调|减少|下降|降低|减|降|压减|恢复)(?:到|至|为)$/,
      '',
    )
    .replace(/^(?:其中|包括|包含|含)/, '');

/** Counts are exact: nobody rounds cars. `0万元` states that there is nothing, not that it is below half a unit. */
const isExact = (zero: boolean, unit: Unit, decimals: number): boolean =>
  isCount(unit) || (isMoney(unit) && zero && decimals === 0);
