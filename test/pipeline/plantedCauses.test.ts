import { causesOf, cellsOfCause, lastYearValues } from '../../src/diagnose';
import { recalculated } from '../../src/formulas/calculate';
import { withFormulas } from '../../src/generate/formulas/withFormulas';
import { generateDepartment } from '../../src/generate/generateDepartment';
import { Random } from '../../src/generate/Random';
import { check } from '../../src/pipeline/check';
import { recognise } from '../../src/recognise';
import { PLANTED_CAUSES, Planting } from '../cases/planted-causes';

test.each(PLANTED_CAUSES.map((c) => [c.name, c] as const))('%s', (_, planted) => {
  const { seed, layout, units, formulas } = planted;
  const { grids, prior } = generateDepartment(seed, { layout, ...(units === undefined ? {} : { units }) });
  const last = lastYearValues(recognise(grids), recognise(prior));
  const relations = check(grids).relations.map((j) => j.relation);
  const book = withFormulas(grids, relations, new Random(1));
  const planting = new Planting(
    formulas ? book : grids,
    last,
    withFormulas(grids, relations, new Random(1), 0),
  );
  planted.plant(planting);
  const wrong = formulas ? recalculated(planting.built()) : planting.built();
  const result = check(wrong, planted.prior ? { prior } : {});
  const causes = causesOf(result.diagnoses);
  const said = causes.map((c) => ({
    kind: c.diagnoses[0].kind,
    what: c.diagnoses[0].table?.what,
    fault: c.diagnoses[0].formula?.fault,
    sheet: cellsOfCause(c)[0]?.sheet,
  }));
  expect({ said, undetermined: result.undetermined.length }).toEqual({
    said: [
      {
        kind: planted.kind,
        what: planted.what,
        fault: planted.fault,
        sheet: planting.sheet(planted.sheet),
      },
    ],
    undetermined: 0,
  });
});
