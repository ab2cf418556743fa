import type { Message } from '../../../budget/Finding';
import { measuredOf } from '../../../budget/Finding';
import type { LinearRelation } from '../../../budget/Relation';
import { quoteAt, textAt, type TextDocument } from '../../../budget/TextDocument';
import type { Claim, Reading } from '../../../text/Reading';
import { countsIn, type Count } from '../counts';
import { labelOf, subjectOfClaim, termOf } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { TextFinding, TextRelation } from '../../../rules/TextFinding';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'money-and-visits',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('“三公”经费的金额与团组、批次、人次、车辆数相互对应')),
} as const;

/**
 * Journeys, visits and cars go with what they cost: none without money, no money without them; no fewer persons than visits;
 * no more cars paid for than there are.
 */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading }) => {
    const counts = countsIn(document, reading);
    return {
      relations: carsKept(document, reading),
      findings: [
        ...toldOnce(counts)
          .filter((c) => !isJoined(c, counts))
          .flatMap((c) => withoutOther(document, c) ?? []),
        ...counts.flatMap((c, i) => fewerPersons(document, counts[i - 1], c) ?? []),
      ],
    };
  },
};

/** 3批次、26人次 are one matter: the first of them stands for it. */
const toldOnce = (counts: readonly Count[]): readonly Count[] =>
  counts.filter((c, i) => {
    const before = counts[i - 1];
    return !(
      before &&
      before.claim.index === c.claim.index - 1 &&
      before.item === c.item &&
      before.claim.figure.value.isZero() === c.claim.figure.value.isZero()
    );
  });

/** `组团0个，出国2人次`: they went with the groups of others. */
const isJoined = ({ claim, item, of }: Count, counts: readonly Count[]): boolean =>
  item === 'abroad' &&
  of === 'visits' &&
  claim.figure.value.isZero() &&
  counts.some(
    (o) =>
      o.item === item &&
      o.of === 'persons' &&
      Math.abs(o.claim.index - claim.index) === 1 &&
      o.claim.sentence === claim.sentence &&
      !o.claim.figure.value.isZero(),
  );

/** Who else pays, or when: then neither needs the other. */
const EXPLAINED =
  /承担|负担|支付方|其他(?:资金|单位|经费)|非财政|自有资金|自筹|食堂|上级|组团单位|统一安排|不涉及|跨年|尾款|未列|不含|结转|以前年度|上年度?的|捐赠|划拨|调拨|无偿|租/;

/** An amount that is printed as nothing: with one decimal it may hide some. */
const isNothing = ({ figure: { value, precision } }: Claim): boolean =>
  value.isZero() && !(precision.kind === 'written' && precision.decimals === 1);

function withoutOther(document: TextDocument, { claim, money, item, guests, of }: Count): TextFinding | null {
  if (!money) return null;
  const none = claim.figure.value.isZero();
  if (none === money.figure.value.isZero() || (!none && !isNothing(money))) return null;
  // Where guests from abroad are told apart, the others are not all.
  if (none && item === 'reception' && guests === 'all' && tellsApart(document, claim)) return null;
  if (EXPLAINED.test(sentencesAround(document, claim, money))) return null;
  const id = none ? 'money-and-visits.money-alone' : (`money-and-visits.no-money-${of}` as const);
  return finding(document, claim, money, 'warning', {
    id,
    data: {
      subject: labelOf(document, money),
      money: measuredOf(money.figure),
      count: quoteAt(document, claim.figure.place),
    },
  });
}

const tellsApart = (document: TextDocument, claim: Claim): boolean =>
  /外事|外宾|国[（(]境[）)]外|境外|国外/.test(sentencesAround(document, claim, claim));

function sentencesAround(document: TextDocument, ...claims: readonly Claim[]): string {
  return [...new Set(claims.map((c) => c.sentence))]
    .map((index) => document.sentences[index])
    .map((s) => (s ? document.paragraphs[s.paragraph]!.text.slice(s.start, s.end) : ''))
    .join('');
}

/** 30批次、12人次: every visit and every journey has a person. */
function fewerPersons(document: TextDocument, before: Count | undefined, at: Count): TextFinding | null {
  if (!before || before.claim.index !== at.claim.index - 1 || before.claim.sentence !== at.claim.sentence)
    return null;
  const pair = [before, at];
  const visits = pair.find((c) => c.of === 'visits');
  const persons = pair.find((c) => c.of === 'persons');
  if (!visits || !persons || visits.item !== persons.item || visits.guests !== persons.guests) return null;
  if (persons.claim.figure.value.greaterThanOrEqualTo(visits.claim.figure.value)) return null;
  return finding(document, persons.claim, visits.claim, meta.severity, {
    id: 'money-and-visits.fewer-persons',
    data: {
      visits: quoteAt(document, visits.claim.figure.place),
      persons: quoteAt(document, persons.claim.figure.place),
    },
  });
}

const finding = (
  document: TextDocument,
  claim: Claim,
  other: Claim,
  severity: 'error' | 'warning',
  message: Message,
): TextFinding => {
  const { place } = claim.figure;
  return {
    finding: {
      rule: meta.id,
      severity,
      verdict: 'inconsistent',
      message,
      places: [
        { place, role: 'stated' },
        { place: other.figure.place, role: 'cell' },
      ],
      ...(place.kind === 'text' ? { quote: { text: textAt(document, place), place } } : {}),
    },
    claims: [claim, other],
  };
};

/** 保有量 is of the cars that 财政拨款 pays for: no more than 共有车辆, where both are told of one body. */
function carsKept(document: TextDocument, { claims }: Reading): readonly TextRelation[] {
  const cars = claims.filter(
    (c) =>
      c.role === 'level' &&
      c.figure.unit === '辆' &&
      !c.approximate &&
      c.period.when === 'this' &&
      !OTHERS.test(c.label),
  );
  const kept = cars.filter((c) => /保有/.test(c.label));
  const [all, ...further] = cars.filter(
    (c) => /共有(?:各类|公务用?|机动)?车/.test(c.label) && isOfAssets(document, c),
  );
  if (!all || further.length > 0) return [];
  return kept.map((c): TextRelation => {
    const relation: LinearRelation = {
      kind: 'linear',
      rule: meta.id,
      subject: subjectOfClaim(document, all),
      total: all.figure,
      totalLabel: labelOf(document, all),
      parts: [termOf(document, c)],
      comparison: 'at-least',
    };
    return {
      relation,
      claim: c,
      claims: [c, all],
      statedIsWrong: false,
    };
  });
}

/** Of one unit, or without one: not the cars of the whole department. */
const OTHERS = /本级|机关本部|下属|所属|租/;

const isOfAssets = (document: TextDocument, { section }: Claim): boolean =>
  document.sections[section]!.path.includes('assets');
