import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES } from '../../../src/narrative/outlines';

const guide = (name: string): string => readFileSync(join(__dirname, '../../../docs/guide', name), 'utf8');

test.each(OUTLINES.map((o) => [o.id] as const))('the guide names the outline %s', (id) => {
  expect(guide('narrative.md')).toContain(`\`${id}\``);
});

test.each([
  ...new Set(OUTLINES.flatMap((o) => Object.keys(o.templates).filter((n) => !o.sections.includes(n)))),
])('the guide to templates names the phrase %s', (name) => {
  const unused = OUTLINES.every(
    (o) => !Object.values(o.templates).some((text) => text.includes(`render '${name}'`)),
  );
  expect(unused && !OUTLINES.some((o) => o.sections.includes(name))).toBe(false);
  if (!OUTLINES.some((o) => o.sections.includes(name)))
    expect(guide('templates.md')).toContain(`\`${name}\``);
});

test('the guide to templates names every filter that the templates use', () => {
  const used = new Set(
    OUTLINES.flatMap((o) => Object.values(o.templates)).flatMap((text) =>
      [...text.matchAll(/\| ([\p{Script=Han}]+)/gu)].map((m) => m[1]!),
    ),
  );
  for (const filter of used) expect(guide('templates.md')).toContain(`\`${filter}`);
});
