import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { reviewWorkbook } from '../../src/pipeline/review';
import { readText } from '../../src/textfile';
import { readGrids } from '../../src/workbook/file/readGrids';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { openBytes, openSample, openStart, save, type, type OpenPane } from './support/pane';
import { hasFocus, inputMethod, PAUSE, pause } from './support/typing';

jest.setTimeout(TEST_LIMIT);

const OWN = '本单位2023年部门预算.xlsx';
const LAST = 'samples/zhaohua-2022.xlsx';
/** Letters on their way in an input method, the word chosen for them, and what is typed after a pause. */
const TYPED = [
  ['zhi neng', '贯彻群众工作方针', '，接待来访'],
  ['zhong dian', '化解积案', '，走访群众'],
  ['ren yuan', '人员增加', '2人'],
  ['xin zeng', '新增一个项目', '，一次安排'],
  ['bian dong', '工资调整', '和晋级'],
  ['jie yue', '厉行节约', '，减少接待'],
  ['gong zuo', '工作量增加', '，据实安排'],
  ['shi yong', '日常办公', '和差旅'],
  ['yun xing', '车辆运行', '和维修'],
  ['bao zhang', '保障机关运转', '，不含项目'],
] as const;

/** Counts what a person does, and how long the person waits for the pane. */
class Stopwatch {
  clicks = 0;
  fields = 0;
  #waited = 0;

  async click(button: Locator, until: Locator): Promise<void> {
    this.clicks += 1;
    await button.click();
    await this.wait(until);
  }

  async wait(until: Locator): Promise<void> {
    const began = performance.now();
    await until.first().waitFor();
    this.#waited += performance.now() - began;
  }

  report(): string {
    return `${this.clicks} clicks, ${this.fields} fields, ${(this.#waited / 1000).toFixed(1)} s of waiting`;
  }
}

const article = ({ pane }: OpenPane): Locator => pane.getByRole('article');

/** The cell that a figure of the text comes from. */
async function cellOf(open: OpenPane, figure: string): Promise<[sheet: string, row: number, column: number]> {
  const title = await article(open).getByRole('link', { name: figure }).first().getAttribute('title');
  const [, sheet, column, row] = /([^ ]+)!([A-Z])(\d+)/.exec(title!)!;
  return [sheet!, Number(row), column!.charCodeAt(0) - 64];
}

/** What a text says that the tables of a book do not; what is still to be filled in says nothing. */
async function contradictions(text: string, book: Uint8Array, prior: Uint8Array): Promise<string[]> {
  const result = reviewWorkbook(await readGrids(book), { text, prior: await readGrids(prior) });
  if (!result) throw new Error('there is no text');
  return result.findings
    .filter((f) => f.severity !== 'info' && f.rule !== 'text-placeholders')
    .map((f) => `${f.rule}: ${JSON.stringify(f.quote)}`);
}

/** The text of the sheet 编制说明 of a book; where its figures come from, and what stood there before, is beside it. */
async function narrativeIn(book: Uint8Array): Promise<string> {
  const sheet = (await readGrids(book)).find((g) => g.name === '编制说明');
  return (sheet?.cells ?? [])
    .filter((c) => c.column === 1)
    .map((c) => c.text)
    .join('\n');
}

