import { groupBy } from '../../budget/groupBy';
import { isMoney } from '../../budget/Unit';
import type { TextDocument } from '../../budget/TextDocument';
import { stageKey } from '../../text/Period';
import type { Claim, Reading } from '../../text/Reading';
import { paragraphOf } from './paragraphOf';

/** What visits, journeys and bought cars cost. */
export type CountedItem = 'abroad' | 'reception' | 'vehicle-purchase';

/** Guests from abroad are received apart; their money and their visits are told apart too. */
type Guests = 'all' | 'domestic' | 'foreign';

/** A number of visits, journeys, persons or cars with what it is of. */
export interface Count {
  readonly claim: Claim;
  readonly item: CountedItem;
  readonly guests: Guests;
  readonly of: 'visits' | 'persons' | 'cars';
  /** The money that the text states for it. */
  readonly money?: Claim;
}

const FOREIGN = /外事|外宾|外国|来华|国\(境\)外|境外|国外/;
const DOMESTIC = /国内/;

const guestsIn = (words: string): Guests =>
  FOREIGN.test(words) ? 'foreign' : DOMESTIC.test(words) ? 'domestic' : 'all';

/** The visits, journeys and cars of a text that its words tell the item of, in their order. */
export function countsIn(document: TextDocument, { claims }: Reading): readonly Count[] {
  const found: Count[] = [];
  const amounts = new Amounts(claims);
  for (const claim of claims) {
    if (claim.role !== 'level' || claim.approximate || isMoney(claim.figure.unit)) continue;
    const of = whatIsCounted(document, claim);
    const before = found.at(-1);
    const follows =
      before !== undefined &&
      before.claim.index === claim.index - 1 &&
      before.claim.sentence === claim.sentence;
    const spoken = of && amounts.lastBefore(claim);
    const item = of && (itemIn(claim, of) ?? (follows ? before.item : itemOf(spoken)));
    if (!of || !item) continue;
    const own = guestsIn(claim.label);
    const guests =
      item !== 'reception' ? 'all' : own !== 'all' ? own : follows ? before.guests : guestsOf(spoken, claim);
    const money = moneyOf(amounts, claim, item, guests);
    found.push({ claim, item, guests, of, ...(money ? { money } : {}) });
  }
  return found;
}

/** Persons who neither travel nor are received, or a mean. */
const OTHERS =
  /人均|每人|惠及|覆盖|受益|受惠|服务|培训|救助|资助|补助|补贴|慰问|发放|就业|在职|在编|编制|退休|学生|教师|职工|聘用/;

function whatIsCounted(document: TextDocument, { figure, label }: Claim): Count['of'] | undefined {
  const { unit, place } = figure;
  if (unit === '辆')
    return /购置|购入|购买|新购|更新/.test(label) && !/保有/.test(label) ? 'cars' : undefined;
  if (unit === '人') return OTHERS.test(label) ? undefined : 'persons';
  const text = place.kind === 'text' ? document.paragraphs[place.paragraph]!.text : '';
  const behind = place.kind === 'text' ? text.slice(place.start, place.end + 3) : '';
  if (unit === '次') return behind.includes('批') ? 'visits' : undefined;
  return unit === '个' && /团组?/.test(label + behind) ? 'visits' : undefined;
}

function itemIn({ label }: Claim, of: Count['of']): CountedItem | undefined {
  if (of === 'cars') return 'vehicle-purchase';
  if (/出国|团组|组团|出访/.test(label)) return 'abroad';
  return /接待|来访/.test(label) ? 'reception' : undefined;
}

/** What an amount is for. 国（境）外接待 is of no measure that a table has. */
function itemOf(money: Claim | undefined): CountedItem | undefined {
  const m = money?.measure;
  if (m?.family === 'other') return /接待(?:费|支出)?/.test(money!.label) ? 'reception' : undefined;
  return m?.family === 'three-public' && isItem(m.part) ? m.part : undefined;
}

const isItem = (part: string): part is CountedItem =>
  part === 'abroad' || part === 'reception' || part === 'vehicle-purchase';

const isMoneyOf = (c: Claim): boolean =>
  c.role === 'level' && isMoney(c.figure.unit) && itemOf(c) !== undefined;

const guestsOf = (money: Claim | undefined, at: Claim): Guests =>
  money?.sentence === at.sentence ? guestsIn(money.label) : 'all';

/** What is stated for an item and its guests. Where nothing is spent on any guests, nothing is on these. */
function moneyOf(amounts: Amounts, at: Claim, item: CountedItem, guests: Guests): Claim | undefined {
  const own = amounts.statedFor(at, item, guests);
  if (own || guests === 'all') return own;
  const whole = amounts.statedFor(at, item, 'all');
  return whole?.figure.value.isZero() ? whole : undefined;
}

/** The amounts that a text states for what is counted, found by what they are of. */
class Amounts {
  private readonly byParagraph: ReadonlyMap<number, readonly Claim[]>;
  private readonly byMatter: ReadonlyMap<string, Matter>;

  constructor(claims: readonly Claim[]) {
    const amounts = claims.filter(isMoneyOf);
    this.byParagraph = groupBy(amounts, paragraphOf);
    const stated = amounts.filter((c) => {
      const { scope, qualifier } = c.measure!;
      return scope === undefined && !c.approximate && (!qualifier || guestsIn(c.label) !== 'all');
    });
    const byMatter = groupBy(stated, (c) => matterKey(c, itemOf(c)!, guestsIn(c.label)));
    this.byMatter = new Map([...byMatter].map(([key, of]) => [key, matterOf(of)]));
  }

  /** The one that was spoken of last in the paragraph. */
  lastBefore(at: Claim): Claim | undefined {
    return lastBefore(this.byParagraph, at);
  }

  /** The last amount before in the paragraph, else the only one of the text. */
  statedFor(at: Claim, item: CountedItem, guests: Guests): Claim | undefined {
    const matter = this.byMatter.get(matterKey(at, item, guests));
    return matter && (lastBefore(matter.byParagraph, at) ?? matter.only);
  }
}

/** Amounts of one item, its guests and one stage of a year. */
interface Matter {
  readonly byParagraph: ReadonlyMap<number, readonly Claim[]>;
  /** The first of them, where all say the same. */
  readonly only?: Claim;
}

const matterKey = ({ period }: Claim, item: CountedItem, guests: Guests): string =>
  `${item}/${guests}/${stageKey(period)}`;

function matterOf(amounts: readonly Claim[]): Matter {
  const [first] = amounts;
  const alike = amounts.every((c) => c.figure.value.equals(first!.figure.value));
  return { byParagraph: groupBy(amounts, paragraphOf), ...(first && alike ? { only: first } : {}) };
}

const lastBefore = (byParagraph: ReadonlyMap<number, readonly Claim[]>, at: Claim): Claim | undefined =>
  byParagraph.get(paragraphOf(at))?.findLast((c) => c.index < at.index);
