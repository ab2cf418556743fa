// Times the first check of the site as it is compiled, for old engines, beside the same compiled for new ones only:
// `npm run bench:engines`, or `-- 20` for twenty pairs. Needs Chromium.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODERN = `${ROOT}dist/web-modern`;
const NEW_CHROMIUM = '130';
const pairs = Number(process.argv[2] ?? 10);

const webpack = ['webpack', '--mode', 'production', '--config-name', 'web', '--stats', 'errors-only'];
const { status } = spawnSync('npx', [...webpack, '--output-path', MODERN], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, GOUJI_CHROMIUM: NEW_CHROMIUM },
});
if (status !== 0) throw new Error('the site for new engines could not be built');

const servers = { old: await serve(0), modern: await serve(0, { site: MODERN }) };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Milliseconds from pressing 开始检查 to the result, in a browser that has never seen the page. */
async function firstCheck(server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.address().port}/?lang=zh-CN`);
  await page.locator('main button').nth(1).click();
  const pane = page.frameLocator('iframe');
  const start = pane.getByRole('button', { name: '开始检查' });
  await start.waitFor();
  const began = performance.now();
  await start.click();
  await pane.getByRole('button', { name: '重新检查' }).waitFor();
  const took = performance.now() - began;
  await context.close();
  return took;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const times = { old: [], modern: [] };
for (let i = -1; i < pairs; i++) {
  // One after the other, in turns; the first pair warms up.
  for (const name of i % 2 === 0 ? ['old', 'modern'] : ['modern', 'old']) {
    const took = await firstCheck(servers[name]);
    if (i >= 0) times[name].push(took);
  }
}
await browser.close();
for (const server of Object.values(servers)) server.close();

const ratios = times.old.map((t, i) => t / times.modern[i]);
console.log(`first check, median of ${pairs} pairs`);
console.log(`  compiled for old engines  ${median(times.old).toFixed(0)} ms`);
console.log(`  for Chromium ${NEW_CHROMIUM} and up   ${median(times.modern).toFixed(0)} ms`);
console.log(`  ratio pair by pair        ${median(ratios).toFixed(2)}`);
