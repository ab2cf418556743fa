import {
  generateDepartment,
  printedAsSichuan,
  STYLED_LAYOUTS,
} from '../../../src/generate/generateDepartment';
import type { Department, Entry } from '../../../src/generate/Department';
import { measureKey, type MeasurePath } from '../../../src/narrative/measures';
import type { Narrative } from '../../../src/narrative/Narrative';
import { outlineById } from '../../../src/narrative/outlines';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';

/** Departments of each layout; GOUJI_DEPARTMENTS=20 tries twenty. */
const DEPARTMENTS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 1);
const OUTLINE = outlineById('sichuan')!;

interface Level {
  readonly value: string;
  readonly path: MeasurePath;
}

/** The amounts that a text takes from the tables, by where they stand and what they measure. */
function levelsOf(n: Narrative): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const { id, figures } of n.paragraphs)
    for (const { path, kind, input, exact } of figures) {
      if (!path || input || (kind !== 'this-year' && kind !== 'last-year')) continue;
      // Which projects and 款 are listed depends on tables that a layout may not have.
      if (path.kind === 'economic' || (path.kind === 'expenditure' && path.project !== undefined)) continue;
      levels.set(`${id} ${measureKey(path)} ${kind}`, { value: exact.toFixed(4), path });
    }
  return levels;
}

/** What the tables hold and the text asks for all the same: amounts of a year, and the year. */
const openIn = (n: Narrative): readonly string[] =>
  n.paragraphs.flatMap((p) =>
    p.pending.map((g) => g.input).filter((name) => /^(?:\d{4}|[本上])年|^预算年份$/.test(name)),
  );

/** General expenditure with what was carried over, which a table of one column for both prints. */
function withCarried({ entries }: Department, path: MeasurePath): string | undefined {
  if (path.kind !== 'expenditure' || path.fund !== 'general') return undefined;
  const { code = '', part } = path;
  const counts = (e: Entry): boolean =>
    e.source === 'general' &&
    e.item.startsWith(code) &&
    (part === 'total' || part === 'current' || part === e.nature);
  return (entries.filter(counts).reduce((sum, e) => sum + e.cents, 0) / 1_000_000).toFixed(4);
}

interface Tally {
  right: number;
  readonly wrong: string[];
  readonly missing: string[];
  readonly open: string[];
}

/** The text of a department's books in their layout, beside the text of the same department printed in Sichuan's tables. */
function compare(layout: (typeof STYLED_LAYOUTS)[number], seed: number, tally: Tally): void {
  const { grids, prior, meta } = generateDepartment(seed, { layout });
  const numbers = { ...OUTLINE.numbers, decimals: 4 };
  const write = (now: typeof grids, last: typeof grids): Narrative =>
    writeNarrative({ book: recognise(now), prior: recognise(last), outline: { ...OUTLINE, numbers } });
  const text = write(grids, prior);
  const other = write(printedAsSichuan(meta.department), printedAsSichuan(meta.lastYear));
  const [got, wanted] = [levelsOf(text), levelsOf(other)];
  const known = new Set(openIn(other));
  tally.open.push(...openIn(text).flatMap((name) => (known.has(name) ? [] : [`${layout} ${seed}: ${name}`])));
  for (const [key, { value }] of wanted) {
    const found = got.get(key) ?? got.get(key.replace('/current', '/total'));
    const department = key.endsWith('this-year') ? meta.department : meta.lastYear;
    if (!found) tally.missing.push(`${layout} ${seed}: ${key} ${value}`);
    else if (found.value === value || found.value === withCarried(department, found.path)) tally.right++;
    else tally.wrong.push(`${layout} ${seed}: ${key} ${found.value}, not ${value}`);
  }
}

test('the figures of a text are those of the department, whatever layout its tables have', () => {
  const tally: Tally = { right: 0, wrong: [], missing: [], open: [] };
  for (const [i, layout] of STYLED_LAYOUTS.entries())
    for (let n = 0; n < DEPARTMENTS; n++) compare(layout, i + 7 * n, tally);
  const all = tally.right + tally.wrong.length + tally.missing.length;
  console.log(
    `${STYLED_LAYOUTS.length} layouts, ${all} figures: ${tally.right} right, ${tally.wrong.length} wrong, ` +
      `${tally.missing.length} missing, ${tally.open.length} left open`,
  );
  if (process.env['GOUJI_PRINT']) console.log([...tally.missing, ...tally.open].join('\n'));
  expect(tally.wrong).toEqual([]);
  expect(tally.right / all).toBeGreaterThan(0.99);
  expect(tally.open.length / all).toBeLessThanOrEqual(0.01);
});
