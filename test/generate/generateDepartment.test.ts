import * as fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { addressOf } from '../../src/budget/address';
import { generateDepartment, LAYOUTS, type Layout } from '../../src/generate/generateDepartment';
import type { Grid } from '../../src/workbook/Grid';

const cell = (grid: Grid, address: string): string | number | boolean | null =>
  grid.cells.find((c) => addressOf(c.row, c.column) === address)?.value ?? null;
const amount = (grid: Grid, address: string): Decimal => {
  const value = cell(grid, address);
  return new Decimal(typeof value === 'number' ? value : 0);
};
const sheet = (grids: readonly Grid[], title: string): Grid => {
  const found = grids.find((g) => g.cells.some((c) => String(c.value).includes(title)));
  if (!found) throw new Error(`no sheet with the title ${title}`);
  return found;
};
const rowOf = (grid: Grid, label: string, column: number): number => {
  const found = grid.cells.find((c) => c.column === column && String(c.value).replace(/\s/g, '') === label);
  if (!found) throw new Error(`no row ${label} in ${grid.name}`);
  return found.row;
};

describe('generateDepartment', () => {
  it.each(LAYOUTS)('%s: the same seed gives the same grids', (layout) => {
    expect(generateDepartment(7, { layout })).toEqual(generateDepartment(7, { layout }));
    expect(generateDepartment(7, { layout }).grids).not.toEqual(generateDepartment(8, { layout }).grids);
  });

  it.each<[Layout, boolean, number]>([
    ['sichuan-zhaohua', false, 12],
    ['sichuan-zhaohua', true, 14],
    ['sichuan-suining', false, 13],
    ['shanghai-unit', false, 9],
    ['shanghai-department', false, 9],
  ])('%s with performance forms %s has %d sheets with cells in order', (layout, performance, sheets) => {
    const { grids, prior } = generateDepartment(3, { layout, performance, units: 3 });
    expect(grids).toHaveLength(sheets);
    expect(prior).toHaveLength(sheets);
    for (const { cells } of grids) {
      const order = cells.map((c) => c.row * 1000 + c.column);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(order).size).toBe(order.length);
    }
  });

  it('gives every unit of money its own numbers and the year its own titles', () => {
    const yuan = generateDepartment(5, { layout: 'sichuan-zhaohua', unit: '元', year: 2024 });
    const wan = generateDepartment(5, { layout: 'sichuan-zhaohua', unit: '万元', year: 2024 });
    const at = (g: readonly Grid[]): Decimal => amount(sheet(g, '部门收支总表'), 'B6');
    expect(at(yuan.grids).div(10_000)).toEqual(at(wan.grids));
    expect(cell(sheet(yuan.prior, '部门收支总表'), 'B5')).toBe('2023年预算数');
  });

  it('makes books of forty units', () => {
    const { grids, meta } = generateDepartment(1, { layout: 'sichuan-suining', units: 40 });
    expect(new Set(meta.department.units.map((u) => u.name)).size).toBe(40);
    expect(sheet(grids, '部门支出总表').cells.length).toBeGreaterThan(1000);
  });

  it('Sichuan: income equals expenditure, columns and units add up, and tables agree', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom<Layout>('sichuan-zhaohua', 'sichuan-suining'),
        (seed, layout) => {
          const { grids, meta } = generateDepartment(seed, { layout });
          const one = sheet(grids, '部门收支总表');
          const total = amount(one, `B${rowOf(one, '收入总计', 1)}`);
          expect(amount(one, `D${rowOf(one, '支出总计', 3)}`)).toEqual(total);
          const spent = sheet(grids, '部门支出总表');
          expect(amount(spent, 'F6')).toEqual(total);
          expect(amount(spent, 'G6').plus(amount(spent, 'H6'))).toEqual(total);
          const units = spent.cells.filter(
            (c) => c.column === 5 && meta.department.units.some((u) => u.name === c.value),
          );
          expect(Decimal.sum(0, ...units.map((c) => amount(spent, `F${c.row}`)))).toEqual(total);
          expect(amount(sheet(grids, '一般公共预算支出预算表'), 'G6')).toEqual(
            amount(sheet(grids, '一般公共预算基本支出预算表'), 'E6'),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('Shanghai: table 4 is the sum of tables 5, 6 and 7', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom<Layout>('shanghai-unit', 'shanghai-department'),
        (seed, layout) => {
          const { grids } = generateDepartment(seed, { layout });
          const last = (title: string): Decimal => {
            const grid = sheet(grids, title);
            return amount(grid, `E${rowOf(grid, '合计', 1)}`);
          };
          const books = [
            '一般公共预算支出功能分类',
            '政府性基金预算支出功能分类',
            '国有资本经营预算支出功能分类',
          ];
          expect(amount(sheet(grids, '财政拨款收支预算总表'), 'D19')).toEqual(
            Decimal.sum(...books.map(last)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
