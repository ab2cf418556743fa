import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The breaks of `npm run mutants:code` can all be applied: see test/breaks/README.md. */
interface Break {
  readonly file: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const ROOT = join(__dirname, '../..');
const LISTS = join(ROOT, 'test/breaks');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const breaks = readdirSync(LISTS)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(join(LISTS, name), 'utf8')) as Break[]);

test('there are sixty at least, each told in words of its own', () => {
  expect(breaks.length).toBeGreaterThanOrEqual(60);
  expect(new Set(breaks.map(({ file, what }) => `${file} ${what}`)).size).toBe(breaks.length);
});

test.each(breaks.map((b) => [`${b.file}: ${b.what}`, b] as const))('%s', (_, { file, from, to, tests }) => {
  expect(read(file).split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
  expect(tests.length).toBeGreaterThan(0);
  for (const path of tests) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
});

test('every relation rule has one', () => {
  const rules = readdirSync(join(ROOT, 'src/rules/articulation')).filter((name) => name !== 'index.ts');
  const broken = new Set(breaks.map(({ file }) => file));
  for (const name of rules)
    expect([name, broken.has(`src/rules/articulation/${name}`)]).toEqual([name, true]);
});
