import { generateDepartment } from '../../generate/generateDepartment';
import { recognise } from '../../recognise';
import type { Grid } from '../../workbook/Grid';

const TABLES = 14;

/**
 * One unit's book of 14 tables: the twelve that Sichuan prints, and two of the same unit's as Shanghai prints them.
 * @throws Error where the generator no longer makes so many
 */
export function fourteenTables(): readonly Grid[] {
  const of = (layout: 'sichuan-suining' | 'shanghai-unit'): readonly Grid[] =>
    generateDepartment(7, { layout, units: 1 }).grids;
  const twelve = of('sichuan-suining');
  const book = [...twelve, ...of('shanghai-unit').slice(-2)];
  const found = recognise(book).tables.length;
  if (found !== TABLES) throw new Error(`the book has ${found} tables, not ${TABLES}`);
  return book;
}
