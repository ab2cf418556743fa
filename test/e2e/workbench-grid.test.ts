import type { Page } from 'playwright-core';
import { readGrids } from '../../src/workbook/file';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import { readFileSync } from 'node:fs';
import { sampleName } from '../../src/workbench/page/samples';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openBytes, openSample, save, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';
const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

/** Waits until a cell shows a text; fails with what it shows. */
async function shows(page: Page, row: number, column: number, text: string): Promise<void> {
  const read = () => cell(page, row, column).innerText();
  for (let i = 0; i < 50 && (await read()) !== text; i++) await page.waitForTimeout(100);
  expect(await read()).toBe(text);
}

async function openAt(open: OpenPane, row: number, column: number): Promise<void> {
  await open.page.getByRole('tab', { name: '3-3', exact: true }).click();
  await cell(open.page, row, column).click();
}

/** Composes with an input method, as Chromium tells pages of it. */
async function compose(page: Page, steps: readonly string[], text: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const step of steps) {
    await client.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
    await page.waitForTimeout(200);
  }
  await client.send('Input.insertText', { text });
  await client.detach();
}

/** The sample with formulas: C1 = A1 + B1, C2 = ROUND(C1 / 3, 2), D1 = a function that is not known. */
async function withFormulas(): Promise<Buffer> {
  const file = await HostedFile.open(new Uint8Array(readFileSync(`samples/${SAMPLE}`)));
  const sheet = file.workbook.findSheet('3-3')!;
  for (const [row, column, entry] of [
    [20, 1, 10],
    [20, 2, 20.5],
    [20, 3, '=SUM(A20:B20)'],
    [21, 3, '=ROUND(C20/3,2)'],
    [22, 3, '=IF(C21>20,"多","少")'],
    [20, 4, '=NUMBERSTRING(A20,2)'],
  ] as const)
    file.workbook.enter(sheet, row, column, entry);
  file.workbook.setResult(sheet, 20, 3, 30.5);
  file.workbook.setResult(sheet, 21, 3, 10.17);
  file.workbook.setResult(sheet, 22, 3, '少');
  file.workbook.setResult(sheet, 20, 4, '壹拾');
  return Buffer.from(file.save());
}

