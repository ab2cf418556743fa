import { measureOf } from '../measure/measureOf';
import { sameMeasure, type TextMeasure } from '../measure/TextMeasure';
import type { Lexed } from '../tokens/lex';
import { LIST_TOTALS } from './listWords';
import type { ParagraphContext, Placed } from './Placed';
import { clauseStart } from './words';

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

/** Where the reader stands. */
interface Position {
  /** How many brackets are open. */
  readonly depth: number;
  /** The first token of the sentence. */
  readonly sentenceStart: number;
  /** The token of the last figure; −1 before the first. */
  readonly lastFigure: number;
}

/** The lists that are open by the words, the innermost last. */
export class OpenLists {
  private readonly lists: OpenList[] = [];
  /** A sentence that goes on with a list whose total stands elsewhere: `其中，甲23亿元，乙300亿元；按用途分，…`. */
  private orphan = -1;

  /** @param figures those read so far: it grows as the paragraph is read */
  constructor(
    private readonly lexed: Lexed,
    private readonly context: ParagraphContext,
    private readonly figures: readonly Placed[],
  ) {}

  get last(): OpenList | undefined {
    return this.lists.at(-1);
  }

  /** The total of the list whose parts stand in so many brackets. */
  totalAt(depth: number): Placed | undefined {
    return this.last?.depth === depth ? this.last.total : undefined;
  }

  closeAll(): void {
    this.lists.length = 0;
  }

  /** Closes those that were opened in more brackets. */
  closeDeeper(depth: number): void {
    while (this.lists.length > 0 && this.last!.depth > depth) this.lists.pop();
  }

  /** Closes those that `；` ends. */
  closeInner(depth: number): void {
    while (this.last?.inner && this.last.depth === depth) this.lists.pop();
  }

  /** Opens a list at a word that does. */
  open(i: number, at: Position): void {
    if (!this.mayOpen(i) || this.isOrphan(i, at)) return;
    // `按支出性质分为：`: one opening, however many words it has.
    if (this.lists.length > 0 && at.lastFigure < this.lists.at(-1)!.at) {
      // `从结构看，全区收入中，…` behind an amount of another body.
      if (this.isInside(i) && this.namedOrLast(i, at) === undefined) this.lists.pop();
      return;
    }
    const again = this.dividedAgain(i);
    if (again) this.lists.length = 0;
    const total = again ?? (this.isInside(i) ? this.namedOrLast(i, at) : this.totalFor(at));
    if (total && this.isLeft(total, i)) return;
    if (total) this.openFor(total, i, at.depth);
    else if (i === at.sentenceStart) this.orphan = i;
  }

  /** `年末滚存结余20亿元。其中，保险费收入…；支出…`: what is left is made up of neither. */
  private isLeft({ words }: Placed, i: number): boolean {
    const next = /^[^,;。\d]{0,24}收入(?=\d)/;
    return (
      LEFT.test(words) && next.test(this.lexed.text.slice(this.lexed.tokens[i]!.end).replace(/^[,:]/, ''))
    );
  }

  private openFor(total: Placed, i: number, depth: number): void {
    if (this.last?.total !== total) this.push(total, i, depth);
  }

  /** What the sentence divides once more stands elsewhere. */
  private isOrphan(i: number, at: Position): boolean {
    return this.orphan === at.sentenceStart && this.lexed.tokens[i]!.kind === 'v';
  }

  private dividedAgain(i: number): Placed | undefined {
    const isAgain = this.lexed.tokens[i]!.kind === 'v' || this.turnsToSpending(i);
    return isAgain ? (this.lists[0]?.total ?? this.wholeBefore()) : undefined;
  }

  /** `收支总预算…。收入分为：…；支出按功能分类包括：…`: the other side of the same total. */
  private turnsToSpending(i: number): boolean {
    const [first] = this.lists;
    if (first?.total.claim.measure?.family !== 'balance') return false;
    const from = this.lexed.tokens[first.at]!.end;
    return /[;；]支出[^收支,;。:]{0,12}$/.test(this.lexed.text.slice(from, this.lexed.tokens[i]!.end));
  }

  private push(total: Placed, i: number, depth: number): void {
    const between = this.lexed.text.slice(this.lexed.tokens[total.token]!.end, this.lexed.tokens[i]!.end);
    this.lists.push({
      total,
      depth,
      inner: this.last?.depth === depth,
      income: /收入[^支,;。]{0,12}$/.test(between.replace(/[:：]$/, '')),
      at: i,
    });
  }

  /** A colon only right behind an amount; 用于 only where amounts follow that are no further uses. */
  private mayOpen(i: number): boolean {
    const { kind } = this.lexed.tokens[i]!;
    if (kind === ':') return /[MN=P]/.test(this.lexed.tokens[i - 1]?.kind ?? '');
    if (!/用于$/.test(this.textOf(i))) return true;
    if (kind === 'o' && !LISTS_USES.test(this.lexed.classes.slice(i + 1, i + 1 + FAR))) return false;
    return !this.isInName(i) && !this.goesOn(i);
  }

