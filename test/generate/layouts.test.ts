import { generateDepartment, STYLED_LAYOUTS } from '../../src/generate/generateDepartment';
import { check } from '../../src/pipeline/check';

const SEEDS = [11, 12, 13, 14];

/** A layout drawn anew for each seed has many forms. */
const MORE_SEEDS = Array.from({ length: 30 }, (_, i) => 100 + i);

test.each(STYLED_LAYOUTS)('%s: right books raise nothing above information', (layout) => {
  const alarms = (layout === 'drawn' ? MORE_SEEDS : SEEDS).flatMap((seed) => {
    const { grids, prior } = generateDepartment(seed, { layout });
    return check(grids, { prior })
      .findings.filter((f) => f.severity !== 'info')
      .map((f) => `${seed} ${f.rule} ${JSON.stringify(f.message)}`);
  });
  expect(alarms).toEqual([]);
});

test.each(STYLED_LAYOUTS)('%s: the nine prescribed tables are told by their kinds', (layout) => {
  const { grids } = generateDepartment(11, { layout });
  const { tables, beside = [], others } = check(grids).book;
  const kinds = new Set([...tables, ...beside].map((t) => t.kind));
  expect(others.filter((o) => o.kind === 'unrecognised')).toEqual([]);
  expect(kinds.size).toBeGreaterThanOrEqual(8);
});

test('the same seed gives the same book', () => {
  const [a, b] = [1, 1].map((seed) => generateDepartment(seed, { layout: 'drawn' }).grids);
  expect(a).toEqual(b);
});
