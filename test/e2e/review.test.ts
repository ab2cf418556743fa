import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Grid } from '../../src/workbook/Grid';
import { readGrids } from '../../src/workbook/file/readGrids';
import { overflowing, paneFrame, violations } from './support/axe';
import { describeInBrowser, TEST_LIMIT, type Bench } from './support/browser';
import { openSample, sampleButton, save, type, type OpenOptions, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'putuo-fuliyuan-2024-unit.xlsx';
/** The row of the paragraph with the wrong figure on the sheet 编制说明, column A. */
const ROW = 10;

/** The sample with its own narrative reviewed. */
async function reviewed(bench: Bench, options: OpenOptions = {}): Promise<OpenPane> {
  const open = await openSample(bench, SAMPLE, options);
  await open.tab('review');
  await open.button('pane.review.start').click();
  await open.pane.getByRole('list', { name: open.t('pane.review.list') }).waitFor();
  return open;
}

const card = ({ pane }: OpenPane) => pane.getByRole('region', { name: '编制说明!A10', exact: true });
const paragraph = ({ page }: OpenPane) => page.locator(`#cell-${ROW}-1`);
const textOf = (grids: readonly Grid[], sheet: string, row: number): string =>
  grids.find((g) => g.name === sheet)?.cells.find((c) => c.row === row && c.column === 1)?.text ?? '';

/** Every cell's content, by sheet and place. */
const contents = (grids: readonly Grid[]): ReadonlyMap<string, unknown> =>
  new Map(grids.flatMap((g) => g.cells.map((c) => [`${g.name} ${c.row},${c.column}`, c.value] as const)));

describeInBrowser('审核 in the workbench', (bench) => {
  test('a wrong figure is marked in its paragraph, with the verdict, its cell and the sentence as it should read', async () => {
    const open = await reviewed(bench);
    const shown = card(open);
    await shown.locator('mark', { hasText: '738.66万元' }).first().waitFor();
    expect(await shown.locator('blockquote').textContent()).toContain('738.66万元①不符');
    const row = shown.getByRole('button', { name: /现为 738\.66 万元.*应为 696\.48 万元/ }).first();
    await row.click();
    await open.page
      .getByRole('status', { name: open.t('workbench.name-box') })
      .filter({ hasText: /^A10$/ })
      .waitFor();
    expect(await shown.locator('del').first().textContent()).toBe('738.66');
    expect(await shown.locator('ins').first().textContent()).toBe('696.48');
    await shown.getByRole('button', { name: '单位一般公共预算拨款表!E16' }).first().click();
    await open.page
      .getByRole('status', { name: open.t('workbench.name-box') })
      .filter({ hasText: /^E16$/ })
      .waitFor();
  });

  test('a correction is taken over into its cell, taken back, taken over again and saved; nothing else changes', async () => {
    const open = await reviewed(bench);
    const original = await readGrids(readFileSync(`samples/${SAMPLE}`));
    const before = textOf(original, '编制说明', ROW);
    const adopt = card(open)
      .getByRole('button', { name: open.t('pane.review.adopt') })
      .first();
    await adopt.click();
    await open.pane.getByText('编制说明!A10 已采用改正后的句子').waitFor();
    await paragraph(open).filter({ hasText: '（项）”696.48万元，用于' }).waitFor();
    await open.button('pane.undo').click();
    await paragraph(open).filter({ hasText: '（项）”738.66万元，用于' }).waitFor();
    expect(await paragraph(open).textContent()).toBe(before);

    await card(open).locator('blockquote', { hasText: '（项）”738.66万元①不符' }).waitFor();
    await adopt.click();
    await paragraph(open).filter({ hasText: '（项）”696.48万元，用于' }).waitFor();
    const bytes = await save(open);
    const after = await readGrids(bytes);
    expect(textOf(after, '编制说明', ROW)).toBe(before.replace('738.66', '696.48'));
    const [was, is] = [contents(original), contents(after)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    expect([...is].filter(([key, value]) => was.get(key) !== value).map(([key]) => key)).toEqual([
      `编制说明 ${ROW},1`,
    ]);
    const styles = (file: Uint8Array) => unzipSync(file)['xl/styles.xml'];
    expect(styles(bytes)).toEqual(styles(readFileSync(`samples/${SAMPLE}`)));
  });

  test('an edit in the sheet is reviewed at once', async () => {
    const open = await reviewed(bench);
    await type(open, '编制说明', [ROW, 1], 'to be written anew');
    await card(open).waitFor({ state: 'detached' });
    await open.pane.getByText(/新增 \d+ 项，解决 [1-9]\d* 项/).waitFor();
  });

  test('the paragraph is marked in the workbook, and as it was after clearing', async () => {
    const open = await reviewed(bench);
    const look = (): Promise<string> =>
      paragraph(open).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const plain = await look();
    await open.button('pane.mark').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    expect(await look()).not.toBe(plain);
    await open.button('pane.clear').click();
    await open.pane.getByText(/已清除标记/).waitFor();
    expect(await look()).toBe(plain);
  });

  test('a reopened pane has the review as it was left', async () => {
    const open = await reviewed(bench);
    await open.page
      .locator('iframe')
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.location.reload());
    await card(open).locator('mark').first().waitFor();
  });

  test('a Word file is reviewed against the tables and last year’s workbook', async () => {
    // What the last sentence says only last year's workbook can tell.
    const text = `${readFileSync('samples/texts/zhaohua-2023.txt', 'utf8')}\n2023年部门预算支出总额比2022年增加7.57万元。`;
    const table = new Table({
      rows: [
        ['“三公”经费合计', '因公出国（境）费', '公务用车运行费', '公务接待费'],
        ['2.95', '0.00', '1.95', '1.00'],
      ].map(
        (cells) =>
          new TableRow({ children: cells.map((c) => new TableCell({ children: [new Paragraph(c)] })) }),
      ),
    });
    const title = ['2023年一般公共预算“三公”经费支出表', '单位：万元'];
    const lines = [...text.split('\n'), ...title].map((line) => new Paragraph(line));
    const word = new Document({ sections: [{ children: [...lines, table] }] });
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await open.tab('review');
    await open.pane.locator('input[type=file][accept*=docx]').setInputFiles({
      name: '说明.docx',
      mimeType: 'application/octet-stream',
      buffer: await Packer.toBuffer(word),
    });
    await open.pane.getByText('审核对象：说明.docx').waitFor();
    await open.pane.getByText('文中的表：2023年一般公共预算“三公”经费支出表').waitFor();
    const wrong = open.pane.locator('mark', { hasText: '7.57万元' });
    await open.pane.locator('mark').first().waitFor();
    expect(await wrong.count()).toBe(0);
    await open.tab('narrative');
    await open.pane.getByLabel('选择上年工作簿…').setInputFiles('samples/zhaohua-2022.xlsx');
    await open.pane.getByText('zhaohua-2022.xlsx').waitFor();
    await open.tab('review');
    await wrong.first().waitFor();
    expect(await open.button('pane.review.adopt').count()).toBe(0);
  });

  test('what is no Word file says so', async () => {
    const open = await openSample(bench, SAMPLE);
    await open.tab('review');
    await open.pane.locator('input[type=file][accept*=docx]').setInputFiles({
      name: '说明.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('%PDF-1.7\n'),
    });
    await open.pane.getByText(open.t('text.unreadable.pdf')).waitFor();
  });

  test('the keyboard alone is enough: review, reach a correction, take it over, take it back', async () => {
    const open = await openSample(bench, SAMPLE);
    const { page, pane } = open;
    await open.tab('review');
    await pane.getByRole('tab', { selected: true }).focus();
    const reach = async (name: string): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        if (
          (await pane
            .locator(':focus')
            .textContent()
            .catch(() => '')) === name
        )
          return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the Tab key does not reach ${name}`);
    };
    await reach(open.t('pane.review.start'));
    await page.keyboard.press('Enter');
    await card(open).waitFor();
    await pane.getByRole('tab', { selected: true }).focus();
    await reach(open.t('pane.review.how'));
    await page.keyboard.press('Enter');
    await card(open).getByText('句式：数额，如“基本支出20.00万元”').first().waitFor();
    await card(open)
      .getByText(/^对应单元格：单位一般公共预算拨款表!E16/)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await reach(open.t('pane.review.adopt'));
    await page.keyboard.press('Enter');
    await paragraph(open).filter({ hasText: '（项）”696.48万元' }).waitFor();
    await pane.getByRole('tab', { selected: true }).focus();
    await reach(open.t('pane.undo'));
    await page.keyboard.press('Enter');
    await paragraph(open).filter({ hasText: '（项）”738.66万元' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('axe-core finds nothing serious, %s', async (theme) => {
    const open = await reviewed(bench, { theme });
    await card(open).locator('[data-row]').first().click();
    await card(open)
      .getByRole('button', { name: /怎么读的$/ })
      .first()
      .click();
    await open.pane.locator('summary', { hasText: '识别数字' }).click();
    await open.pane
      .getByRole('region', { name: open.t('reading.heading') })
      .getByRole('button', { name: '1,212.12万元怎么读的', exact: true })
      .first()
      .click();
    await open.page.waitForTimeout(400); // transitions of colours end
    expect(await violations(paneFrame(open))).toEqual([]);
    await card(open)
      .getByRole('button', { name: open.t('pane.review.adopt') })
      .first()
      .click();
    await open.button('pane.undo').waitFor();
    await open.page.waitForTimeout(400);
    expect(await violations(paneFrame(open))).toEqual([]);
  });

  test.each(['zh-CN', 'en-US'] as const)('at 320 pixels nothing runs over, %s', async (locale) => {
    const open = await openSample(bench, SAMPLE, { locale });
    await open.page.evaluate(() =>
      localStorage.setItem('gouji-workbench', JSON.stringify({ paneWidth: 320 })),
    );
    await open.page.reload();
    await sampleButton(open.page, SAMPLE).click();
    await open.tab('review');
    expect(await overflowing(open)).toEqual([]);
    await open.button('pane.review.start').click();
    await card(open).locator('[data-row]').first().click();
    await card(open)
      .getByRole('button', { name: /怎么读的$|^How it was read/ })
      .first()
      .click();
    expect(await overflowing(open)).toEqual([]);
  });
});
