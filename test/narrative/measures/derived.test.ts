import { inUnit } from '../../../src/budget/Figure';
import {
  generateDepartment,
  type GenerateOptions,
  type Layout,
} from '../../../src/generate/generateDepartment';
import { isPersonnel, type Entry } from '../../../src/generate/Department';
import { lookUp, type MeasurePath } from '../../../src/narrative/measures';
import { recognise } from '../../../src/recognise';

/** What a layout prints in no column of its own, with the entries that make it up. */
const DERIVED: readonly (readonly [Layout, MeasurePath, (e: Entry) => boolean])[] = [
  ['yunnan', { kind: 'expenditure', fund: 'all', part: 'basic' }, (e) => e.nature === 'basic'],
  ['yunnan', { kind: 'expenditure', fund: 'all', part: 'project' }, (e) => e.nature === 'project'],
  [
    'shandong',
    { kind: 'expenditure', fund: 'general', part: 'personnel' },
    (e) => e.nature === 'basic' && isPersonnel(e),
  ],
  [
    'shandong',
    { kind: 'expenditure', fund: 'general', part: 'public' },
    (e) => e.nature === 'basic' && !isPersonnel(e),
  ],
];

const SEEDS = [0, 1, 2, 3, 4];

const amountOf = (seed: number, path: MeasurePath, options: GenerateOptions): string | undefined => {
  const found = lookUp(recognise(generateDepartment(seed, options).grids), path);
  return found ? inUnit(found.figure, '元').value.toFixed(2) : undefined;
};

test.each(DERIVED)('%s: %j is made of what other tables print', (layout, path, counts) => {
  const options = { layout, nonFiscal: false, carryOver: false, funds: true } as const;
  for (const seed of SEEDS) {
    const { entries } = generateDepartment(seed, options).meta.department;
    const cents = entries.filter(counts).reduce((sum, e) => sum + e.cents, 0);
    expect(amountOf(seed, path, options)).toBe((cents / 100).toFixed(2));
  }
});

test('money of other sources is in no table of a fund: then nothing tells what of the whole is basic', () => {
  for (const seed of SEEDS)
    expect(
      amountOf(
        seed,
        { kind: 'expenditure', fund: 'all', part: 'basic' },
        { layout: 'yunnan', nonFiscal: true, units: 1 },
      ),
    ).toBeUndefined();
});
