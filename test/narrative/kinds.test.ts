import type { Finding } from '../../src/budget/Finding';
import { kinds } from '../cases/texts/kinds';
import type { Kind } from '../cases/texts/kinds/Kind';
import { actOn } from '../support/reviewText';
import { alarms, misses, repeated } from './kindDifferences';

const MARK = /\{([^{}]*?)=>([^{}]*)\}/g;

const copies = (kind: Kind, text: string): { right: string; wrong: string | null } => {
  const whole = `${kind.title}\n${text}`;
  const right = whole.replace(MARK, '$2');
  const wrong = whole.replace(MARK, '$1');
  return { right, wrong: wrong === right ? null : wrong };
};

const asTold = (f: Finding): string => `${f.rule} ${f.quote?.text ?? ''}`;

/** Where the review differs from what each text deserves: kind, number of the text, rule. */
function differences(): Record<'alarms' | 'misses' | 'repeated', readonly string[]> {
  const found = { alarms: [] as string[], misses: [] as string[], repeated: [] as string[] };
  for (const kind of kinds)
    kind.texts.forEach((text, i) => {
      const key = `${kind.name} ${i + 1}`;
      const { right, wrong } = copies(kind, text);
      const told = actOn(right);
      for (const rule of new Set(told.map((f) => f.rule))) found.alarms.push(`${key}: ${rule}`);
      if (wrong === null) return;
      const known = new Set(told.map(asTold));
      const fresh = actOn(wrong).filter((f) => !known.has(asTold(f)));
      if (fresh.length === 0) found.misses.push(key);
      if (kind.once && fresh.length > 1) found.repeated.push(key);
    });
  return found;
}

describe('kinds of statements', () => {
  const found = differences();

  it('are let pass where they are right, but for what is listed', () => {
    expect(found.alarms).toEqual(alarms);
  });

  it('are found where they are wrong, but for what is listed', () => {
    expect(found.misses).toEqual(misses);
  });

  it('are told once where one figure is wrong, but for what is listed', () => {
    expect(found.repeated).toEqual(repeated);
  });

  it('have three texts at least, and three wrong ones where a wrong one can be proven', () => {
    expect(new Set(kinds.map((k) => k.name)).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(60);
    for (const k of kinds) {
      const wrong = k.texts.filter((t) => copies(k, t).wrong !== null).length;
      expect([k.name, k.texts.length >= 3, wrong === 0 || wrong >= 2]).toEqual([k.name, true, true]);
    }
  });
});
