import { addressOfPlace, cellPlace, placeKey } from '../../src/budget/Place';
import { coverage, explain, lastYearValues, type UnwatchedReason } from '../../src/diagnose';
import { generateDepartment, LAYOUTS } from '../../src/generate/generateDepartment';
import { check } from '../../src/pipeline/check';
import { recognise } from '../../src/recognise';
import type { Grid } from '../../src/workbook/Grid';

const made = generateDepartment(2, { layout: 'sichuan-suining', units: 2, funds: false, carryOver: true });
const result = check(made.grids);

describe('coverage', () => {
  it.each(LAYOUTS)('%s: lists every amount cell once and watches nearly all', (layout) => {
    const { grids } = generateDepartment(9, { layout });
    const { book, relations } = check(grids);
    const { cells, amounts, watched } = coverage(book, relations);
    expect(new Set(cells.map((c) => placeKey(c.cell.place))).size).toBe(cells.length);
    expect(watched).toBe(cells.filter((c) => !c.reason).length);
    expect(amounts.watched / amounts.all).toBeGreaterThan(0.98);
    for (const c of cells) expect(c.watchers === 0).toBe(c.reason !== undefined);
  });

  it('says why nothing watches a cell', () => {
    const { book } = result;
    const reasons = new Set(coverage(book, []).cells.map((c) => c.reason));
    expect(reasons).toEqual(new Set<UnwatchedReason>(['alone', 'blank', 'empty-table']));
  });

  it('counts a cell that can not be read', () => {
    const broken: Grid[] = made.grids.map((g) => ({
      ...g,
      cells: g.cells.map((c) =>
        g.name.startsWith('表1-2') && c.row === 8 && c.column === 6
          ? { ...c, value: '约三百', text: '约三百' }
          : c,
      ),
    }));
    const { book, relations } = check(broken);
    const cell = coverage(book, relations).cells.find((c) => c.cell.state === 'not-a-number');
    expect(cell).toMatchObject({ reason: 'not-a-number', watchers: 0 });
  });

  it('tells a cell that is only bounded from one that is equated', () => {
    const { book, relations } = result;
    const bounds = relations.map((j) =>
      j.relation.kind === 'linear'
        ? { ...j, relation: { ...j.relation, comparison: 'at-least' as const } }
        : j,
    );
    const bounded = coverage(book, bounds).cells.filter((c) => c.bounds > 0);
    expect(bounded.length).toBeGreaterThan(0);
    expect(bounded.every((c) => c.watchers === 0 && c.reason === 'bound-only')).toBe(true);
  });
});

describe('explain', () => {
  it('gives every relation of a cell with its role, the broken ones first', () => {
    const wrong: Grid[] = made.grids.map((g) => ({
      ...g,
      cells: g.cells.map((c) =>
        g.name.startsWith('表1-2') && c.row === 6 && c.column === 6 ? { ...c, value: 1, text: '1' } : c,
      ),
    }));
    const { relations, book } = check(wrong);
    const place = cellPlace(book.tables.find((t) => t.kind === 'expenditure-summary')!.sheet, 6, 6);
    const explained = explain(relations, place);
    expect(explained.length).toBeGreaterThanOrEqual(3);
    expect(new Set(explained.map((e) => e.role))).toContain('total');
    expect(explained[0]!.judgement.verdict).toBe('inconsistent');
    const own = coverage(book, relations).cells.find((c) => placeKey(c.cell.place) === placeKey(place))!;
    expect(explained).toHaveLength(own.watchers + own.bounds);
    expect(explain(relations, cellPlace('没有', 1, 1))).toEqual([]);
  });
});

describe('lastYearValues', () => {
  it("finds last year's amount of the same unit, subject and column, wherever its row is now", () => {
    const book = recognise(made.grids);
    const prior = recognise(made.prior);
    const values = lastYearValues(book, prior);
    const table = book.tables.find((t) => t.kind === 'general-expenditure')!;
    const before = prior.tables.find((t) => t.kind === 'general-expenditure')!;
    const leaf = table.blocks[0]!.rows.find((r) => r.code === '2080505')!;
    const same = before.blocks[0]!.rows.find((r) => r.code === '2080505' && r.unitCode === leaf.unitCode)!;
    expect(values.get(placeKey(leaf.cells[0]!.place))).toEqual(same.cells[0]!.figure!.value);
    expect(addressOfPlace(leaf.cells[0]!.place)).toMatch(/^F\d+$/);
  });

  it('counts in the unit of money of this year', () => {
    const wan = generateDepartment(2, { layout: 'sichuan-suining', units: 2, unit: '万元' });
    const yuan = generateDepartment(2, { layout: 'sichuan-suining', units: 2, unit: '元' });
    const values = lastYearValues(recognise(wan.grids), recognise(yuan.prior));
    expect([...values]).toEqual([...lastYearValues(recognise(wan.grids), recognise(wan.prior))]);
  });
});
