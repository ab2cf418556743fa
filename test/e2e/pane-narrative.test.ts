import { readFileSync } from 'node:fs';
import type { Download, Locator } from 'playwright-core';
import { readText } from '../../src/textfile';
import { paneFrame } from './support/axe';
import { describeInBrowser, TEST_LIMIT, type Bench } from './support/browser';
import { check, openSample, type as typeCell, type OpenPane } from './support/pane';
import { hasFocus, inputMethod, keptOnMachine, pause } from './support/typing';

jest.setTimeout(TEST_LIMIT);

/** A step that must not take longer: what is looked for is there or never comes. Milliseconds. */
const SOON = 20_000;

const article = ({ pane }: OpenPane): Locator => pane.getByRole('article');
const textOf = async (open: OpenPane): Promise<string> => (await article(open).textContent()) ?? '';
const field = ({ pane }: OpenPane, name: RegExp): Locator => pane.getByRole('textbox', { name }).first();

/** 说明 with its text. */
async function openNarrative(bench: Bench, sample = 'zhaohua-2023.xlsx'): Promise<OpenPane> {
  const open = await openSample(bench, sample);
  open.page.setDefaultTimeout(2 * SOON);
  await open.tab('narrative');
  await open.button('pane.narrative.start').click();
  await article(open).waitFor();
  return open;
}

/** Unfolds the fields that are to be filled in. */
async function openForm({ pane }: OpenPane): Promise<void> {
  await pane.getByRole('button', { name: /^待填写（/ }).click();
  await pane.getByRole('textbox').nth(2).waitFor();
}

const choosePrior = ({ pane }: OpenPane, file: string): Promise<void> =>
  pane.locator('#panel-narrative input[type=file]').first().setInputFiles(file);

/** Presses a button that lets the text go out; to the question about what is missing the answer is yes. */
async function sendOut(open: OpenPane, id: 'pane.narrative.write' | 'pane.narrative.copy'): Promise<void> {
  await open.button(id).click();
  const done = open.pane.getByText(/已写入工作表|已复制到剪贴板/).first();
  const anyway = open.pane.getByRole('button', { name: /^仍然(?:写入|复制)$/ });
  await done.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await done.waitFor();
}

async function wordOf(download: Download): Promise<string> {
  return (await readText(new Uint8Array(readFileSync(await download.path())))).text;
}

/** Saves as Word; to the question about what is missing the answer is yes. */
async function saveWord(open: OpenPane): Promise<string> {
  const coming = open.page.waitForEvent('download');
  await open.button('pane.narrative.word').click();
  const anyway = open.pane.getByRole('button', { name: '仍然保存' });
  await Promise.race([coming, anyway.waitFor().then(() => anyway.click())]);
  return wordOf(await coming);
}

/** The cell that the total of the budget comes from. */
async function cellOfTotal(open: OpenPane): Promise<{ sheet: string; row: number; column: number }> {
  const title = await article(open).getByRole('link', { name: '179.17万元' }).first().getAttribute('title');
  const [, sheet, column, row] = /([^ ]+)!([A-Z])(\d+)/.exec(title!)!;
  return { sheet: sheet!, row: Number(row), column: column!.charCodeAt(0) - 64 };
}

