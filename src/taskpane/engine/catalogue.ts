import { OUTLINES } from '../../narrative/outlines';
import { textRules } from '../../narrative/review/rules';
import { rules } from '../../rules/registry';
import { wordingRules } from '../../rules/wording';

/** What there is to choose from. It weighs as much as the engine, so the pane asks for it after it has opened. */
export const catalogue = {
  rules: [...rules, ...textRules, ...wordingRules].map((rule) => rule.meta),
  outlines: OUTLINES.map(({ id, name }) => ({ id, name })),
};