  /** The level that the sentence divides anew: one that stands in no list and in no series of its own. */
  private wholeBefore(): Placed | undefined {
    return this.figures.findLast(
      (f) =>
        f.claim.role === 'level' &&
        f.edge.part === 'level' &&
        !f.under &&
        f.depth === 0 &&
        // What stands in a series of its own divides a whole, too.
        !f.named &&
        f.speaksOf === undefined,
    );
  }

  private isInside(i: number): boolean {
    return /^当?中$/.test(this.textOf(i));
  }

  /** `社会服务收入用于教育的经费0.03亿元`: it stands inside what one amount is called. */
  private isInName(i: number): boolean {
    const { tokens, classes, text } = this.lexed;
    const next = tokens[i + 1];
    return (
      tokens[i - 1]?.kind === 'w' &&
      next !== undefined &&
      /^w[MN]/.test(classes.slice(i + 1, i + 3)) &&
      /的(?:经费|资金|支出|部分)$/.test(text.slice(next.start, next.end))
    );
  }

  /** `用于甲10万元、用于乙20万元，另外还有用于丙5万元`: one of several uses, not what the one before is made of. */
  private goesOn(i: number): boolean {
    const before = this.lexed.tokens[i - 1];
    if (before?.kind === 'w') return /(?:另外|此外|还有|另有|还)$/.test(this.textOf(i - 1));
    return before?.kind === '、' && this.lexed.tokens[i - 2]?.kind === 'M';
  }

  private textOf(i: number): string {
    const { start, end } = this.lexed.tokens[i]!;
    return this.lexed.text.slice(start, end);
  }

  /** `财政拨款支出预算中，…`: the level that these words name. Of another body than the last one they open nothing here. */
  private namedOrLast(i: number, at: Position): Placed | undefined {
    const start = clauseStart(this.lexed, i, at.lastFigure);
    const named = measureOf(
      this.lexed.text.slice(start, this.lexed.tokens[i]!.start),
      this.context.section.path,
      this.context.around,
    );
    const own =
      named &&
      (this.figures.findLast((f) => f.claim.role === 'level' && sameMeasure(f.claim.measure, named)) ??
        this.ofSpokenBody(named));
    if (own) return own;
    const last = this.totalFor(at);
    const { scope } = named ?? {};
    return scope !== undefined && last?.claim.measure?.scope !== scope ? undefined : last;
  }

  /** `某医院收入100万元，其中医疗收入80万元。医疗收入中，…`: whose it is and of which money is said once. */
  private ofSpokenBody(named: TextMeasure): Placed | undefined {
    if (named.scope !== undefined) return undefined;
    return this.figures.slice(-NEAR_LEVELS).findLast(({ claim: { role, measure } }) => {
      if (role !== 'level' || (measure?.scope ?? measure?.qualifier) === undefined) return false;
      const { scope: _scope, qualifier: _words, ...bare } = measure!;
      return sameMeasure(bare, named);
    });
  }

  /** The level that a list opened here belongs to. */
  private totalFor(at: Position): Placed | undefined {
    const levels = this.figures
      .slice(-NEAR_LEVELS)
      .filter(
        (f) =>
          f.claim.role === 'level' &&
          f.edge.part !== 'base' &&
          f.edge.part !== 'whole' &&
          f.edge.part !== 'plan' &&
          f.depth <= at.depth,
      );
    const opening = /^[收支][入出](?:按|包括|分)/.exec(
      this.lexed.text.slice(this.lexed.tokens[at.sentenceStart]!.start).slice(0, 4),
    );
    if (opening) return levels.findLast((f) => isTotalOfSide(f.claim.measure, opening[0].startsWith('收')));
    const last = levels.at(-1);
    // `支出2.05万元，上年2.08万元，减少…；其中…`: the parts are of this year, unless the sentence is about another.
    const inSentence =
      last && !this.isOwn(last) ? (levels.findLast((f) => isBeside(f, last) && this.isOwn(f)) ?? last) : last;
    if (!inSentence) return undefined;
    const near = inSentence.token >= at.sentenceStart || this.lists.length > 0;
    return near ||
      LIST_TOTALS.test(this.lexed.text.slice(this.lexed.tokens[at.sentenceStart]!.start).slice(0, 4))
      ? inSentence
      : undefined;
  }

  /** Of the year that the text is about; where final accounts state the plan beside what was spent, of the latter. */
  private isOwn({ claim: { period } }: Placed): boolean {
    const { type } = this.context.document;
    return period.when === 'this' && (period.stage === 'executed' || type !== 'final-accounts');
  }

  /**
   * `基本支出A（工资福利支出a、…）`: a bracket right behind a level divides it.
   * @param opened the figure before the bracket
   */
  openBracket(i: number, depth: number, opened: Placed | undefined, words: string): Placed | undefined {
    if (!opened || opened.claim.role !== 'level' || /累计|不含|上年|去年|\d{4}年|占/.test(words))
      return undefined;
    let open = i;
    while (open > 0 && this.lexed.tokens[open]!.kind !== '(') open--;
    if (opened.token !== open - 1) return undefined;
    this.lists.push({ total: opened, depth: depth, inner: true, income: false, at: i });
    return opened;
  }
}

const LEFT = /结[余存](?:预算|决算|执行)?数?(?:为|是|共)?$/;

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
