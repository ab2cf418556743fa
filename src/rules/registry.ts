import { articulationRules } from './articulation';
import { formRules } from './form';
import type { BookRule } from './Rule';

/** Every rule on workbooks, by id. */
export const bookRules: readonly BookRule[] = [...articulationRules, ...formRules].sort((a, b) =>
  a.meta.id < b.meta.id ? -1 : 1,
);
