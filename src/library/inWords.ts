import type { Finding } from '../budget/Finding';
import type { Diagnosis } from '../diagnose/Diagnosis';
import type { Locale } from '../locales';
import { claimOf } from '../report/diagnoses';
import { sentenceOf } from '../report/relationSentence';
import { translator } from '../report/translate';

export type Language = Locale;

/**
 * What a finding says, or which figure is wrong and what it should be, as the pane shows it.
 * @param language `zh-CN` by default
 */
export function inWords(told: Finding | Diagnosis, language: Language = 'zh-CN'): string {
  const t = translator(language);
  return 'severity' in told ? sentenceOf(told, t) : claimOf(told, t);
}
