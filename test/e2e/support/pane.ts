import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Locale } from '../../../src/locales';
import { MESSAGES } from '../../../src/locales';
import { sampleName } from '../../../src/workbench/page/samples';
import type { Bench } from './browser';

/** The workbench with a book open, as a person sees it. */
export interface OpenPane {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The text of a message in the language of the page. */
  readonly t: (id: string) => string;
  readonly tab: (name: 'check' | 'overview' | 'narrative' | 'review' | 'settings') => Promise<void>;
  /** A button of the pane by the message on it; the cells that it is about may follow in its name. */
  readonly button: (id: string) => Locator;
}

export interface OpenOptions {
  readonly locale?: Locale;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** The button of the start page that opens a sample. */
export const sampleButton = (page: Page, sample: string): Locator =>
  page.getByRole('button', { name: sampleName(sample).replace(/\.xlsx$/, ''), exact: true });

/** Opens the start page and a sample. */
export async function openSample(bench: Bench, sample: string, options: OpenOptions = {}): Promise<OpenPane> {
  const open = await openStart(bench, options);
  await sampleButton(open.page, sample).click();
  await open.pane.getByRole('tablist').waitFor();
  return open;
}

export async function openStart(
  bench: Bench,
  { locale = 'zh-CN', theme = 'light', width }: OpenOptions = {},
): Promise<OpenPane> {
  const page = await bench.newPage(width === undefined ? {} : { width });
  const t = (id: string): string => {
    const text = MESSAGES[locale][id];
    if (text === undefined) throw new Error(`no message ${id}`);
    return text;
  };
  await page.goto(`${bench.base}?lang=${locale}&theme=${theme}`);
  await forget(page);
  const pane = page.frameLocator('iframe');
  const names = {
    check: t('pane.tab.check'),
    overview: t('pane.tab.overview'),
    narrative: t('pane.tab.narrative'),
    review: t('pane.tab.review'),
    settings: t('pane.tab.settings'),
  };
  return {
    page,
    pane,
    t,
    tab: async (name) => {
      await pane.getByRole('tab', { name: names[name], exact: true }).click();
      await pane.locator(`#panel-${name} > *`).first().waitFor();
    },
    button: (id) => pane.getByRole('button', { name: named(t(id)) }),
  };
}

const named = (text: string): RegExp =>
  new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[：:].*)?$`);

/** What earlier tests left on the machine. */
const forget = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('gouji');
        request.onsuccess = request.onerror = request.onblocked = () => resolve();
      }),
  );

/** Presses 检查 and waits for the result. */
export async function check({ button }: OpenPane): Promise<void> {
  await button('pane.check.start').click();
  await button('pane.check.again').waitFor();
}

/** Types into a cell of the grid, as a person does. */
export async function type(
  { page }: OpenPane,
  sheet: string,
  cell: readonly [row: number, column: number],
  text: string,
): Promise<void> {
  await page.getByRole('tab', { name: sheet, exact: true }).click();
  await page.locator(`#cell-${cell[0]}-${cell[1]}`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Downloads what 保存 gives. */
export async function save({ page, t }: OpenPane): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('workbench.save'), exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Opens bytes as a person opens a file; changes that were not saved are given up. */
export async function openBytes({ page, pane, t }: OpenPane, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  const opened = page.getByText(name, { exact: true });
  const discard = page.getByRole('button', { name: t('workbench.leave.discard'), exact: true });
  await opened.or(discard).first().waitFor();
  if (await discard.isVisible()) await discard.click();
  await opened.waitFor();
  await pane.getByRole('tablist').waitFor();
}