describeInBrowser('#19 the grid of the workbench', (bench) => {
  test('#19 an amount that is copied keeps the digits that are not shown; a code stays text', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    const bar = page.getByLabel(open.t('workbench.formula-bar'));
    await page.getByRole('tab', { name: '1', exact: true }).click();
    await cell(page, 6, 2).click();
    const held = await bar.inputValue();
    expect(held).toMatch(/^\d+\.\d{3,}$/);
    await page.keyboard.press('Control+c');
    await cell(page, 7, 5).click();
    await page.keyboard.press('Control+v');
    await shows(page, 7, 5, held);
    expect(await bar.inputValue()).toBe(held);
  });

  test('#19 whoever has clicked on a sheet or a button can type, and take back', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page, t } = open;
    await type(open, '3-3', [9, 8], '2.59');
    await page.getByRole('tab', { name: '4', exact: true }).click();
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '2.95');
    await page.getByRole('button', { name: t('workbench.redo') }).click();
    await shows(page, 9, 8, '2.59');
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '2.95');
    await page.keyboard.press('Control+y');
    await shows(page, 9, 8, '2.59');
    await page.getByRole('tab', { name: '4', exact: true }).click();
    await page.keyboard.type('改过');
    await page.keyboard.press('Enter');
    await shows(page, 1, 1, '改过');
    // Along the tabs by key: the focus stays on them.
    await page.getByRole('tab', { name: '4', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).toBe('tab');
  });

  test('#19 what is being typed stays when the pane shows another sheet', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await check(open);
    await page.getByRole('tab', { name: '3-3', exact: true }).click();
    await cell(page, 9, 8).click();
    await page.keyboard.type('2.5');
    // As when something that the pane was asked for earlier is done now: no focus moves.
    await open.pane.getByText('B6', { exact: true }).evaluate((e: HTMLElement) => e.click());
    await page
      .getByRole('status', { name: open.t('workbench.name-box') })
      .filter({ hasText: 'B6' })
      .waitFor();
    await page.getByRole('tab', { name: '3-3', exact: true }).click();
    await shows(page, 9, 8, '2.50');
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '2.95');
  });

  test('#19 a click on a cell at the edge selects that cell alone, though the table scrolls under the pointer', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await page.getByRole('tab', { name: '3-3', exact: true }).click();
    const grid = (await page.locator('#grid').locator('xpath=..').boundingBox())!;
    const edge = grid.x + grid.width - 20;
    const crossing = async (column: number): Promise<number> => {
      const { x, width } = (await cell(page, 9, column).boundingBox())!;
      return x < edge && x + width > edge + 20 ? column : crossing(column + 1);
    };
    const column = await crossing(1);
    const at = (await cell(page, 9, column).boundingBox())!;
    await page.mouse.move(edge, at.y + 10);
    await page.mouse.down();
    await page.waitForTimeout(400);
    await page.mouse.up();
    expect((await cell(page, 9, column).boundingBox())!.x).toBeLessThan(at.x); // it has scrolled
    expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(1);
    // A range is still drawn.
    const first = (await cell(page, 9, column).boundingBox())!;
    await page.mouse.move(first.x + 10, first.y + 10);
    await page.mouse.down();
    await page.mouse.move(first.x + 10, first.y + 34, { steps: 4 });
    await page.mouse.up();
    expect(await page.locator('[role=gridcell][aria-selected=true]').count()).toBe(2);
  });

  test('#19 undo and redo: typing, deleting, pasting, each as one step', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await type(open, '3-3', [9, 8], '2.59');
    await openAt(open, 9, 8);
    await page.keyboard.press('Delete');
    await shows(page, 9, 8, '');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '甲\t1\n乙\t"第一行\n第二行"\n');
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      );
    });
    await shows(page, 9, 8, '甲');
    await shows(page, 9, 9, '1');
    await shows(page, 10, 8, '乙');
    await shows(page, 10, 9, '第一行\n第二行');
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '');
    await shows(page, 10, 9, '');
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '2.59');
    await page.keyboard.press('Control+z');
    await shows(page, 9, 8, '2.95');
    await page.keyboard.press('Control+Shift+z');
    await shows(page, 9, 8, '2.59');
    await page.keyboard.press('Control+y');
    await shows(page, 9, 8, '');
  });

  test('#19 what the pane wrote can be taken back too', async () => {
    const open = await openSample(bench, SAMPLE);
    await open.button('pane.check.start').click();
    await open.button('pane.check.again').waitFor();
    await type(open, '3-3', [9, 8], '2.59');
    await open.button('pane.diagnosis.apply').first().click();
    await shows(open.page, 9, 8, '2.95');
    await cell(open.page, 12, 8).click();
    await open.page.keyboard.press('Control+z');
    await shows(open.page, 9, 8, '2.59');
  });

  test('#19 Ctrl+S saves, also in the middle of typing', async () => {
    const open = await openSample(bench, SAMPLE);
    await openAt(open, 9, 8);
    await open.page.keyboard.type('2.61');
    const [download] = await Promise.all([
      open.page.waitForEvent('download', { timeout: 15_000 }),
      open.page.keyboard.press('Control+s'),
    ]);
    expect(download.suggestedFilename()).toBe(sampleName(SAMPLE));
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const grid = (await readGrids(Buffer.concat(chunks))).find((g) => g.name === '3-3')!;
    expect(grid.cells.find((c) => c.row === 9 && c.column === 8)!.value).toBe(2.61);
  });

  test.each([
    ['one word', ['y', 'yi', 'yi ban'], '一般', '一般'],
    ['full-width digits', ['１７９'], '１７９.１７', '179.17'],
    ['a full-width sign and point', ['－'], '－１，２３４．５', '-1234.5'],
    ['full-width letters of a text', ['Ａ'], 'Ａ类１项', 'Ａ类１项'],
  ])('#19 an input method reaches a selected cell: %s', async (_what, steps, text, wanted) => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await openAt(open, 12, 8);
    await compose(page, steps, text);
    await shows(page, 12, 8, ''); // nothing is stored before it is left
    await page.keyboard.press('Enter');
    await shows(page, 12, 8, wanted);
    expect(await page.getByRole('status', { name: open.t('workbench.name-box') }).textContent()).toBe('H13');
  });

  test('#19 a word that is begun and a word that is left belong to their cells', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await openAt(open, 12, 8);
    await compose(page, ['di', 'di yi'], '第一');
    await compose(page, ['ge'], '个');
    await cell(page, 13, 8).click();
    await compose(page, ['di er'], '第二');
    await page.keyboard.press('Tab');
    await shows(page, 12, 8, '第一个');
    await shows(page, 13, 8, '第二');
    await cell(page, 14, 8).click();
    await compose(page, ['quxiao'], '取消');
    await page.keyboard.press('Escape');
    await shows(page, 14, 8, '');
  });

  test('#19 several lines are typed with Alt+Enter, shown, edited in a box that holds them, and saved', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await openAt(open, 12, 8);
    await page.keyboard.type('第一行');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('第二行');
    await page.keyboard.press('Enter');
    await shows(page, 12, 8, '第一行\n第二行');
    await cell(page, 12, 8).click();
    await page.keyboard.press('F2');
    const box = page.locator('textarea:focus');
    expect(await box.inputValue()).toBe('第一行\n第二行');
    expect((await box.boundingBox())!.height).toBeGreaterThan(34);
    await page.keyboard.press('Escape');
    await cell(page, 13, 8).click();
    await page.keyboard.insertText('说明'.repeat(100));
    const { height, width } = (await page.locator('textarea:focus').boundingBox())!;
    expect(height).toBeGreaterThan(60);
    expect(width).toBeGreaterThan(300);
    await page.keyboard.press('Enter');
    const grid = (await readGrids(await save(open))).find((g) => g.name === '3-3')!;
    expect(grid.cells.find((c) => c.row === 12 && c.column === 8)!.value).toBe('第一行\n第二行');
  });

  test('#19 columns are drawn wider, fitted, taken back, and kept in the file', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await openAt(open, 9, 8);
    const width = async (): Promise<number> => (await cell(page, 9, 8).boundingBox())!.width;
    const before = await width();
    const handle = page.locator('[data-edge="8"]');
    await handle.hover(); // waits until the grid has come to rest
    const edge = (await handle.boundingBox())!;
    await page.mouse.move(edge.x + 4, edge.y + 8);
    await page.mouse.down();
    await page.mouse.move(edge.x + 64, edge.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    expect(Math.round(await width())).toBe(Math.round(before + 60));
    const saved = await save(open);
    await openBytes(open, 'wide.xlsx', saved);
    await openAt(open, 9, 8);
    expect(Math.abs((await width()) - before - 60)).toBeLessThan(2);
    await page.keyboard.press('Shift+Alt+ArrowLeft');
    expect(Math.abs((await width()) - before - 48)).toBeLessThan(2);
    await page.keyboard.press('Control+z');
    expect(Math.abs((await width()) - before - 60)).toBeLessThan(2);
    await page.locator('[data-edge="8"]').dblclick();
    expect(await width()).toBeLessThan(before + 55);
  });

  test('#19 a formula shows its value, and totals follow an edit into the file', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await openAt(open, 12, 8);
    await page.keyboard.type('=1+1');
    await page.keyboard.press('Enter');
    await shows(page, 12, 8, '2');
    await page.keyboard.press('Control+z');
    await shows(page, 12, 8, '');
    await save(open);
    await openBytes(open, 'formulas.xlsx', await withFormulas());
    await page.getByText(/1 个公式在这里不会计算（'3-3'!D20）/).waitFor({ timeout: 10_000 });
    await openAt(open, 20, 1);
    await page.keyboard.type('60.5');
    await page.keyboard.press('Enter');
    await shows(page, 20, 3, '81');
    await shows(page, 21, 3, '27');
    await shows(page, 22, 3, '多');
    await shows(page, 20, 4, '⟳\n壹拾');
    await page.getByText(/1 个公式未重新计算/).waitFor();
    const grid = (await readGrids(await save(open))).find((g) => g.name === '3-3')!;
    const at = (row: number, column: number) => grid.cells.find((c) => c.row === row && c.column === column);
    expect(at(20, 3)).toMatchObject({ value: 81, formula: 'SUM(A20:B20)' });
    expect(at(21, 3)).toMatchObject({ value: 27, formula: 'ROUND(C20/3,2)' });
    expect(at(22, 3)).toMatchObject({ value: '多' });
    expect(at(20, 4)).toMatchObject({ value: '壹拾' });
    await cell(page, 20, 1).click();
    await page.keyboard.press('Control+z');
    await shows(page, 20, 3, '30.5');
    await shows(page, 20, 4, '壹拾');
  });

  test('#19 the calculation is loaded only for books with formulas', async () => {
    const open = await openSample(bench, SAMPLE);
    const scripts = (): Promise<number> =>
      open.page.evaluate(
        () => performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.js')).length,
      );
    await type(open, '3-3', [9, 8], '2.59');
    const before = await scripts();
    await type(open, '3-3', [12, 8], '=2*3');
    await shows(open.page, 12, 8, '6');
    expect(await scripts()).toBeGreaterThan(before);
  });

  test('#19 Enter, Tab, Escape, F2 and a range work as in Excel', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page, t } = open;
    const isAt = (cell: string): Promise<void> =>
      page
        .getByRole('status', { name: t('workbench.name-box') })
        .filter({ hasText: cell })
        .waitFor({ timeout: 10_000 });
    await openAt(open, 12, 8);
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await isAt('I12');
    await page.keyboard.type('2');
    await page.keyboard.press('Shift+Enter');
    await isAt('I11');
    await page.keyboard.type('3');
    await page.keyboard.press('Escape');
    await shows(page, 11, 9, '');
    await cell(page, 12, 8).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowLeft'); // moves in the text
    await page.keyboard.type('.');
    await page.keyboard.press('Enter');
    await shows(page, 12, 8, '1.5');
    await cell(page, 12, 8).click();
    await page.keyboard.press('Shift+ArrowRight');
    const copied = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }),
      );
      return clipboardData.getData('text/plain');
    });
    expect(copied).toBe('1.5\t2');
    await page.keyboard.press('Delete');
    await shows(page, 12, 8, '');
    await shows(page, 12, 9, '');
    await page.keyboard.press('Control+z');
    await shows(page, 12, 9, '2');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab'); // leaves the grid
    expect(await page.evaluate(() => document.activeElement!.getAttribute('role'))).not.toBe(null);
    expect(await page.locator('textarea:focus').count()).toBe(0);
  });
});
