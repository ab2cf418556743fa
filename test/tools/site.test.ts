import { spawnSync } from 'node:child_process';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPTS = path.resolve('scripts');

/** A project of its own in which the build is a script that writes the start page. */
function project(): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'gouji-site-'));
  mkdirSync(path.join(root, 'src'));
  mkdirSync(path.join(root, 'node_modules/webpack/bin'), { recursive: true });
  writeFileSync(path.join(root, 'src/index.ts'), '');
  return root;
}

/** Asks in a project of its own what `isFresh` answers, after its lock and site were arranged. */
function asked(root: string, code: string): string {
  const program = `const site = require(${JSON.stringify(path.join(SCRIPTS, 'site.cjs'))}); ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return stdout.trim() || stderr;
}

let root: string;
beforeEach(() => {
  root = project();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const built = (settings: string, began = Date.now() + 1000): void => {
  mkdirSync(path.join(root, 'dist/web'), { recursive: true });
  writeFileSync(path.join(root, 'dist/web/index.html'), '');
  writeFileSync(path.join(root, 'dist/.web-built'), JSON.stringify({ began, settings }));
};
const DEFAULT = JSON.stringify(['', '', '']);

test.each([
  ['nothing is built', () => {}, 'false'],
  ['the site is younger than its sources', () => built(DEFAULT), 'true'],
  ['it was built for another address', () => built(JSON.stringify(['https://a.cn/', '', ''])), 'false'],
  ['it was built before a source changed', () => built(DEFAULT, Date.now() - 100_000), 'false'],
  [
    'a source is older than the build',
    () => {
      utimesSync(path.join(root, 'src/index.ts'), 1000, 1000);
      utimesSync(path.join(root, 'src'), 1000, 1000);
      built(DEFAULT, 2_000_000);
    },
    'true',
  ],
  [
    'its stamp can’t be read',
    () => {
      built(DEFAULT);
      writeFileSync(path.join(root, 'dist/.web-built'), '1700000000000 ');
    },
    'false',
  ],
])('fresh or not where %s', (_, arrange, expected) => {
  arrange();
  expect(asked(root, 'console.log(site.isFresh({}))')).toBe(expected);
});

test.each([
  ['a folder of an earlier version', () => mkdirSync(path.join(root, 'dist/.building'), { recursive: true })],
  [
    'the number of a process that has ended',
    () => {
      mkdirSync(path.join(root, 'dist'), { recursive: true });
      writeFileSync(path.join(root, 'dist/.building'), String(spawnSync(process.execPath, ['-e', '']).pid));
    },
  ],
])('a lock left behind holds nobody up: %s', (_, arrange) => {
  arrange();
  const said = asked(
    root,
    "site.builtSite((what) => console.log(what)).catch((e) => console.log('failed: ' + e.message.split('\\n')[0]))",
  );
  // There is nothing to build with here, which is soon said; who waits for a dead builder would say nothing.
  expect(said.split('\n')).toEqual([
    'building',
    expect.stringMatching(/^failed: the site could not be built/),
  ]);
  expect(existsSync(path.join(root, 'dist/.building'))).toBe(false);
});

/** Starts the server as `npm start` does once the site is built. */
const start = (env: Record<string, string>, ...options: string[]) =>
  spawnSync(process.execPath, [path.join(SCRIPTS, 'start.mjs'), ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 20_000,
  });

describe('npm start', () => {
  beforeEach(() => built(DEFAULT));

  test('says in one sentence that a port is in use, and what to do', async () => {
    const other = http.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    for (const [asks, expected] of [
      [start({ PORT: String(port) }), `端口 ${port} 已被占用`],
      [start({}, '--port', String(port)), `--port ${port + 1}`],
      [start({}, '--port', String(port), '--lang', 'en'), `Port ${port} is in use`],
    ] as const) {
      expect(asks.status).toBe(1);
      expect(asks.stderr.trim().split('\n')).toHaveLength(1);
      expect(asks.stderr).toContain(expected);
    }
    other.close();
  });

  test.each([
    ['a port that is none', '70000', '端口要写 0 到 65535 的整数'],
    ['a port that is a word', 'abc', '端口要写 0 到 65535 的整数'],
  ])('says in one sentence what is wrong with %s', (_, port, expected) => {
    const { status, stderr } = start({}, '--port', port);
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain(expected);
  });

  test('says without a certificate how to have one', () => {
    const { status, stderr } = start({ HOME: root, USERPROFILE: root }, '--https', '--port', '0');
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('office-addin-dev-certs install');
  });
});
