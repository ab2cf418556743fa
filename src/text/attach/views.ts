import { groupBy } from '../../budget/groupBy';
import { isMoney } from '../../budget/Unit';
import type { PartsList } from '../Reading';
import { addsUp, bestEnd } from '../choose/lists';
import type { Placed, ReadParagraph } from './Placed';

/** How many paragraphs back the total of a division may stand. */
const BACK = 6;

const DIVISION =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]{1,2})?(?:按[^,;。\d]{2,14}(?:类别|划分|分类|分|用途)(?:科目)?(?:划分|来?看)?[,:，：]?|从[^,;。\d]{2,12}看[,:])/;

/** `1.按支出功能分类，包括A、B、C`: a division of the total of a paragraph before; its words promise all of it. */
export function divisions(paragraphs: readonly ReadParagraph[]): readonly PartsList[] {
  return paragraphs.flatMap((p, i) => {
    const figures = groupBy(p.figures, (f) => f.claim.sentence);
    const before = paragraphs.slice(Math.max(0, i - BACK), i);
    return p.sentences.flatMap((s, k) => {
      const text = p.lexed.text.slice(k === 0 ? 0 : p.sentences[k - 1]!.end, s.end);
      return DIVISION.test(text) ? divisionIn(before, figures.get(s.index) ?? [], text) : [];
    });
  });
}

/** A paragraph that goes on with what the one before told. */
const GOES_ON = /^其中[,:，：]/;

/**
 * `全县财政收入30万元，增长4%。` above `其中，甲收入10万元；乙收入20万元。`: of the last whole amount of the paragraph before. What the words leave
 * open, only a slip closes.
 */
export function wentOn(paragraphs: readonly ReadParagraph[]): readonly PartsList[] {
  return paragraphs.flatMap((p, i) => {
    const [first] = p.sentences;
    const before = paragraphs[i - 1];
    if (!first || before?.index !== p.index - 1 || !GOES_ON.test(p.lexed.text)) return [];
    const isWhole = (f: Placed): boolean => isAmount(f) && f.depth === 0 && !f.under;
    const total = before.figures.findLast(isWhole);
    const parts = p.figures.filter((f) => f.claim.sentence === first.index && isWhole(f));
    if (!total || parts.length < 2 || parts.some((f) => !isOfTime(f, total))) return [];
    return [
      { total: total.claim, parts: parts.map((f) => f.claim), open: false, closed: false, unsure: true },
    ];
  });
}

const isAmount = ({ claim: { role, figure } }: Placed): boolean => role === 'level' && isMoney(figure.unit);

const isOfTime = ({ claim: { period: a } }: Placed, { claim: { period: b } }: Placed): boolean =>
  a.when === b.when && a.stage === b.stage;

/** `从主要支出科目看`: there are others. */
const MAIN = /^[^,:，：]{0,12}(?:主要|重点)/;

function divisionIn(
  before: readonly ReadParagraph[],
  own: readonly Placed[],
  text: string,
): readonly PartsList[] {
  const [first] = own;
  if (!first || first.claim.role !== 'level' || first.under) return [];
  const seq = own.filter(
    (f) => f.claim.role === 'level' && f.depth === first.depth && !f.under && isMoney(f.claim.figure.unit),
  );
  const totals = totalsBefore(before, first);
  if (seq.length < 2 || totals.length === 0) return [];
  const total =
    totals.find((t) => addsUp(t, bestEnd(t, seq, seq.length).parts)) ??
    totals.find((t) => !t.under) ??
    totals[0]!;
  const { parts } = bestEnd(total, seq, seq.length);
  const open = /等(?!级)[,;。]/.test(text) || MAIN.test(text);
  return [
    {
      total: total.claim,
      parts: parts.map((f) => f.claim),
      open,
      closed: true,
      ...(totals.length > 1 && !addsUp(total, parts) && totals.some((t) => t.under) ? { unsure: true } : {}),
    },
  ];
}

/** The totals stated before, the last paragraph's first. */
const totalsBefore = (before: readonly ReadParagraph[], first: Placed): readonly Placed[] =>
  [...before]
    .reverse()
    .flatMap((p) =>
      p.figures.filter(
        (f) =>
          f.claim.role === 'level' &&
          f.depth === 0 &&
          isTotal(f) &&
          f.claim.period.when === first.claim.period.when &&
          f.claim.period.stage === first.claim.period.stage,
      ),
    );

const isTotal = ({ claim: { measure: m } }: Placed): boolean =>
  m !== undefined &&
  !m.subject &&
  !m.qualifier &&
  (m.family === 'balance' ||
    (m.family === 'procurement' && m.part === 'total') ||
    (m.family === 'expenditure' && ['total', 'current'].includes(m.part)));
