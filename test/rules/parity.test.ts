import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCALES, MESSAGES } from '../../src/locales';
import { rules } from '../../src/pipeline/registry';
import type { Rule } from '../../src/rules/Rule';

const ROOT = join(__dirname, '..', '..');

/** Where rules live, and where their tests do: those on tables, and those on texts. */
const TABLES = [
  { source: 'src/rules/articulation', tests: 'test/rules/articulation' },
  { source: 'src/rules/finals', tests: 'test/rules/finals' },
  { source: 'src/rules/form', tests: 'test/rules/form' },
];
const TEXTS = [
  { source: 'src/rules/wording', tests: 'test/rules/wording' },
  { source: 'src/narrative/review/rules', tests: 'test/narrative/review/rules' },
];
const HEADINGS = ['检查什么', '依据', '不通过的例子', '通过的例子'];

/** A rule is a file named after it; index.ts, types and the folders beside it are none. */
const rulesIn = ({ source, tests }: (typeof TABLES)[number]): readonly { tests: string; id: string }[] =>
  readdirSync(join(ROOT, source))
    .filter((f) => /^[a-z-]+\.ts$/.test(f) && f !== 'index.ts')
    .map((f) => ({ tests, id: basename(f, '.ts') }));

const onTables = TABLES.flatMap(rulesIn);
const onTexts = TEXTS.flatMap(rulesIn);
const files = [...onTables, ...onTexts];
const idsOn = (on: Rule['on']): string[] => rules.filter((r) => r.on === on).map((r) => r.meta.id);

const page = (id: string): string => join(ROOT, 'docs', 'rules', `${id}.md`);

test('the registry holds each rule once, by id, and no others', () => {
  expect(idsOn('book')).toEqual(onTables.map((f) => f.id).sort());
  expect(idsOn('text').sort()).toEqual(onTexts.map((f) => f.id).sort());
});

test('there is no page without a rule', () => {
  const pages = readdirSync(join(ROOT, 'docs', 'rules')).filter(
    (f) => f.endsWith('.md') && f !== 'README.md',
  );
  expect(pages.map((f) => basename(f, '.md')).sort()).toEqual(files.map((f) => f.id).sort());
});

describe.each(files)('$id', ({ tests, id }) => {
  test('has a test of its own', () => {
    expect(existsSync(join(ROOT, tests, `${id}.test.ts`))).toBe(true);
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
    expect(rules.find((r) => r.meta.id === id)?.meta.basis).toMatch(/\p{Script=Han}/u);
  });
});
