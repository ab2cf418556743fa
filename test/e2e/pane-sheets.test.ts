import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Download } from 'playwright-core';
import packageJson from '../../package.json';
import { SITE } from '../../src/tools/browser/site';
import { readGrids } from '../../src/workbook/file';
import { describeInBrowser, TEST_LIMIT, type Bench } from './support/browser';
import { check, openBytes, openSample, openStart, save, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';
/** A book with findings of its own. */
const WITH_FINDINGS = 'putuo-fuliyuan-2024-unit.xlsx';
const REVIEWED = 'putuo-fuliyuan-2024-unit.xlsx';

/** The sheet's columns and its first row of a finding, as they stand in the grid. */
const [FIRST, EXPLANATION, REPLY, FREE] = [4, 9, 10, 12];

async function writeFindings({ pane, page, button, t }: OpenPane): Promise<void> {
  await button('pane.export').click();
  await pane.getByRole('menuitem', { name: t('pane.export.sheet') }).click();
  await pane.getByText(t('pane.export.sheet.done').replace('{{sheet}}', '检查结果')).waitFor();
  await page.getByRole('tab', { name: '检查结果', exact: true, selected: true }).waitFor();
}

/** Opens a cell for editing and puts words in, as an input method does. */
async function write(
  { page }: OpenPane,
  sheet: string,
  [row, column]: readonly [number, number],
  text: string,
): Promise<void> {
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  await page.locator(`#cell-${row}-${column}`).click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.locator(`#cell-${row}-${column}`).getByText(text, { exact: true }).waitFor();
}

async function content(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function exported({ pane, page, button, t }: OpenPane, id: string): Promise<string> {
  await button('pane.export').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('menuitem', { name: t(id) }).click(),
  ]);
  return content(download);
}

const textsOf = async (bytes: Uint8Array, sheet: string): Promise<Map<string, string>> =>
  new Map(
    (await readGrids(bytes))
      .find((g) => g.name === sheet)
      ?.cells.map((c) => [`${c.row},${c.column}`, c.text]) ?? [],
  );

