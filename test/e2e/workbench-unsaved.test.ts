import type { Dialog } from 'playwright-core';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Grid } from '../../src/workbook/Grid';
import { readGrids } from '../../src/workbook/file/readGrids';
import { sampleName } from '../../src/workbench/page/samples';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openSample, save, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';
const OTHER = 'suining-2025.xlsx';

/** Each thing that travels with the book, done as a person does it. */
const KINDS: readonly (readonly [what: string, act: (open: OpenPane) => Promise<void>])[] = [
  ['a cell that is typed in', (open) => type(open, '3-3', [9, 8], '2.59')],
  [
    'a cell that is emptied',
    async ({ page }) => {
      await page.getByRole('tab', { name: '3-3', exact: true }).click();
      await page.locator('#cell-9-8').click();
      await page.keyboard.press('Delete');
    },
  ],
  [
    'a field that is filled in',
    async (open) => {
      await open.tab('narrative');
      await open.button('pane.narrative.start').click();
      await open.pane.getByRole('article').getByRole('button').first().click();
      await open.pane.locator('textarea:focus, input:focus').fill('负责测试');
      await open.page.waitForTimeout(500);
      await open.page.keyboard.press('Tab');
    },
  ],
  [
    'a setting that is changed',
    async (open) => {
      await open.tab('settings');
      await open.pane.getByRole('switch').first().click();
    },
  ],
  [
    'a finding that is ignored with a reason',
    async (open) => {
      await type(open, '3-3', [9, 8], '2.59');
      await save(open);
      await check(open);
      await open.pane.getByRole('button', { name: /^展开/ }).click();
      await open.pane.locator('[data-row][aria-expanded=false]').first().click();
      await open.button('pane.finding.ignore').first().click();
      const reason = open.pane.getByRole('textbox', { name: open.t('pane.ignore.reason') });
      await reason.fill('已核实');
      await open.pane.getByRole('button', { name: open.t('pane.ignore.confirm'), exact: true }).click();
    },
  ],
  [
    'the narrative that is written into a sheet',
    async (open) => {
      await open.tab('narrative');
      await open.button('pane.narrative.start').click();
      await open.button('pane.narrative.write').click();
      const written = open.pane.getByText(/已写入工作表/);
      const despiteGaps = open.pane.getByRole('button', { name: '仍然写入', exact: true });
      await despiteGaps.or(written).first().waitFor();
      if (await despiteGaps.isVisible()) await despiteGaps.click();
      await written.waitFor();
    },
  ],
  [
    'marks',
    async (open) => {
      await type(open, '3-3', [9, 8], '2.59');
      await save(open);
      await check(open);
      await open.pane.getByText(/3-3!H9 应为/).waitFor();
      await open.button('pane.mark').click();
      await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    },
  ],
];

const flag = ({ page, t }: OpenPane) => page.getByText(t('workbench.unsaved'), { exact: true });

/** Asks for a reload and answers the browser's question by staying. @returns the kind of the question, if one was asked */
async function tryReload({ page }: OpenPane): Promise<string | null> {
  let asked: string | null = null;
  const onDialog = (dialog: Dialog): void => {
    asked = dialog.type();
    void dialog.dismiss();
  };
  page.on('dialog', onDialog);
  const navigated = page
    .waitForNavigation({ timeout: 3000 })
    .then(() => 'navigated')
    .catch(() => null);
  await page.evaluate(() => setTimeout(() => location.reload(), 0));
  await navigated;
  page.off('dialog', onDialog);
  return asked;
}

