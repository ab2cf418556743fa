import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { everyViolation } from './support/axe';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openSample, openStart, sampleButton, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';

/** Whether a person can bring a control into the window, whole. */
async function isReachable(page: Page, control: Locator): Promise<boolean> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  const { width, height } = page.viewportSize()!;
  return (
    box !== null &&
    box.x >= -1 &&
    box.x + box.width <= width + 1 &&
    box.y >= -1 &&
    box.y + box.height <= height + 1
  );
}

const grid = ({ page }: OpenPane) => page.getByRole('grid');

/** Drops files onto the page, as a person does. */
const drop = (page: Page, names: readonly string[], kinds: readonly string[] = ['dragover', 'drop']) =>
  page.evaluate(
    ([files, base64, events]) => {
      const bytes = Uint8Array.from(atob(base64 as string), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      for (const name of files as string[]) dataTransfer.items.add(new File([bytes], name));
      for (const kind of events as string[])
        document
          .querySelector('main')!
          .dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [names, readFileSync('samples/suining-2025.xlsx').toString('base64'), kinds],
  );

describeInBrowser('#32 small windows', (bench) => {
  // 320 × 256 is a window of 1280 × 1024 zoomed to 400 %.
  test.each([
    [320, 256],
    [320, 700],
    [400, 800],
  ])(
    '#32 at %i × %i everything is reached: grid and pane by turns, and every button',
    async (width, height) => {
      const open = await openSample(bench, SAMPLE);
      const { page, pane, t } = open;
      await page.setViewportSize({ width, height });
      const toPane = page.getByRole('button', { name: t('workbench.view.pane'), exact: true });
      const toGrid = page.getByRole('button', { name: new RegExp(`^${t('workbench.view.grid')}`) });
      expect(await isReachable(page, toPane)).toBe(true);
      expect(await isReachable(page, toGrid)).toBe(true);
      await toPane.click();
      const frame = (await page.locator('iframe').boundingBox())!;
      expect([frame.x, frame.width]).toEqual([0, width]);
      expect(await grid(open).isVisible()).toBe(false);
      await check(open);
      for (const name of ['导出', '标记'])
        expect(await isReachable(page, pane.getByRole('button', { name, exact: true }).first())).toBe(true);
      await toGrid.click();
      expect(await page.locator('iframe').isVisible()).toBe(false);
      expect((await grid(open).locator('xpath=..').boundingBox())!.height).toBeGreaterThan(60);
      await page.locator('#cell-2-1').click();
      expect(await toGrid.innerText()).toContain('A2');
      for (const control of [
        page.getByRole('button', { name: t('workbench.save'), exact: true }),
        page.getByRole('button', { name: t('workbench.theme.dark') }),
        page.getByRole('combobox', { name: t('workbench.samples') }),
        page.getByRole('combobox', { name: t('pane.settings.language') }),
        page.getByRole('button', { name: t('workbench.open') }),
        page.getByRole('tab', { name: '3-3', exact: true }),
      ])
        expect(await isReachable(page, control)).toBe(true);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: t('workbench.theme.dark') }).click();
      await toPane.click();
      await pane.getByRole('tablist').waitFor();
    },
  );

  test('#32 at 640 pixels both stand beside each other', async () => {
    const open = await openSample(bench, SAMPLE);
    await open.page.setViewportSize({ width: 640, height: 512 });
    expect(await grid(open).isVisible()).toBe(true);
    expect(await open.page.locator('iframe').isVisible()).toBe(true);
  });

  test('#32 the start page fits a window of 320 pixels', async () => {
    const { page, t } = await openStart(bench);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await isReachable(page, page.getByRole('button', { name: t('workbench.open') }))).toBe(true);
    expect(await isReachable(page, sampleButton(page, SAMPLE))).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describeInBrowser('#33 files that are dropped, and a server that is gone', (bench) => {
  test('#33 of two dropped files it is said which one is opened', async () => {
    const { page } = await openStart(bench);
    await drop(page, ['第一个.xlsx', '第二个.xlsx']);
    await page.getByText(/拖入了 2 个文件，打开的是“第一个\.xlsx”/).waitFor({ timeout: 15_000 });
    await page.getByText('第一个.xlsx', { exact: true }).waitFor();
  });

  test('#33 a hint shows where a file may be dropped while a book is open, and goes again', async () => {
    const { page, t } = await openSample(bench, SAMPLE);
    await drop(page, ['a.xlsx'], ['dragover']);
    await page.getByText(t('workbench.drop.release')).waitFor({ timeout: 15_000 });
    await drop(page, ['一个.xlsx'], ['drop']);
    await page.getByText('一个.xlsx', { exact: true }).waitFor();
    expect(await page.getByText(t('workbench.drop.release')).count()).toBe(0);
  });

  test('#33 without its server a book still opens; the pane says so and comes back', async () => {
    const open = await openStart(bench);
    const { page, pane, t } = open;
    await sampleButton(page, SAMPLE).click();
    await pane.getByRole('tablist').waitFor();
    await page.context().setOffline(true);
    const buffer = readFileSync('samples/suining-2025.xlsx');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '断网.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByText(t('workbench.pane.gone')).waitFor({ timeout: 15_000 });
    await page.locator('#cell-2-1').click();
    await page.keyboard.type('照常');
    await page.keyboard.press('Enter');
    await page.locator('#cell-2-1').getByText('照常').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: t('workbench.pane.retry') }).click();
    await pane.getByRole('tablist').waitFor();
    bench.troubles.splice(0); // the browser tells of the failed request
  });

  test('#33 a file that can not be opened leaves the book, its changes and its steps of undo', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page } = open;
    await type(open, '3-3', [9, 8], '2.59');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '坏.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await page.getByRole('alertdialog').getByRole('button', { name: '不保存' }).click();
    await page.getByText(/无法打开“坏\.xlsx”/).waitFor();
    expect(await page.getByText(open.t('workbench.unsaved'), { exact: true }).count()).toBe(1);
    await page.locator('#cell-12-8').click();
    await page.keyboard.press('Control+z');
    await page.locator('#cell-9-8').getByText('2.95').waitFor();
  });
});

