import type { Paragraph } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit } from '../../budget/Unit';
import { fillRange, RANK, words, type Piece, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { targetAs, type Target } from './Target';
import { figurePiece } from './Years';

/** Nothing was planned of it. */
const isUnplanned = ({ years }: Rolling, target: Target, unit: MoneyUnit): boolean =>
  years.ofPlan(target, unit).上年为零;

/** From the mark before 完成 to the rate. */
const COMPLETED = /[，,；;]?[^，,；;。：:（(]*完成[^，,；;。：:（(]*$/;

/** The rates of completion of a paragraph whose amounts the tables hold; what had no plan completes nothing. */
export function completionSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const { last, years } = rolling;
  const here = new Map(last.claimsIn(paragraph).map((c) => [c.index, c]));
  return last.reading.completions.flatMap(({ stated, executed }): Slot[] => {
    const claim = here.get(stated.index);
    const target = last.targetOf(executed);
    const unit = executed?.figure.unit;
    if (!claim || !target || !unit || !isMoney(unit) || claim.approximate) return [];
    const unknown = rolling.unknown(claim, paragraph);
    const { start, end } = claim.place;
    const opened = COMPLETED.exec(paragraph.text.slice(0, start));
    const from = opened ? opened.index : start;
    return [
      {
        start: from,
        end,
        rank: RANK.clause,
        fill: (as) => {
          const spent = targetAs(target, as.path);
          if (isUnplanned(rolling, spent, unit)) return [];
          const rate = figurePiece(years.of(spent, unit).完成率);
          return [words(paragraph.text.slice(from, start)), rate ?? unknown(as.isNew)];
        },
      },
    ];
  });
}

/** How a text says the rate of completion, nearest to a paragraph: 完成年初预算的. */
function completedWords({ last }: Rolling, paragraph: Paragraph): string | undefined {
  const places = last.reading.completions.flatMap(({ stated: { figure } }) =>
    figure.place.kind === 'text' ? [figure.place] : [],
  );
  const away = (p: { readonly paragraph: number }): number => Math.abs(p.paragraph - paragraph.index);
  const [near] = [...places].sort((a, b) => away(a) - away(b));
  const text = near && last.document.paragraphs[near.paragraph]?.text.slice(0, near.start);
  return text === undefined ? undefined : COMPLETED.exec(text)?.[0];
}

/** What had no plan last year and has one now: its completion is told as the text tells that of others. */
export function newCompletionSlots(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const { last, years } = rolling;
  const { text } = paragraph;
  const told = completedWords(rolling, paragraph);
  if (told === undefined) return [];
  const claims = last.claimsIn(paragraph);
  return claims.flatMap((claim, i): Slot[] => {
    const plan = claims[i - 1];
    const target = last.targetOf(claim);
    const { unit } = claim.figure;
    if (!plan || !target || !isMoney(unit) || !last.isPlan(plan) || !plan.figure.value.isZero()) return [];
    const at = claim.place.end;
    if (last.isPlan(claim) || !/^[。；]/.test(text.slice(at))) return [];
    return [
      {
        start: at,
        end: at,
        rank: RANK.figure,
        fill: (as) => {
          const spent = targetAs(target, as.path);
          const rate = figurePiece(years.of(spent, unit).完成率);
          return rate && !isUnplanned(rolling, spent, unit) ? [words(told), rate] : [];
        },
      },
    ];
  });
}

const UNPLANNED =
  /[，,]?(?:因)?(?:年初)?(?:没有|未|无)(?:安排|编列)?(?:年初)?预算(?:[，,](?:无法|不)[^，。；\d]{0,16})?(?=[，。；])/g;

/** 年初未安排预算: said no more of what was planned this year; its completion is told instead. */
export function unplannedSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  inner: readonly Slot[],
): readonly Slot[] {
  const { last, years } = rolling;
  const { text } = paragraph;
  return [...text.matchAll(UNPLANNED)].flatMap((m): Slot[] => {
    const [start, end] = [m.index, m.index + m[0].length];
    const claim = last
      .claimsIn(paragraph)
      .findLast((c) => c.place.end <= start && c.role === 'level' && !last.isPlan(c));
    const target = last.targetOf(claim);
    const unit = claim?.figure.unit;
    if (!target || !unit || !isMoney(unit) || /[。；]/.test(text.slice(claim.place.end, start))) return [];
    return [
      {
        start,
        end,
        rank: RANK.clause,
        fill: (as): readonly Piece[] => {
          const spent = targetAs(target, as.path);
          const rate = figurePiece(years.of(spent, unit).完成率);
          return rate && !isUnplanned(rolling, spent, unit)
            ? [words('，完成年初预算的'), rate]
            : fillRange(text, start, end, inner, as);
        },
      },
    ];
  });
}
