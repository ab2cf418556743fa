import { run } from '../../src/cli/run';
import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import type { Grid } from '../../src/workbook/Grid';
import { withCells } from '../support/grid';
import { gridsPackage } from '../support/workbooks/gridsPackage';
import { memoryIo, type MemoryIo } from './memoryIo';

const made = generateFinalAccount(11, {
  layout: 'national',
  units: 1,
  year: 2024,
  funds: true,
  carryOver: true,
});
const other = generateFinalAccount(12, { layout: 'national', units: 1, year: 2024 });

/** The cover says the year, which the tables of the national form don't. */
const covered = (grids: readonly Grid[], year: number): Uint8Array =>
  gridsPackage([...grids.map((g, i) => (i === 0 ? withCells(g, { A40: null }) : g)), cover(year)]);

const cover = (year: number): Grid => ({
  ...made.grids[0]!,
  name: '封面',
  merges: [],
  cells: [{ row: 3, column: 1, value: `${year}年度部门决算`, text: `${year}年度部门决算` }],
});

const now = made.grids;
const WRONG: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  公开04表: { C36: 999 },
  公开09表: { F8: 77.77 },
};
const files = {
  'now.xlsx': covered(now, 2024),
  'wrong.xlsx': covered(
    now.map((g) => withCells(g, WRONG[g.name] ?? {})),
    2024,
  ),
  'last.xlsx': covered(made.prior, 2023),
  'plan.xlsx': gridsPackage(made.budget),
  'other.xlsx': covered(other.grids, 2023),
  'years/last.xlsx': covered(made.prior, 2023),
  'years/plan.xlsx': gridsPackage(made.budget),
};

const gouji = async (...argv: string[]): Promise<[number, MemoryIo]> => {
  const io = memoryIo(files);
  return [await run(argv, io), io];
};

describe('gouji check of a final account', () => {
  test('is right alone, beside last year’s and beside its budget', async () => {
    const [status, io] = await gouji('check', 'now.xlsx', '--prior', 'last.xlsx', '--budget', 'plan.xlsx');
    expect(io.stderr()).toBe('');
    expect(status).toBe(0);
  });

  test.each([
    [['--prior', 'last.xlsx', '--budget', 'plan.xlsx']],
    [['--prior-dir', 'years', '--budget-dir', 'years']],
  ])('with %s finds what is wrong only beside its neighbours', async (options) => {
    const [, io] = await gouji('check', 'wrong.xlsx', '--format', 'json', ...options);
    expect(io.stderr()).toBe('');
    const { findings } = JSON.parse(io.stdout()).workbooks[0] as {
      findings: { rule: string; severity: string }[];
    };
    const rules = findings.filter((f) => f.severity !== 'info').map((f) => f.rule);
    expect(rules).toEqual(expect.arrayContaining(['final-opening', 'final-plan']));
  });

  test.each([
    ['--prior', 'other.xlsx', '上年的工作簿应是同一部门 2023 年的'],
    ['--prior', 'plan.xlsx', '没有决算表'],
    ['--budget', 'last.xlsx', '没有预算公开表'],
  ])('%s %s is refused: %s', async (option, file, words) => {
    const [status, io] = await gouji('check', 'now.xlsx', option, file);
    expect(status).toBe(2);
    expect(io.stderr()).toContain(words);
  });

  test('a budget finds no budget of its own beside it', async () => {
    const [status, io] = await gouji('check', 'plan.xlsx', '--budget-dir', 'years');
    expect(io.stderr()).toBe('');
    expect(status).toBe(0);
  });
});
