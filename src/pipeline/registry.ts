import { textRules } from '../narrative/review/rules';
import { bookRules } from '../rules/registry';
import type { Rule } from '../rules/Rule';

/** Every rule: those on workbooks, then those on texts. */
export const rules: readonly Rule[] = [...bookRules, ...textRules];
