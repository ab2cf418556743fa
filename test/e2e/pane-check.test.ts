import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import { memoryIo } from '../cli/memoryIo';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openBytes, openSample, openStart, save, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';

/** Shows a sheet in the grid. */
const sheet = ({ page }: OpenPane, name: string) => page.getByRole('tab', { name, exact: true }).click();
const cell = ({ page }: OpenPane, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

/** One wrong figure: 3-3!H9 is 2.95. */
const slip = (open: OpenPane) => type(open, '3-3', [9, 8], '2.59');

/** Two wrong figures that only together explain what is off: 1-2!G6 and H6 are 133.5345 and 45.64. */
async function jointSlip(open: OpenPane): Promise<void> {
  await type(open, '1-2', [6, 7], '142.5345');
  await type(open, '1-2', [6, 8], '47.64');
}

/** Fills as the grid shows them. */
const RED = 'rgb(255, 199, 206)';
const NOT_RED = 'not red';

/** Waits until a cell of the sheet in front is red, or is not. */
async function colour({ page }: OpenPane, [row, column]: readonly [number, number], wanted: string) {
  await page.waitForFunction(
    ([id, red, isRed]) => {
      const element = document.querySelector(id);
      return element !== null && (getComputedStyle(element).backgroundColor === red) === isRed;
    },
    [`#cell-${row}-${column}`, RED, wanted === RED] as const,
  );
}

const styles = (bytes: Uint8Array): string => new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);

/** Closes the pane and opens it again. */
const reload = ({ page }: OpenPane) =>
  page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.location.reload());

