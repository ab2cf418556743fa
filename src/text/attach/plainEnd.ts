import { inUnit } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import type { TextMeasure } from '../measure/TextMeasure';
import { groupOf } from '../vocabulary/groups';
import type { Placed, ReadParagraph } from './Placed';

/** How many parts the words alone give: to the end of the sentence, and no further than parts of one kind go. */
export function plainEnd(p: ReadParagraph, total: Placed, seq: readonly Placed[]): number {
  const kinds = new Set<string>();
  const within = withinWhole(total.claim.measure);
  let n = 0;
  for (const f of seq) {
    if (f.claim.sentence !== seq[0]!.claim.sentence) break;
    const group = groupOf(f.claim.measure);
    if (n > 0) {
      if (isForeign(f.claim.measure, group, within) || isRival(total.claim.measure, f.claim.measure)) break;
      if (apart(p, seq[n - 1]!, f)) {
        const allApart = n > 1 && apart(p, seq[0]!, seq[1]!);
        if (exceeds(f, total) || (!allApart && isOtherKind(group, kinds))) break;
      }
    }
    if (group) kinds.add(group);
    n++;
  }
  return Math.max(n, 1);
}

/** Of another kind than the whole can have, or a total of its own. */
const isForeign = (
  m: TextMeasure | undefined,
  group: string | undefined,
  within: ReadonlySet<string> | undefined,
): boolean => (group === undefined ? isTotal(m) : within !== undefined && !within.has(m?.part ?? ''));

/** Of a kind that does not stand beside those before it. */
const isOtherKind = (group: string | undefined, kinds: ReadonlySet<string>): boolean =>
  group !== undefined && kinds.size > 0 && !kinds.has(group) && !together(kinds, group);

const together = (kinds: ReadonlySet<string>, group: string): boolean =>
  [...kinds, group].every((k) => ['three-public', 'vehicles'].includes(k)) ||
  [...kinds, group].every((k) => ['kinds', 'basic', 'economic', 'sources'].includes(k)) ||
  [...kinds, group].every((k) => ['sources', 'funds'].includes(k));

/** `甲20万元，其中本年10万元；乙80万元`: what is more than the whole and set apart is none of its parts. */
const exceeds = ({ claim: { figure } }: Placed, total: Placed): boolean =>
  isMoney(figure.unit) &&
  isMoney(total.claim.figure.unit) &&
  inUnit(figure, total.claim.figure.unit).value.greaterThan(total.claim.figure.value);

const apart = (p: ReadParagraph, a: Placed, b: Placed): boolean =>
  /[;.]/.test(p.lexed.classes.slice(a.token, b.token));

const isTotal = (m: TextMeasure | undefined): boolean =>
  m !== undefined &&
  !m.subject &&
  !m.qualifier &&
  (m.family === 'balance' ||
    (m.part === 'total' &&
      (m.family === 'income' || m.family === 'three-public' || m.family === 'procurement')));

/** The parts that a whole can have, where these are known. */
function withinWhole(m: TextMeasure | undefined): ReadonlySet<string> | undefined {
  if (m?.family === 'three-public' && m.part === 'vehicles')
    return new Set(['vehicle-purchase', 'vehicle-operation']);
  if (m?.family === 'three-public' && m.part === 'vehicle-operation') return new Set([]);
  return undefined;
}

/** The other side of the book is no part: `收入A，其中：a1、a2；支出B`. */
function isRival(total: TextMeasure | undefined, part: TextMeasure | undefined): boolean {
  if (!total || !part || total.subject) return false;
  const sides = ['income', 'expenditure'];
  if (!sides.includes(total.family) || !sides.includes(part.family) || part.part !== 'total' || part.subject)
    return false;
  return total.family !== part.family || (total.part === 'total' && part.fund === total.fund);
}
