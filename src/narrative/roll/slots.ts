import type { Paragraph } from '../../budget/TextDocument';
import { asExact, inUnit } from '../../budget/Figure';
import { mayStandFor } from '../../budget/judge';
import { isMoney } from '../../budget/Unit';
import { ownStage } from '../../text/Period';
import { lookUp } from '../measures';
import type { PlacedClaim } from './LastText';
import { RANK, type Slot } from './Piece';
import { sectionAt } from './sectionAt';
import { pathsNamed } from './pathsNamed';
import type { Rolling } from './Rolling';
import { targetAs, type Target } from './Target';
import { figurePiece } from './Years';

/** The amounts of a paragraph that the tables hold, of this year and of last year. */
export function levelSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  return rolling.last.claimsIn(paragraph).flatMap((claim): Slot[] => {
    const target = claim.role === 'level' ? rolling.last.targetOf(claim) : undefined;
    const { unit } = claim.figure;
    if (!target || !isMoney(unit)) return [];
    const unknown = rolling.unknown(claim, paragraph);
    const isSpent = isLastSpent(rolling, claim);
    return [
      {
        ...claim.place,
        rank: RANK.figure,
        fill: (as) => {
          const of = targetAs(target, as.path);
          const now = isSpent ? rolling.years.ofExecution(of, unit) : rolling.years.of(of, unit);
          const piece = figurePiece(claim.period.when === 'last' ? now?.上年 : now);
          return [piece ?? unknown(as.isNew)];
        },
      },
    ];
  });
}

/** What last year's budget came to (上年执行数), in the text of a budget. */
const isLastSpent = ({ last: { document } }: Rolling, { period }: PlacedClaim): boolean =>
  period.when === 'last' && period.stage === 'executed' && ownStage(document) === 'budget';

/** The shares of a paragraph whose part and whole the tables hold. */
export function shareSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const { last, years } = rolling;
  const here = new Map(last.claimsIn(paragraph).map((c) => [c.index, c]));
  return last.reading.shares.flatMap(({ stated, part, whole }): Slot[] => {
    const claim = here.get(stated.index);
    if (!claim) return [];
    const of = last.targetOf(part);
    const in_ = whole ? last.targetOf(whole) : of && wholeNamed(rolling, paragraph, claim, of);
    if (!of || !in_ || part!.period.when !== 'this' || claim.approximate) return [];
    const unit = whole && isMoney(whole.figure.unit) ? whole.figure.unit : last.habits.unit;
    const unknown = rolling.unknown(claim, paragraph);
    return [
      {
        ...claim.place,
        rank: RANK.figure,
        fill: (as) => {
          // The whole is the same for every row but where it is narrowed by the row itself.
          const share = years.share(targetAs(of, as.path), targetAs(in_, as.path), unit);
          return [figurePiece(share) ?? unknown(as.isNew)];
        },
      },
    ];
  });
}

/** What a share is of by its words alone, where last year's tables bear it out: 占一般公共预算支出的47.1%. */
function wholeNamed(
  { last }: Rolling,
  { text }: Paragraph,
  share: PlacedClaim,
  part: Target,
): Target | undefined {
  const name = /占(?<name>[^，。；：、占\d]{3,24}?)(?:总额|总数)?的?(?:比重|比例)?(?:为|约为)?$/.exec(
    text.slice(0, share.place.start),
  )?.groups?.['name'];
  if (!name || part.kind !== 'path') return undefined;
  const of = lookUp(last.book, part.path);
  const path = pathsNamed(last.book, name, last.sectionOf(share).path)?.find((p) => {
    const whole = lookUp(last.book, p);
    if (!of || !whole || whole.figure.value.isZero()) return false;
    const [a, b] = [of, whole].map((f) => inUnit(asExact(f.figure), '元').value);
    return mayStandFor(share.figure, a!.div(b!).times(100));
  });
  return path && { kind: 'path', path };
}

/** Figures that no table tells: they stay as last year's, in a mark. */
export function unknownSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  known: readonly Slot[],
): readonly Slot[] {
  return rolling.last.claimsIn(paragraph).flatMap((claim): Slot[] => {
    const { start, end } = claim.place;
    if (claim.role === 'year' || known.some((s) => s.start <= start && end <= s.end)) return [];
    const unknown = rolling.unknown(claim, paragraph);
    return [{ start, end, rank: RANK.figure, fill: (as) => [unknown(as.isNew)] }];
  });
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=\s*年|[-—至]{1,2}(?:19|20)\d{2}年)/g;

/** The year of the text and the one before become those of this year's text; any other year is to be looked at. */
export function yearSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const textYear = rolling.last.document.year ?? rolling.years.prior.year;
  if (textYear === undefined) return [];
  return [...paragraph.text.matchAll(YEAR)].flatMap((m): Slot[] => {
    const start = m.index;
    const end = start + m[0].length;
    const said = Number(m[0]);
    if (said !== textYear && said !== textYear - 1) return [];
    return [{ start, end, rank: RANK.figure, fill: () => [rolling.year(said === textYear)] }];
  });
}

/** What something was rated at. */
const SCORE = /(?<=得分|评分|总分|分值|分数)(?:均|约)?[为是：:]?\s*(?<score>\d+(?:\.\d+)?\s*分?)/g;

/** Scores are of their year and of no unit: 平均得分95.5分. */
export function scoreSlots(rolling: Rolling, paragraph: Paragraph, known: readonly Slot[]): readonly Slot[] {
  return [...paragraph.text.matchAll(SCORE)].flatMap((m): Slot[] => {
    const text = m.groups!['score']!;
    const end = m.index + m[0].length;
    const start = end - text.length;
    if (known.some((s) => s.start < end && start < s.end)) return [];
    const input = rolling.inputName('得分', paragraph, sectionAt(rolling, paragraph));
    const fill: Slot['fill'] = (as) => [as.isNew ? rolling.ask(input) : rolling.check(input, text)];
    return [{ start, end, rank: RANK.figure, fill }];
  });
}

const ABSENT =
  /(?:无|没有|未(?:安排|编列|购置)?)[^，,。；;：:]{0,16}(?:采购|购置|车辆|用车|设备)[^，,。；;：:]{0,30}/g;

/** What is said in words not to be, of what no table tells: 本年度无政府采购预算. */
export function unsaidSlots(rolling: Rolling, paragraph: Paragraph, known: readonly Slot[]): readonly Slot[] {
  const { text } = paragraph;
  return [...text.matchAll(ABSENT)].flatMap((m): Slot[] => {
    const [start, end] = [m.index, m.index + m[0].length];
    if (known.some((s) => s.rank > RANK.figure && s.start < end && start < s.end)) return [];
    const input = rolling.inputName('', paragraph, sectionAt(rolling, paragraph));
    return [
      {
        start,
        end,
        rank: RANK.clause,
        fill: (as) => [as.isNew ? rolling.ask(input) : rolling.check(input, m[0])],
      },
    ];
  });
}
