// Takes the pictures of the guide: `npm run pictures`, or some of them: `npm run pictures -- review`. Needs Chromium and the
// built site (npm run build:web).
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const GUIDE = fileURLToPath(new URL('../docs/guide/', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../samples/', import.meta.url));
// The samples as the start page names them.
const SAMPLE = '昭化区委群众工作局2023年部门预算';
const PRIOR = 'zhaohua-2022.xlsx';
/** A text of last year, in the words of an office of its own. */
const LAST_TEXT = `昭化区委群工局2022年部门预算编制说明
一、收支预算情况说明
昭化区委群工局2022年收支预算总数173.60万元，比2021年收支预算总数增加8.20万元，主要原因是人员增加。
二、支出预算情况说明
2022年支出预算173.60万元，其中：基本支出124.95万元，占71.98%；项目支出48.65万元，占28.02%。
三、“三公”经费情况说明
2022年公务接待费预算2.80万元，计划用于接待检查组。
四、国有资产占用情况说明
截至2021年底，我局共有车辆1辆。`;
/** A workbook that holds its own narrative, with mistakes in it. */
const REVIEWED = '上海市普陀区社会福利院2024年单位预算';

/** Name of the picture's set → looks of the page. */
const SETS = [
  { name: 'light', theme: 'light', paneWidth: 380 },
  { name: 'dark', theme: 'dark', paneWidth: 380 },
  { name: 'narrow', theme: 'light', paneWidth: 320 },
];

/** What can be asked for by name. */
const TAKERS = { pane: takePane, review: takeReview, lastText: takeLastText };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TAKERS);

const server = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(GUIDE, { recursive: true });
for (const set of SETS) {
  for (const name of wanted) {
    // What the guide shows in one look alone.
    if (name === 'lastText' && set.name !== 'light') continue;
    const context = await browser.newContext({ viewport: { width: 1280, height: 820 } });
    await TAKERS[name](await open(await context.newPage(), set));
    await context.close();
  }
}
await browser.close();
server.close();

/** The start page in the look of a set, with what it takes to work on it. */
async function open(page, { name, theme, paneWidth }) {
  const base = `http://localhost:${server.address().port}/`;
  await page.addInitScript(
    (width) => localStorage.setItem('gouji-workbench', JSON.stringify({ paneWidth: width })),
    paneWidth,
  );
  await page.goto(`${base}?lang=zh-CN&theme=${theme}`);
  const pane = page.frameLocator('iframe');
  const frame = page.locator('iframe');
  const tab = (label) => pane.getByRole('tab', { name: label, exact: true }).click();
  const take = async (what, of = frame) => {
    await page.waitForTimeout(700); // charts and colours come to rest
    await of.screenshot({ path: `${GUIDE}${what}-${name}.png` });
  };
  return { page, pane, tab, take };
}

async function takePane({ page, pane, tab, take }) {
  await page.getByRole('button', { name: SAMPLE }).click();
  await pane.getByRole('button', { name: '开始检查' }).click();
  await pane.getByRole('button', { name: '重新检查' }).waitFor();
  // Two slips of the keyboard, as they happen.
  for (const [sheet, cell, text] of [
    ['1-2', '#cell-8-8', '54.64'],
    ['3-3', '#cell-9-8', '2.59'],
  ]) {
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await page.locator(cell).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await pane.getByText(/3-3!H9 应为/).waitFor();
  await take('check');
  await pane.getByRole('button', { name: '标记', exact: true }).click();
  await pane.getByText(/已标记/).waitFor();
  await page.locator('#cell-9-8').click();
  await take('workbench', page);
  await tab('概览');
  await pane.locator('input[type=file]').setInputFiles(`${SAMPLES}${PRIOR}`);
  await pane.getByText(PRIOR).waitFor();
  await take('overview');
  await tab('编制说明');
  await pane.getByRole('button', { name: '生成说明' }).click();
  await pane.getByRole('article').waitFor();
  await take('narrative');
  await tab('设置');
  await take('settings');
}

async function takeReview({ page, pane, tab, take }) {
  await page.getByRole('button', { name: REVIEWED }).click();
  await tab('审核');
  await take('review-start');
  await pane.getByRole('button', { name: '审核工作簿中的说明' }).click();
  const card = pane.getByRole('region', { name: '编制说明!A10', exact: true });
  await card.getByRole('button', { name: /①不符/ }).click(); // selects the paragraph's cell
  await card.getByRole('button', { name: /①不符/ }).click();
  await take('review', page);
  await card.getByRole('heading', { name: '应改为' }).last().scrollIntoViewIfNeeded();
  await take('review-correction');
}

async function takeLastText({ page, pane, tab, take }) {
  await page.getByRole('button', { name: SAMPLE }).click();
  await tab('编制说明');
  const files = pane.locator('#panel-narrative input[type=file]');
  const buffer = Buffer.from(LAST_TEXT);
  await files.nth(1).setInputFiles({ name: '2022年说明.txt', mimeType: 'text/plain', buffer });
  await pane.getByText(/还要选择上年工作簿/).waitFor();
  await files.first().setInputFiles(`${SAMPLES}${PRIOR}`);
  await pane.getByText(PRIOR).waitFor();
  await pane.getByRole('button', { name: '生成说明' }).click();
  await pane.getByRole('button', { name: /^与上年说明不同：/ }).click();
  await take('last-text');
  await page.getByRole('tab', { name: '1', exact: true }).click();
  await page.locator('#cell-31-2').click();
  await page.keyboard.type('197.17');
  await page.keyboard.press('Enter');
  await pane.getByText(/说明会照抄/).waitFor();
  await pane.getByRole('button', { name: /^与上年说明不同：/ }).click();
  await take('last-text-wrong');
  await pane.getByRole('button', { name: '存为体例', exact: true }).click();
  await pane.getByText(/^上年说明已存为体例/).waitFor();
  await page.getByRole('tab', { name: '编制说明模板', exact: true }).click();
  await take('outline-kept', page);
}
