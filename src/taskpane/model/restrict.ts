import type { Finding } from '../../budget/Finding';
import type { CheckResult, ReviewResult } from '../../pipeline/results';
import type { Ignored } from '../state/Ignored';
import { entriesOf } from './entries';
import { findingKey, type KeyOf } from '../../report/findingKey';
import { reviewKey } from '../../report/reviewKey';

/** What a check and a review both yield, as far as it can be left out. */
type Restrictable = Pick<CheckResult, 'findings' | 'diagnoses' | 'cannotTell'> &
  Partial<Pick<CheckResult, 'undetermined'>>;

/**
 * The result without the rules that a person has switched off. Relations stay: they are facts of the book,
 * and the relations of a cell are shown whole.
 */
export function withoutRules<Result extends Restrictable>(result: Result, off: ReadonlySet<string>): Result {
  if (off.size === 0) return result;
  const kept = keepFindings(result, (f) => !off.has(f.rule));
  return { ...kept, cannotTell: result.cannotTell.filter((c) => !off.has(c.rule)) };
}

/** The result without the findings that a person has set aside: what is marked and written out. */
export function withoutIgnored<Result extends Restrictable>(
  result: Result,
  ignored: Ignored,
  keyOf: KeyOf = findingKey,
): Result {
  const aside = new Set(entriesOf(result, ignored, keyOf).flatMap((e) => (e.ignored ? [e.finding] : [])));
  return aside.size === 0 ? result : keepFindings(result, (f) => !aside.has(f));
}

/** {@link withoutIgnored} of a review, whose findings go by the words of their sentences. */
export const reviewWithoutIgnored = (result: ReviewResult, ignored: Ignored): ReviewResult =>
  withoutIgnored(result, ignored, reviewKey(result.document));

/** Leaves findings out, and the diagnoses that explained nothing else; indexes are moved along. */
function keepFindings<Result extends Restrictable>(result: Result, wanted: (f: Finding) => boolean): Result {
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
  return { ...result, findings, diagnoses, ...(undetermined ? { undetermined } : {}) };
}
