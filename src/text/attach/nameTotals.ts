import type { PartsList } from '../Reading';
import type { Drafted } from './Placed';

/** The kinds of “三公” expenditure: where a list has each, its total is all of it. */
const KINDS: readonly (readonly string[])[] = [['abroad'], ['reception'], ['vehicles', 'vehicle-operation']];

/** `2023年预算21.00万元：因公出国（境）0万元、公务用车12.00万元、公务接待费9.00万元`: what its words leave unsaid, its parts tell. */
export function nameTotals(lists: readonly PartsList[]): void {
  for (const { total, parts } of lists) {
    if (total.measure && !total.measure.generic) continue;
    const named = parts.filter((p) => p.measure?.family === 'three-public' && !p.measure.qualifier);
    if (!KINDS.every((kind) => named.some((p) => kind.includes(p.measure!.part)))) continue;
    const { fund, scope } = named[0]!.measure!;
    (total as Drafted).measure = {
      family: 'three-public',
      part: 'total',
      ...(fund ? { fund } : {}),
      ...(scope ? { scope } : {}),
    };
  }
}
