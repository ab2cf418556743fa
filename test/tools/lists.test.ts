import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(__dirname, '..', '..', 'src');
const LISTS = (readdirSync(SOURCES, { recursive: true }) as string[]).filter((f) => f.endsWith('.json'));

const keysIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : Object.values(value).reduce(
        (sum: number, inner) => sum + keysIn(inner),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      );

test('there are lists', () => expect(LISTS.length).toBeGreaterThan(3));

test.each(LISTS)('%s: no key stands twice in an object, where the first would never be read', (file) => {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  expect(text.match(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)).toHaveLength(keysIn(JSON.parse(text)));
});
