import type { Finding } from '../../src/budget/Finding';
import { Random } from '../../src/generate/Random';
import { rephrasings } from '../support/rephrase';
import { tell } from '../support/rephrase/facts';
import { plain, slips } from '../support/rephrase/say';
import { actOn } from '../support/reviewText';
import { alarms, misses } from './differences';

/** Departments that every way of telling is tried on. */
const SEEDS = [1, 2, 3, 4];

/** What tells one finding from another: a slip is found when it brings one that the right text hasn't got. */
const asTold = (f: Finding): string => `${f.rule} ${f.quote?.text ?? ''}`;

/** Where the review differs from what each text deserves, sorted and without repetition. */
function differences(): { alarms: readonly string[]; misses: readonly string[] } {
  const alarmed = new Set<string>();
  const missed = new Set<string>();
  for (const seed of SEEDS) {
    const told = tell(seed);
    for (const { name, write } of rephrasings) {
      const paragraphs = write(told);
      if (!paragraphs) continue;
      const marked = paragraphs.join('\n');
      const right = actOn(plain(marked));
      for (const f of right) alarmed.add(`${name}: ${f.rule}`);
      const known = new Set(right.map(asTold));
      for (const { label, text } of slips(marked, new Random(seed)))
        if (actOn(text).every((f) => known.has(asTold(f)))) missed.add(`${name}: ${label}`);
    }
  }
  return { alarms: [...alarmed].sort(), misses: [...missed].sort() };
}

describe('departments told in other ways', () => {
  const found = differences();

  it('are let pass where their figures agree, but for what is listed', () => {
    expect(found.alarms).toEqual([...alarms].sort());
  });

  it('are found out where one digit slipped, but for what is listed', () => {
    expect(found.misses).toEqual([...misses].sort());
  });

  it('are told in many ways, each by some department, and each with figures that can slip', () => {
    expect(rephrasings.length).toBeGreaterThanOrEqual(60);
    expect(new Set(rephrasings.map((r) => r.name)).size).toBe(rephrasings.length);
    for (const { name, write } of rephrasings) {
      const texts = SEEDS.flatMap((s) => write(tell(s)) ?? []);
      expect([name, slips(texts.join('\n'), new Random(1)).length > 0]).toEqual([name, true]);
    }
  });

  it('differ from the right text in one digit only', () => {
    const told = tell(1);
    for (const { write } of rephrasings) {
      const marked = (write(told) ?? []).join('\n');
      const right = plain(marked);
      for (const { text } of slips(marked, new Random(1))) {
        expect(text).toHaveLength(right.length);
        expect([...text].filter((c, i) => c !== right[i])).toHaveLength(1);
      }
    }
  });
});
