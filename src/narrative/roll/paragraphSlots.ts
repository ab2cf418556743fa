import { oncePer } from '../../budget/oncePer';
import type { Paragraph } from '../../budget/TextDocument';
import { absenceSlots, noneSlots, zeroSlots } from './absences';
import { completionSlots, newCompletionSlots, unplannedSlots } from './againstPlan';
import { amountLists } from './amountLists';
import type { MeasurePath } from '../measures';
import type { Item } from './blocks';
import { comparesIn, comparisonSlot, rangeOf, saidIn, type Compares } from './comparisons';
import type { PlacedClaim } from './LastText';
import { nameLists } from './nameLists';
import { fillRange, RANK, type Slot } from './Piece';
import { explainedBy, purposeSlots, reasonsIn, reasonSlots } from './reasons';
import type { Rolling } from './Rolling';
import { sectionAt, sectionOf } from './sectionAt';
import { targetAs } from './Target';
import { wrongWordSlots } from './wrongWords';
import { levelSlots, scoreSlots, shareSlots, unknownSlots, unsaidSlots, yearSlots } from './slots';

/** How often the comparisons of a text say rates, and reasons, by what they are of. */
class Customs {
  private readonly rates = new Map<string, [number, number]>();
  private readonly reasons = new Map<string, [number, number]>();

  constructor(rolling: Rolling) {
    for (const paragraph of rolling.last.document.paragraphs) {
      const compares = comparesIn(rolling, paragraph);
      const reasons = reasonsIn(paragraph.text).map((r) => explainedBy(r, compares));
      for (const c of compares) {
        const isSaid = c.comparison.rate !== undefined || c.comparison.zeroBase === true;
        for (const key of keysOf(rolling, paragraph, c)) {
          // 增加0万元，增长0%: even what did not change has its rate.
          if (c.was === '持平') {
            if (isSaid) count(this.rates, key, true);
            continue;
          }
          if (!isFromNothing(c)) count(this.rates, key, isSaid);
          count(this.reasons, key, reasons.includes(c));
        }
      }
    }
  }

  of(rolling: Rolling, paragraph: Paragraph, c: Compares): { rate: boolean; reason: boolean } {
    const usual = (counts: Map<string, [number, number]>): boolean => {
      for (const key of keysOf(rolling, paragraph, c)) {
        const found = counts.get(key);
        if (found) return found[0] * 2 > found[1];
      }
      return false;
    };
    return { rate: usual(this.rates), reason: usual(this.reasons) };
  }
}

/** All of it is new: that no rate is said tells nothing of what the text does. */
const isFromNothing = ({ comparison: { now, change, rate } }: Compares): boolean =>
  rate === undefined && change !== undefined && now?.figure.value.equals(change.figure.value) === true;

const customsOf = oncePer((rolling: Rolling) => new Customs(rolling));

function count(counts: Map<string, [number, number]>, key: string, said: boolean): void {
  const [yes, all] = counts.get(key) ?? [0, 0];
  counts.set(key, [yes + (said ? 1 : 0), all + 1]);
}

/** The nearest first: comparisons of such measures in such sections, of such measures anywhere. */
function keysOf(rolling: Rolling, paragraph: Paragraph, { target, with: base }: Compares): readonly string[] {
  const { path } = sectionOf(rolling, paragraph);
  const isItem = target.kind === 'path' && 'code' in target.path && (target.path.code?.length ?? 0) > 3;
  const kind = target.kind === 'path' ? target.path.kind : target.kind;
  const keys = [`${path.join()}/${kind}/${isItem}/${base}`, `${kind}/${isItem}/${base}`];
  // What was planned is compared in the same words whatever it is of.
  return base === 'plan' ? [...keys, base] : keys;
}