describeInBrowser('#6 unsaved changes in the workbench', (bench) => {
  test.each(KINDS)('#6 %s: flagged, and asked about before open and reload', async (_what, act) => {
    const open = await openSample(bench, SAMPLE);
    const { page, t } = open;
    expect(await flag(open).count()).toBe(0);
    await act(open);
    await flag(open).waitFor({ timeout: 10_000 });
    await page.getByRole('combobox', { name: t('workbench.samples') }).selectOption(OTHER);
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText(sampleName(OTHER)).waitFor({ timeout: 10_000 });
    expect(await dialog.innerText()).toContain(sampleName(SAMPLE));
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByText(sampleName(SAMPLE), { exact: true }).first().isVisible()).toBe(true);
    expect(await tryReload(open)).toBe('beforeunload');
    expect(await flag(open).count()).toBe(1);
    await save(open);
    await flag(open).waitFor({ state: 'detached', timeout: 10_000 });
    expect(await tryReload(open)).toBe(null);
  });

  test('#6 closing the page asks', async () => {
    const open = await openSample(bench, SAMPLE);
    await type(open, '3-3', [9, 8], '2.59');
    const asked = new Promise<string>((resolve) =>
      open.page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      }),
    );
    await open.page.close({ runBeforeUnload: true });
    expect(await Promise.race([asked, new Promise((r) => setTimeout(() => r('nothing'), 10_000))])).toBe(
      'beforeunload',
    );
  });

  test('#6 dropping another file asks; 不保存 opens it, 保存后打开 saves first', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page, pane } = open;
    const drop = (name: string): Promise<void> =>
      page.evaluate(
        async ([file, base64]) => {
          const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([bytes], file!));
          const target = document.querySelector('[role=grid]')!;
          for (const kind of ['dragover', 'drop'])
            target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
        },
        [name, readFileSync(`samples/${OTHER}`).toString('base64')],
      );
    await type(open, '3-3', [9, 8], '2.59');
    await drop('拖入.xlsx');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('拖入.xlsx').waitFor({ timeout: 10_000 });
    await dialog.getByRole('button', { name: '不保存' }).click();
    await page.getByText('拖入.xlsx', { exact: true }).first().waitFor();
    await pane.getByRole('tablist').waitFor();
    expect(await flag(open).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.locator('#cell-2-1').click();
    await page.keyboard.type('改过');
    await page.keyboard.press('Enter');
    await drop('再拖入.xlsx');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '保存后打开' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('拖入.xlsx');
    await page.getByText('再拖入.xlsx', { exact: true }).first().waitFor();
  });

  test('#6 Ctrl+S takes what is being typed along, and the typing goes on: in a cell, in the box above, in a field of the pane', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page, pane, t } = open;
    const saveByKey = async (): Promise<readonly Grid[]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
      const bytes = new Uint8Array(readFileSync(await download.path()));
      texts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
      return readGrids(bytes);
    };
    let texts: readonly string[] = [];
    const valueIn = (grids: readonly Grid[], row: number): unknown =>
      grids.find((g) => g.name === '3-3')!.cells.find((c) => c.row === row && c.column === 8)?.value;
    const cell = (row: number) => page.locator(`#cell-${row}-8`);

    await page.getByRole('tab', { name: '3-3', exact: true }).click();
    await cell(12).click();
    await page.keyboard.type('1.5');
    expect(valueIn(await saveByKey(), 12)).toBe(1.5);
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await cell(13).filter({ hasText: '7' }).waitFor();

    await cell(14).click();
    const box = page.getByLabel(t('workbench.formula-bar'));
    await box.click();
    await page.keyboard.type('8');
    expect(valueIn(await saveByKey(), 14)).toBe(8);
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await cell(14).filter({ hasText: /^89$/ }).waitFor();

    await open.tab('narrative');
    await open.button('pane.narrative.start').click();
    await pane.getByRole('article').getByRole('button').first().click();
    const field = pane.locator('textarea:focus');
    await field.waitFor();
    await page.keyboard.insertText('负责测试');
    await saveByKey();
    expect(texts.some((text) => text.includes('负责测试'))).toBe(true);
    await page.keyboard.insertText('，不丢一字');
    expect(await field.inputValue()).toBe('负责测试，不丢一字');
    // Left by pressing 保存: what it holds is waited for.
    const clicked = unzipSync(new Uint8Array(await save(open)));
    expect(Object.values(clicked).some((p) => new TextDecoder().decode(p).includes('，不丢一字'))).toBe(true);
    await page.waitForTimeout(1000);
    expect(await flag(open).count()).toBe(0);
  });

  test('#6 undo back to what was saved clears the flag, redo sets it again', async () => {
    const open = await openSample(bench, SAMPLE);
    await type(open, '3-3', [9, 8], '2.59');
    await save(open);
    await type(open, '3-3', [9, 8], '2.60');
    await flag(open).waitFor();
    await open.page.keyboard.press('Control+z');
    await flag(open).waitFor({ state: 'detached', timeout: 10_000 });
    await open.page.keyboard.press('Control+z');
    await flag(open).waitFor({ timeout: 10_000 });
    await open.page.keyboard.press('Control+y');
    await flag(open).waitFor({ state: 'detached', timeout: 10_000 });
  });

  test('#6 nothing is asked where nothing was done', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await open.tab('overview');
    expect(await flag(open).count()).toBe(0);
    await open.page.getByRole('combobox', { name: open.t('workbench.samples') }).selectOption(OTHER);
    await open.page.getByText(sampleName(OTHER), { exact: true }).first().waitFor();
    expect(await open.page.getByRole('alertdialog').count()).toBe(0);
    expect(await tryReload(open)).toBe(null);
  });
});
