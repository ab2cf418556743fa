import { diagnoseReport, type Diagnosis } from '../../src/diagnose';
import { equations } from './equations';

/**
 * The balance edits and records of S. Scholtus, "Automatic correction of simple typing errors in numerical data with
 * balance edits", Statistics Netherlands discussion paper 09046 (2009), section 4.
 */
const EDITS = ['x3 = x1 + x2', 'x2 = x4', 'x8 = x5 + x6 + x7', 'x9 = x3 + x8', 'x11 = x9 - x10'];
const GOOD = {
  x1: 1452,
  x2: 116,
  x3: 1568,
  x4: 116,
  x5: 323,
  x6: 76,
  x7: 12,
  x8: 411,
  x9: 1979,
  x10: 1842,
  x11: 137,
};

const bestOf = (diagnoses: readonly Diagnosis[]): Diagnosis[] => diagnoses.filter((d) => d.rank === 0);

describe('Scholtus (2009): balance edits', () => {
  it.each<[string, Partial<typeof GOOD>, string[], string[]]>([
    ['the record without an error', {}, [], []],
    ['two digits interchanged in x4', { x4: 161 }, ['x4→116'], ['transposed-digits']],
    [
      'and a digit added in x9',
      { x4: 161, x9: 19979 },
      ['x9→1979', 'x4→116'],
      ['doubled-digit', 'transposed-digits'],
    ],
    [
      'and x8 left out',
      { x4: 161, x8: 0, x9: 19979 },
      ['x8→411 & x9→1979', 'x4→116'],
      ['-', 'doubled-digit', 'transposed-digits'],
    ],
  ])('%s', (_, wrong, expected, why) => {
    const e = equations({ ...GOOD, ...wrong }, EDITS);
    const { diagnoses, undetermined } = diagnoseReport(e.judged());
    const best = bestOf(diagnoses);
    expect(e.say(best)).toEqual(expected);
    expect(
      best.map((d) => d.why.find((w) => w !== 'only-explanation' && w !== 'repeats-row-above') ?? '-'),
    ).toEqual(why);
    expect(undetermined).toEqual([]);
  });

  it('names all three parts when any of them may have been left out', () => {
    const e = equations({ ...GOOD, x4: 161, x5: 0, x6: 0, x7: 0, x9: 19979 }, EDITS);
    const { diagnoses } = diagnoseReport(e.judged());
    expect(e.say(diagnoses).sort()).toEqual(['x4→116', 'x5→411', 'x6→411', 'x7→411', 'x9→1979']);
    const certain = diagnoses.filter((d) => d.unique).map((d) => e.nameOf(d.figure));
    expect(certain.sort()).toEqual(['x4', 'x9']);
  });
});
