import { generateDepartment, STYLED_LAYOUTS } from '../../src/generate/generateDepartment';
import { Random } from '../../src/generate/Random';
import { PLACES, type Case } from '../support/reshape/cases';
import { observe } from '../support/reshape/observe';
import { HEADINGS, LABELS, LINES } from '../support/reshape/wordCases';

/** As in metamorphic.test.ts, for the layouts of other places and of none. */

const books = STYLED_LAYOUTS.map((layout) => {
  const { grids } = generateDepartment(3, { layout, units: 3 });
  return { layout, grids, before: observe(grids) };
});

/** Several sheets on one share their hidden columns, and a cover beside a table is none; letters of another language take no spaces. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'all tables on one sheet, without a gap': /numbered|drawn/,
  'all tables on one sheet, with gaps': /numbered|drawn/,
  'tables side by side, one column between': /./,
  'tables side by side, two columns between': /./,
  'spaces inside words': /setIn|bilingual/,
};

/** A change is tried on every so manieth layout, the next change on their neighbours; `npm run test:generated` tries all on all. */
const EVERY = process.env['GOUJI_DEPARTMENTS'] ? 1 : 3;

const run = ({ name, make, amounts, relations, rules = [] }: Case): void => {
  const turn = CASES.findIndex((c) => c.name === name);
  for (const [i, { layout, grids, before }] of books.entries()) {
    if (LEFT_OUT[name]?.test(layout) || (i + turn) % EVERY !== 0) continue;
    const after = observe(make(new Random(i + 1))(grids));
    const warnings = after.warnings.filter(
      (w) => !before.warnings.includes(w) && !rules.some((r) => w.split(' ')[1] === r),
    );
    expect({ layout, kinds: after.kinds, warnings }).toEqual({ layout, kinds: before.kinds, warnings: [] });
    if (amounts !== 'differ')
      expect({ layout, amounts: after.amounts }).toEqual({ layout, amounts: before.amounts });
    if (relations !== 'differ')
      expect({ layout, relations: after.relations }).toEqual({ layout, relations: before.relations });
  }
};

const CASES = [
  ...HEADINGS,
  ...LABELS,
  ...LINES,
  ...PLACES.filter(({ name }) => LEFT_OUT[name]?.source !== '.'),
];

test.each(CASES)('$name', run);