/** All that changes in a paragraph. */
export function slotsOf(rolling: Rolling, paragraph: Paragraph, subject?: Item): readonly Slot[] {
  const levels = levelSlots(rolling, paragraph);
  const years = yearSlots(rolling, paragraph);
  const shares = shareSlots(rolling, paragraph);
  const compares = comparesIn(rolling, paragraph);
  const completed = [...completionSlots(rolling, paragraph), ...newCompletionSlots(rolling, paragraph)];
  const inner = rolling.each([...levels, ...years, ...shares]);
  const customs = customsOf(rolling);
  const explained = reasonsIn(paragraph.text).map((r) => explainedBy(r, compares));
  const compared = compares.map((c) => {
    const { rate, reason } = customs.of(rolling, paragraph, c);
    // Where a reason stands behind it, none is asked for beside that.
    const asks = reason && !explained.includes(c) && !isInBrackets(paragraph, c.start);
    return comparisonSlot(rolling, paragraph, c, inner, { rate, reason: asks });
  });
  const doubtful = doubtfulSlots(rolling, paragraph, compares);
  const reasons = reasonSlots(rolling, paragraph);
  const unplanned = unplannedSlots(rolling, paragraph, inner);
  const known = [
    ...inner,
    ...rolling.each([...completed, ...unplanned, ...compared, ...doubtful, ...reasons]),
  ];
  const others = rolling.last.claimsIn(paragraph).filter((c) => c.index !== subject?.claim.index);
  const zeros = zeroSlots(rolling, paragraph, others, compares, inner);
  const absences = absenceSlots(rolling, paragraph, compares);
  const unmeasured = unknownSlots(rolling, paragraph, known);
  const unknown = [...unmeasured, ...scoreSlots(rolling, paragraph, [...known, ...unmeasured])];
  const unsaid = unsaidSlots(rolling, paragraph, [...known, ...absences]);
  const stated = [...known, ...rolling.each([...absences, ...unknown])];
  const clauses = [...stated, ...rolling.each(zeros)];
  const ofRows = { inner: stated, whole: clauses };
  const lists = rolling.each([
    ...amountLists(rolling, paragraph, ofRows, (c, path) => isOfSubject(c, path, subject)),
    ...nameLists(rolling, paragraph),
  ]);
  const beside = rolling.each([...unsaid, ...purposeSlots(rolling, paragraph, lists)]);
  const said = [...clauses, ...lists, ...beside];
  const told = [...said, ...rolling.each(noneSlots(rolling, paragraph, said))];
  const all = [...told, ...rolling.each(wrongWordSlots(rolling, paragraph, told))];
  return [...all, ...rolling.each(emptySlots(rolling, paragraph, all))];
}

const isInBrackets = ({ text }: Paragraph, at: number): boolean => /[（(][^）)。]*$/.test(text.slice(0, at));

const OF_WHICH = /(?<=。)其中[：:][^。]*。/g;

/** 其中：… behind a total that is nothing this year says nothing: each of its parts would be 0. */
function emptySlots(rolling: Rolling, paragraph: Paragraph, inner: readonly Slot[]): readonly Slot[] {
  const { text } = paragraph;
  return [...text.matchAll(OF_WHICH)].flatMap((m): Slot[] => {
    const [start, end] = [m.index, m.index + m[0].length];
    const levels = rolling.last
      .claimsIn(paragraph)
      .filter((c) => c.role === 'level' && c.place.start >= start && c.place.end <= end);
    const targets = levels.flatMap((c) => rolling.last.targetOf(c) ?? []);
    if (targets.length === 0 || targets.length < levels.length) return [];
    if (levels.every((c) => c.figure.value.isZero())) return [];
    return [
      {
        start,
        end,
        rank: RANK.sentence,
        fill: (as) =>
          targets.every((t) => rolling.years.of(targetAs(t, as.path), rolling.last.habits.unit).为零)
            ? []
            : fillRange(text, start, end, inner, as),
      },
    ];
  });
}

/** The amounts of the subject that a paragraph is about are no rows of a list: 其中：基本支出…；项目支出…. */
const isOfSubject = (claim: PlacedClaim, path: MeasurePath, subject: Item | undefined): boolean =>
  subject !== undefined &&
  (claim.index === subject.claim.index ||
    (path.kind === 'expenditure' && path.project === undefined && path.code === subject.path.code));

/** Comparisons that no table bears out: 同口径, another base, an unknown measure. They stay as last year's, in a mark. */
function doubtfulSlots(rolling: Rolling, paragraph: Paragraph, known: readonly Compares[]): readonly Slot[] {
  const { text } = paragraph;
  return saidIn(rolling, paragraph).flatMap((comparison): Slot[] => {
    const range = rangeOf(paragraph, comparison);
    if (!range || known.some((k) => range.start < k.end && k.start < range.end)) return [];
    const input = rolling.inputName(
      `${comparison.now?.label ?? ''}与上年比较`,
      paragraph,
      sectionAt(rolling, paragraph),
    );
    const said = text.slice(range.start, range.end);
    return [
      {
        ...range,
        rank: RANK.clause,
        fill: (as) => [as.isNew ? rolling.ask(input) : rolling.check(input, said)],
      },
    ];
  });
}
