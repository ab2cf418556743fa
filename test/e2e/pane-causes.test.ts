import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { addressOf } from '../../src/budget/address';
import { recalculated } from '../../src/formulas/calculate';
import { withFormulas } from '../../src/generate/formulas/withFormulas';
import { Random } from '../../src/generate/Random';
import { check as checkBook } from '../../src/pipeline/check';
import { readGrids } from '../../src/workbook/file';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openBytes, openSample, save, type } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';

/** The sample with its totals as SUM formulas and one typed amount of 表3 wrong, as a spreadsheet would have calculated it. */
async function formulaBook(): Promise<{ bytes: Buffer; cell: string; right: string }> {
  const typed = await readGrids(readFileSync(`samples/${SAMPLE}`));
  const relations = checkBook(typed).relations.map((j) => j.relation);
  const grids = withFormulas(typed, relations, new Random(3), 0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(`samples/${SAMPLE}`).buffer as ArrayBuffer);
  const sheet3 = grids.find((g) => g.name === '3')!;
  const leaf = sheet3.cells.find(
    (c) => c.column === 7 && c.row > 7 && c.formula === undefined && typeof c.value === 'number',
  )!;
  const cell = addressOf(leaf.row, leaf.column);
  const right = leaf.value as number;
  book.getWorksheet('3')!.getCell(cell).value = right + 9;
  const wrong = recalculated(
    grids.map((g) =>
      g.name !== '3' ? g : { ...g, cells: g.cells.map((c) => (c === leaf ? { ...c, value: right + 9 } : c)) },
    ),
  );
  for (const grid of wrong)
    for (const c of grid.cells)
      if (c.formula !== undefined)
        book.getWorksheet(grid.name)!.getCell(c.row, c.column).value = {
          formula: c.formula,
          result: c.value as number,
        };
  return { bytes: Buffer.from(await book.xlsx.writeBuffer()), cell: `3!${cell}`, right: String(right) };
}

describeInBrowser('causes in the pane', (bench) => {
  test('#2 one typed slip under SUM formulas is named first, and no formula is to be overwritten', async () => {
    const { bytes, cell, right } = await formulaBook();
    const open = await openSample(bench, SAMPLE);
    await openBytes(open, 'formulas.xlsx', bytes);
    await check(open);
    const card = open.pane.getByRole('region', { name: open.t('pane.diagnosis.heading') }).first();
    await card.waitFor();
    expect(await card.innerText()).toContain(
      `${cell} 应为 ${Number(right).toLocaleString('en-US', { maximumFractionDigits: 2 })}`,
    );
    await open.pane.getByText(/^1 处错误，[1-9]\d* 项关系不符$/).waitFor();
    expect(await open.pane.getByText(/仍要替换公式/).count()).toBe(0);
  });

  test('#8 the headline counts causes; what follows says with what it disagrees, and 应为 stands at the cause alone', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByText(/1-2!H8 应为 45\.64/).waitFor();
    await open.pane.getByText(/^1 处错误，[1-9]\d* 项关系不符$/).waitFor();
    await open.pane.getByRole('button', { name: /^展开 \d+ 项/ }).click();
    await open.pane.getByText('与 1-2!H8 不符').first().waitFor();
    expect(await open.pane.getByText('受影响').count()).toBeGreaterThan(0);
    // What the wrong cell itself should be may be said there, and of no other.
    const said = await open.pane.locator('span:text-matches("^应为 ")').allInnerTexts();
    expect(said.filter((text) => !text.startsWith('应为 45.64'))).toEqual([]);
  });

  test('#8 marks give cause and consequence colours and words of their own', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByText(/1-2!H8 应为 45\.64/).waitFor();
    await open.button('pane.mark').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await save(open)).buffer as ArrayBuffer);
    const sheet = book.getWorksheet('1-2')!;
    const look = (address: string) => {
      const c = sheet.getCell(address);
      const fill = c.fill as { fgColor?: { argb?: string } } | undefined;
      const note = typeof c.note === 'string' ? c.note : (c.note?.texts ?? []).map((x) => x.text).join('');
      return { fill: fill?.fgColor?.argb?.slice(2), note };
    };
    const [cause, consequence] = [look('H8'), look('F8')];
    expect(cause).toMatchObject({ fill: 'FFC7CE', note: expect.stringContaining('应为 45.64') });
    expect(consequence.fill).toBe('E4DFEC');
    expect(consequence.note).toContain('与 1-2!H8 不符');
    expect(consequence.note).not.toContain('应为');
  });

  test('#12 a table that was not updated is one cause, with its cells', async () => {
    const open = await openSample(bench, SAMPLE);
    await openBytes(open, 'stale.xlsx', await staleBook());
    await check(open);
    await open.pane
      .getByText(/表3与.*不一致，疑未更新/)
      .first()
      .waitFor();
    await open.pane.getByText(/^1 处错误，[1-9]\d* 项关系不符$/).waitFor();
    expect(await open.pane.getByText(/不能满足全部关系/).count()).toBe(0);
  });

  test('#18 a decrease in a column of changes is no negative amount', async () => {
    const open = await openSample(bench, SAMPLE);
    await openBytes(open, 'changes.xlsx', await withChanges());
    await check(open);
    await open.pane
      .locator('#panel-check [role=list]')
      .or(open.pane.getByText(/未发现不符/))
      .first()
      .waitFor();
    expect(await open.pane.getByText(/的金额是负数/).count()).toBe(0);
  });
});

/** 表3 as it was before an adjustment of four items, its own sums with them. */
async function staleBook(): Promise<Buffer> {
  const typed = await readGrids(readFileSync(`samples/${SAMPLE}`));
  const relations = checkBook(typed).relations.map((j) => j.relation);
  const before = recalculated(
    withFormulas(typed, relations, new Random(3), 0).map((g) =>
      g.name !== '3'
        ? g
        : {
            ...g,
            cells: g.cells.map((c) =>
              c.formula === undefined &&
              typeof c.value === 'number' &&
              c.column >= 7 &&
              c.row >= 8 &&
              c.value > 0
                ? { ...c, value: Number((c.value - c.row / 10).toFixed(4)) }
                : c,
            ),
          },
    ),
  ).find((g) => g.name === '3')!;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(`samples/${SAMPLE}`).buffer as ArrayBuffer);
  for (const c of before.cells)
    if (typeof c.value === 'number') book.getWorksheet('3')!.getCell(c.row, c.column).value = c.value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A “三公” table that prints last year's budget and the change beside this year's. */
async function withChanges(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('三公');
  sheet.addRows([
    ['一般公共预算“三公”经费支出预算表'],
    ['部门：昭化区财政局', '', '', '金额单位：万元'],
    ['项目', '2022年预算数', '2023年预算数', '比上年增减额'],
    ['合计', 5, 3, -2],
    ['因公出国（境）费', 0, 0, 0],
    ['公务接待费', 5, 3, -2],
    ['公务用车购置及运行费', 0, 0, 0],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
