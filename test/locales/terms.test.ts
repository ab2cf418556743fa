import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGES } from '../../src/locales';
import { OUTLINES } from '../../src/narrative/outlines';

const ROOT = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const pages = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(ROOT, 'docs', folder))
    .filter((f) => f.endsWith('.md') && !f.endsWith('.en.md'))
    .map((f) => [`docs/${folder}/${f}`, read('docs', folder, f)]);

/** Everything that people read in Chinese: messages, guide, pages of rules, templates. */
const TEXTS: readonly (readonly [where: string, text: string])[] = [
  ...Object.entries(MESSAGES['zh-CN']),
  ...OUTLINES.flatMap((o) => Object.entries(o.templates)),
  ...pages('guide'),
  ...pages('rules'),
  ['docs/statutes.md', read('docs', 'statutes.md').replace(/^\|([^|]+)\|[^|]+\|/gm, '|$1|')],
  ['README.zh-CN.md', read('README.zh-CN.md')],
];

/** The rows of docs/terms.md: what is said, and what is not. */
const TERMS = [...read('docs', 'terms.md').matchAll(/^\| ([^|]+) \| ([^|]*) \| [^|]*\|$/gm)]
  .map(([, use, avoid]) => ({
    use: use!.trim(),
    avoid: avoid!
      .split('、')
      .map((w) => w.trim())
      .filter(Boolean),
  }))
  .filter(({ use }) => use !== '用' && use !== '---');

test('the list holds terms', () => expect(TERMS.length).toBeGreaterThan(20));

test.each(TERMS)('$use stands for $avoid everywhere', ({ avoid }) => {
  const found = avoid.flatMap((word) =>
    TEXTS.filter(([, text]) => text.includes(word)).map(([where]) => `${word}: ${where}`),
  );
  expect(found).toEqual([]);
});

/** Marks of half width between Chinese characters; what stands in code is nobody's sentence. */
const HALF = /[一-龥“”《》（）][,;:?()]|[,;:?()][一-龥“”《》（）]/;
/** Digits and letters of full width. */
const FULL = /[０-９Ａ-Ｚａ-ｚ]/;

test('messages use marks of full width beside Chinese, and digits of half width', () => {
  const odd = Object.entries(MESSAGES['zh-CN']).filter(
    ([, text]) => HALF.test(text.replace(/`[^`]*`/g, '')) || FULL.test(text),
  );
  expect(odd).toEqual([]);
});

test('no message nests quotation marks of one kind', () => {
  for (const messages of Object.values(MESSAGES))
    expect(Object.entries(messages).filter(([, text]) => /“[^”]*“/.test(text))).toEqual([]);
});
