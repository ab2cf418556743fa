import { Decimal } from 'decimal.js';
import { convertValue } from '../../budget/Amount';
import type { Finding, Severity } from '../../budget/Finding';
import { isMoney } from '../../budget/Unit';
import { countCauses } from '../../diagnose/causes';
import type { CheckResult } from '../../pipeline/results';
import type { FindingEntry } from '../../report/ignoring/entries';
import { keepFindings } from '../../report/ignoring/withoutIgnored';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(entries: readonly FindingEntry[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding, ignored } of entries) if (!ignored) counts[finding.severity] += 1;
  return counts;
}

/**
 * All but the hints that are below what a person wants to see.
 * @param tolerance in 元, as {@link belowTolerance} takes it
 */
export function loudEntries(entries: readonly FindingEntry[], tolerance: string): readonly FindingEntry[] {
  const limit = new Decimal(tolerance);
  return entries.filter((e) => !belowTolerance(e.finding, limit));
}

/** What the list names, one each: a cause with all that follows from it, or a finding of its own. */
export function countPlaces(result: CheckResult, entries: readonly FindingEntry[]): SeverityCounts {
  const counted = new Set(entries.filter((e) => !e.ignored).map((e) => e.finding));
  return countCauses(keepFindings(result, (f) => counted.has(f))).places;
}

/**
 * A rounding hint too small to be looked at, by the person's own display setting. Errors and warnings are always shown.
 * @param tolerance in 元
 */
export function belowTolerance(finding: Finding, tolerance: Decimal): boolean {
  if (finding.severity !== 'info' || finding.verdict !== 'rounding' || tolerance.isZero()) return false;
  const gap = finding.difference;
  return (
    !!gap && isMoney(gap.unit) && convertValue(gap.value, gap.unit, '元').abs().lessThanOrEqualTo(tolerance)
  );
}