describeInBrowser('the page around the pane, for those who hear it', (bench) => {
  test.each([
    ['light', 1280, 800],
    ['dark', 1280, 800],
    ['light', 320, 256],
  ] as const)('axe-core finds nothing of any level: %s, %i × %i', async (theme, width, height) => {
    const start = await openStart(bench, { theme });
    await start.page.setViewportSize({ width, height });
    expect(await everyViolation(start.page)).toEqual([]);
    const open = await openSample(bench, SAMPLE, { theme });
    await open.page.setViewportSize({ width, height });
    await open.page.waitForTimeout(400); // transitions of colours end
    expect(await everyViolation(open.page)).toEqual([]);
    if (width < 640) {
      await open.page.getByRole('button', { name: /^表格/ }).click();
      await open.page.waitForTimeout(400);
      expect(await everyViolation(open.page)).toEqual([]);
    }
  });

  test('rows and columns are counted, and the selected cell is told', async () => {
    const { page, t } = await openSample(bench, SAMPLE);
    await page.getByRole('tab', { name: '3-3', exact: true }).click();
    await page.locator('#cell-9-8').click();
    const cell = page.getByRole('gridcell', { selected: true });
    expect(await cell.innerText()).toBe('2.95');
    expect(await cell.getAttribute('aria-colindex')).toBe('8');
    expect(await cell.locator('xpath=..').getAttribute('aria-rowindex')).toBe('10'); // the heads are the first
    expect(await page.locator('textarea:focus').getAttribute('aria-activedescendant')).toBe('cell-9-8');
    await page.getByRole('status').filter({ hasText: '2.95' }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page
      .getByRole('status')
      .filter({ hasText: t('workbench.empty-cell') })
      .waitFor({ state: 'attached' });
  });

  test('forced colours leave the selected cell and its editor visible', async () => {
    const { page } = await openSample(bench, SAMPLE);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('#cell-9-2').click();
    const outline = await page.locator('#cell-9-2').evaluate((e) => getComputedStyle(e).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.type('x');
    expect(await page.locator('textarea:focus').evaluate((e) => getComputedStyle(e).borderTopStyle)).toBe(
      'solid',
    );
  });
});