/** Waits for a reading to be what is wanted; fails with the last one. */
async function eventually<T>(read: () => Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await read();
    if (isWanted(value)) return value;
    if (i === 300) throw new Error(`last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describeInBrowser('sheets of results, help and printing', (bench: Bench) => {
  describe('#10 what a reviewer writes beside the findings', () => {
    test.each([
      ['反馈', REPLY],
      ['a column of their own', FREE],
    ])('#10 in %s is kept when the sheet is written again', async (_what, column) => {
      const open = await openSample(bench, WITH_FINDINGS);
      await check(open);
      await writeFindings(open);
      await write(open, '检查结果', [FIRST, column], '已核实，下月整改');
      await writeFindings(open);
      const texts = await textsOf(await save(open), '检查结果');
      expect(texts.get(`${FIRST},${column}`)).toBe('已核实，下月整改');
      expect(texts.get(`${FIRST},${EXPLANATION}`)).toBeTruthy();
    });

    test('#10 stays when marks are cleared, which is said, also in the saved and reopened file', async () => {
      const open = await openSample(bench, WITH_FINDINGS);
      await check(open);
      await open.button('pane.mark').click();
      await writeFindings(open);
      await write(open, '检查结果', [FIRST, FREE], '待单位反馈');
      const saved = await save(open);
      await openBytes(open, 'reviewed.xlsx', saved);
      await open.button('pane.check.again').waitFor();
      await open.button('pane.clear').click();
      await open.pane.getByText(/“检查结果”表中有人填写过内容，予以保留/).waitFor();
      expect((await textsOf(await save(open), '检查结果')).get(`${FIRST},${FREE}`)).toBe('待单位反馈');
    });

    test('#10 a finding that is gone leaves its row, with their words, at the end', async () => {
      const open = await openSample(bench, SAMPLE);
      await check(open);
      await type(open, '3-3', [9, 8], '2.59');
      await open.pane
        .getByText(/3-3!H9 应为 2\.95/)
        .first()
        .waitFor();
      await writeFindings(open);
      await write(open, '检查结果', [FIRST, REPLY], '笔误，已更正');
      await type(open, '3-3', [9, 8], '2.95');
      await open.pane.getByText(/新增 0 项，解决 [1-9]\d* 项/).waitFor();
      await writeFindings(open);
      const texts = [...(await textsOf(await save(open), '检查结果')).values()];
      expect(texts.filter((text) => text === '笔误，已更正')).toHaveLength(1);
      expect(texts.some((text) => text.startsWith('已不再出现'))).toBe(true);
    });

    test('#10 审核结果 keeps it too, and a sheet that nobody wrote on goes with the marks', async () => {
      const open = await openSample(bench, REVIEWED);
      await check(open);
      await writeFindings(open);
      await open.tab('review');
      await open.pane.getByRole('button', { name: open.t('pane.review.start'), exact: true }).click();
      const writeReview = async () => {
        await open.button('pane.review.export').click();
        await open.page.getByRole('tab', { name: '审核结果', exact: true, selected: true }).waitFor();
      };
      await writeReview();
      await write(open, '审核结果', [FIRST, REPLY], '同意修改');
      await writeReview();
      expect((await textsOf(await save(open), '审核结果')).get(`${FIRST},${REPLY}`)).toBe('同意修改');
      await open.tab('check');
      await open.button('pane.clear').click();
      await open.pane.getByText(/“审核结果”表中有人填写过内容/).waitFor();
      const names = (await readGrids(await save(open))).map((g) => g.name);
      expect(names).toContain('审核结果');
      expect(names).not.toContain('检查结果');
    });
  });

  test('the sheet says department, year, file, day and version', async () => {
    const open = await openSample(bench, WITH_FINDINGS);
    await check(open);
    await writeFindings(open);
    const about = (await textsOf(await save(open), '检查结果')).get('2,1')!;
    const day = new Date();
    const date = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`;
    expect(about).toContain('单位：上海市普陀区社会福利院');
    expect(about).toContain('年度：2024');
    expect(about).toContain('文件：上海市普陀区社会福利院2024年单位预算.xlsx');
    expect(about).toContain(`日期：${date}`);
    expect(about).toContain(`勾稽 ${packageJson.version} 版`);
  });

  test('#25 the CSV names its column of units; the JSON names the workbook', async () => {
    const open = await openSample(bench, WITH_FINDINGS);
    await check(open);
    const [head] = (await exported(open, 'pane.export.csv')).split('\r\n');
    expect(head).toContain(',单位,');
    expect(head).not.toContain('csv.');
    const json = JSON.parse(await exported(open, 'pane.export.json')) as { workbooks: { file: string }[] };
    expect(json.workbooks[0]!.file).toBe('上海市普陀区社会福利院2024年单位预算.xlsx');
  });

  test('#28 the sheet that was just written is shown', async () => {
    const open = await openSample(bench, SAMPLE);
    const shown = (name: string) => open.page.getByRole('tab', { name, exact: true, selected: true });
    await check(open);
    await writeFindings(open);
    await shown('检查结果').waitFor();
    await open.tab('narrative');
    await open.button('pane.narrative.start').click();
    await open.button('pane.narrative.write').click();
    // It asks about what is still to be filled in.
    await open.pane.getByRole('button', { name: '仍然写入', exact: true }).click();
    await shown('编制说明').waitFor();
  });

  test('#33 samples have Chinese names, on the start page, in the list, and when opened and saved', async () => {
    const open = await openStart(bench);
    const names = [
      '昭化区委群众工作局2023年部门预算',
      '遂宁经开区群众工作与信访局2025年部门预算',
      '上海市普陀区社会福利院2024年单位预算',
      '上海市财政局2025年单位预算',
      '云岭县司法局2024年度部门决算',
    ];
    for (const name of names) await open.page.getByRole('button', { name, exact: true }).waitFor();
    const list = open.page.getByRole('combobox', { name: open.t('workbench.samples') });
    expect(await list.locator('option').allTextContents()).toEqual([open.t('workbench.samples'), ...names]);
    await open.page.getByRole('button', { name: names[3]!, exact: true }).click();
    await open.page.getByText(`${names[3]}.xlsx`, { exact: true }).waitFor();
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open.page.getByRole('button', { name: open.t('workbench.save'), exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${names[3]}.xlsx`);
  });

  describe('#37 printing', () => {
    const tools = ['/usr/bin/pdftotext', '/usr/bin/pdftoppm'].every((tool) => existsSync(tool));
    if (!tools) console.warn('SKIPPED what is on paper: poppler-utils is not installed.');
    const inPrint = tools ? test : test.skip;

    /** What is on the paper, page by page. */
    async function printed(open: OpenPane): Promise<string> {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-print-'));
      try {
        const file = path.join(folder, 'page.pdf');
        writeFileSync(file, await open.page.pdf({ format: 'A4' }));
        if (process.env['KEEP_PRINTED']) writeFileSync(process.env['KEEP_PRINTED'], readFileSync(file));
        return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }

    const squeezed = (text: string): string => text.replace(/\s+/g, '');

    inPrint.each(['light', 'dark'] as const)('#37 the whole list is on the paper, %s', async (theme) => {
      const open = await openSample(bench, WITH_FINDINGS, { theme });
      await check(open);
      const csv = await exported(open, 'pane.export.csv');
      const rows = csv.trim().split('\r\n').slice(1);
      const found = rows.filter((row) => !row.includes(open.t('sheet.cannot-tell')));
      const inWindow = await open.pane.getByRole('listitem').count();
      const paper = squeezed(await printed(open));
      const cells = found.flatMap((row) => /,[^,"]+!([A-Z]+\d+),/.exec(row)?.[1] ?? []);
      expect(cells.length).toBeGreaterThan(10);
      expect(cells.filter((cell) => !paper.includes(cell))).toEqual([]);
      // What is folded on the screen is there too.
      expect(rows.length).toBeGreaterThan(found.length);
      expect(paper).toContain('编码30210不在');
      // Nothing of the grid, and the screen is as it was.
      expect(paper).not.toContain(squeezed(open.t('workbench.open')));
      expect(await open.pane.getByRole('listitem').count()).toBe(inWindow);
      await open.button('pane.check.again').waitFor();
    });
  });

  describe('help', () => {
    test('help: a finding opens the page of its rule, a card opens the guide', async () => {
      const open = await openSample(bench, SAMPLE);
      await check(open);
      await type(open, '3-3', [9, 8], '2.59');
      await open.pane
        .getByText(/3-3!H9 应为 2\.95/)
        .first()
        .waitFor();
      const opened = async (press: () => Promise<void>) => {
        const [page] = await Promise.all([open.page.context().waitForEvent('page'), press()]);
        await page.waitForLoadState();
        const heading = await page.getByRole('heading', { level: 1 }).textContent();
        const url = page.url();
        await page.close();
        return { heading, url };
      };
      const guide = await opened(() =>
        open.pane
          .getByRole('link', { name: open.t('pane.help.card') })
          .first()
          .click(),
      );
      expect(guide.heading).toBe('在 Excel 任务窗格里');
      await open.pane.getByRole('button', { name: /^展开/ }).first().click();
      await open.pane.locator('[data-row][aria-expanded=false]').first().click();
      const link = open.pane.getByRole('link', { name: /^规则说明：/ }).first();
      const rule = await opened(() => link.click());
      expect(rule.url).toMatch(/\/help\/rules\/[a-z-]+\.html$/);
      const title = (await link.getAttribute('aria-label'))!.replace('规则说明：', '');
      expect(rule.heading).toContain(title);
    });

    test('help: every rule in 设置 has its page', async () => {
      const open = await openSample(bench, SAMPLE);
      await open.tab('settings');
      const links = open.pane.getByRole('link', { name: /^规则说明：/ });
      await links.first().waitFor();
      const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
      expect(hrefs.length).toBe(await open.pane.getByRole('checkbox').count());
      expect(hrefs.filter((href) => !existsSync(path.join(SITE, href)))).toEqual([]);
    });

    const pages = (folder = ''): string[] =>
      readdirSync(path.join(SITE, 'help', folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory()
          ? pages(path.join(folder, entry.name))
          : entry.name.endsWith('.html')
            ? [path.join(folder, entry.name)]
            : [],
      );

    test('help: every link and picture of every page leads to something that is shipped', () => {
      const all = pages();
      expect(all.length).toBeGreaterThan(80);
      const wrong = all.flatMap((page) => {
        const html = readFileSync(path.join(SITE, 'help', page), 'utf8');
        const targets = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, target]) => target!);
        return targets
          .filter((target) => !/^https?:/.test(target))
          .filter((target) => {
            const [file = '', anchor] = decodeURIComponent(target).split('#');
            const to = file === '' ? page : path.join(path.dirname(page), file);
            const onDisk = path.join(SITE, 'help', to);
            if (!existsSync(onDisk)) return true;
            return anchor !== undefined && !readFileSync(onDisk, 'utf8').includes(`id="${anchor}"`);
          })
          .map((target) => `${page}: ${target}`);
      });
      expect(wrong).toEqual([]);
    });

    test('help: pages run nothing and fetch nothing from elsewhere', () => {
      for (const page of pages()) {
        const html = readFileSync(path.join(SITE, 'help', page), 'utf8');
        expect(html).toContain("default-src 'none'; style-src 'self'; img-src 'self'");
        expect(html).not.toMatch(/<script|(?:src|<link[^>]*href)="https?:/);
      }
    });

    test('help: pages are read without trouble in a browser, tables and pictures too', async () => {
      const page = await bench.newPage();
      await page.goto(`${bench.base}help/guide/pane.html`);
      const broken = await page.locator('img').evaluateAll(async (images) => {
        for (const image of images as HTMLImageElement[]) image.loading = 'eager';
        await Promise.all((images as HTMLImageElement[]).map((image) => image.decode().catch(() => {})));
        return (images as HTMLImageElement[]).filter((image) => image.naturalWidth === 0).length;
      });
      expect(broken).toBe(0);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    });
  });

  describe('about', () => {
    test.each(['zh-CN', 'en-US'] as const)(
      'about: version, licence, what is contacted, in %s',
      async (locale) => {
        const open = await openSample(bench, SAMPLE, { locale });
        await open.tab('settings');
        const about = open.pane.getByRole('region', { name: open.t('pane.about') });
        await about.waitFor();
        expect(await about.textContent()).toContain(packageJson.version);
        expect(await about.textContent()).toContain('MIT');
        expect(await about.textContent()).toContain(open.t('pane.about.contact.none'));
      },
    );

    test('about: the start page leads to the guide and to the licences of all that is in the site', async () => {
      const open = await openStart(bench);
      const [page] = await Promise.all([
        open.page.context().waitForEvent('page'),
        open.page.getByRole('link', { name: open.t('pane.about.licences') }).click(),
      ]);
      const text = await eventually(
        () => page.locator('main').textContent(),
        (found) => found !== null && found.includes('许可全文'),
      );
      for (const name of ['react', 'decimal.js', '@fluentui/react-components', '@microsoft/office-js'])
        expect(text).toContain(name);
      await page.getByRole('link', { name: '使用说明' }).click();
      await page.getByRole('heading', { level: 1, name: '在 Excel 任务窗格里' }).waitFor();
      await page.close();
    });
  });
});
