import { Decimal } from 'decimal.js';
import { EXACT, inUnit, type Figure } from '../../../budget/Figure';
import { groupBy } from '../../../budget/groupBy';
import { judge } from '../../../budget/judge';
import type { LinearRelation } from '../../../budget/Relation';
import { isMoney, type MoneyUnit } from '../../../budget/Unit';
import { quoteAt, type TextDocument } from '../../../budget/TextDocument';
import type { TextRelation } from '../../../rules/TextFinding';
import type { TextRule } from '../../../rules/Rule';
import { basis, practice } from '../../../rules/statutes/basis';
import { fits } from '../../../text/choose/fits';
import { slipIn } from '../../../budget/slips';
import type { Claim } from '../../../text/Reading';
import { paragraphOf } from '../paragraphOf';
import { labelOf, subjectOfClaim } from '../terms';

const meta = {
  id: 'price-times-number',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('按人数、数量和标准测算的金额＝数量×标准')),
} as const;

/**
 * `代表120人，人均1500元，计180000元`: a number of persons or things times what each costs is the amount beside them. A text may leave
 * out how often it is paid; so only a slip of the keyboard is told.
 */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading }) => {
    const bySentence = groupBy(
      reading.claims.filter((c) => !c.approximate),
      (c) => c.sentence,
    );
    const byParagraph = groupBy(reading.claims.filter(isAmount), paragraphOf);
    return {
      relations: reading.claims.filter(isPrice).flatMap((price): readonly TextRelation[] => {
        const beside = bySentence.get(price.sentence) ?? [];
        const amount = amountOf(price, beside) ?? amountBefore(document, price, byParagraph);
        const numbers = beside.filter((c) => c.role === 'level' && !isMoney(c.figure.unit));
        return amount ? product(document, price, amount, numbers) : [];
      }),
    };
  },
};

const isPrice = (c: Claim): boolean =>
  c.how.production === 'each' && isMoney(c.figure.unit) && !c.approximate;

const isAmount = (c: Claim): boolean => c.role === 'level' && isMoney(c.figure.unit) && !c.approximate;

/** The amount of its sentence: the first one behind the price, else the last one before it. */
function amountOf(price: Claim, beside: readonly Claim[]): Claim | undefined {
  const amounts = beside.filter(isAmount);
  return amounts.find((c) => c.index > price.index) ?? amounts.findLast((c) => c.index < price.index);
}

/** `6．代表工作经费180000元；` and below `以120名代表，年人均1500元测算。`: what is reckoned stands in the paragraph before, alone. */
function amountBefore(
  document: TextDocument,
  price: Claim,
  byParagraph: ReadonlyMap<number, readonly Claim[]>,
): Claim | undefined {
  const at = paragraphOf(price);
  const [only, more] = byParagraph.get(at - 1) ?? [];
  return !more && /测算|标准|计算/.test(document.paragraphs[at]!.text) ? only : undefined;
}

/** A price is told of so few numbers. */
const FEW = 3;
/** `人均每月200元`: told for a year. */
const MONTHS = 12;

/** So many 元 go into each norm a whole number of times. */
const ROUND = 10;

/** How an amount may come about: so many times a price, by the words that say so. */
interface Way {
  readonly counts: readonly Claim[];
  readonly months: number;
}

function product(
  document: TextDocument,
  price: Claim,
  amount: Claim,
  numbers: readonly Claim[],
): readonly TextRelation[] {
  if (numbers.length === 0 || numbers.length > FEW || numbers.some((n) => n.figure.value.isZero())) return [];
  const near = [...numbers].sort((a, b) => apart(a, price) - apart(b, price));
  const all = [...near.map((n) => [n]), ...(near.length > 1 ? [near] : [])];
  const ways = all.flatMap((counts): Way[] => [1, MONTHS].map((months) => ({ counts, months })));
  const holds = ways.find((way) => fits(amount, [{ ...price, figure: worth(price, way) }]));
  const tried = (holds ? [holds] : ways).flatMap((way) => asked(document, price, amount, way));
  const relations = isMean(price) ? meansIn(tried, price) : tried;
  const { claim, relation } =
    (holds ? undefined : relations.find((a) => slipIn(a.relation))) ?? relations[0]!;
  return [
    {
      relation,
      claim,
      claims: [amount, price, ...numbers],
      statedIsWrong: true,
      unsure: true,
      told: false,
    },
  ];
}

/** A norm that amounts are reckoned by is a round number of 元 (`年人均2400元计…`); what is reckoned from the amount hardly ever is. */
const isMean = ({ label, figure }: Claim): boolean =>
  /均/.test(label) && !(figure.unit === '元' && figure.value.modulo(ROUND).isZero());

/**
 * `11辆，平均每辆2.08万元，共22.83万元`: a mean is rounded, or cut off, so it is held against what the amount gives; where it is neither, against that
 * as it would be printed.
 */
function meansIn(asked: readonly Asked[], price: Claim): readonly Asked[] {
  const means = asked.filter((a) => a.claim === price);
  const holds = means.find((a) => judge(a.relation).verdict !== 'inconsistent');
  return holds ? [holds] : means.map((a) => ({ ...a, relation: asPrinted(a.relation) }));
}

function asPrinted(relation: LinearRelation): LinearRelation {
  const { precision } = relation.total;
  if (precision.kind !== 'written') return relation;
  const parts = relation.parts.map((p) => ({
    ...p,
    figure: { ...p.figure, value: p.figure.value.toDecimalPlaces(Math.max(0, precision.decimals)) },
  }));
  return { ...relation, parts };
}

const apart = (a: Claim, b: Claim): number => Math.abs(a.index - b.index);

const derived = (like: Figure, value: Decimal): Figure => ({
  ...like,
  value,
  precision: EXACT,
  origin: 'derived',
});

const timesOf = ({ counts, months }: Way): Decimal =>
  counts.reduce((n, c) => n.times(c.figure.value), new Decimal(months));

const worth = (price: Claim, way: Way): Figure =>
  derived(price.figure, price.figure.value.times(timesOf(way)));

/** The relation, asked for one of its claims. */
interface Asked {
  readonly claim: Claim;
  readonly relation: LinearRelation;
}

/** The relation, asked for the amount, for the price, and for the number where it is one. */
function asked(document: TextDocument, price: Claim, amount: Claim, way: Way): readonly Asked[] {
  const paid = inUnit(amount.figure, price.figure.unit as MoneyUnit).value;
  const times = timesOf(way);
  const [count, ...others] = way.counts;
  const words = ({ figure }: Claim): string => quoteAt(document, figure.place);
  const more = way.months > 1 ? `×${way.months}` : '';
  const counts = way.counts.map(words).join('×');
  const ask = (claim: Claim, value: Decimal, label: string): Asked => ({
    claim,
    relation: {
      kind: 'linear',
      rule: meta.id,
      subject: subjectOfClaim(document, claim),
      total: claim.figure,
      totalLabel: labelOf(document, claim),
      parts: [{ figure: derived({ ...claim.figure, place: amount.figure.place }, value), weight: 1, label }],
      comparison: 'equal',
    },
  });
  const value = inUnit(worth(price, way), amount.figure.unit as MoneyUnit).value;
  const forAmount = ask(amount, value, `${counts}×${words(price)}${more}`);
  const forPrice = ask(price, paid.dividedBy(times), `${words(amount)}÷(${counts}${more})`);
  if (!count || others.length > 0) return [forAmount, forPrice];
  const each = price.figure.value.times(way.months);
  return [forAmount, forPrice, ask(count, paid.dividedBy(each), `${words(amount)}÷(${words(price)}${more})`)];
}