describeInBrowser('a finance officer', (bench) => {
  test('checks, corrects, writes, edits, saves and comes back: nothing is lost, the texts say what the tables say', async () => {
    const last = readFileSync(LAST);
    const watch = new Stopwatch();
    // The book as it came from the office, with two digits of one amount exchanged.
    const maker = await openSample(bench, 'zhaohua-2023.xlsx');
    await type(maker, '3-3', [9, 8], '2.59');
    const own = await save(maker);
    await maker.page.close();

    const open = await openStart(bench);
    const { page, pane, button } = open;
    await openBytes(open, OWN, own);

    // Check, correct, undo, correct again, mark.
    await watch.click(button('pane.check.start'), pane.getByText(/3-3!H9 应为 2\.95/));
    await watch.click(button('pane.diagnosis.apply'), pane.getByText(/3-3!H9 已改为 2\.95/));
    await watch.click(button('pane.undo').first(), pane.getByText(/3-3!H9 应为 2\.95/));
    await watch.click(button('pane.mark'), pane.getByText(/已标记 [1-9]\d* 个单元格/));
    await watch.click(button('pane.diagnosis.apply'), pane.getByText(/3-3!H9 已改为 2\.95/));

    // Last year's book, the text, ten fields with an input method and pauses.
    await open.tab('narrative');
    watch.clicks += 1;
    await pane.locator('#panel-narrative input[type=file]').first().setInputFiles(LAST);
    await watch.wait(pane.getByText('上年：zhaohua-2022.xlsx'));
    await watch.click(button('pane.narrative.start'), article(open));
    await watch.click(pane.getByRole('button', { name: /^待填写（/ }), pane.getByRole('textbox').nth(2));
    const ime = await inputMethod(page);
    const boxes = pane.locator('#panel-narrative textarea');
    await boxes.first().click();
    const filled: { readonly name: string; readonly text: string }[] = [];
    for (const [letters, word, more] of TYPED) {
      const box = boxes.nth(filled.length);
      if (filled.length > 0) await page.keyboard.press('Tab');
      while (!(await hasFocus(box))) await page.keyboard.press('Tab');
      await ime.compose(letters);
      await ime.choose(word);
      await pause(PAUSE);
      await page.keyboard.insertText(more);
      await pause(PAUSE);
      expect(await hasFocus(box)).toBe(true);
      expect(await box.inputValue()).toBe(word + more);
      const name = await box.evaluate((e: HTMLTextAreaElement) => e.labels[0]?.textContent ?? '');
      filled.push({ name, text: word + more });
      watch.fields += 1;
    }
    await page.keyboard.press('Tab');
    for (const { text } of filled) await watch.wait(article(open).getByText(text));
    const preview = (await article(open).innerText()) ?? '';
    expect(preview).not.toMatch(/zhi neng|zhong dian/);

    // Write, edit a table, see it said, update.
    const anyway = pane.getByRole('button', { name: /^仍然/ });
    const same = pane.getByText('工作表中的说明与各表一致');
    const writeSheet = async (): Promise<void> => {
      await watch.click(button('pane.narrative.write'), anyway.or(same));
      if (await anyway.isVisible()) await watch.click(anyway, same);
    };
    await writeSheet();
    const written = await save(open);
    expect(await contradictions(await narrativeIn(written), written, last)).toEqual([]);
    const [sheet, row, column] = await cellOf(open, '179.17万元');
    await type(open, sheet, [row, column], '180.17');
    await watch.wait(pane.getByRole('button', { name: /^与工作表中的说明相比（\d+ 处）/ }));
    await watch.wait(article(open).getByText(/180\.17万元/));
    await page.keyboard.press('Control+z');
    await watch.wait(article(open).getByText(/179\.17万元/));
    await watch.wait(same);
    // A correction that stays: the text goes out with it.
    await type(open, sheet, [row, column], '180.17');
    await watch.wait(article(open).getByText(/180\.17万元/));
    await writeSheet();
    expect(await narrativeIn(await save(open))).toContain('180.17万元');
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await page.locator(`#cell-${row}-${column}`).click();
    await page.keyboard.type('179.17');
    await page.keyboard.press('Enter');
    await watch.wait(pane.getByRole('button', { name: /^与工作表中的说明相比（\d+ 处）/ }));
    await writeSheet();

    // Word.
    const coming = page.waitForEvent('download');
    await watch.click(button('pane.narrative.word'), anyway);
    watch.clicks += 1;
    await anyway.click();
    const { text: word } = await readText(new Uint8Array(readFileSync(await (await coming).path())));
    for (const { text } of filled) expect(word).toContain(text);

    // Save, reload without a question, open what was saved: everything is there.
    watch.clicks += 1;
    const saved = await save(open);
    const paragraphs = await narrativeIn(saved);
    for (const { text } of filled) expect(paragraphs).toContain(text);
    expect(await contradictions(paragraphs, saved, last)).toEqual([]);
    expect(await contradictions(word, saved, last)).toEqual([]);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe(0);
    await openBytes(open, OWN, saved);
    await open.tab('narrative');
    // A pane that is loaded again writes the text again by itself.
    await watch.wait(article(open));
    for (const { text } of filled) await watch.wait(article(open).getByText(text));
    await open.tab('check');
    await watch.click(button('pane.check.start').or(button('pane.check.again')), button('pane.check.again'));
    expect(await pane.getByText(/3-3!H9 应为/).count()).toBe(0);
    console.log(`a finance officer's way: ${watch.report()}`);
  });
});
