import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGrids } from '../../src/workbook/file/readGrids';
import { unzipSync } from 'fflate';
import { OLD_CHROMIUMS } from '../../src/tools/browser/oldChromium';
import { messagesOf } from './support/messages';
import { RawPage } from './support/RawPage';
import { testInEngine, type EngineBench } from './support/describeEngine';

/** The oldest that the site is compiled for. */
const OLDEST = 80;
const SUPPORTED = [...OLD_CHROMIUMS.filter((version) => version >= OLDEST), 'newest' as const];
const t = messagesOf('zh-CN');

/** A sample or a book of one's own is open: check, overview, mark. */
async function checkLookMark(page: RawPage): Promise<void> {
  await page.press('pane', 'button', t('pane.check.start'));
  await page.until(`find(pane, 'button', ${JSON.stringify(t('pane.check.again'))})`);
  await page.press('pane', '[role=tab]', t('pane.tab.overview'));
  await page.until("pane.querySelectorAll('#panel-overview table').length > 0");
  await page.until("pane.querySelectorAll('#panel-overview svg path').length > 0");
  await page.press('pane', '[role=tab]', t('pane.tab.check'));
  await page.press('pane', 'button', t('pane.mark'));
  await page.until(`document.body.innerText.includes(${JSON.stringify(t('workbench.unsaved'))})`);
}

/** Presses the first sample on the start page. */
async function pressSample(page: RawPage): Promise<void> {
  await page.until("document.querySelectorAll('main button').length > 1");
  const names = await page.evaluate<string[]>("[...document.querySelectorAll('main button')].map(nameOf)");
  await page.openBook(() => page.press('document', 'button', names[1]!));
}

const openPage = (bench: EngineBench, url: string): Promise<RawPage> =>
  RawPage.open(bench.tools, `${url}?lang=zh-CN&theme=light`);

describe('over plain http in an intranet', () => {
  for (const version of SUPPORTED)
    testInEngine('a sample is opened, checked, looked at and marked', version, async (bench) => {
      const page = await openPage(bench, bench.intranet);
      expect(await page.evaluate('isSecureContext')).toBe(false);
      await pressSample(page);
      await checkLookMark(page);
      expect(page.troubles).toEqual([]);
      expect(
        page.requests.filter((url) => !/^(?:data|blob|about):/.test(url) && !url.startsWith(bench.intranet)),
      ).toEqual([]);
    });

  testInEngine('the narrative is written and copied without a secure context', 'newest', async (bench) => {
    const page = await openPage(bench, bench.intranet);
    await pressSample(page);
    await page.press('pane', '[role=tab]', t('pane.tab.narrative'));
    await page.press('pane', 'button', t('pane.narrative.start'));
    expect(await page.evaluate('typeof crypto.randomUUID + typeof navigator.clipboard')).toBe(
      'undefinedundefined',
    );
    await page.press('pane', 'button', t('pane.narrative.copy'));
    await page.press('pane', 'button', t('pane.gaps.go.copy'));
    await page.until(`pane.body.innerText.includes(${JSON.stringify(t('pane.narrative.copied'))})`);
    expect(page.troubles).toEqual([]);
  });
});

describe('opened from disk', () => {
  for (const version of [OLDEST, 92, 'newest'] as const) {
    testInEngine('a sample is opened, checked, looked at and marked', version, async (bench) => {
      const page = await openPage(bench, bench.fromDisk);
      await pressSample(page);
      await checkLookMark(page);
      expect(page.troubles).toEqual([]);
    });

    testInEngine('a book of one’s own is checked, marked and saved', version, async (bench) => {
      const page = await openPage(bench, bench.fromDisk);
      await page.until("document.querySelector('input[type=file]')");
      const own = path.join(mkdtempSync(path.join(bench.folder, 'own-')), '本单位.xlsx');
      copyFileSync('samples/zhaohua-2023.xlsx', own);
      await page.openBook(() => page.choose(own));
      await page.until("pane && pane.querySelector('[role=tablist]')");
      await checkLookMark(page);
      await page.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: bench.folder });
      await page.press('document', 'button', t('workbench.save'));
      const saved = await savedIn(bench.folder);
      expect((await readGrids(saved)).length).toBeGreaterThan(5);
      expect(Object.keys(unzipSync(saved)).some((name) => name.startsWith('customXml/'))).toBe(true);
      expect(page.troubles).toEqual([]);
    });
  }
});

/** The workbook that a browser has put into its folder, once it is whole. */
async function savedIn(folder: string): Promise<Uint8Array> {
  for (let i = 0; i < 300; i++) {
    const name = readdirSync(folder).find((n) => n.endsWith('.xlsx'));
    if (name !== undefined && existsSync(path.join(folder, name)))
      return readFileSync(path.join(folder, name));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no workbook was saved');
}

describe('too old', () => {
  for (const name of ['index.html', 'taskpane.html'])
    testInEngine(`${name} says which browser it is and which is needed`, OLDEST - 1, async (bench) => {
      const page = await RawPage.open(bench.tools, `${bench.intranet}${name}`);
      await page.until("document.getElementById('gouji-cannot-start')");
      const text = await page.evaluate<string>("document.getElementById('gouji-cannot-start').innerText");
      expect(text).toContain(`这里的浏览器是 Chromium ${OLDEST - 1}，需要 Chromium ${OLDEST} 或更新的内核`);
      expect(text).toContain(`It is Chromium ${OLDEST - 1}; Chromium ${OLDEST} or newer is needed`);
    });
});