describeInBrowser('检查 in real hands', (bench) => {
  test('#13 a joint cause is adopted in one go, and taken back in one', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await jointSlip(open);
    await open.pane.getByText(/须同时更正 1-2!/).waitFor();
    await open.pane.getByRole('button', { name: /^全部采用（2 处）/ }).click();
    await open.pane.getByText('已同时更正 2 处：1-2!G6、1-2!H6').waitFor();
    await open.pane.getByText(/须同时更正 1-2!/).waitFor({ state: 'detached' });
    await sheet(open, '1-2');
    await cell(open, 6, 7).filter({ hasText: '133.53' }).waitFor();
    await cell(open, 6, 8).filter({ hasText: '45.64' }).waitFor();
    await open.button('pane.undo').first().click();
    await cell(open, 6, 7).filter({ hasText: '142.53' }).waitFor();
    await cell(open, 6, 8).filter({ hasText: '47.64' }).waitFor();
    await open.pane.getByText(/须同时更正 1-2!/).waitFor();
  });

  test('#14 the changes made are a list, each with its way back, and all of them together', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText(/3-3!H9 已改为 2\.95/).waitFor();
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByText(/1-2!H8 应为 45\.64/).waitFor();
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText(/1-2!H8 已改为 45\.64/).waitFor();
    await open.tab('overview');
    await open.tab('check');
    await open.button('pane.check.again').click();
    await open.pane.getByText('修改记录（2）').click();
    const list = open.pane.getByRole('list', { name: '修改记录（2）' });
    expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/3-3!H9 2\.59 → 2\.95/),
      expect.stringMatching(/1-2!H8 54\.64 → 45\.64/),
    ]);
    await open.pane.getByRole('button', { name: '撤销：3-3!H9' }).last().click();
    await sheet(open, '3-3');
    await cell(open, 9, 8).filter({ hasText: '2.59' }).waitFor();
    // Somebody changes the other cell: it is said, and left.
    await type(open, '1-2', [8, 8], '46');
    await open.pane.getByRole('button', { name: '撤销：1-2!H8' }).click();
    await open.pane.getByText('1-2!H8 后来又改动过，没有撤销。').waitFor();
    await cell(open, 8, 8).filter({ hasText: '46' }).waitFor();
    await open.pane.getByText('此后又有改动，保留现状').waitFor();
  });

  test('#14 全部撤销 takes every change back', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.button('pane.diagnosis.apply').click();
    await type(open, '1-2', [8, 8], '54.64');
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText('修改记录（2）').click();
    await open.button('pane.made.undo-all').click();
    await cell(open, 8, 8).filter({ hasText: '54.64' }).waitFor();
    await sheet(open, '3-3');
    await cell(open, 9, 8).filter({ hasText: '2.59' }).waitFor();
    await open.pane.getByText(/修改记录/).waitFor({ state: 'detached' });
  });

  test('#3 a colleague who opens the workbook sees what its author switched off, and is told what they switched off themselves', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
    const all = await relations(open);
    await open.tab('settings');
    const boxes = open.pane.getByRole('checkbox', { checked: true });
    for (let i = 0; i < 3; i++) await boxes.first().click();
    await open.tab('check');
    await open.pane.getByText(/您停用了 3 条规则，未核对：/).waitFor();
    expect(await relations(open)).toBeLessThan(all);
    const bytes = await save(open);
    await open.page.close();

    // Another machine: nothing of the author's is known there.
    const colleague = await openStart(bench);
    await openBytes(colleague, SAMPLE, bytes);
    await check(colleague);
    await colleague.pane.getByText(/3-3!H9 应为/).waitFor();
    expect(await relations(colleague)).toBe(all);
    expect(await colleague.pane.getByText(/您停用了/).count()).toBe(0);
  });

  test('#3 one click checks by all rules again', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    const all = await relations(open);
    await open.tab('settings');
    await open.pane.getByRole('checkbox', { checked: true }).first().click();
    await open.tab('check');
    await open.button('pane.rules.all-on').click();
    await open.pane.getByText(/您停用了/).waitFor({ state: 'detached' });
    expect(await relations(open)).toBe(all);
  });

  test('#13 the office’s own list of subjects makes unknown codes errors, in the next workbook too, until it is taken out', async () => {
    const open = await openSample(bench, SAMPLE);
    const unlisted = open.pane.getByText(/2210201.*不在科目表“本市科目\.csv”里/).first();
    await check(open);
    await open.tab('settings');
    await open.pane.getByText(open.t('pane.subjects.none')).waitFor();
    const list = [
      '科目编码,科目名称',
      '2013101,行政运行',
      '2080502,事业单位离退休',
      '2080505,机关事业单位基本养老保险缴费支出',
      '2101101,行政单位医疗',
      '2101102,事业单位医疗',
    ].join('\r\n');
    await open.pane.locator('#panel-settings input[type=file]').setInputFiles({
      name: '本市科目.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(list),
    });
    await open.pane.getByText('本市科目.csv：功能分类 5 个').waitFor();
    await open.tab('check');
    await unlisted.waitFor();
    await reload(open);
    await unlisted.waitFor();
    await open.tab('settings');
    await open.button('pane.subjects.forget').click();
    await open.pane.getByText(open.t('pane.subjects.none')).waitFor();
    await open.tab('check');
    await unlisted.waitFor({ state: 'detached' });
  });

  test('#11 a tile shows its kind alone, pressed again all of them', async () => {
    const open = await openSample(bench, 'putuo-fuliyuan-2024-unit.xlsx');
    await check(open);
    const tile = (name: string) => open.pane.getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) });
    const icons = (title: string) =>
      open.pane
        .getByRole('list', { name: open.t('pane.list') })
        .getByRole('img', { name: title, exact: true });
    await tile('提示').click();
    await icons('提示').first().waitFor();
    expect(await icons('警告').count()).toBe(0);
    expect(await tile('提示').getAttribute('aria-pressed')).toBe('true');
    await tile('提示').click();
    expect(await tile('提示').getAttribute('aria-pressed')).toBe('false');
    await icons('警告').first().waitFor();
  });

  test('#11 the next workbook begins without the filters of this one', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
    await open.pane.getByRole('searchbox').fill('没有这样的科目');
    await open.pane.getByText(open.t('pane.summary.nothing-left')).waitFor();
    await save(open);
    await openBytes(
      open,
      'putuo-fuliyuan-2024-unit.xlsx',
      readFileSync('samples/putuo-fuliyuan-2024-unit.xlsx'),
    );
    await open.button('pane.check.again').waitFor();
    await open.pane.getByText(/共核对勾稽关系 \d+ 条/).waitFor();
    expect(await open.pane.getByText(open.t('pane.summary.nothing-left')).count()).toBe(0);
    expect(await open.pane.locator('[data-row]').count()).toBeGreaterThan(0);
  });

  test('#11 the same workbook keeps its filters, and one press clears them', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
    await open.pane.getByRole('searchbox').fill('没有这样的科目');
    await open.pane.getByText(open.t('pane.summary.nothing-left')).waitFor();
    await reload(open);
    await open.pane.getByText(open.t('pane.summary.nothing-left')).waitFor();
    await open.button('pane.summary.clear-filters').click();
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
  });

  test('#15 a whole card is set aside from the card, with a reason that is one press the next time, and brought back', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByRole('button', { name: '忽略…：3-3!H9', exact: true }).click();
    await open.pane.getByRole('textbox', { name: open.t('pane.ignore.reason') }).fill('已与财政局核实');
    await open.pane.getByRole('button', { name: open.t('pane.ignore.confirm'), exact: true }).click();
    await open.pane.getByText(/3-3!H9 应为/).waitFor({ state: 'detached' });
    await open.pane.getByRole('button', { name: /^显示已忽略的 [2-9] 项/ }).waitFor();
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByRole('button', { name: '忽略…：1-2!H8', exact: true }).click();
    await open.pane.getByRole('button', { name: '已与财政局核实', exact: true }).click();
    await open.pane.getByText(/1-2!H8 应为/).waitFor({ state: 'detached' });
    await open.pane.getByRole('button', { name: /^显示已忽略的/ }).click();
    await open.pane.getByRole('button', { name: '全部恢复', exact: true }).click();
    await open.pane.getByRole('alertdialog').getByRole('button', { name: '恢复', exact: true }).click();
    for (const at of ['3-3!H9', '1-2!H8'])
      await open.pane.getByRole('button', { name: `忽略…：${at}`, exact: true }).waitFor();
  });

  test('#15 the command line honours what was set aside in the pane', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByRole('button', { name: '忽略…：3-3!H9', exact: true }).click();
    await open.pane.getByRole('textbox', { name: open.t('pane.ignore.reason') }).fill('已核实');
    await open.pane.getByRole('button', { name: open.t('pane.ignore.confirm'), exact: true }).click();
    await open.pane.getByRole('button', { name: /^显示已忽略的 [2-9] 项/ }).waitFor();
    const io = memoryIo({ 'book.xlsx': await save(open) });
    expect(await run(['check', 'book.xlsx'], io)).toBe(0);
    expect(io.stdout()).toMatch(/已忽略 [2-9] 项，未计入/);
    expect(await run(['check', 'book.xlsx', '--show-ignored'], io)).toBe(1);
  });

  test('#21 a corrected cell is not left red, and is red again when the correction is taken back', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
    await open.button('pane.mark').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    await sheet(open, '3-3');
    await colour(open, [9, 8], RED);
    await open.button('pane.diagnosis.apply').click();
    await colour(open, [9, 8], NOT_RED);
    expect(styles(await save(open))).not.toContain('FFC7CE');
    await open.button('pane.undo').first().click();
    await colour(open, [9, 8], RED);
    // By a person's own hand too, in the sheet, a moment later.
    await open.page.waitForTimeout(600);
    await type(open, '3-3', [9, 8], '2.95');
    await colour(open, [9, 8], NOT_RED);
  });

  test('next/previous walk from error to error, in the sheet and in the list, by button and by key', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByText(/1-2!H8 应为/).waitFor();
    const next = open.pane.getByRole('button', { name: '下一个错误（F8）' });
    const at = () => open.pane.locator('[aria-current=true]').innerText();
    const nameBox = (cell: string) =>
      open.page
        .getByRole('status', { name: open.t('workbench.name-box') })
        .filter({ hasText: cell })
        .waitFor();
    await next.click();
    const first = await at();
    await next.click();
    await open.pane.getByText('2/2', { exact: true }).waitFor();
    const second = await at();
    expect(new Set([first, second]).size).toBe(2);
    await nameBox(/(?:3-3|1-2)!([A-Z]+\d+)/.exec(second)![1]!);
    await open.pane.getByRole('searchbox').focus();
    await open.page.keyboard.press('Shift+F8');
    await open.pane.getByText('1/2', { exact: true }).waitFor();
    await nameBox(/(?:3-3|1-2)!([A-Z]+\d+)/.exec(first)![1]!);
    await open.pane.locator('[aria-current=true] :focus').waitFor();
    await open.page.keyboard.press('F8');
    await open.page.keyboard.press('F8');
    await open.pane.getByText('1/2', { exact: true }).waitFor(); // round the end
  });

  test('#26 #34 a card says in words where it is, and its buttons say of which cell', async () => {
    const open = await openSample(bench, SAMPLE);
    await open.page.waitForFunction(() => document.activeElement !== document.body); // not lost with the start page
    await check(open);
    await slip(open);
    await open.pane.getByText(/表3-3 .*“三公”经费支出预算表 · .*公务接待费/).waitFor();
    await open.pane.getByRole('button', { name: '定位：3-3!H9', exact: true }).waitFor();
    await open.pane.getByRole('button', { name: '采用建议值：3-3!H9', exact: true }).waitFor();
    await open.pane
      .getByText(/^检查完成：错误 [1-9]\d* 个，警告 \d+ 个，提示 \d+ 个$/)
      .waitFor({ state: 'attached' });
  });

  test('#27 #29 #30 what was said goes with the next thing done, and counts stay', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await open.pane.getByText('未发现不符').waitFor();
    await slip(open);
    await open.pane.getByText(/新增 [1-9]\d* 项，解决 0 项/).waitFor();
    expect(await relations(open)).toBeGreaterThan(0);
    await open.button('pane.mark').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    expect(await open.pane.getByText(/新增 [1-9]\d* 项/).count()).toBe(0);
    await open.button('pane.check.again').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor({ state: 'detached' });
    expect(await open.button('pane.export').innerText()).toBe(open.t('pane.export'));
  });

  test('#31 of a text without figures nobody says that all of them were checked', async () => {
    const open = await openSample(bench, SAMPLE);
    await open.tab('review');
    await open.pane.locator('#panel-review input[type=file][accept*=docx]').setInputFiles({
      name: '说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('各项工作按计划进行。'),
    });
    await open.pane.getByText('审核对象：说明.txt').waitFor();
    await open.pane.getByText('没有需要核对的数字', { exact: true }).waitFor();
    expect(await open.pane.getByText(/识别数字 0 个/).count()).toBe(0);
  });
});

/** How many relations the pane says were compared. */
async function relations(open: OpenPane): Promise<number> {
  const line = open.pane.getByText(/共核对勾稽关系 \d+ 条/).first();
  return Number(/(\d+) 条/.exec(await line.innerText())![1]);
}
