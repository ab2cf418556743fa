import { diagnoseReport } from '../../diagnose';
import { recalculated } from '../../formulas/calculate';
import { FormulaBook } from '../../formulas/FormulaBook';
import { withFormulas } from '../../generate/formulas/withFormulas';
import { generateDepartment } from '../../generate/generateDepartment';
import { Random } from '../../generate/Random';
import { check } from '../../pipeline/check';
import type { Grid } from '../../workbook/Grid';
import { applyPlanted, plant, targetsOf } from '../mutants/plant';
import { inTurn, ms, SOME } from './measure';

/** A generated department's book with formulas for its totals. */
function formulaBook(units: number): readonly Grid[] {
  const { grids } = generateDepartment(7, { layout: 'sichuan-zhaohua', units });
  return withFormulas(
    grids,
    check(grids).relations.map((j) => j.relation),
    new Random(1),
  );
}

/** Times for books whose totals are formulas: the check of 40 units, the diagnosis of one to three errors in one unit's. */
export async function measureFormulaBooks(): Promise<{ readonly check: number; readonly diagnosis: number }> {
  const large = formulaBook(40);
  const { whole } = await inTurn({ whole: () => check(large) }, SOME);
  const small = formulaBook(1);
  const targets = targetsOf(check(small).book);
  let slowest = 0;
  for (const errors of [1, 2, 3]) {
    const random = new Random(errors);
    const slips = Array.from({ length: errors }, () => plant(random, targets, new Map()));
    const wrong = recalculated(applyPlanted(small, slips));
    const { book, relations, findings } = check(wrong);
    const options = { book, formulas: new FormulaBook(wrong) };
    const { diagnose } = await inTurn(
      { diagnose: () => diagnoseReport({ relations, findings }, options) },
      SOME,
    );
    console.log(`${String(errors).padStart(3)} wrong figures under formulas: ${ms(diagnose)}`);
    slowest = Math.max(slowest, diagnose);
  }
  return { check: whole, diagnosis: slowest };
}
