import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCALES, MESSAGES } from '../../src/locales';
import { rules } from '../../src/rules/registry';

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['articulation', 'form'] as const;
const HEADINGS = ['检查什么', '依据', '不通过的例子', '通过的例子'];

/** A rule is a file named after it; index.ts and the folders beside it are none. */
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, 'src', 'rules', folder))
    .filter((f) => f.endsWith('.ts') && f !== 'index.ts')
    .map((f) => ({ folder, id: basename(f, '.ts') })),
);

const page = (id: string): string => join(ROOT, 'docs', 'rules', `${id}.md`);

test('the registry holds each rule once, by id, and no others', () => {
  expect(rules.map((r) => r.meta.id)).toEqual(files.map((f) => f.id).sort());
});

test('there is no page without a rule', () => {
  const pages = readdirSync(join(ROOT, 'docs', 'rules')).filter(
    (f) => f.endsWith('.md') && f !== 'README.md',
  );
  expect(pages.map((f) => basename(f, '.md')).sort()).toEqual(files.map((f) => f.id).sort());
});

describe.each(files)('$id', ({ folder, id }) => {
  test('has a test of its own', () => {
    expect(existsSync(join(ROOT, 'test', 'rules', folder, `${id}.test.ts`))).toBe(true);
  });

  test('has a page with its id, its name and the fixed headings, each with something below', () => {
    const text = readFileSync(page(id), 'utf8');
    expect(text.split('\n')[0]).toBe(`# ${id} ${MESSAGES['zh-CN'][`${id}.title`]}`);
    expect([...text.matchAll(/^## (.+)$/gm)].map((m) => m[1])).toEqual(HEADINGS);
    for (const section of text.split(/^## .+$/m).slice(1)) expect(section.trim()).not.toBe('');
  });

  test.each(LOCALES)('has its words in %s', (locale) => {
    expect(MESSAGES[locale][`${id}.title`]).toEqual(expect.any(String));
  });

  test('names what it rests on', () => {
    const meta = rules.find((r) => r.meta.id === id)?.meta;
    expect(meta?.basis).toMatch(/\p{Script=Han}/u);
  });
});
