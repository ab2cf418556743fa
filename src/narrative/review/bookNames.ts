import type { BudgetBook } from '../../budget/BudgetBook';
import { oncePer } from '../../budget/oncePer';
import { squeeze } from '../../text/document/squeeze';
import { ownNames, type OwnNames } from '../../text/vocabulary/OwnNames';
import { projectRows } from '../measures';
import { isMeasure } from './isMeasure';
import { unitNames } from './units';

/** Shorter names are words like others. */
const SHORTEST_PROJECT = 4;
const SHORTEST_UNIT = 3;

/**
 * The names of a workbook's projects and units for the vocabulary of its text. What is called as a known measure is (培训费,
 * 公用经费) brings none: in a sentence these words mean the measure.
 */
export const bookNames = oncePer((book: BudgetBook): OwnNames => {
  const plain = (names: readonly string[], shortest: number): readonly string[] =>
    names.map((name) => squeeze(name).text).filter((name) => name.length >= shortest);
  const projects = plain(
    projectRows(book).map((r) => r.name),
    SHORTEST_PROJECT,
  );
  const units = unitNames(book);
  return ownNames(
    projects.filter((name) => !isMeasure(name)),
    // One unit alone is the department that all of the text is of.
    units.length > 1 ? plain(units, SHORTEST_UNIT) : [],
  );
});
