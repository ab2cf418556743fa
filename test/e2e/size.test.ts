import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILD_LIMIT, builtSite } from './support/site';

const SITE = path.resolve(__dirname, '../../dist/web');
/** What the pane may weigh on its way over the network, Office.js aside. */
const LIMIT = 350 * 1024;

beforeAll(builtSite, BUILD_LIMIT);

const scripts = (page: string): string[] =>
  [...readFileSync(path.join(SITE, page), 'utf8').matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(
    (m) => m[1]!,
  );

test('the pane starts with at most 350 kB of scripts, packed', () => {
  const own = scripts('taskpane.html').filter((src) => !src.includes('office.js'));
  const size = own.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(SITE, file)), { level: 9 }).length,
    0,
  );
  console.log(`pane: ${Math.round(size / 1024)} kB of scripts (gzip), Office.js aside`);
  expect(own.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(LIMIT);
});

test('only the page for Excel asks for Office.js from Microsoft; the workbench has it beside it', () => {
  expect(scripts('taskpane.html').filter((src) => /^https:/.test(src))).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ]);
  expect(scripts('workbench-pane.html').slice(0, 2)).toEqual(['shim.js', 'office/office.js']);
  expect(scripts('index.html').some((src) => /office|^https:/.test(src))).toBe(false);
});

test('no page allows scripts or connections from elsewhere', () => {
  for (const page of [
    'taskpane.html',
    'commands.html',
    'message.html',
    'index.html',
    'workbench-pane.html',
  ]) {
    const html = readFileSync(path.join(SITE, page), 'utf8');
    const [, policy = ''] = /Content-Security-Policy"? content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-eval');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  }
});
