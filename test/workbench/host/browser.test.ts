import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import webpack from 'webpack';
import { isClientInstalled } from '../../support/officeClient';

const ROOT = join(__dirname, '../../..');
const OFFICE = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const canRun = isClientInstalled && CHROMIUM !== undefined;
if (!canRun)
  console.warn('SKIPPED office.js in a browser: needs @microsoft/office-js and Chromium in /usr/bin.');

/** Bundles the page as the product is bundled. */
const bundle = (out: string): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        entry: join(ROOT, 'test/support/officePage.ts'),
        output: { path: out, filename: 'page.js' },
        resolve: { extensions: ['.ts', '.js'], conditionNames: ['import', 'browser', 'default'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              use: {
                loader: 'swc-loader',
                options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
              },
            },
          ],
        },
      },
      (error, stats) =>
        error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString('errors-only'))) : resolve(),
    );
  });

(canRun ? describe : describe.skip)('office.js, unmodified, in a page with the emulated host', () => {
  const out = mkdtempSync(join(tmpdir(), 'gouji-page-'));
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    await bundle(out);
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = path.startsWith('/office/') ? join(OFFICE, path.slice(8)) : join(out, path);
      if (path === '/')
        response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><meta charset="utf-8"><script src="/page.js"></script>');
      // Telemetry is not shipped: the loader does without it.
      else if (existsSync(file) && !path.includes('telemetry')) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  it.each(['zh-CN', 'en-US'])(
    'boots as Excel in %s, reads, marks, clears and hears of edits, and asks nobody outside',
    async (locale) => {
      const page = await (await browser.newContext()).newPage();
      const outside: string[] = [];
      page.on('request', (r) => {
        if (!r.url().startsWith(origin)) outside.push(r.url());
      });
      await page.goto(`${origin}/?locale=${locale}`);
      await page.waitForFunction('window.result !== undefined', undefined, { timeout: 120_000 });
      expect(await page.evaluate('window.result')).toEqual({
        host: 'Excel',
        platform: 'PC',
        language: locale,
        sets: [true, true, false],
        grids: [
          ['1-1', 2],
          ['b', 0],
        ],
        marked: { marked: 1, skipped: [] },
        fill: '#FFC7CE',
        cleared: { restored: 1, left: [] },
        edits: ['b'],
        references: 0,
      });
      expect(outside).toEqual([]);
      await page.close();
    },
    240_000,
  );
});