describeInBrowser('the narrative in the pane', (bench) => {
  test('#1 a field keeps its place, its focus and every letter, through pauses and an input method', async () => {
    const open = await openNarrative(bench);
    const { page, pane } = open;
    const ime = await inputMethod(page);
    await choosePrior(open, 'samples/zhaohua-2022.xlsx');
    await pane.getByText('上年：zhaohua-2022.xlsx').waitFor();
    await open.button('pane.narrative.again').click();
    await article(open)
      .getByText(/比2022年收支总预算/)
      .waitFor({ timeout: SOON });
    await openForm(open);

    // An input of the narrative: half a word is nobody's business, a pause moves nothing, what follows it is not lost.
    const reason = field(open, /^收支总预算变化原因/);
    await reason.click();
    await ime.compose('zhi xin');
    expect(await textOf(open)).not.toContain('zhi');
    await ime.choose('执行新标准，');
    await pause();
    expect(await hasFocus(reason)).toBe(true);
    await page.keyboard.type('abc');
    await pause();
    await ime.compose('ren yuan');
    await ime.choose('人员增加');
    await pause();
    expect(await reason.inputValue()).toBe('执行新标准，abc人员增加');
    expect(await hasFocus(reason)).toBe(true);
    await article(open)
      .getByText(/主要原因是执行新标准，abc人员增加/)
      .first()
      .waitFor({ timeout: SOON });

    // The caret stays in the middle of the text; what was typed is taken back with Ctrl+Z.
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('在编');
    await pause();
    await page.keyboard.type('的');
    expect(await reason.inputValue()).toBe('执行新标准，abc在编的人员增加');
    await page.keyboard.press('Control+z');
    await pause();
    expect(await reason.inputValue()).not.toContain('在编的');
    expect(await hasFocus(reason)).toBe(true);

    // From field to field by the Tab key, with pauses: each is the next one of the list as it stood.
    const names = await pane.locator('#panel-narrative label').allTextContents();
    const at = names.findIndex((n) => n.startsWith('收支总预算变化原因'));
    for (const [i, text] of ['第一', '第二', '第三'].entries()) {
      await page.keyboard.press('Tab');
      await pause();
      const label = await pane
        .locator('textarea:focus, input:focus')
        .evaluate((e) => (e as HTMLInputElement).labels?.[0]?.textContent ?? '');
      expect(label).toBe(names[at + 1 + i]);
      await page.keyboard.insertText(text);
      await pause();
      expect(await pane.locator('textarea:focus, input:focus').inputValue()).toContain(text);
    }

    // What was handed over outlives the tab and a reload of the pane.
    await open.tab('check');
    await open.tab('narrative');
    await article(open)
      .getByText(/执行新标准/)
      .first()
      .waitFor({ timeout: SOON });
    await pane.getByRole('button', { name: /^已填写和可选的/ }).click();
    const again = field(open, /^收支总预算变化原因/);
    await again.fill('重新打开前写的原因');
    await paneFrame(open).evaluate(() => location.reload());
    await article(open)
      .getByText(/重新打开前写的原因/)
      .first()
      .waitFor({ timeout: SOON });

    // The text to be reviewed: nothing half-typed is kept on the machine.
    await open.tab('review');
    const text = field(open, /^粘贴说明的文字/);
    await text.click();
    await ime.compose('ben bu men');
    expect(await keptOnMachine(open)).not.toContain('ben bu');
    await ime.choose('本部门收入');
    await pause();
    await ime.compose('shi yuan');
    await ime.choose('十元');
    await pause();
    expect(await text.inputValue()).toBe('本部门收入十元');
    expect(await hasFocus(text)).toBe(true);
    expect(await keptOnMachine(open)).toContain('本部门收入十元');

    // A number in the settings.
    await open.tab('settings');
    const tolerance = field(open, /^收起不超过此金额/);
    await tolerance.click();
    await page.keyboard.press('Control+a');
    await ime.compose('12');
    expect(await tolerance.inputValue()).toBe('12');
    await ime.choose('1.5');
    await pause();
    expect(await tolerance.inputValue()).toBe('1.5');
    expect(await hasFocus(tolerance)).toBe(true);

    // The reason for setting a finding aside.
    await typeCell(open, '1', [31, 2], '999');
    await open.tab('check');
    await check(open);
    const ignore = pane.getByRole('button', { name: /^忽略/ }).first();
    const folded = pane.locator('#panel-check [role=list] [aria-expanded=false]');
    for (let i = 0; i < 4 && !(await ignore.isVisible()); i++) {
      await folded.first().click();
      await pause(300);
    }
    await ignore.click();
    const why = pane.getByRole('dialog').getByRole('textbox');
    await why.click();
    await ime.compose('yi he shi');
    await ime.choose('已核实');
    await pause();
    await page.keyboard.type('ok');
    await pause();
    expect(await why.inputValue()).toBe('已核实ok');
    expect(await hasFocus(why)).toBe(true);
  });

  test('#4 after an edit the text is written anew, and nothing old goes out', async () => {
    const open = await openNarrative(bench);
    await sendOut(open, 'pane.narrative.write');
    await open.pane.getByText('工作表中的说明与各表一致').waitFor();
    const { sheet, row, column } = await cellOfTotal(open);
    await typeCell(open, sheet, [row, column], '180.17');
    await article(open)
      .getByText(/180\.17万元/)
      .first()
      .waitFor({ timeout: SOON });
    expect(await open.pane.getByText('工作表中的说明与各表一致').count()).toBe(0);
    // The paragraphs of the sheet that are out of date, word by word.
    await open.pane.getByRole('button', { name: /^与工作表中的说明相比（\d+ 处）/ }).click();
    const list = open.pane.getByRole('listitem').filter({ hasText: '将更新' });
    expect((await list.allTextContents()).join('')).toContain('180.17');
    expect(await saveWord(open)).toContain('180.17万元');

    // With 编辑后自动重查 off it is said, and still nothing old goes out.
    await open.tab('settings');
    await open.pane.getByRole('switch', { name: open.t('pane.check.live') }).click();
    await open.tab('narrative');
    await typeCell(open, sheet, [row, column], '181.17');
    await open.pane.getByText(/改动过，下面的说明还没有更新/).waitFor({ timeout: SOON });
    expect(await saveWord(open)).toContain('181.17万元');
    expect(await textOf(open)).toContain('181.17万元');
    await sendOut(open, 'pane.narrative.write');
    await open.pane.getByText('工作表中的说明与各表一致').waitFor({ timeout: SOON });
  });

  test('#5 the text follows when last year’s workbook is chosen, and when it is taken away', async () => {
    const open = await openNarrative(bench);
    expect(await textOf(open)).toContain('【待填：2022年');
    await choosePrior(open, 'samples/zhaohua-2022.xlsx');
    await article(open)
      .getByText(/比2022年收支总预算(?:增加|减少)[\d.]+万元/)
      .waitFor({ timeout: SOON });
    expect(await textOf(open)).not.toContain('【待填：2022年收支总预算】');
    await open.button('pane.beside.forget').click();
    await article(open)
      .getByText(/【待填：2022年收支总预算】/)
      .waitFor({ timeout: SOON });
  });

  test('#7 another department’s book, this year’s own and that of two years ago are asked about', async () => {
    const open = await openNarrative(bench);
    const { pane } = open;
    const question = pane.getByRole('alertdialog');
    for (const [file, words] of [
      ['suining-2024.xlsx', ['遂宁经济技术开发区群众工作与信访局 2024', '中共广元市昭化区委群众工作局 2023']],
      ['zhaohua-2023.xlsx', ['中共广元市昭化区委群众工作局 2023']],
      ['suining-2025.xlsx', ['遂宁经济技术开发区群众工作与信访局 2025']],
    ] as const) {
      await choosePrior(open, `samples/${file}`);
      await question.waitFor({ timeout: SOON });
      for (const word of words) expect(await question.textContent()).toContain(word);
      await question.getByRole('button', { name: '不采用' }).click();
      await question.waitFor({ state: 'detached' });
      await pane.getByText('未选择上年工作簿').waitFor();
    }
    // Who insists gets it, with the doubt beside its name.
    await choosePrior(open, 'samples/suining-2024.xlsx');
    await question.getByRole('button', { name: '仍然采用' }).click();
    await pane.getByText('上年：suining-2024.xlsx').waitFor();
    await pane.getByText(/请注意：.*遂宁经济技术开发区群众工作与信访局/).waitFor();
    // The right one is taken without a word.
    await choosePrior(open, 'samples/zhaohua-2022.xlsx');
    await pane.getByText('上年：zhaohua-2022.xlsx').waitFor();
    expect(await question.count()).toBe(0);
    expect(await pane.getByText(/^请注意：/).count()).toBe(0);
    // A text of another department, held against these tables.
    await open.tab('review');
    await field(open, /^粘贴说明的文字/).fill(readFileSync('samples/texts/suining-2025.txt', 'utf8'));
    await pane.getByRole('button', { name: '审核粘贴的文字' }).click();
    await pane.getByText(/文中写的是.*2025.*各表是.*2023/).waitFor({ timeout: 2 * SOON });
  });

  test('#20 the preview is what will be saved, and Word asks about what is missing', async () => {
    const open = await openNarrative(bench);
    const { page, pane } = open;
    await sendOut(open, 'pane.narrative.write');
    // The sheet that was written is shown (#28): its title is in the grid, and is changed by hand.
    await page.getByRole('tab', { name: '编制说明', exact: true, selected: true }).waitFor({ timeout: SOON });
    await page.locator('#cell-2-1').filter({ hasText: '编制说明' }).waitFor();
    await typeCell(open, '编制说明', [2, 1], '人工改过的标题');
    await article(open).getByText('人工改过的标题').waitFor({ timeout: SOON });

    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await open.button('pane.narrative.word').click();
    const question = pane.getByRole('alertdialog', { name: /^还有 \d+ 处待填$/ });
    await question.waitFor({ timeout: SOON });
    expect(await question.getByRole('listitem').allTextContents()).toContain('职能简介');
    expect(downloads).toBe(0);
    await question.getByRole('button', { name: '去填写' }).click();
    await pane.locator('textarea:focus, input:focus').waitFor();
    expect(downloads).toBe(0);
    const word = await saveWord(open);
    expect(word).toContain('人工改过的标题');
    expect(word).toContain('【待填：职能简介】');
    // The buttons have words beside their icons (#29).
    for (const name of ['复制全文', '重新生成'])
      expect(await pane.getByRole('button', { name, exact: true }).textContent()).toBe(name);
  });

  test('#35 another language keeps text, inputs, results, filters and the tab', async () => {
    const open = await openNarrative(bench);
    const { page, pane } = open;
    await openForm(open);
    await field(open, /^职能简介/).fill('管理群众工作');
    await article(open).getByText('管理群众工作').waitFor();
    await typeCell(open, '1', [31, 2], '999');
    await open.tab('check');
    await check(open);
    await pane.getByRole('searchbox').fill('支出');
    await open.tab('narrative');
    const language = page.getByRole('combobox', { name: '界面语言' });
    await language.selectOption('en-US');
    await pane.getByRole('tab', { name: 'Narrative', selected: true }).waitFor({ timeout: SOON });
    await article(open).getByText('管理群众工作').waitFor({ timeout: SOON });
    await pane.getByRole('tab', { name: 'Check', exact: true }).click();
    await pane.getByRole('button', { name: 'Check again' }).waitFor({ timeout: SOON });
    expect(await pane.getByRole('searchbox').inputValue()).toBe('支出');
  });

  test('#36 what follows from an answer is not asked, and fields in doubt have an example', async () => {
    const open = await openNarrative(bench);
    const { pane, page } = open;
    await openForm(open);
    const kinds = [/^下属行政单位数/, /^下属参照公务员法管理的事业单位数/, /^下属其他事业单位数/];
    for (const kind of kinds) expect(await field(open, kind).count()).toBe(1);
    const units = field(open, /^下属二级预算单位数/);
    await units.click();
    await page.keyboard.type('0');
    await article(open)
      .getByText(/所属二级预算单位共0个。/)
      .waitFor({ timeout: SOON });
    expect(await textOf(open)).not.toContain('【待填：下属');
    // Cars of which all are counted: the other kinds are none.
    await field(open, /^公务用车数/).fill('2');
    await field(open, /^轿车数/).fill('2');
    await article(open)
      .getByText(/轿车2辆，旅行车（含商务车）0辆，越野车0辆/)
      .waitFor({ timeout: SOON });
    await field(open, /^编报绩效目标的项目数/).fill('0');
    await article(open)
      .getByText(/编报绩效目标的项目共0个(?!，)/)
      .waitFor({ timeout: SOON });
    // Nothing jumped away meanwhile; opened anew, the form asks for them no more.
    for (const kind of kinds) expect(await field(open, kind).count()).toBe(1);
    await open.tab('check');
    await open.tab('narrative');
    await openForm(open);
    for (const kind of [...kinds, /^越野车数/, /^编报绩效目标的项目金额/])
      expect(await field(open, kind).count()).toBe(0);
    // An example at a field of which a finance officer may be in doubt; what usually holds stands in it and is to be checked.
    await pane.getByRole('button', { name: /^已填写和可选的（/ }).click();
    const threshold = field(open, /^大型设备单位价值标准/);
    const hint = await threshold.evaluate((e) =>
      (e.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => e.ownerDocument.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(hint).toContain('例如：100万元');
    expect(hint).toContain('请核对');
    expect(await threshold.inputValue()).toBe('100万元（含）');
    expect(await pane.getByText('截断').count()).toBe(0);
  });
});
