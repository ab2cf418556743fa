import type { Narrative } from '../../../src/narrative/Narrative';
import { figures, finalPairOf, told } from './rolled';

/** Departments tried; GOUJI_DEPARTMENTS=300 tries three hundred. */
const PAIRS = Number(process.env['GOUJI_DEPARTMENTS'] ?? 20);

/** Of the first sixty, what is worded otherwise: what was 持平 is compared in other words, and what is nothing now is told as 0. */
const OTHERWISE = [
  '13 three-public.vehicles',
  '18 three-public.vehicles',
  '19 three-public.reception',
  '22 three-public.reception',
  '28 three-public.vehicles',
  '37 expenditure.total',
];

/** Said of what is nothing, in a sentence that last year's text has and this year's would not. */
const NOTHING = /^0(?:\.0+)?(?:万元|元|%) /;

/** Only people know it: nothing of it can be compared. */
const GIVEN = /^(?:office|procurement|performance|assets|glossary|notes)\./;

test('a final account rolled forward is that of this year, wherever last year’s text has the sentence', () => {
  const off: string[] = [];
  const otherwise: string[] = [];
  let count = 0;
  for (let seed = 0; seed < PAIRS; seed++) {
    const { last, rolled, wanted } = finalPairOf(seed);
    const known = new Set(last.paragraphs.map((p) => p.id));
    const isThere = ({ id }: Narrative['paragraphs'][number]): boolean =>
      !GIVEN.test(id) && (known.has(id) || /^(?:fund|capital)\.|\.item\./.test(id));
    const comparable = { ...wanted, paragraphs: wanted.paragraphs.filter(isThere) };
    const [got, want] = [[...figures(rolled)], figures(comparable)];
    count += want.length;
    for (const figure of want) {
      const at = got.indexOf(figure);
      if (at < 0) off.push(`${seed}: no ${figure}`);
      else got.splice(at, 1);
    }
    off.push(...got.filter((f) => !NOTHING.test(f)).map((f) => `${seed}: has ${f}`));
    const ours = told(rolled);
    told(comparable).forEach((line, i) => {
      if (!ours.includes(line)) otherwise.push(`${seed} ${comparable.paragraphs[i]!.id}`);
    });
  }
  expect(off).toEqual([]);
  if (PAIRS <= 60) expect(otherwise).toEqual(OTHERWISE.filter((o) => Number.parseInt(o, 10) < PAIRS));
  expect(count).toBeGreaterThan(50 * PAIRS);
  console.log(`${PAIRS} pairs of final accounts, ${count} figures rolled forward`);
});
