import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(600_000);

const ROOT = resolve(__dirname, '../..');
const SAMPLES = join(ROOT, 'samples');
const EXAMPLE = 'node_modules/gouji/examples';

/** A folder outside the project with nothing in it but the package as it would be published. */
let folder: string;

/** How long a step may take on a busy machine: a test can't end what it waits for. Milliseconds. */
const timeout = 240_000;

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, timeout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]): string => run(process.execPath, ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-package-'));
  execFileSync('npm', ['run', '--silent', 'build:library'], { cwd: ROOT, timeout });
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    timeout,
    encoding: 'utf8',
  });
  mkdirSync(join(folder, 'node_modules/gouji'), { recursive: true });
  run(
    'tar',
    '-xzf',
    packed.trim().split('\n').at(-1)!,
    '-C',
    'node_modules/gouji',
    '--strip-components',
    '1',
  );
  // Its types are in terms of this one.
  symlinkSync(join(ROOT, 'node_modules/decimal.js'), join(folder, 'node_modules/decimal.js'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the example of checking says what a book has wrong', () => {
  const said = node(join(EXAMPLE, 'check.mjs'), join(SAMPLES, 'putuo-fuliyuan-2024-unit.xlsx'));
  expect(said).toContain('应为“卫生健康支出”');
});

test('the example of reviewing says what the text has wrong', () => {
  writeFileSync(
    join(folder, 'text.txt'),
    '某局2024年部门预算编制说明\n2024年支出预算100.00万元，其中：基本支出60.00万元，项目支出41.00万元。',
  );
  expect(node(join(EXAMPLE, 'review.mjs'), 'text.txt')).toContain('应为 101 万元');
});

test('the example of narrating writes the text of a book', () => {
  const text = node(
    join(EXAMPLE, 'narrate.mjs'),
    join(SAMPLES, 'suining-2025.xlsx'),
    join(SAMPLES, 'suining-2024.xlsx'),
  );
  expect(text).toMatch(/一般公共预算当年拨款为2152\.89万元/);
});

test('it is required as well as imported', () => {
  expect(node('-p', "Object.keys(require('gouji')).sort().join()")).toBe(
    `${node('--input-type=module', '-e', "import * as g from 'gouji'; console.log(Object.keys(g).sort().join())").trim()}\n`,
  );
});

test('its types hold in a project with strict settings', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { check, inWords, readWorkbook, type CheckResult, type Finding } from 'gouji';
export async function sentences(bytes: Uint8Array): Promise<readonly string[]> {
  const result: CheckResult = check(await readWorkbook(bytes), {});
  const findings: readonly Finding[] = result.findings;
  return findings.map((f) => inWords(f, 'en-US'));
}
`,
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2022',
      types: [],
      module,
      moduleResolution,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    expect(node(tsc, '-p', '.')).toBe('');
  }
});

test('nothing of the sources is in it, and all that the documentation promises', () => {
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/gouji/package.json'), 'utf8')) as {
    version: string;
  };
  expect(node('node_modules/gouji/dist/cli/gouji.cjs', '--version').trim()).toBe(version);
  expect(() => readFileSync(join(folder, 'node_modules/gouji/src/library/index.ts'))).toThrow();
  expect(readFileSync(join(folder, 'node_modules/gouji/docs/library.md'), 'utf8')).toContain('readWorkbook');
});
