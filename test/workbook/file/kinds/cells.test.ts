import { check } from '../../../../src/pipeline/check';
import { addressOf } from '../../../../src/budget/address';
import { readGrids } from '../../../../src/workbook/file';
import { UnreadableWorkbookError } from '../../../../src/workbook/UnreadableWorkbookError';
import { budgetPackage, type BudgetPackage } from '../../../support/workbooks/budgetPackage';
import { makePackage } from '../../../support/workbooks/makePackage';
import { original } from '../../../support/workbooks/originals';

async function valueAt(bytes: Uint8Array, address: string) {
  const [grid] = await readGrids(bytes);
  return grid!.cells.find((c) => addressOf(c.row, c.column) === address)?.value ?? null;
}

const number = (content: string) => `<c r="B5"><v>${content}</v></c>`;

describe('a number cell that holds something else is a text', () => {
  test.each([
    ['-', '-'],
    ['1,234.5', '1,234.5'],
    ['1e999', '1e999'],
    ['-1e999', '-1e999'],
    ['NaN', 'NaN'],
    ['INF', 'INF'],
    ['0x10', '0x10'],
    ['12 万', '12 万'],
    [' 12.5 ', 12.5],
    ['1.5E2', 150],
    ['.5', 0.5],
    ['5.', 5],
    ['', null],
    ['  ', null],
  ])('“%s” is %p, and the check goes through', async (content, value) => {
    for (const cell of [
      number(content),
      number(content).replace('<c ', '<c t="n" '),
      `<c r="B5" s="1"><v>${content}</v></c>`,
    ]) {
      const bytes = budgetPackage({ cells: { B5: cell } });
      expect(await valueAt(bytes, 'B5')).toBe(value);
      const grids = await readGrids(bytes);
      if (content !== 'NaN') expect(JSON.stringify(check(grids))).not.toMatch(/NaN|Infinity/);
    }
  });

  test.each(['A5', 'B5', 'D6', 'B7', 'D8'])('wherever it stands: %s', async (address) => {
    for (const content of ['-', '1,234.5', '1e999', '1e308']) {
      const grids = await readGrids(
        budgetPackage({ cells: { [address]: `<c r="${address}"><v>${content}</v></c>` } }),
      );
      expect(check(grids).book.tables).toHaveLength(1);
    }
  });

  test('and so is one that says it holds a text of its own', async () => {
    const cell = '<c r="B5" t="inlineStr"><v>一一二</v></c>';
    expect(await valueAt(budgetPackage({ cells: { B5: cell } }), 'B5')).toBe('一一二');
  });

  test.each([
    'amount-is-dash.xlsx',
    'amount-with-comma.xlsx',
    'amount-infinite.xlsx',
    'inline-type-with-v.xlsx',
  ])('in %s', async (name) => {
    const bytes = original(name);
    if (!bytes) return;
    const result = check(await readGrids(bytes));
    expect(result.book.tables).toHaveLength(1);
  });
});

describe('a cell that points at a shared string', () => {
  test.each([
    ['<c r="B5" t="s"><v/></c>', null],
    ['<c r="B5" t="s"><v></v></c>', null],
    ['<c r="B5" t="s"><v> </v></c>', null],
    ['<c r="B5" t="s"/>', null],
    ['<c r="B5" t="s"><v> 1 </v></c>', '单位：万元'],
  ])('%s holds %p', async (cell, value) => {
    expect(await valueAt(budgetPackage({ sharedStrings: true, cells: { B5: cell } }), 'B5')).toBe(value);
  });

  const damaged: [string, BudgetPackage][] = [
    ['a number beyond the list', { cells: { A5: '<c r="A5" t="s"><v>9999</v></c>' } }],
    ['what is no number', { cells: { A5: '<c r="A5" t="s"><v>x</v></c>' } }],
    ['a number below zero', { cells: { A5: '<c r="A5" t="s"><v>-1</v></c>' } }],
    ['a list that is not there', { parts: { 'xl/sharedStrings.xml': null } }],
    [
      'a list of another namespace',
      { parts: { 'xl/sharedStrings.xml': '<sst><item><t>甲</t></item></sst>' } },
    ],
    ['an empty list', { parts: { 'xl/sharedStrings.xml': '<sst/>' } }],
  ];
  test.each(damaged)('of %s makes the file a damaged one', async (_what, made) => {
    await expect(readGrids(budgetPackage({ sharedStrings: true, ...made }))).rejects.toMatchObject({
      reason: 'damaged',
      detail: expect.stringContaining('sharedStrings.xml'),
    });
  });

  test.each([
    'strings-part-missing.xlsx',
    'string-number-out-of-range.xlsx',
    'strings-relationship-missing.xlsx',
    'beta-2006-namespace.xlsx',
  ])('%s', async (name) => {
    const bytes = original(name);
    if (bytes) await expect(readGrids(bytes)).rejects.toThrow(UnreadableWorkbookError);
  });

  test('empty-shared-string.xlsx', async () => {
    const bytes = original('empty-shared-string.xlsx');
    if (!bytes) return;
    const [grid] = await readGrids(bytes);
    expect(grid!.cells.filter((c) => c.value === '部门收支总表')).toHaveLength(1);
  });
});

describe('an address that no sheet has is a sign of damage', () => {
  const rows: [string, BudgetPackage][] = [
    ['row 0', { rowTags: { 5: '<row r="0">' } }],
    ['a row far out', { rowTags: { 8: '<row r="99999999">' } }],
    ['the row behind the last', { rowTags: { 8: '<row r="1048577">' } }],
    ['a row that is no number', { rowTags: { 8: '<row r="x">' } }],
    ['such a row written otherwise', { rowTags: { 8: "<row ht='1' r='0'>" } }],
    ['the column behind the last', { cells: { D8: '<c r="XFE8"><v>1</v></c>' } }],
    ['a column far out', { cells: { D8: '<c r="AAAAAAAA8"><v>1</v></c>' } }],
    ['such a column written otherwise', { cells: { D8: "<c r='XFE8'><v>1</v></c>" } }],
    ['a second list of rows', { behindRows: '<sheetData/>' }],
  ];
  test.each(rows)('%s', async (_what, made) => {
    await expect(readGrids(budgetPackage(made))).rejects.toMatchObject({
      reason: 'malformed',
      detail: 'xl/worksheets/sheet1.xml',
    });
  });

  test('the last row and the last column are none', async () => {
    const behind = '<row r="1048576"><c r="XFD1048576"><v>7</v></c>';
    const rows = await readGrids(budgetPackage({ rowTags: { 8: `</row>${behind}`.slice(6) } }));
    expect(rows[0]!.used).toMatchObject({ bottom: 1_048_576, right: 16_384 });
  });

  test('columns that begin before the first are hidden in no time', async () => {
    const content =
      '<cols><col min="-2147483648" max="3" hidden="1"/></cols><sheetData><row><c><v>1</v></c></row></sheetData>';
    const [grid] = await readGrids(makePackage({ sheets: [{ name: '表', content }] }));
    expect([...grid!.hiddenColumns]).toEqual([1]);
  });

  test.each(['row-far-out.xlsx', 'row-zero.xlsx', 'two-sheetData.xlsx'])('%s', async (name) => {
    const bytes = original(name);
    if (bytes) await expect(readGrids(bytes)).rejects.toMatchObject({ reason: 'malformed' });
  });
});
