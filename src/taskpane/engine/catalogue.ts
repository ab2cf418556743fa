import { OUTLINES } from '../../narrative/outlines';
import { rules } from '../../pipeline/registry';

/** What there is to choose from. It weighs as much as the engine, so the pane asks for it after it has opened. */
export const catalogue = {
  rules: rules.map((rule) => rule.meta),
  outlines: OUTLINES.map(({ id, name, document = 'budget' }) => ({ id, name, document })),
};
