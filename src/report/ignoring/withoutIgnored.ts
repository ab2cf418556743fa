import type { Finding } from '../../budget/Finding';
import type { CheckResult, SetAside } from '../../pipeline/results';
import { keepBases } from '../../rules/basesOf';
import { entriesOf } from './entries';
import { findingKey, type KeyOf } from '../findingKey';
import type { Ignored } from './Ignored';

/** What a check and a review both yield, as far as it can be left out. */
export type Restrictable = Pick<
  CheckResult,
  'findings' | 'diagnoses' | 'cannotTell' | 'relations' | 'bases'
> &
  Partial<Pick<CheckResult, 'undetermined' | 'ignored'>>;

/** The result without the findings that a person has set aside, which stand apart with their reasons. */
export function withoutIgnored<Result extends Restrictable>(
  result: Result,
  ignored: Ignored,
  keyOf: KeyOf = findingKey,
): Result {
  const aside = entriesOf(result, ignored, keyOf).flatMap((e): SetAside[] =>
    e.ignored ? [{ finding: e.finding, reason: e.ignored.reason }] : [],
  );
  if (aside.length === 0) return result;
  const left = new Set(aside.map((a) => a.finding));
  return { ...keepFindings(result, (f) => !left.has(f)), ignored: aside };
}

/** Leaves findings out, the diagnoses that explained nothing else, and the bases of rules that say no more; indexes are moved along. */
export function keepFindings<Result extends Restrictable>(
  result: Result,
  wanted: (f: Finding) => boolean,
): Result {
  const index = new Map<number, number>();
  const findings = result.findings.filter((f, i) => wanted(f) && index.set(i, index.size));
  const mapped = result.diagnoses.map((d) => ({
    ...d,
    explains: d.explains.flatMap((i) => index.get(i) ?? []),
  }));
  const position = new Map<number, number>();
  mapped.forEach((d, i) => d.explains.length > 0 && position.set(i, position.size));
  const diagnoses = mapped
    .filter((d) => d.explains.length > 0)
    .map((d) => (d.together ? { ...d, together: d.together.flatMap((i) => position.get(i) ?? []) } : d));
  const undetermined = result.undetermined
    ?.map((u) => ({ ...u, findings: u.findings.flatMap((i) => index.get(i) ?? []) }))
    .filter((u) => u.findings.length > 0);
  const bases = keepBases(result.bases, [...findings, ...result.cannotTell]);
  return { ...result, findings, diagnoses, bases, ...(undetermined ? { undetermined } : {}) };
}
