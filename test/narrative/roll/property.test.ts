import { SICHUAN_WITH_MEETINGS } from '../../../src/narrative/outlines/sichuan/outline';
import { figures, pairOf, told } from './rolled';

/** Seeds of departments: items appear and vanish, funds, zeros, one unit and many, 元 and 万元. */
const seeds = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

test.each([
  ['outline that fits', undefined, 0, 200],
  ['outline with 会议费', SICHUAN_WITH_MEETINGS, 200, 300],
] as const)('a text rolled forward is the text of this year: %s', (_name, outline, from, to) => {
  const off: string[] = [];
  let count = 0;
  for (const seed of seeds(from, to)) {
    const { rolled, wanted } = pairOf(seed, outline ? { layout: 'sichuan-suining' } : {}, outline);
    const [got, want] = [figures(rolled), figures(wanted)];
    count += want.length;
    if (got.join() !== want.join()) off.push(`${seed}: ${differences(got, want)}`);
    const [ours, theirs] = [told(rolled), told(wanted)];
    const lost = theirs.filter((line) => !ours.includes(line));
    if (lost.length > 0) off.push(`${seed}: ${lost.join(' | ')}`);
  }
  expect(off).toEqual([]);
  expect(count).toBeGreaterThan(to - from);
});

const differences = (got: readonly string[], want: readonly string[]): string =>
  [
    ...want.filter((f) => !got.includes(f)).map((f) => `no ${f}`),
    ...got.filter((f) => !want.includes(f)).map((f) => `has ${f}`),
  ].join('; ');
