import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packedPane, PANE_LIMIT, scriptsOf } from '../../src/tools/browser/pageScripts';
import { BUILD_LIMIT, builtSite, SITE } from '../../src/tools/browser/site';

beforeAll(builtSite, BUILD_LIMIT);

test('the pane starts with at most 370 kB of scripts, packed', () => {
  const size = packedPane();
  console.log(`pane: ${Math.round(size / 1024)} kB of scripts (gzip), Office.js aside`);
  expect(size).toBeGreaterThan(50 * 1024);
  expect(size).toBeLessThanOrEqual(PANE_LIMIT);
});

test('only the page for Excel asks for Office.js from Microsoft; the workbench has it beside it', () => {
  expect(scriptsOf('taskpane.html').filter((src) => /^https:/.test(src))).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ]);
  expect(scriptsOf('workbench-pane.html').slice(2, 4)).toEqual(['shim.js', 'office/office.js']);
  expect(scriptsOf('index.html').some((src) => /office|^https:/.test(src))).toBe(false);
});

test.each(['taskpane.html', 'workbench-pane.html', 'index.html', 'message.html'])(
  '%s looks at the browser before anything else',
  (page) => {
    expect(scriptsOf(page).slice(0, 2)).toEqual(['syntax.js', 'old-browser.js']);
  },
);

test('what is read at run time is there as a script too, for pages opened from disk', () => {
  for (const name of ['workbench-pane.html', 'samples/zhaohua-2023.xlsx']) {
    const script = readFileSync(path.join(SITE, `${name}.js`), 'utf8');
    const [, base64 = ''] = /^goujiFile\("[^"]+","([^"]+)"\)$/.exec(script) ?? [];
    expect(Buffer.from(base64, 'base64').equals(readFileSync(path.join(SITE, name)))).toBe(true);
  }
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
