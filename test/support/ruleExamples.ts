import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOfText } from '../../src/text/document/paragraphsOfText';
import { readDocument } from '../../src/text/document/readDocument';
import { review } from '../../src/pipeline/review';

const PAGES = join(__dirname, '..', '..', 'docs', 'rules');

type Heading = '不通过的例子' | '通过的例子';

/** What stands under a heading of a rule's page. */
export function partOfPage(id: string, heading: Heading): string {
  const page = readFileSync(join(PAGES, `${id}.md`), 'utf8');
  return page.split(/^## /m).find((s) => s.startsWith(`${heading}\n`)) ?? '';
}

/** The fenced texts there. */
export const textExamples = (id: string, heading: Heading): readonly string[] =>
  [...partOfPage(id, heading).matchAll(/^```text\n([\s\S]*?)\n```$/gm)].map((m) => m[1]!);

/** The words that a rule quotes in a text, in their order. */
export const quotedBy = (id: string, text: string): readonly string[] =>
  review(readDocument(paragraphsOfText(text)))
    .findings.filter((f) => f.rule === id && f.verdict !== 'rounding')
    .map((f) => f.quote?.text ?? '');

/** The examples of a rule's page are found by the rule, and let stand by it. */
export function provesItsPage(id: string): void {
  const bad = textExamples(id, '不通过的例子');
  const good = textExamples(id, '通过的例子');

  test('its page has examples', () => {
    expect(bad.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
  });

  test.each(bad)('finds the example of its page: %s', (text) => {
    expect(quotedBy(id, text)).not.toEqual([]);
  });

  test.each(good)('lets the example of its page stand: %s', (text) => {
    expect(quotedBy(id, text)).toEqual([]);
  });
}
