import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import type { Locator } from 'playwright-core';
import { run } from '../../src/cli/run';
import { addressOf } from '../../src/budget/address';
import { generateDepartment } from '../../src/generate/generateDepartment';
import type { Grid } from '../../src/workbook/Grid';
import { TEMPLATES_SHEET } from '../../src/narrative/outlines/readTemplates';
import { memoryIo } from '../cli/memoryIo';
import { SHEET } from '../narrative/outlines/centralFiles';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { openBytes, openSample, type as typeCell, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as a spreadsheet program saves it. */
function workbookOf(grids: readonly Grid[]): Buffer {
  const book = utils.book_new();
  for (const grid of grids) {
    const cells = grid.cells.map((c) => [addressOf(c.row, c.column), asCell(c.value)] as const);
    const range = (r: Grid['used']): { s: { r: number; c: number }; e: { r: number; c: number } } => ({
      s: { r: r!.top - 1, c: r!.left - 1 },
      e: { r: r!.bottom - 1, c: r!.right - 1 },
    });
    utils.book_append_sheet(
      book,
      {
        ...Object.fromEntries(cells),
        '!ref': utils.encode_range(range(grid.used)),
        '!merges': grid.merges.map((m) => range(m)),
      },
      grid.name,
    );
  }
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const asCell = (v: unknown): { t: 'n' | 's'; v: number | string } =>
  typeof v === 'number' ? { t: 'n', v } : { t: 's', v: String(v) };

const article = ({ pane }: OpenPane): Locator => pane.getByRole('article');

/** Chooses last year's workbook, has the text written, and waits for the outline that it names. */
async function written(open: OpenPane, prior: Buffer, outline: RegExp): Promise<string> {
  await open.tab('narrative');
  const files = open.pane.locator('#panel-narrative input[type=file]');
  await files.first().setInputFiles({ name: '上年.xlsx', mimeType: XLSX, buffer: prior });
  await open.pane.getByText('上年：上年.xlsx').waitFor();
  await open.button('pane.narrative.start').click();
  await article(open).waitFor();
  await open.pane.getByText(outline).waitFor();
  return (await article(open).textContent()) ?? '';
}

describeInBrowser('an outline of one’s own in the pane', (bench) => {
  test('a central department’s manner in the sheet 编制说明模板, a template typed beside it, and a clean review', async () => {
    const { grids, prior, meta } = generateDepartment(0, { layout: 'central' });
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await openBytes(open, '本年.xlsx', workbookOf([...grids, SHEET]));
    const first = await written(open, workbookOf(prior), /^体例：某局中央部门式说明/);
    expect(first).toContain(`关于${meta.department.year}年收支总表的说明`);
    expect(first).not.toContain('【');

    // Another wording for one section, as the guide says: the cell beside its name.
    const row = SHEET.cells.find((c) => c.column === 1 && c.value === '支出')!.row;
    await typeCell(open, SHEET.name, [row, 2], '[z.spending] 全年支出安排{{ 支出.总额 | 金额 }}。');
    await open.tab('narrative');
    await article(open)
      .getByText(/全年支出安排[\d.]+万元。/)
      .first()
      .waitFor();

    await open.button('pane.narrative.write').click();
    await open.pane
      .getByText(/已写入工作表/)
      .first()
      .waitFor();
    await open.tab('review');
    await open.button('pane.review.start').click();
    await open.pane
      .getByText(/识别数字 \d+ 个/)
      .first()
      .waitFor();
    expect(await open.pane.locator('#panel-review').getByText('不符').count()).toBe(0);
  });

  test('last year’s text saved as an outline, brought into the workbook and used in the pane', async () => {
    const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`samples/${name}`));
    const last = ['2022年部门预算编制说明', '一、收支预算情况说明', LAST].join('\n');
    const io = memoryIo({
      'now.xlsx': sample('zhaohua-2023.xlsx'),
      'last.xlsx': sample('zhaohua-2022.xlsx'),
      'last.txt': new TextEncoder().encode(last),
    });
    const narrate = (...args: string[]): Promise<number> =>
      run(['narrate', 'now.xlsx', '--prior', 'last.xlsx', ...args], io);
    expect(await narrate('--last-text', 'last.txt', '--save-outline', 'ours', '--out', 'a.xlsx')).toBe(0);
    expect(await narrate('--outline', 'ours', '--wording', '--out', 'b.xlsx')).toBe(0);

    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await openBytes(open, '含体例.xlsx', Buffer.from(io.files.get('b.xlsx')!));
    const text = await written(open, Buffer.from(sample('zhaohua-2022.xlsx')), /^体例：ours/);
    expect(text).toContain('2023年收支预算总数179.17万元，比2022年收支预算总数增加5.57万元');
  });

  test('last year’s text kept as an outline from the pane, changed there, and no word of the office’s lost', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    const { page, pane } = open;
    await open.tab('narrative');
    const files = pane.locator('#panel-narrative input[type=file]');
    const last = ['2022年部门预算编制说明', '一、收支预算情况说明', LAST].join('\n');
    await files
      .nth(1)
      .setInputFiles({ name: '上年说明.txt', mimeType: 'text/plain', buffer: Buffer.from(last) });
    await open.button('pane.narrative.start').click();
    await article(open).waitFor();
    // Without last year's workbook a text makes no outline.
    await pane.getByText(/还要选择上年工作簿/).waitFor();
    expect(await open.button('pane.outline.keep').count()).toBe(0);
    await files.first().setInputFiles('samples/zhaohua-2022.xlsx');
    await pane.getByText('上年：zhaohua-2022.xlsx').waitFor();
    await article(open)
      .getByText(/2023年收支预算总数179\.17万元/)
      .waitFor();

    await open.button('pane.outline.keep').click();
    await pane.getByText(/^上年说明已存为体例，在工作表“编制说明模板”里（3 个模板）/).waitFor();
    await page.getByRole('tab', { name: TEMPLATES_SHEET, exact: true }).waitFor();
    const cell = (row: number, column: number): Locator => page.locator(`#cell-${row}-${column}`);
    await page.getByRole('tab', { name: TEMPLATES_SHEET, exact: true }).click();
    await page.waitForTimeout(PAUSE);
    expect(await cell(3, 1).textContent()).toBe('体例');
    expect(await cell(3, 2).textContent()).toContain('名称：中共广元市昭化区委群众工作局的体例');

    // It is what the text is written by once last year's is followed no more.
    await open.button('pane.last-text.forget').click();
    await pane.getByText(/^体例：中共广元市昭化区委群众工作局的体例/).waitFor();
    await article(open)
      .getByText(/2023年收支预算总数179\.17万元，比2022年收支预算总数增加5\.57万元/)
      .waitFor();

    // The office changes a word, opens the pane anew, and keeps the text again: it is asked, and its word stays.
    const row = await rowOf(cell, '收支预算情况说明');
    await typeCell(open, TEMPLATES_SHEET, [row, 2], '[z.total] 全年收支预算总数{{ 收入.总额 | 金额 }}。');
    await article(open)
      .getByText(/全年收支预算总数179\.17万元/)
      .waitFor();
    await page.waitForTimeout(PAUSE);
    await page
      .locator('iframe')
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.location.reload());
    await pane.getByRole('tablist').waitFor();
    await open.tab('narrative');
    await files
      .nth(1)
      .setInputFiles({ name: '上年说明.txt', mimeType: 'text/plain', buffer: Buffer.from(last) });
    const start = open.button('pane.narrative.start');
    await start.or(open.button('pane.narrative.again')).first().waitFor();
    if (await start.isVisible()) await start.click();
    await article(open)
      .getByText(/2023年收支预算总数179\.17万元/)
      .waitFor();
    await open.button('pane.outline.keep').click();
    await pane.getByText(/^里面有 3 个模板，可能有本单位改过的话/).waitFor();
    await open.button('pane.outline.leave').click();
    await page.waitForTimeout(PAUSE);
    expect(await cell(row, 2).textContent()).toContain('全年收支预算总数');
    await open.button('pane.outline.keep').click();
    await open.button('pane.outline.replace').click();
    await pane.getByText(/^上年说明已存为体例/).waitFor();
    expect(await cell(row, 2).textContent()).not.toContain('全年收支预算总数');
    await open.button('pane.undo').first().click();
    await pane.getByText(/恢复/).first().waitFor();
    expect(await cell(row, 2).textContent()).toContain('全年收支预算总数');
  });
});

const LAST = '昭化区委群工局2022年收支预算总数173.60万元，比2021年收支预算总数减少8.20万元。';

/** As long as a person looks before going on. Milliseconds. */
const PAUSE = 800;

/** The row of a template. */
async function rowOf(cell: (row: number, column: number) => Locator, name: string): Promise<number> {
  for (let row = 3; row < 12; row++) if ((await cell(row, 1).textContent())?.includes(name)) return row;
  throw new Error(`no template ${name}`);
}
