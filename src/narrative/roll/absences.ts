import type { Paragraph } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import { absentIn, noneIn } from './absent';
import type { Compares } from './comparisons';
import type { PlacedClaim } from './LastText';
import { fillRange, RANK, words, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { sectionAt } from './sectionAt';
import { targetAs } from './Target';
import { figurePiece } from './Years';

/** 没有安排公务接待费: said with its amount where there is one this year. */
export function absenceSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  compares: readonly Compares[],
): readonly Slot[] {
  return absentIn(rolling, paragraph).map(({ start, end, what, target }): Slot => {
    const name = what.replace(/(?:拨款)?安排的支出$|的支出$/, '支出');
    return {
      start,
      end,
      rank: RANK.clause,
      fill: (as) => {
        const now = rolling.years.of(targetAs(target, as.path), rolling.last.habits.unit);
        const figure = figurePiece(now);
        if (!figure || now.为零) return [words(paragraph.text.slice(start, end))];
        const is = /(?:支出|收入|经费)\d/.test(paragraph.text) ? '' : '为';
        const said = [words(`${name}${/(?:支出|预算)$/.test(name) ? is : '预算数为'}`), figure];
        const change = figurePiece(now.差额);
        // Where its sentence compares it, that is said anew; where the others of the paragraph are compared, so is this one.
        const isCompared = compares.some(
          (c) => c.start >= end && !/[。；;]/.test(paragraph.text.slice(end, c.start)),
        );
        if (isCompared || compares.length === 0 || !change) return said;
        return [...said, words(`，比${rolling.years.names.last}预算${now.比较}`), change];
      },
    };
  });
}

/** 本年无其他收入: said with its amount where there is one this year; of several names it is to be looked at. */
export function noneSlots(rolling: Rolling, paragraph: Paragraph, known: readonly Slot[]): readonly Slot[] {
  const { text } = paragraph;
  return noneIn(rolling, paragraph).flatMap(({ start, end, targets }): Slot[] => {
    if (known.some((s) => s.rank > RANK.figure && s.start < end && start < s.end)) return [];
    const said = text.slice(start, end);
    const input = rolling.inputName(said, paragraph, sectionAt(rolling, paragraph));
    return [
      {
        start,
        end,
        rank: RANK.clause,
        fill: (as) => {
          const all = targets.map((t) => rolling.years.of(targetAs(t, as.path), rolling.last.habits.unit));
          if (all.every((q) => q.为零 || !q.value)) return [words(said)];
          const figure = all.length === 1 ? figurePiece(all[0]) : undefined;
          const name = /^(?:没有|无)(.*?(?:收入|拨款|预算|经费|资金|费))/.exec(said)?.[1];
          return figure && name ? [words(`${name}为`), figure] : [rolling.check(input, said)];
        },
      },
    ];
  });
}

const NAMED = /(?<name>[^，。；：、\d]{2,30}?)(?:预算数|支出预算|预算)?(?:安排)?(?:为|是)?\s*$/;

/** An amount that is now nothing, as it was last year, is said in words: 没有安排公务接待费. */
export function zeroSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  claims: readonly PlacedClaim[],
  compares: readonly Compares[],
  inner: readonly Slot[],
): readonly Slot[] {
  const { text } = paragraph;
  return claims.flatMap((claim): Slot[] => {
    const of = compares.find((c) => c.comparison.now?.index === claim.index);
    const target = rolling.last.targetOf(claim);
    const { unit } = claim.figure;
    if (!of || !target || !isMoney(unit) || claim.figure.value.isZero()) return [];
    if (!/^\s*[，,]\s*$/.test(text.slice(claim.place.end, of.start))) return [];
    const from = clauseStart(text, claim.place.start);
    const named = NAMED.exec(text.slice(from, claim.place.start));
    if (!named) return [];
    const start = from + named.index;
    return [
      {
        start,
        end: claim.place.end,
        rank: RANK.clause,
        fill: (as) => {
          const now = rolling.years.of(targetAs(target, as.path), unit);
          return now.为零 && now.比较 === '持平'
            ? [words(`没有安排${named.groups!['name']!}`)]
            : fillRange(text, start, claim.place.end, inner, as);
        },
      },
    ];
  });
}

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !/[，,；;。：:、（(]/.test(text[from - 1]!)) from--;
  const year = /^.*(?:19|20)\d{2}年(?:度)?/.exec(text.slice(from, at));
  return from + (year?.[0].length ?? 0);
}
