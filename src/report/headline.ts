import { countCauses } from '../diagnose/causes';
import type { CheckResult } from '../pipeline/results';
import { say, type Translate } from './translate';

/** `3 处错误，8 项关系不符`: what is wrong before what follows from it. Nothing where nothing is wrong. */
export function headline(
  result: Pick<CheckResult, 'findings' | 'diagnoses' | 'undetermined'>,
  t: Translate,
): readonly string[] {
  const { places, relations } = countCauses(result);
  return places.error + relations === 0
    ? []
    : [say(t, 'report.headline', { places: places.error, relations })];
}
