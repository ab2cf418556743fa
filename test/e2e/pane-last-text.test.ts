import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { narrativeDocx } from '../../src/narrative/write/docx';
import { narrate } from '../../src/pipeline/narrate';
import { readText } from '../../src/textfile';
import { readGrids } from '../../src/workbook/file';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { openSample, type as typeCell, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Last year's text as an office has it: a Word document with all that people know, and a reason for a rise. */
async function lastYearsWord(): Promise<Buffer> {
  const grids = await readGrids(new Uint8Array(readFileSync('samples/zhaohua-2022.xlsx')));
  const open = narrate(grids);
  const inputs = Object.fromEntries(
    open.missing.map((m) => [m.name, m.kind === 'number' ? '3' : '按上年的安排']),
  );
  return Buffer.from(await narrativeDocx(narrate(grids, { inputs })));
}

const article = ({ pane }: OpenPane): Locator => pane.getByRole('article');

describeInBrowser('last year’s text in the pane', (bench) => {
  test('choose it and last year’s book, see what changed, write, save as Word', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    const { page, pane } = open;
    await open.tab('narrative');
    const files = pane.locator('#panel-narrative input[type=file]');
    await files
      .nth(1)
      .setInputFiles({ name: '2022年说明.docx', mimeType: WORD, buffer: await lastYearsWord() });
    await pane.getByText('沿用上年说明：2022年说明.docx').waitFor();
    await pane.getByText(/还要选择上年工作簿/).waitFor();
    await files.first().setInputFiles('samples/zhaohua-2022.xlsx');
    await pane.getByText('上年：zhaohua-2022.xlsx').waitFor();
    expect(await pane.getByText(/还要选择上年工作簿/).count()).toBe(0);

    await open.button('pane.narrative.start').click();
    await article(open)
      .getByText(/2023年收支总预算为179\.17万元/)
      .first()
      .waitFor();
    const text = (await article(open).textContent()) ?? '';
    expect(text).toContain('【请核对：按上年的安排】');
    expect(text).not.toContain('2022年收支总预算为173.6万元');

    // Word by word: what went is struck out, what came stands beside it.
    await pane.getByRole('button', { name: /^与上年说明不同：\d+ 段/ }).click();
    const changed = pane.getByRole('listitem').filter({ hasText: '收支总预算为' }).first();
    expect(await changed.locator('del').allTextContents()).toContain('173.6万元');
    expect(await changed.locator('ins').allTextContents()).toContain('179.17万元');

    await open.button('pane.narrative.write').click();
    await pane.getByRole('button', { name: '仍然写入' }).click();
    await pane
      .getByText(/已写入工作表/)
      .first()
      .waitFor();
    const coming = page.waitForEvent('download');
    await open.button('pane.narrative.word').click();
    await pane.getByRole('button', { name: '仍然保存' }).click();
    const saved = await readText(new Uint8Array(readFileSync(await (await coming).path())));
    expect(saved.text).toContain('2023年收支总预算为179.17万元');
    expect(saved.text).toContain('【请核对：按上年的安排】');

    await pane.getByRole('button', { name: '不沿用' }).click();
    await article(open).getByText('【请核对：').first().waitFor({ state: 'detached' });
  });

  test('which outline was taken and why; errors of the tables and what changed in them are told above the text', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    const { pane } = open;
    await open.tab('narrative');
    await open.button('pane.narrative.start').click();
    await article(open).waitFor();
    await pane.getByText(/^体例：四川/).waitFor();
    await open.button('pane.narrative.write').click();
    await pane.getByRole('button', { name: '仍然写入' }).click();
    await pane
      .getByText(/已写入工作表/)
      .first()
      .waitFor();
    expect(await pane.getByText(/在说明写成后改过/).count()).toBe(0);
    await typeCell(open, '1', [31, 2], '180');
    await pane.getByText('表在说明写成后改过：1!B31 由 179.17万元 改为 180万元').waitFor();
    await pane.getByText(/^表中有 \d+ 处错误，说明会照抄$/).waitFor();
    await pane.getByRole('button', { name: '查看错误' }).click();
    await pane.getByRole('tab', { name: '检查', selected: true }).waitFor();
    await open.tab('narrative');
    await pane.getByRole('combobox', { name: '说明的体例' }).selectOption('central');
    await pane.getByText(/^体例：中央部门.*（指定的）$/).waitFor();
    await article(open)
      .getByText(/^关于收支总表的说明|收支总表的说明/)
      .first()
      .waitFor();
  });
});
