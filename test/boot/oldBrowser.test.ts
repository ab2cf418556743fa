/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';

const SCRIPT = readFileSync('src/boot/oldBrowser.js', 'utf8');

/** Runs the check in a page of a browser that calls itself so, and gives what the page then says. */
function shown(agent: string, { readsSyntax = true } = {}): string {
  document.body.innerHTML = '<div id="workbench"></div>';
  Object.defineProperty(navigator, 'userAgent', { value: agent, configurable: true });
  Object.assign(window, { goujiSyntax: readsSyntax, ResizeObserver: class {} });
  Blob.prototype.arrayBuffer ??= () => Promise.resolve(new ArrayBuffer(0));
  window.eval(SCRIPT);
  return document.getElementById('gouji-cannot-start')?.textContent ?? '';
}

test.each([
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ['Internet Explorer 10', 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)'],
  [
    'Microsoft Edge 18 (EdgeHTML)',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763',
  ],
  [
    'Chromium 69',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3947.100 Safari/537.36 QQBrowser',
  ],
  ['Firefox 60', 'Mozilla/5.0 (X11; Linux x86_64; rv:60.0) Gecko/20100101 Firefox/60.0'],
  [
    'Safari 12.1',
    'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Safari/605.1.15',
  ],
])('%s is named, with what is needed, in both languages', (name, agent) => {
  const text = shown(agent, { readsSyntax: false });
  expect(text).toContain(`这里的浏览器是 ${name}，需要 Chromium 80 或更新的内核`);
  expect(text).toContain(`It is ${name}; Chromium 80 or newer is needed`);
});

test('a browser that claims to be new and can’t read the language of the page is too old', () => {
  expect(shown('Mozilla/5.0 Chrome/99.0.0.0 Safari/537.36', { readsSyntax: false })).toContain('Chromium 99');
});

test('a browser that calls itself older than the oldest is too old, whatever it reads', () => {
  expect(shown('Mozilla/5.0 Chrome/79.0.0.0 Safari/537.36')).toContain('Chromium 79');
});

test.each([
  'Mozilla/5.0 Chrome/80.0.0.0 Safari/537.36',
  'Mozilla/5.0 Chrome/104.0.5112.102 WpsOfficeApp/12.1',
  'Mozilla/5.0 (X11) Gecko/20100101 Firefox/128.0',
])('%s sees nothing of it', (agent) => {
  expect(shown(agent)).toBe('');
});

test('a script that does not arrive is named once the page has loaded, if nothing has started', () => {
  shown('Mozilla/5.0 Chrome/120.0.0.0');
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.src = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  document.head.append(script);
  script.dispatchEvent(new Event('error'));
  window.dispatchEvent(new Event('load'));
  const text = document.getElementById('gouji-cannot-start')?.textContent ?? '';
  expect(text).toContain('取不到 https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(text).toContain('did not arrive');
});

test('it is written in the JavaScript of Internet Explorer', () => {
  expect(SCRIPT).not.toMatch(/=>|`|\b(?:let|const|class)\b|\?\.|\?\?|\.\.\./);
});
