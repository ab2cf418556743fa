import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packedPane, PANE_LIMIT, scriptsOf } from '../../src/tools/browser/pageScripts';
import { BUILD_LIMIT, builtSite, SITE } from '../../src/tools/browser/site';

beforeAll(builtSite, BUILD_LIMIT);

test('the pane starts with at most 350 kB of scripts, packed', () => {
  const size = packedPane();
  console.log(`pane: ${Math.round(size / 1024)} kB of scripts (gzip), Office.js aside`);
  expect(size).toBeGreaterThan(50 * 1024);
  expect(size).toBeLessThanOrEqual(PANE_LIMIT);
});

test('only the page for Excel asks for Office.js from Microsoft; the workbench has it beside it', () => {
  expect(scriptsOf('taskpane.html').filter((src) => /^https:/.test(src))).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ]);
  expect(scriptsOf('workbench-pane.html').slice(0, 2)).toEqual(['shim.js', 'office/office.js']);
  expect(scriptsOf('index.html').some((src) => /office|^https:/.test(src))).toBe(false);
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
