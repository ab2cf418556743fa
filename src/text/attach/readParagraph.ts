import { EXACT, written, type Figure } from '../../budget/Figure';
import { textPlace, type Paragraph } from '../../budget/TextDocument';
import { isMoney, type Unit } from '../../budget/Unit';
import { originalRange, squeeze } from '../document/squeeze';
import { chartOf, likeliest, type Chart, type Edge } from '../grammar/chart';
import type { Part } from '../grammar/Production';
import { measureOf } from '../measure/measureOf';
import { sameMeasure, type TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { ClaimRole } from '../Reading';
import { lex, type Lexed, type Token } from '../tokens/lex';
import { isCount } from '../tokens/numbers';
import { LIST_TOTALS } from './listWords';
import { attachMeasure } from './measures';
import { measureByName } from './ownNames';
import { coverOwn } from '../vocabulary/OwnNames';
import { leadingYear, periodIn } from './periods';
import { seriesAt, type Series } from './series';
import type { Drafted, FlatWord, ParagraphContext, Placed, ReadParagraph } from './Placed';
import { clauseStart, wordsOf } from './words';

const ROLE: Readonly<Record<Part, ClaimRole>> = {
  level: 'level', base: 'level', to: 'level', whole: 'level', plan: 'level', change: 'change', rate: 'rate', share: 'share',
  completion: 'completion', difference: 'change', each: 'other', threshold: 'threshold', other: 'other',
}; // prettier-ignore

/** The total of a list stands among so many figures before it. */
const NEAR_LEVELS = 64;

/** Behind 用于 and before the next mark there is an amount, or a colon; else it tells a purpose. */
const LISTS_USES = /^(?:[^,;.()MN]*(?:[MN(]|$)|[^,;.()MN]*:)/;
/** A purpose is told in fewer tokens. */
const FAR = 60;

/** A list that is open by the words: what stands behind is under its total. */
interface OpenList {
  readonly total: Placed;
  readonly depth: number;
  /** `；` ends it: it was opened inside a part that `；` sets apart. */
  readonly inner: boolean;
  /** `收支总预算…。收入包括：`: of both sides, its parts are of the income. */
  readonly income: boolean;
  /** Where it was opened: a total may be divided more than once. */
  readonly at: number;
}

/** Reads one paragraph: its figures with their likeliest reading, what they measure, and of when. */
export function readParagraph(p: Paragraph, context: ParagraphContext): ReadParagraph {
  const squeezed = squeeze(p.text);
  const lexed = lex(squeezed.text, context.names);
  const chart = chartOf(lexed);
  const range = (start: number, end: number): { start: number; end: number } =>
    originalRange(squeezed, start, end);
  const ends = sentenceEnds(context, squeezed.at);
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
function sentenceEnds(
  { sentences }: ParagraphContext,
  at: readonly number[],
): readonly { index: number; end: number }[] {
  let i = 0;
  return sentences.map((s) => {
    while (i < at.length - 1 && at[i]! < s.end) i++;
    return { index: s.index, end: i };
  });
}

/** Goes once over the tokens. What is left unsaid is asked of what was read before; nothing read is changed. */
class Walk {
  readonly figures: Placed[] = [];
  readonly flats: FlatWord[] = [];
  private readonly lists: OpenList[] = [];
  private readonly brackets: number[] = [];
  private sentence = 0;
  private sentenceStart = 0;
  private lastFigure = -1;
  private reason = false;
  private lead = '';
  private series: Series | undefined;

  constructor(
    private readonly paragraph: Paragraph,
    private readonly context: ParagraphContext,
    private readonly lexed: Lexed,
    private readonly chart: Chart,
    private readonly ends: readonly { index: number; end: number }[],
    private readonly range: (start: number, end: number) => { start: number; end: number },
  ) {}

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
        this.reason = this.reason || this.isReason(i);
        return;
      case 'K':
        if (this.reason && /[,;]/.test(this.lexed.tokens[i - 1]?.kind ?? '') && !/预算/.test(this.textOf(t)))
          this.endReason(i);
        return;
      case '=':
        this.flats.push({ token: i, sentence: this.ends[this.sentence]!.index, inReason: this.reason });
        return;
      case 'o':
      case 'v':
      case ':':
        return this.openList(i);
      default:
        if (t.number && t.kind !== 'n') this.figure(t, i);
    }
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
    if (this.lexed.tokens[i]?.kind !== 'o') this.lists.length = 0;
    const end = this.ends[this.sentence]?.end ?? 0;
    let to = i;
    while (to < this.lexed.tokens.length && this.lexed.tokens[to]!.start < end) to++;
    this.lead = leadingYear(this.lexed, i, to);
  }

  private closeBracket(): void {
    this.brackets.pop();
    while (this.lists.length > 0 && this.lists.at(-1)!.depth > this.brackets.length) this.lists.pop();
  }

  private semicolon(i: number): void {
    const next = this.lexed.tokens[i + 1];
    const goesOn =
      this.reason &&
      next !== undefined &&
      /^(?:[一二三四五六七八九]是|\(|\d{1,2}[、.])/.test(this.lexed.text.slice(next.start, next.start + 4));
    if (!goesOn) this.reason = false;
    while (this.lists.at(-1)?.inner && this.lists.at(-1)!.depth === this.brackets.length) this.lists.pop();
  }

  /** `主要是` behind a level tells what it is of; behind a change, why. */
  private isReason(i: number): boolean {
    const last = this.figures.at(-1);
    const here = last && this.lastFigure >= this.sentenceStart;
    if (!/^主要是/.test(this.textOf(this.lexed.tokens[i]!))) return true;
    return !here || last.claim.role !== 'level' || this.flats.some((f) => f.token > this.lastFigure);
  }

  /** `主要是…减少，土地出让收入20.00万元，同比减少`: what stands right before is what is compared. */
  private endReason(i: number): void {
    this.reason = false;
    const last = this.figures.at(-1);
    if (last?.token !== i - 2 || last.claim.role !== 'reason' || last.edge.part !== 'level') return;
    last.claim.role = 'level';
    if (last.own) last.claim.measure = last.own;
  }

  private openList(i: number): void {
    const t = this.lexed.tokens[i]!;
    if (t.kind === ':' && !/[MN=P]/.test(this.lexed.tokens[i - 1]?.kind ?? '')) return;
    if (
      t.kind === 'o' &&
      /用于$/.test(this.textOf(t)) &&
      !LISTS_USES.test(this.lexed.classes.slice(i + 1, i + 1 + FAR))
    )
      return;
    // `按支出性质分为：`: one opening, however many words it has.
    if (this.lists.length > 0 && this.lastFigure < this.lists.at(-1)!.at) return;
    const whole = this.figures.findLast(
      (f) =>
        f.claim.role === 'level' &&
        f.edge.part === 'level' &&
        !f.under &&
        f.depth === 0 &&
        // What stands in a series of its own divides a whole, too.
        !f.named &&
        f.speaksOf === undefined,
    );
    const again = t.kind === 'v' ? (this.lists[0]?.total ?? whole) : undefined;
    if (again) this.lists.length = 0;
    const total =
      again ?? (/^当?中$/.test(this.textOf(t)) ? (this.namedBefore(i) ?? this.totalFor()) : this.totalFor());
    if (!total) return;
    const depth = this.brackets.length;
    const outer = this.lists.at(-1);
    if (outer?.total === total) return;
    const between = this.lexed.text.slice(this.lexed.tokens[total.token]!.end, t.end);
    this.lists.push({
      total,
      depth,
      inner: outer !== undefined && outer.depth === depth,
      income: /收入[^支,;。]{0,12}$/.test(between.replace(/[:：]$/, '')),
      at: i,
    });
  }

  /** `财政拨款支出预算中，…`: the level that these words name. */
  private namedBefore(i: number): Placed | undefined {
    const start = clauseStart(this.lexed, i, this.lastFigure);
    const named = measureOf(
      this.lexed.text.slice(start, this.lexed.tokens[i]!.start),
      this.context.section.path,
      this.context.around,
    );
    return named
      ? this.figures.findLast((f) => f.claim.role === 'level' && sameMeasure(f.claim.measure, named))
      : undefined;
  }

  /** The level that a list opened here belongs to. */
  private totalFor(): Placed | undefined {
    const levels = this.figures
      .slice(-NEAR_LEVELS)
      .filter(
        (f) =>
          f.claim.role === 'level' &&
          f.edge.part !== 'base' &&
          f.edge.part !== 'whole' &&
          f.edge.part !== 'plan' &&
          f.depth <= this.brackets.length,
      );
    const opening = /^[收支][入出](?:按|包括|分)/.exec(
      this.lexed.text.slice(this.lexed.tokens[this.sentenceStart]!.start).slice(0, 4),
    );
    if (opening) return levels.findLast((f) => isTotalOfSide(f.claim.measure, opening[0].startsWith('收')));
    const last = levels.at(-1);
    // `支出2.05万元，上年2.08万元，减少…；其中…`: the parts are of this year, unless the sentence is about another.
    const inSentence =
      last && !this.isOwn(last) ? (levels.findLast((f) => isBeside(f, last) && this.isOwn(f)) ?? last) : last;
    if (!inSentence) return undefined;
    const near = inSentence.token >= this.sentenceStart || this.lists.length > 0;
    return near ||
      LIST_TOTALS.test(this.lexed.text.slice(this.lexed.tokens[this.sentenceStart]!.start).slice(0, 4))
      ? inSentence
      : undefined;
  }

  /** Of the year that the text is about; where final accounts state the plan beside what was spent, of the latter. */
  private isOwn({ claim: { period } }: Placed): boolean {
    const { type } = this.context.document;
    return period.when === 'this' && (period.stage === 'executed' || type !== 'final-accounts');
  }

  private figure(t: Token, i: number): void {
    const edge = this.edgeOf(i);
    if (!edge || (!t.number?.unit && t.kind !== 'P')) return;
    const floor = this.lastFigure;
    const start = clauseStart(this.lexed, i, floor);
    const words = wordsOf(this.lexed, this.behindBase(edge, start), t.start, Math.max(0, floor), i);
    const naming =
      edge.part === 'change' || edge.part === 'rate'
        ? wordsOf(this.lexed, start, this.turnBefore(i, t), Math.max(0, floor), i)
        : words;
    const under = this.under();
    const opensBracket =
      this.lexed.tokens[i - 1]?.kind === '(' || (floor >= 0 && this.isInNewBracket(floor, i));
    const total = under ?? (opensBracket ? this.bracketTotal(i, words) : undefined);
    const series = this.seriesFor(i);
    const own = series?.name ?? this.named(labelWords(naming));
    const claim = this.draft(t, i, edge, words, total);
    const role = this.roleOf(edge, own);
    claim.role = role;
    const placed: Placed = {
      claim,
      edge,
      token: i,
      depth: this.brackets.length,
      ...(total
        ? { under: total, list: this.lists.at(-1)?.total === total ? this.lists.at(-1)!.at : i }
        : {}),
      words,
      own,
      inReason: this.reason,
      ...(series?.speaksOf === undefined ? {} : { speaksOf: series.speaksOf }),
      ...(series?.name ? { named: true } : {}),
      ...(this.lists.at(-1)?.total === total && this.lists.at(-1)?.income ? { ofIncome: true } : {}),
    };
    if (role === 'level') {
      const before = this.lexed.text.slice(
        floor < 0 ? 0 : this.lexed.tokens[floor]!.end,
        this.beforeBase(edge, start),
      );
      attachMeasure(placed, before, this.figures, this.context, this.sentenceStart);
    }
    this.figures.push(placed);
    this.lastFigure = i;
  }

  /** A figure that goes on a series does what its first one does. */
  private edgeOf(i: number): Edge | undefined {
    const own = likeliest(this.chart, i);
    const at = this.series?.tokens.indexOf(i) ?? -1;
    const first = at > 0 ? this.figures.findLast((f) => f.token === this.series!.tokens[0]) : undefined;
    return first && own ? { ...first.edge, token: i } : own;
  }

  private seriesFor(i: number): { name: TextMeasure | null; speaksOf?: Placed | null } | undefined {
    if (!this.series?.tokens.includes(i)) {
      const next = seriesAt(this.lexed, i, this.figures, this.context, this.series);
      if (next) this.series = next;
      else if (!this.series || i - this.series.tokens.at(-1)! > 6) this.series = undefined;
    }
    const at = this.series?.tokens.indexOf(i) ?? -1;
    if (at < 0) return undefined;
    const { names, parts } = this.series!;
    if (names.length === 0) return { name: null, speaksOf: parts[at] ?? null };
    const name = names[at]!;
    if (this.edgeOf(i)?.part === 'level') return { name };
    const level = this.figures.findLast(
      (f) => f.claim.role === 'level' && sameMeasure(f.claim.measure, name),
    );
    return level ? { name, speaksOf: level } : { name };
  }

  private isInNewBracket(floor: number, i: number): boolean {
    for (let k = floor + 1; k < i; k++)
      if (this.lexed.tokens[k]!.kind === '(') return this.brackets.length > 0;
    return false;
  }

  private under(): Placed | undefined {
    const list = this.lists.at(-1);
    return list?.depth === this.brackets.length ? list.total : undefined;
  }

  /** `基本支出A（工资福利支出a、…）`: a bracket right behind a level divides it. */
  private bracketTotal(i: number, words: string): Placed | undefined {
    const opened = this.figures[this.brackets.at(-1)! - 1];
    if (!opened || opened.claim.role !== 'level' || /累计|不含|上年|去年|\d{4}年|占/.test(words))
      return undefined;
    let open = i;
    while (open > 0 && this.lexed.tokens[open]!.kind !== '(') open--;
    if (opened.token !== open - 1) return undefined;
    this.lists.push({ total: opened, depth: this.brackets.length, inner: true, income: false, at: i });
    return opened;
  }

  private roleOf(edge: Edge, own: TextMeasure | null): ClaimRole {
    const role = ROLE[edge.part];
    if (!this.reason) return role;
    // `主要是基本支出预算减少80.00万元`: the reason states what changed, by a name that is known.
    const known = own !== null && own.family !== 'other' && !own.generic && !own.qualifier;
    return (role === 'change' || role === 'rate') && known && own.family !== 'economic' ? role : 'reason';
  }

  private draft(t: Token, i: number, edge: Edge, words: string, under: Placed | undefined): Drafted {
    const { document, section } = this.context;
    const n = t.number!;
    const unit: Unit = n.unit ?? '%';
    const place = this.range(t.start, t.end);
    const figure: Figure = {
      value: n.value,
      unit,
      precision: isExact(n.value.isZero(), unit, n.decimals)
        ? EXACT
        : written(n.approximate ? n.decimals : this.context.usualDecimals(unit, n.decimals)),
      origin: 'text',
      place: textPlace(this.paragraph, place.start, place.end),
    };
    const readings = this.chart.edges.get(i) ?? [];
    const direction = this.directionBefore(i, edge);
    return {
      index: this.context.nextIndex(),
      role: 'other',
      figure,
      label: words,
      period: this.period(words, under, document.type === 'final-accounts' ? 'executed' : 'budget', edge),
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

  /** The words of a base are those behind what compares with it. */
  private behindBase(edge: Edge, start: number): number {
    if (edge.part !== 'base') return start;
    for (let k = edge.token - 1; k >= edge.from; k--) {
      const { kind, end } = this.lexed.tokens[k]!;
      if (kind === 'K') return Math.max(start, end);
    }
    return start;
  }

  private beforeBase(edge: Edge, start: number): number {
    const compared =
      edge.part === 'base'
        ? this.lexed.tokens.slice(edge.from, edge.token).find((t) => t.kind === 'K')
        : undefined;
    return compared ? Math.max(start, compared.start) : start;
  }

  /** Where the word of direction before a figure begins. */
  private turnBefore(i: number, t: Token): number {
    for (let k = i - 1; k >= 0 && i - k < 4; k--)
      if (/[+\-<>]/.test(this.lexed.tokens[k]!.kind)) return this.lexed.tokens[k]!.start;
    return t.start;
  }

  private directionBefore(i: number, edge: Edge): 'up' | 'down' | undefined {
    if (edge.part !== 'change' && edge.part !== 'rate') return undefined;
    for (let k = i - 1; k >= edge.from; k--) {
      const { kind } = this.lexed.tokens[k]!;
      if (kind === '+' || kind === '>') return 'up';
      if (kind === '-' || kind === '<') return 'down';
    }
    return undefined;
  }

  /** What words measure: by a name of the workbook, or else by what they say. */
  private named(words: string): TextMeasure | null {
    const { names, section, around } = this.context;
    const byWords = (label: string): TextMeasure | null => measureOf(label, section.path, around);
    return measureByName(words, names, byWords) ?? byWords(words);
  }

  private period(words: string, under: Placed | undefined, stage: Period['stage'], edge: Edge): Period {
    const { document } = this.context;
    const of = under?.claim.period;
    const told = /预算是?:$|决算是?:$/.test(this.leadIn()) ? this.leadIn() : '';
    const compared = edge.part === 'base' ? this.comparedWords(edge) : '';
    const said = periodIn(`${compared}${coverOwn(words, this.context.names)}`, document, of?.stage ?? stage);
    const last = this.figures.at(-1);
    const spent =
      !said.staged &&
      of !== undefined &&
      /^支出为?$/.test(words) &&
      last?.under === under &&
      last?.claim.period.stage === 'budget' &&
      document.type === 'final-accounts';
    if (spent) return { ...whenOf(of), stage: 'executed' };
    const staged = said.staged
      ? said.period
      : { ...said.period, stage: told ? periodIn(told, document, stage).period.stage : said.period.stage };
    if (said.named) return staged;
    if (edge.part === 'base')
      return { ...staged, when: 'last', ...(document.year ? { year: document.year - 1 } : {}) };
    if (edge.part === 'to' && this.figures.findLast((f) => f.claim.role === 'level')?.edge.part === 'base')
      return staged;
    if (of) return { ...of, stage: staged.stage, ...(staged.plan ? { plan: staged.plan } : {}) };
    return this.lead === '' ? staged : { ...staged, ...whenOf(periodIn(this.lead, document, stage).period) };
  }

  private leadIn(): string {
    const from = this.lexed.tokens[this.sentenceStart]!.start;
    const colon = this.lexed.text.indexOf(':', from);
    return colon >= 0 && colon - from < 24 ? this.lexed.text.slice(from, colon + 1) : '';
  }

  private comparedWords(edge: Edge): string {
    return this.lexed.tokens
      .slice(edge.from, edge.token)
      .filter((t) => t.kind === 'K' || t.kind === 'F' || t.kind === 'Y' || t.kind === 'l')
      .map((t) => this.textOf(t))
      .join('')
      .replace(/^[由从]/, '');
  }
}

/** `收入包括：…`, `支出按…分为：…`: of what these divide. */
const isTotalOfSide = (m: TextMeasure | undefined, income: boolean): boolean =>
  m !== undefined &&
  !m.subject &&
  !m.qualifier &&
  ['total', 'year', 'current'].includes(m.part) &&
  (m.family === 'balance' || m.family === (income ? 'income' : 'expenditure'));

/** This year's level of the same thing in the same sentence. */
const isBeside = (f: Placed, last: Placed): boolean =>
  f.claim.period.when === 'this' &&
  f.claim.sentence === last.claim.sentence &&
  sameMeasure(f.claim.measure, last.claim.measure);

const whenOf = ({ when, year }: Period): Pick<Period, 'when' | 'year'> => ({
  when,
  ...(year === undefined ? {} : { year }),
});

/** The label without words of change in front of `到`, and without what lists it: `增加到`, `其中：`. */
const labelWords = (words: string): string =>
  words
    .replace(
      /(?:再次?|又|继续|进一步)?(?:增加|增长|增|提高|上升|调整|调|减少|下降|降低|减|降|压减|恢复)(?:到|至|为)$/,
      '',
    )
    .replace(/^(?:其中|包括|包含|含)/, '');

/** Counts are exact: nobody rounds cars. `0万元` states that there is nothing, not that it is below half a unit. */
const isExact = (zero: boolean, unit: Unit, decimals: number): boolean =>
  isCount(unit) || (isMoney(unit) && zero && decimals === 0);
