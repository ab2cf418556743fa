import { articulationRules } from './articulation';
import { finalRules } from './finals';
import { formRules } from './form';
import type { BookRule } from './Rule';

/** Every rule on workbooks, by id. */
export const bookRules: readonly BookRule[] = [...articulationRules, ...finalRules, ...formRules].sort(
  (a, b) => (a.meta.id < b.meta.id ? -1 : 1),
);
