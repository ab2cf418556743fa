import { articulationRules } from './articulation';
import { formRules } from './form';
import type { Rule } from './Rule';

/** Every rule that checks a workbook, by id. */
export const rules: readonly Rule[] = [...articulationRules, ...formRules].sort((a, b) =>
  a.meta.id < b.meta.id ? -1 : 1,
);
