import { Random } from '../../src/generate/Random';
import { rephrasings } from '../support/rephrase';
import { tell } from '../support/rephrase/facts';
import { operators, type Operator } from '../support/rephrase/operators';
import { plain, slips } from '../support/rephrase/say';
import { actOn } from '../support/reviewText';
import { alarmsOf, missesOf } from './operatorDifferences';

/** The department that every way of telling is tried on, as it is and written otherwise. */
const SEED = 1;

const rulesOf = (text: string): readonly string[] => actOn(text).map((f) => f.rule);

/** What is found in a text that was written otherwise and not in the text itself, and what is not found any more. */
function differences({ apply }: Operator): { alarms: readonly string[]; misses: readonly string[] } {
  const alarms = new Set<string>();
  const misses = new Set<string>();
  const told = tell(SEED);
  for (const { name, write } of rephrasings) {
    const marked = write(told)?.join('\n');
    if (marked === undefined || apply(plain(marked)) === plain(marked)) continue;
    const known = rulesOf(plain(marked));
    const right = rulesOf(apply(plain(marked)));
    for (const rule of right) if (!known.includes(rule)) alarms.add(`${name}: ${rule}`);
    for (const { label, text } of slips(marked, new Random(SEED)))
      if (rulesOf(text).length > known.length && rulesOf(apply(text)).length <= right.length)
        misses.add(`${name}: ${label}`);
  }
  return { alarms: [...alarms].sort(), misses: [...misses].sort() };
}

describe.each(operators)('departments written with $name', (operator) => {
  const found = differences(operator);

  it('raise nothing that the text itself does not raise, but for what is listed', () => {
    expect(found.alarms).toEqual([...(alarmsOf[operator.name] ?? [])].sort());
  });

  it('are found out where the text itself is, but for what is listed', () => {
    expect(found.misses).toEqual([...(missesOf[operator.name] ?? [])].sort());
  });

  it('are written otherwise by some', () => {
    const told = tell(SEED);
    const texts = rephrasings.flatMap(({ write }) => write(told) ?? []).map(plain);
    expect(texts.filter((t) => operator.apply(t) !== t).length).toBeGreaterThan(0);
  });
});
