import { outlineOfText } from '../../../../src/narrative/roll/saved/outlineOfText';
import { MANIFEST } from '../../../../src/narrative/outlines/manifest';
import { readOutline } from '../../../../src/narrative/outlines/readOutline';
import { SICHUAN_WITH_MEETINGS } from '../../../../src/narrative/outlines/sichuan/outline';
import { writeNarrative } from '../../../../src/narrative/write/writeNarrative';
import { figures, pairOf, told } from '../rolled';

/** Pairs of departments tried; GOUJI_DEPARTMENTS=300 tries three hundred. */
const PAIRS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 24);
const seeds = Array.from({ length: PAIRS }, (_, seed) => seed);

test.each([
  ['outline that fits', undefined, seeds.filter((s) => s % 3 < 2)],
  ['outline with 会议费', SICHUAN_WITH_MEETINGS, seeds.filter((s) => s % 3 === 2)],
] as const)(
  'a text saved as an outline says what the text rolled forward says: %s',
  (_name, outline, tried) => {
    const off: string[] = [];
    let count = 0;
    for (const seed of tried) {
      const pair = pairOf(seed, outline ? { layout: 'sichuan-suining' } : {}, outline);
      const { books, text, rolled } = pair;
      const { files } = outlineOfText(books.prior, text, { id: 'saved', name: '本局的' });
      const { [MANIFEST]: manifest, ...templates } = files;
      const saved = readOutline(manifest!, templates);
      const again = writeNarrative({ book: books.book, prior: books.prior, outline: saved });
      const [got, want] = [figures(again), figures(rolled)];
      count += want.length;
      if (got.join() !== want.join()) off.push(`${seed}: ${differences(got, want)}`);
      const [ours, theirs] = [told(again), told(rolled)];
      off.push(...theirs.filter((line) => !ours.includes(line)).map((line) => `${seed}: ${line}`));
    }
    expect(off).toEqual([]);
    expect(count).toBeGreaterThan(10 * tried.length);
  },
);

const differences = (got: readonly string[], want: readonly string[]): string =>
  [
    ...want.filter((f) => !got.includes(f)).map((f) => `no ${f}`),
    ...got.filter((f) => !want.includes(f)).map((f) => `has ${f}`),
  ].join('; ');
