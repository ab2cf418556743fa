import { readFileSync } from 'node:fs';
import { generateDepartment, LAYOUTS } from '../../src/generate/generateDepartment';
import { Random } from '../../src/generate/Random';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';
import * as captions from '../support/reshape/captions';
import { AMOUNTS, CAPTIONS, PLACES, TABLES } from '../support/reshape/cases';
import * as cells from '../support/reshape/cells';
import type { Reshape } from '../support/reshape/edit';
import { observe, type Observation } from '../support/reshape/observe';
import * as place from '../support/reshape/place';
import * as tables from '../support/reshape/tables';

const SAMPLES = ['zhaohua-2023', 'suining-2025', 'putuo-fuliyuan-2024-unit', 'shanghai-caizhengju-2025-unit'];
const books: { name: string; grids: readonly Grid[]; before: Observation }[] = [];

beforeAll(async () => {
  for (const name of SAMPLES) {
    const grids = await readGrids(readFileSync(`samples/${name}.xlsx`));
    books.push({ name, grids, before: observe(grids) });
  }
  for (const layout of LAYOUTS) {
    const { grids } = generateDepartment(3, { layout, units: 3 });
    books.push({ name: layout, grids, before: observe(grids) });
  }
});

describe.each([
  ['place', PLACES],
  ['captions', CAPTIONS],
  ['amounts', AMOUNTS],
  ['tables', TABLES],
])('%s', (_, cases) => {
  test.each(cases)('$name', ({ make, amounts, relations, rules = [], not }) => {
    for (const [i, { name, grids, before }] of books.entries()) {
      if (not?.test(name)) continue;
      const after = observe(make(new Random(i + 1))(grids));
      const new_ = after.warnings.filter(
        (w) => !before.warnings.includes(w) && !rules.some((r) => w.split(' ')[1] === r),
      );
      expect({ name, kinds: after.kinds, warnings: new_ }).toEqual({
        name,
        kinds: before.kinds,
        warnings: [],
      });
      if (amounts !== 'differ')
        expect({ name, amounts: after.amounts }).toEqual({ name, amounts: before.amounts });
      if (relations !== 'differ')
        expect({ name, relations: after.relations }).toEqual({ name, relations: before.relations });
    }
  });
});

/** Several changes at once, in an order in which each still finds what it changes. */
const TOGETHER: readonly (readonly [string, (random: Random) => Reshape])[] = [
  ['codes', (r) => r.pick([tables.codesAsNumbers, tables.codesJoined('text'), tables.codesInName(' ')])],
  ['合计 moved', () => tables.moveTotal],
  ['合计 elsewhere', tables.totalLabelElsewhere],
  ['index', (r) => tables.indexRow(r.pick(['bare', 'labelled', 'formulas', 'text', 'letters'] as const))],
  ['remarks', () => tables.columnRight('备注', (i) => (i % 3 ? null : '含专项'))],
  ['rates', () => tables.columnRight('比上年增减%', (i) => i * 1.5)],
  ['numbers', () => tables.numberedRows('序号')],
  ['zeros', (r) => cells.zerosAs(r.pick([null, [0, '0'], ['-', '-'], ['—', '—']] as const))],
  ['titles', (r) => captions.numberInTitle(r.pick([null, (n: string, t: string) => `表${n} ${t}`]))],
  ['unit', (r) => captions.moveUnit(r.pick(['above', 'last', 'title', 'first'] as const))],
  [
    'signatures',
    () =>
      captions.linesBelow([
        [
          [1, '单位负责人：'],
          [4, '制表人：'],
        ],
      ]),
  ],
  ['spaces', place.spreadSpaces],
  ['rows', place.insertBlankRows],
  ['column', place.insertBlankColumn],
  ['origin', () => place.shiftOrigin(2, 1)],
  ['merges', () => place.dropMerges],
  ['one sheet', () => place.oneSheetBelow(1)],
  ['names', place.renameSheets],
];

test('several changes together', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = new Random(seed);
    const layout = random.pick(LAYOUTS);
    const { grids } = generateDepartment(seed, { layout, units: random.pick([1, 2, 4]) });
    const before = observe(grids);
    const chosen = new Set(random.sample(TOGETHER, random.int(2, 6)));
    const steps = TOGETHER.filter((step) => chosen.has(step));
    const after = observe(steps.reduce<readonly Grid[]>((g, [, make]) => make(random)(g), grids));
    const what = { seed, layout, steps: steps.map(([name]) => name) };
    expect({ ...what, kinds: after.kinds, warnings: after.warnings }).toEqual({
      ...what,
      kinds: before.kinds,
      warnings: before.warnings,
    });
    expect({ ...what, amounts: after.amounts }).toEqual({ ...what, amounts: before.amounts });
    expect({ ...what, relations: after.relations }).toEqual({ ...what, relations: before.relations });
  }
});
