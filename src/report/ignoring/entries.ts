import type { Finding } from '../../budget/Finding';
import { findingKey, findingState, lastingKey, type KeyOf } from '../findingKey';
import type { Ignored, IgnoredFinding } from './Ignored';

/** A finding with its name across runs, and whether it was set aside. */
export interface FindingEntry {
  readonly key: string;
  readonly finding: Finding;
  /** Its place in the result's list. */
  readonly index: number;
  /** Set when a person has set it aside and it still says the same. */
  readonly ignored: IgnoredFinding | null;
}

/**
 * Every finding with its key. Two findings of one key get a number behind it, in their order.
 * @param ignored by key in the workbook, and by {@link lastingKey} for all workbooks of a machine
 * @param keyOf names a finding across runs
 */
export function entriesOf(
  { findings }: { readonly findings: readonly Finding[] },
  ignored: Ignored,
  keyOf: KeyOf = findingKey,
): readonly FindingEntry[] {
  const seen = new Map<string, number>();
  return findings.map((finding, index) => {
    const base = keyOf(finding);
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    const key = nth === 0 ? base : `${base}#${nth}`;
    const aside = ignored[key];
    const isSame = aside !== undefined && aside.state === findingState(finding);
    const lasting = lastingKey(finding);
    return {
      key,
      finding,
      index,
      ignored: isSame ? aside : ((lasting === null ? undefined : ignored[lasting]) ?? null),
    };
  });
}
