import { comparisons } from './comparisons';
import { counts } from './counts';
import { lists } from './lists';
import { notation } from './notation';
import type { Rephrasing } from './Rephrasing';
import { shares } from './shares';
import { stages } from './stages';
import { threePublic } from './threePublic';

/** All ways of telling a department. */
export const rephrasings: readonly Rephrasing[] = [
  ...lists,
  ...comparisons,
  ...shares,
  ...stages,
  ...notation,
  ...threePublic,
  ...counts,
];
