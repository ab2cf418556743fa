import type { Decimal } from 'decimal.js';
import { convertValue } from '../../budget/Amount';
import type { Finding, Severity } from '../../budget/Finding';
import { isMoney } from '../../budget/Unit';
import type { FindingEntry } from '../../report/ignoring/entries';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(entries: readonly FindingEntry[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding, ignored } of entries) if (!ignored) counts[finding.severity] += 1;
  return counts;
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
