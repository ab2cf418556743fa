import { groupBy } from '../../../budget/groupBy';
import { isMoney } from '../../../budget/Unit';
import { stageKey } from '../../../text/Period';
import type { Claim, Reading } from '../../../text/Reading';
import { paragraphOf } from '../paragraphOf';

/** What a book ends with, what it began with and took in, and what went out of it. */
export interface Closing {
  readonly closing: Claim;
  readonly more: readonly Claim[];
  readonly less: readonly Claim[];
  /** The figures stand too far apart for the words to say that they are of one account. */
  readonly unsure: boolean;
}

type Side = 'opening' | 'income' | 'own-surplus' | 'spent' | 'distributed' | 'closing';

/** Which side of the account a figure is. */
function sideOf({ measure: m, label }: Claim): Side | undefined {
  if (!m || m.qualifier) return undefined;
  if (m.family === 'other') return /结余分配/.test(label) ? 'distributed' : undefined;
  if (m.family === 'income') {
    if (m.part === 'carry-in') return 'opening';
    if (m.part === 'institution-fund') return 'own-surplus';
    return m.part === 'year' || (m.part === 'total' && !/总计|总额|总收入/.test(label))
      ? 'income'
      : undefined;
  }
  if (m.family !== 'expenditure' || m.subject) return undefined;
  if (m.part === 'carry-out') return 'closing';
  return m.part === 'current' || (m.part === 'total' && !/总计|总额|总支出/.test(label))
    ? 'spent'
    : undefined;
}

/** Of one body, one book, one year and one stage. The own surplus and its distribution are of all money. */
function accountOf({ measure: m, period }: Claim, side: Side): string {
  const book = side === 'own-surplus' || side === 'distributed' ? 'all' : (m?.fund ?? 'all');
  return [m?.scope ?? '', book, stageKey(period)].join('/');
}

/** The accounts that a text tells from end to end, each figure once: in one sentence, else in one paragraph, else over the text. */
export function closings({ claims, lists }: Reading): readonly Closing[] {
  const sided = claims.flatMap((claim) => {
    const side = claim.role === 'level' && isMoney(claim.figure.unit) ? sideOf(claim) : undefined;
    return side && !claim.approximate && claim.period.when !== 'other' ? [{ claim, side }] : [];
  });
  const seen = new Set<Claim>();
  return [sentenceOf, paragraphOf, () => 0].flatMap((near, distance) => {
    const accounts = groupBy(sided, ({ claim, side }) => `${near(claim)}/${accountOf(claim, side)}`);
    return [...accounts.values()].flatMap((account): readonly Closing[] => {
      const found = closingOf(account, distance > 0);
      if (!found || seen.has(found.closing) || isListed(lists, found)) return [];
      seen.add(found.closing);
      return [found];
    });
  });
}

/** `支出总计…，其中：本年支出…，年末…`: told by the sum. */
const isListed = (lists: Reading['lists'], { closing, less }: Closing): boolean =>
  lists.some(({ parts }) => parts.includes(closing) && less.every((c) => parts.includes(c)));

const sentenceOf = (c: Claim): number => c.sentence;

function closingOf(
  account: readonly { readonly claim: Claim; readonly side: Side }[],
  unsure: boolean,
): Closing | undefined {
  const of = (side: Side): readonly Claim[] => {
    const byValue = new Map<string, Claim>();
    for (const { claim, side: own } of account) {
      const value = claim.figure.value.toString();
      if (own === side && !byValue.has(value)) byValue.set(value, claim);
    }
    return [...byValue.values()];
  };
  const [opening, income, spent, closing] = [of('opening'), of('income'), of('spent'), of('closing')];
  const [own, distributed] = [of('own-surplus'), of('distributed')];
  const once = [opening, income, spent, closing].every((all) => all.length === 1);
  if (!once || own.length > 1 || distributed.length > 1) return undefined;
  return {
    closing: closing[0]!,
    more: [...opening, ...income, ...own],
    less: [...spent, ...distributed],
    unsure,
  };
}
