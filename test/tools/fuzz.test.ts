import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../src/generate/Random';
import { damage } from '../../src/tools/fuzz/damage';
import { minimise } from '../../src/tools/fuzz/minimise';
import { probe, type Command } from '../../src/tools/fuzz/probe';
import { seedsOf, type Seed } from '../../src/tools/fuzz/seeds';

const ROOT = join(__dirname, '../..');
const CASES = join(ROOT, 'test/cases/fuzz');

/** So many variants, the same ones each time, and no longer than this: the rest is for `npm run fuzz`. */
const VARIANTS = 100;
const LONGEST_MS = 12_000;

let seeds: readonly Seed[];
beforeAll(async () => {
  seeds = await seedsOf(ROOT, false);
});

test('damaged files are worked on or refused, never anything else', async () => {
  const end = performance.now() + LONGEST_MS;
  const outcomes: Record<string, number> = { read: 0, refused: 0 };
  for (let n = 0; n < VARIANTS && performance.now() < end; n++) {
    const random = new Random(n);
    const seed = random.pick(seeds);
    const { bytes, how } = damage(seed, random);
    const outcome = await probe(bytes, seed.command);
    // Told with how to make the variant again.
    if (outcome.kind === 'failed') expect({ n, seed: seed.name, how, outcome }).toBeUndefined();
    outcomes[outcome.kind] = (outcomes[outcome.kind] ?? 0) + 1;
  }
  console.log(`${outcomes['read']} read, ${outcomes['refused']} refused`);
  expect(Math.min(outcomes['read']!, outcomes['refused']!)).toBeGreaterThan(5);
});

test('the same number makes the same variant', () => {
  for (const n of [1, 2, 3, 4, 5]) {
    const make = () => {
      const random = new Random(n);
      return damage(random.pick(seeds), random);
    };
    expect(make()).toEqual(make());
  }
});

test('a whole file is read, and every kind of seed is there', async () => {
  expect(new Set(seeds.map((s) => s.command))).toEqual(new Set(['check', 'review']));
  for (const { name, bytes, command } of seeds.filter((s) =>
    /^(?:xlsx|biff|ods|xlml|html|document|text|marked)/.test(s.name),
  ))
    expect([name, await probe(bytes, command)]).toEqual([name, { kind: 'read' }]);
});

test('a file without a fault is not made smaller', async () => {
  const bytes = new TextEncoder().encode('预算100万元。');
  expect(await minimise(bytes, 'review', 'no such fault')).toEqual(bytes);
});

test('no more is made smaller once the time for it is over, however large the file', async () => {
  const bytes = new Uint8Array(2 ** 24).fill(50);
  const began = performance.now();
  expect(await minimise(bytes, 'review', 'a fault', () => true)).toBe(bytes);
  expect(performance.now() - began).toBeLessThan(1000);
});

/** Files that failed once; their names begin with the command they were given to. */
const kept = existsSync(CASES) ? readdirSync(CASES).filter((name) => /^(?:check|review)-/.test(name)) : [];
if (kept.length > 0)
  test.each(kept)('what failed once: %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(CASES, name)));
    expect((await probe(bytes, name.split('-')[0] as Command)).kind).not.toBe('failed');
  });
