import type { StatedDepartment } from '../budget/BudgetBook';
import { withoutSpaces } from '../budget/names';
import { isOrganisation } from '../budget/organisation';
import { cellPlace } from '../budget/Place';
import type { Grid } from '../workbook/Grid';

const LONGEST = 40;

/** `2025年度青禾县教育局部门决算公开表`: what a cover may say around the name. */
const AROUND =
  /^(?:20\d{2}年?度?)?(.*?)(?:20\d{2}年?度?)?(?:(?:部门|单位)?(?:预算|决算)(?:信息)?(?:公开)?(?:报?表|情况|说明)?)?$/;

/** A county or town is whose department publishes, not the department. */
const REGION_ALONE = /[省市县区州盟旗镇乡]$/;

/**
 * The department that a cover names, for a book whose tables name none. Where it names several (a unit below its department, a
 * department beside who made the tables) it does not say whose book it is.
 * @param covers the names of the sheets that are covers
 */
export function departmentOnCover(
  grids: readonly Grid[],
  covers: ReadonlySet<string>,
): StatedDepartment | undefined {
  const named = grids
    .filter(({ name }) => covers.has(name))
    .flatMap((grid) =>
      grid.cells.flatMap(({ value, row, column }): StatedDepartment[] => {
        const name = typeof value === 'string' ? bodyIn(value) : undefined;
        return name === undefined ? [] : [{ name, place: cellPlace(grid.name, row, column) }];
      }),
    );
  return named.every((d) => d.name === named[0]!.name) ? named[0] : undefined;
}

/** The name that a line of a cover consists of, but for the year and the kind of document. */
function bodyIn(line: string): string | undefined {
  const text = withoutSpaces(line.normalize('NFKC'));
  const name = text.length > LONGEST ? undefined : AROUND.exec(text)?.[1];
  return name !== undefined && isOrganisation(name) && !REGION_ALONE.test(name) ? name : undefined;
}
