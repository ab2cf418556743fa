import { outlineOfText } from '../../../../src/narrative/roll/saved/outlineOfText';
import { MANIFEST } from '../../../../src/narrative/outlines/manifest';
import { readOutline } from '../../../../src/narrative/outlines/readOutline';
import { SICHUAN_WITH_MEETINGS } from '../../../../src/narrative/outlines/sichuan/outline';
import { writeNarrative } from '../../../../src/narrative/write/writeNarrative';
import { figures, finalPairOf, pairOf, told, type Pair } from '../rolled';

/** Pairs of departments tried; GOUJI_DEPARTMENTS=300 tries three hundred. */
const PAIRS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 24);
const seeds = Array.from({ length: PAIRS }, (_, seed) => seed);

test.each<[string, (seed: number) => Pair, readonly number[]]>([
  ['outline that fits', (seed) => pairOf(seed), seeds.filter((s) => s % 3 < 2)],
  [
    'outline with 会议费',
    (seed) => pairOf(seed, { layout: 'sichuan-suining' }, SICHUAN_WITH_MEETINGS),
    seeds.filter((s) => s % 3 === 2),
  ],
  ['final accounts', (seed) => finalPairOf(seed), seeds.filter((s) => s % 3 === 0)],
  ['final accounts whose book has no table of a fund this year', (seed) => finalPairOf(seed), [36, 45, 93]],
])('a text saved as an outline says what the text rolled forward says: %s', (_name, make, tried) => {
  const off: string[] = [];
  let count = 0;
  for (const seed of tried) {
    const { books, text, rolled } = make(seed);
    const { files } = outlineOfText(books.prior, text, { id: 'saved', name: '本局的' });
    const { [MANIFEST]: manifest, ...templates } = files;
    const saved = readOutline(manifest!, templates);
    const again = writeNarrative({ ...books, outline: saved });
    const [got, want] = [figures(again), figures(rolled)];
    count += want.length;
    if (got.join() !== want.join()) off.push(`${seed}: ${differences(got, want)}`);
    const [ours, theirs] = [told(again), told(rolled)];
    off.push(...theirs.filter((line) => !ours.includes(line)).map((line) => `${seed}: ${line}`));
  }
  expect(off).toEqual([]);
  expect(count).toBeGreaterThan(10 * tried.length);
});

const differences = (got: readonly string[], want: readonly string[]): string =>
  [
    ...want.filter((f) => !got.includes(f)).map((f) => `no ${f}`),
    ...got.filter((f) => !want.includes(f)).map((f) => `has ${f}`),
  ].join('; ');
