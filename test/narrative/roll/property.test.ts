import { SICHUAN_WITH_MEETINGS } from '../../../src/narrative/outlines/sichuan/outline';
import { figures, pairOf, told } from './rolled';

/** Pairs of departments tried; GOUJI_DEPARTMENTS=300 tries three hundred. */
const PAIRS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 45);

/** Seeds of departments: items appear and vanish, funds, zeros, one unit and many, 元 and 万元. */
const seeds = Array.from({ length: PAIRS }, (_, seed) => seed);

/** A third of them has the outline with 会议费, the others the one that fits their tables. */
test.each([
  ['outline that fits', undefined, seeds.filter((s) => s % 3 < 2)],
  ['outline with 会议费', SICHUAN_WITH_MEETINGS, seeds.filter((s) => s % 3 === 2)],
] as const)('a text rolled forward is the text of this year: %s', (_name, outline, tried) => {
  const off: string[] = [];
  let count = 0;
  for (const seed of tried) {
    const { rolled, wanted } = pairOf(seed, outline ? { layout: 'sichuan-suining' } : {}, outline);
    const [got, want] = [figures(rolled), figures(wanted)];
    count += want.length;
    if (got.join() !== want.join()) off.push(`${seed}: ${differences(got, want)}`);
    const [ours, theirs] = [told(rolled), told(wanted)];
    const lost = theirs.filter((line) => !ours.includes(line));
    if (lost.length > 0) off.push(`${seed}: ${lost.join(' | ')}`);
  }
  expect(off).toEqual([]);
  expect(count).toBeGreaterThan(10 * tried.length);
  console.log(`${tried.length} pairs of departments, ${count} figures rolled forward`);
});

const differences = (got: readonly string[], want: readonly string[]): string =>
  [
    ...want.filter((f) => !got.includes(f)).map((f) => `no ${f}`),
    ...got.filter((f) => !want.includes(f)).map((f) => `has ${f}`),
  ].join('; ');
