import { Random } from '../../src/generate/Random';
import { ministryBook, type MinistryStyle } from '../support/ministry/book';
import { ministryDepartment } from '../support/ministry/model';
import { observe } from '../support/reshape/observe';

/** The nine tables of the Ministry of Finance, printed in many ways, of departments with money of every kind. */
const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1);

function bookOf(seed: number) {
  const random = new Random(seed);
  const traits = {
    carryOver: random.chance(0.5),
    carryOut: random.chance(0.3),
    nonFiscal: random.chance(0.5),
    funds: random.chance(0.5),
    capital: random.chance(0.3),
  };
  const unit = random.pick(['元', '万元'] as const);
  const style: MinistryStyle = {
    unit,
    ...(unit === '万元' && random.chance(0.5) ? { decimals: 2 } : {}),
    zero: random.pick([null, 0, '-', '—', '0.00']),
    indexRow: random.chance(0.4),
    codes: random.pick(['three', 'one', 'in-name'] as const),
    total: random.pick(['first', 'last'] as const),
    titles: random.pick(['ministry', 'situation', 'appropriation'] as const),
    levels: random.pick(['all', 'items', 'headings'] as const),
  };
  return { traits, style, grids: ministryBook(ministryDepartment(seed, traits), style, random) };
}

test('nine tables, each amount in its place, and nothing to find', () => {
  for (const seed of SEEDS) {
    const { traits, style, grids } = bookOf(seed);
    const { kinds, warnings, relations } = observe(grids);
    expect({ seed, traits, style, warnings }).toEqual({ seed, traits, style, warnings: [] });
    expect(new Set(kinds).size).toBe(9);
    for (const rule of ['fund-balance', 'general-basic-total', 'income-expenditure-balance', 'column-total'])
      expect({ seed, rule, stated: relations[rule] }).toEqual({ seed, rule, stated: expect.any(Number) });
  }
});

test('a wrong amount in any of the nine tables is found', () => {
  let planted = 0;
  for (const seed of SEEDS.slice(0, 24)) {
    const { grids } = bookOf(seed);
    const random = new Random(seed);
    for (const grid of grids) {
      const amounts = grid.cells.filter((c) => typeof c.value === 'number' && c.row > 6 && c.value > 1000);
      if (amounts.length === 0) continue;
      const cell = random.pick(amounts);
      const wrong = { ...cell, value: (cell.value as number) * 2 + 7, text: '' };
      const after = observe(
        grids.map((g) => (g === grid ? { ...g, cells: g.cells.map((c) => (c === cell ? wrong : c)) } : g)),
      );
      planted++;
      expect({ seed, sheet: grid.name, cell, found: after.warnings.length > 0 }).toEqual({
        seed,
        sheet: grid.name,
        cell,
        found: true,
      });
    }
  }
  expect(planted).toBeGreaterThan(100);
});
