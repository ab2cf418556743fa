import { inUnit } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import { addsUp, slippedEnd, type Ended } from '../choose/lists';
import { isPart } from './parts';
import type { Placed, ReadParagraph } from './Placed';

/** So many amounts before a list may be what it divides. */
const NEAR = 8;

/** A list whose words leave open what it divides. */
interface Open {
  /** What it would divide by its place. */
  readonly total: Placed;
  readonly parts: readonly Placed[];
}

/**
 * `支出90万元，结余10万元。其中：甲…`, `总支出100万元，其中：支出90万元、结转10万元。支出较上年…。按性质划分：…`: a list that begins a sentence or
 * a division may be of any amount told before it. The one that its parts make up, else the one that a slip keeps them from.
 */
export function otherTotal(
  p: ReadParagraph,
  { total, parts }: Open,
): (Ended & { total: Placed }) | undefined {
  if (parts.length < 2 || !isLoose(p, total, parts)) return undefined;
  const first = parts[0]!;
  const before = p.figures
    .filter((f) => f.token < first.token && f !== total && isPart(f) && isMoney(f.claim.figure.unit))
    .filter((f) => !parts.includes(f))
    .slice(-NEAR);
  const made = before.findLast((f) => addsUp(f, parts));
  if (made) return { total: made, parts, sure: true };
  if (slippedEnd(total, parts)) return undefined;
  for (const f of [...before].reverse()) {
    const slipped = slippedEnd(f, parts);
    if (slipped) return { total: f, ...slipped };
  }
  return undefined;
}

/** `…，结余10万元。其中：甲支出50万元…`: what is more than the last amount of the sentence before is none of its parts. */
export const isBeyond = (p: ReadParagraph, { total, parts }: Open): boolean =>
  parts[0]!.claim.sentence !== total.claim.sentence &&
  isMoney(total.claim.figure.unit) &&
  p.figures.some((f) => f.token < total.token && f.claim.sentence === total.claim.sentence && isPart(f)) &&
  parts.some(
    ({ claim: { figure } }) =>
      isMoney(figure.unit) &&
      inUnit(figure, total.claim.figure.unit as '元').value.greaterThan(total.claim.figure.value),
  );

/** The list begins a sentence of its own, or divides by kinds, or tells of something else beside each part. */
function isLoose(p: ReadParagraph, total: Placed, parts: readonly Placed[]): boolean {
  const { tokens } = p.lexed;
  const first = parts[0]!;
  if (first.claim.sentence !== total.claim.sentence) return true;
  return tokens.slice(total.token + 1, first.token).some((t) => t.kind === 'v') || tellsBeside(p, parts);
}

const tellsBeside = (p: ReadParagraph, parts: readonly Placed[]): boolean =>
  p.figures.some((f) => isPart(f) && f.token > parts[0]!.token && f.token < parts[1]!.token);
