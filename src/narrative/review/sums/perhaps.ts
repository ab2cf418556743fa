import { groupBy } from '../../../budget/groupBy';
import type { Claim } from '../../../text/Reading';
import type { TextMeasure } from '../../../text/measure/TextMeasure';
import { paragraphOf } from '../paragraphOf';
import { comparable } from '../subjects';
import type { ImpliedSum, View } from './views';

/** Sums that a text need not keep: only where a slip of the keyboard explains that one does not hold is it told. */
const perhaps = (total: Claim, parts: readonly Claim[]): ImpliedSum => ({
  total,
  parts,
  comparison: 'equal',
  unsure: true,
  told: false,
});

const isSpent = (m: TextMeasure): boolean => m.family === 'expenditure' && m.part === 'total' && !m.qualifier;

/** A 类 of the whole, and its 项 where the text tells of those of one book: often there is no other book. */
export function ofClassesElsewhere(view: View): readonly ImpliedSum[] {
  const items = view.where((m) => isSpent(m) && m.subject?.itemName !== undefined && !!m.subject.className);
  const classes = view.where(
    (m) => isSpent(m) && !!m.subject?.className && !m.subject.sectionName && !m.subject.itemName,
  );
  const byClass = groupBy(items, (c) => comparable(c.measure!.subject!.className!));
  return classes.flatMap((total): readonly ImpliedSum[] => {
    const { subject, fund } = total.measure!;
    const all = byClass.get(comparable(subject!.className!)) ?? [];
    const book = all[0]?.measure!.fund;
    const parts = all.filter((c) => c.measure!.fund === book);
    // Where their own book states the 类, the other book's may differ.
    const stated = classes.some(
      (c) =>
        c.measure!.fund === book &&
        comparable(c.measure!.subject!.className!) === comparable(subject!.className!),
    );
    return parts.length > 0 && book !== fund && !stated ? [perhaps(total, parts)] : [];
  });
}

const CARRIED = [
  {
    year: /收入合计/,
    total: /收入总计/,
    more: /^(?:此外)?(?:使用|动用)?(?:非财政拨款|专用)?结余(?!分配)|年初结转|上年结转/,
  },
  { year: /支出合计/, total: /支出总计/, more: /结余分配|年末结转/ },
] as const;

/**
 * `收入合计90万元…。此外，使用结余0万元，年初结转和结余10万元`, `收入总计100万元，其中年初结转和结余10万元，较上年…；收入合计90万元`: with
 * what was left from before the year's income is all of it, the 收入总计.
 */
export function withCarriedOver(view: View): readonly ImpliedSum[] {
  const all = view.where(() => true);
  return CARRIED.flatMap(({ year, total, more }): readonly ImpliedSum[] => {
    const whole = all.find((c) => total.test(c.label));
    const own = all.find((c) => year.test(c.label));
    // Where they are the same, what was left from before is told within the year's income.
    if (!whole || !own || own.figure.value.equals(whole.figure.value)) return [];
    const within = whole.sentence === own.sentence && whole.index < own.index;
    const carried = all.filter(
      (c) =>
        c !== own &&
        paragraphOf(c) === paragraphOf(own) &&
        (c.index > own.index || (within && c.index > whole.index)) &&
        more.test(c.label),
    );
    return carried.length > 0 ? [perhaps(whole, [own, ...carried])] : [];
  });
}
