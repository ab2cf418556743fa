import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTLINES } from '../../../src/narrative/outlines';

const guide = (name: string): string => readFileSync(join(__dirname, '../../../docs/guide', name), 'utf8');

test.each(OUTLINES.map((o) => [o.id] as const))('the guide names the outline %s', (id) => {
  for (const page of ['narrative.md', 'command-line.md']) expect(guide(page)).toContain(`\`${id}\``);
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

/** Of each phrase, the names of what some template hands to it. */
const handed = new Map<string, Set<string>>();
for (const text of OUTLINES.flatMap((o) => Object.values(o.templates)))
  for (const [, name, given] of text.matchAll(/render '([^']+)'([^%]*)%/gu)) {
    const names = [...given!.matchAll(/, (\p{Script=Han}+):/gu)].map((m) => m[1]!);
    handed.set(name!, new Set([...(handed.get(name!) ?? []), ...names]));
  }

test.each([...handed])('the guide to templates says what the phrase %s is given', (name, names) => {
  const row = guide('templates.md')
    .split('\n')
    .find((line) => line.startsWith('|') && line.split('|')[1]!.includes(`\`${name}\``));
  const told =
    row
      ?.split('|')[2]!
      .replace(/（[^）]*）/gu, '')
      .match(/\p{Script=Han}+/gu) ?? [];
  const said = told.map((word) => word.replace(/^可加/u, ''));
  expect({ name, names: [...names].sort() }).toEqual({ name, names: said.sort() });
});

test('the guide to templates names each number of 资产 that a template asks for', () => {
  const asked = OUTLINES.flatMap((o) => Object.values(o.templates)).flatMap((text) =>
    [...text.matchAll(/资产\.(\p{Script=Han}+)/gu)].map((m) => m[1]!),
  );
  for (const name of asked) expect(guide('templates.md')).toContain(`\`${name}\``);
});
