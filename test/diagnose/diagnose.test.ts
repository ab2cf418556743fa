import { Decimal } from 'decimal.js';
import { diagnose, diagnoseReport } from '../../src/diagnose';
import { placeKey } from '../../src/budget/Place';
import { Equations, equations } from './equations';

describe('diagnose', () => {
  it('finds nothing wrong where everything holds, be it by rounding', () => {
    const e = new Equations();
    for (const [name, value] of Object.entries({ t: '1.00', a: '0.33', b: '0.33', c: '0.33' })) {
      e.figure(name, value, { decimals: 2, text: true });
    }
    e.relate('t = a + b + c');
    expect(diagnoseReport(e.judged())).toEqual({ diagnoses: [], undetermined: [] });
  });

  it.each([
    ['1.01', []],
    ['1.02', ['t→0.99', 'a→0.36', 'b→0.36', 'c→0.36']],
  ])('XBRL Calculations 1.1: 0.33 + 0.33 + 0.33 against %s', (total, expected) => {
    const e = new Equations();
    e.figure('t', total, { decimals: 2, text: true });
    for (const name of 'abc') e.figure(name, '0.33', { decimals: 2, text: true });
    e.relate('t = a + b + c');
    expect(e.say(diagnose(e.judged())).sort()).toEqual([...expected].sort());
  });

  it('names the leaf that two sums call wrong, its value and what it explains', () => {
    const e = equations({ all: 60, a: 30, b: 30, a1: 10, a2: 29, b1: 10, b2: 20, twin: 20 }, [
      'all = a + b',
      'a = a1 + a2',
      'b = b1 + b2',
      'twin = a2',
    ]);
    const diagnoses = diagnose(e.judged());
    expect(e.say(diagnoses)).toEqual(['a2→20']);
    expect(diagnoses[0]).toMatchObject({ unique: true, explains: [0, 1], group: 0, rank: 0 });
    expect(diagnoses[0]!.why).toEqual(['mistyped-digit']);
  });

  it('returns all ties of a relation that stands alone, ranked by the slip', () => {
    const e = equations({ t: 103, a: 12, b: 97 }, ['t = a + b']);
    const diagnoses = diagnose(e.judged());
    expect(e.say(diagnoses)).toEqual(['b→91', 't→109', 'a→6']);
    expect(diagnoses.every((d) => !d.unique)).toBe(true);
  });

  it.each<[string, Record<string, number>, string[]]>([
    ['a digit mistyped in any of them', { t: 66, a: 23, b: 33 }, ['b→43', 't→56']],
    ['two digits interchanged in one, and no slip in the others', { t: 2.59, a: 1.2, b: 1.75 }, []],
  ])('says which are as likely as the first: %s', (_, figures, asLikely) => {
    const e = equations(figures, ['t = a + b']);
    const diagnoses = diagnose(e.judged());
    expect(diagnoses[0]!.asLikely).toBeUndefined();
    expect(e.say(diagnoses.filter((d) => d.asLikely))).toEqual(asLikely);
  });

  it('prefers the figure that was transposed', () => {
    const e = equations({ t: 2.59, a: 1.2, b: 1.75 }, ['t = a + b']);
    expect(e.say(diagnose(e.judged()))[0]).toBe('t→2.95');
  });

  it.each<[string, Record<string, Decimal.Value>, string[], string, string]>([
    ['元 typed for 万元', { t: 26, a: 120000, b: 14 }, ['t = a + b'], 'a→12', 'unit-shift'],
    ['a sign flipped', { t: 26, a: -12, b: 14 }, ['t = a + b'], 'a→12', 'sign-flipped'],
    ['the row above repeated', { t: 45, a: 17, b: 17, c: 3 }, ['t = a + b + c'], 'b→25', 'repeats-row-above'],
  ])('ranks first: %s', (_, figures, relations, first, why) => {
    const e = equations(figures, relations);
    const [best] = diagnose(e.judged());
    expect(e.say([best!])).toEqual([first]);
    expect(best!.why).toContain(why);
  });

  it.each<[string, 'typed' | 'formula', boolean]>([
    ['was typed twice', 'typed', true],
    ['may just follow it', 'formula', false],
  ])('says of the same amount in the row above that it %s', (_what, origin, isRepeated) => {
    const e = new Equations();
    e.figure('t', 45).figure('a', 17, { origin }).figure('b', 17).figure('c', 3).relate('t = a + b + c');
    const found = diagnose(e.judged()).filter((d) => e.nameOf(d.figure) === 'b');
    expect(found).toHaveLength(1);
    expect(found[0]!.why.includes('repeats-row-above')).toBe(isRepeated);
  });

  it('sees two neighbours that were swapped', () => {
    const figures = { a: 31, b: 20, c: 5, d: 7, ac: 25, bd: 38, ab: 51, cd: 12, all: 63 };
    const e = equations(figures, [
      'ac = a + c',
      'bd = b + d',
      'ab = a + b',
      'cd = c + d',
      'all = ac + bd',
      'all = ab + cd',
    ]);
    const diagnoses = diagnose(e.judged());
    expect(e.say(diagnoses)[0]).toBe('a→20 & b→31');
    expect(diagnoses[0]!.why).toContain('neighbours-swapped');
    expect(diagnoses[0]!.together).toEqual([1]);
  });

  describe('neighbours exchanged that relations with nothing in common tell of', () => {
    const apart = ['s = a + b', 'p = a', 'q = b'];
    it.each<[string, Record<string, number>, string[], string[]]>([
      ['each in a copy', { a: 20, b: 31, s: 51, p: 31, gap: 7, q: 20 }, apart, ['a→31 & b→20']],
      [
        'each in a sum',
        { a: 20, b: 31, s: 51, c: 4, p: 35, gap: 7, d: 9, q: 29 },
        ['s = a + b', 'p = a + c', 'q = b + d'],
        ['a→31 & b→20'],
      ],
      [
        'beside another error',
        { a: 20, b: 31, s: 51, p: 31, gap: 7, q: 20, m: 64, gap2: 5, n: 46 },
        [...apart, 'm = n'],
        ['a→31 & b→20', 'm→46'],
      ],
      ['not by the same amount', { a: 20, b: 31, s: 51, p: 32, gap: 7, q: 19 }, apart, ['p→20', 'q→31']],
      [
        'one that explains as much alone',
        { a: 20, b: 31, p: 31, gap: 7, q: 31 },
        ['p = a', 'q = a'],
        ['a→31'],
      ],
    ])('%s', (_, figures, relations, expected) => {
      const e = equations(figures, relations);
      const diagnoses = diagnose(e.judged());
      expect(e.say(diagnoses).slice(0, expected.length).sort()).toEqual(expected);
      for (const d of diagnoses.filter((other) => other.rank === 0 && 'ab'.includes(e.nameOf(other.figure))))
        expect(d.why.includes('neighbours-swapped')).toBe(expected[0]!.includes('&'));
    });
  });

  describe('two slips in one sum', () => {
    const LAST = { a: 62.6038, b: 88.9645, c: 41.2077, d: 17.3312, e: 93.4471, f: 25.1183 };
    const RIGHT = { a: 62.6038, b: 79.5436, c: 44.8156, d: 17.3312, e: 101.2948, f: 21.7759 };
    const total = Object.values(RIGHT).reduce((sum, v) => sum.plus(v), new Decimal(0));
    it.each<[string, Partial<typeof RIGHT>, string[]]>([
      ['another unit, and last year’s', { a: 626038, b: 88.9645 }, ['a→62.6038 & b→79.5436']],
      ['another sign, and a digit', { e: -101.2948, c: 44.8516 }, ['c→44.8156 & e→101.2948']],
      ['the point, and two digits', { d: 1733.12, f: 21.7795 }, ['d→17.3312 & f→21.7759']],
      ['one slip alone', { d: 1733.12 }, ['d→17.3312']],
      ['one amount that no slip explains', { b: 8.1 }, ['b→79.5436']],
    ])('%s', (_, wrong, expected) => {
      const e = equations({ t: total, ...RIGHT, ...wrong }, ['t = a + b + c + d + e + f']);
      const lastYear = new Map(
        Object.entries(LAST).map(
          ([name, value]) => [placeKey(e.get(name).place), new Decimal(value)] as const,
        ),
      );
      expect(e.say(diagnose(e.judged(), { lastYear })).slice(0, 1)).toEqual(expected);
    });
  });

  describe('one number printed twice, of which one is wrong', () => {
    it.each<[string, Record<string, number>, string[], Record<string, number>, string]>([
      ["as last year's", { p: 3630.33, a: 3448.81 }, ['p = a'], { p: 3448.81, a: 3448.81 }, 'a→3630.33'],
      [
        "as last year's, in the other",
        { p: 3448.81, a: 3630.33 },
        ['p = a'],
        { p: 3448.81, a: 3448.81 },
        'p→3630.33',
      ],
      [
        'left out, among others',
        { z: 0, a: 1249.79, c: 477.27, b: 0, d: 477.27 },
        ['z = a + c - b - d'],
        { a: 1300.37, b: 1300.37 },
        'b→1249.79',
      ],
      [
        'a sum, of which a part was left out',
        { p: 1098.1, g: 0, h: 174.22 },
        ['p = g + h'],
        { p: 816.49, g: 680.35, h: 136.14 },
        'g→923.88',
      ],
      ['neither is last year’s', { p: 12.36, a: 12.63 }, ['p = a'], { p: 12.31, a: 12.31 }, 'p→12.63'],
    ])('%s', (_, figures, relations, last, expected) => {
      const e = equations(figures, relations);
      const lastYear = new Map(
        Object.entries(last).map(
          ([name, value]) => [placeKey(e.get(name).place), new Decimal(value)] as const,
        ),
      );
      expect(e.say(diagnose(e.judged(), { lastYear }))[0]).toBe(expected);
    });
  });

  it("recognises last year's figure, and trusts a correction that is last year's", () => {
    const e = equations({ t: 70, a: 17, b: 19, c: 21 }, ['t = a + b + c']);
    const lastYear = new Map([[placeKey(e.get('b').place), new Decimal(19)]]);
    const [best] = diagnose(e.judged(), { lastYear });
    expect(e.say([best!])).toEqual(['b→32']);
    expect(best!.why).toContain('repeats-last-year');
    const agreeing = new Map([...lastYear, [placeKey(e.get('c').place), new Decimal(34)] as const]);
    expect(e.say(diagnose(e.judged(), { lastYear: agreeing }))[0]).toBe('c→34');
  });

  it('prefers the rounder amount', () => {
    const e = equations({ t: 1_578_000, a: 1_078_000, b: 510_000 }, ['t = a + b']);
    expect(e.say(diagnose(e.judged()))[0]).toBe('b→500000');
  });

  it('prefers the typed constant among formulas, and a leaf to a total', () => {
    const e = new Equations();
    e.figure('t', 100, { origin: 'formula' }).figure('a', 31).figure('b', 27, { origin: 'formula' });
    e.figure('c', 20, { origin: 'formula' }).relate('t = a + b + c');
    const [best] = diagnose(e.judged());
    expect(e.nameOf(best!.figure)).toBe('a');
    expect(best!.why).toContain('typed-among-formulas');
    const plain = equations({ t: 100, a: 31, b: 47 }, ['t = a + b']);
    expect(plain.nameOf(diagnose(plain.judged()).at(-1)!.figure)).toBe('t');
  });

  it('blames the sentence where the tables agree among themselves', () => {
    const e = new Equations();
    e.figure('cell', '179.1745').figure('other', '179.1745').figure('lone', '661.2', { decimals: 2 });
    e.figure('said', '197.17', { decimals: 2, text: true }).figure('claimed', '750.77', {
      decimals: 2,
      text: true,
    });
    e.relate('cell = other').relate('said = cell').relate('claimed = lone');
    const diagnoses = diagnose(e.judged()).filter((d) => d.rank === 0);
    expect(e.say(diagnoses)).toEqual(['said→179.17', 'claimed→661.2']);
    expect(diagnoses[0]!.why).toEqual(['transposed-digits']);
  });

  it('finds the item that its class and the grand total both contradict, in a text of rounded figures', () => {
    const e = new Equations();
    const say = (name: string, value: string): unknown => e.figure(name, value, { decimals: 2, text: true });
    say('all', '179.17');
    say('class', '4.78');
    say('item', '4.78');
    say('item2', '1.78');
    say('rest', '174.39');
    e.relate('class = item + item2').relate('all = item + item2 + rest');
    expect(e.say(diagnose(e.judged()))).toEqual(['item→3', 'item2→0']);
  });

  it('proposes a truncated share as it should be rounded', () => {
    const e = new Equations();
    e.figure('part', '4.7834')
      .figure('whole', '179.1745')
      .figure('twin', '179.1745')
      .figure('source', '4.7834');
    e.figure('share', '2.6', { unit: '%', decimals: 1, text: true });
    e.relate('twin = whole').relate('source = part').share('share', 'part', 'whole');
    expect(e.say(diagnose(e.judged()))).toEqual(['share→2.7']);
  });

  it('does not write a correction with the digit that was too many', () => {
    const e = new Equations();
    for (const [name, value] of [
      ['a', '3.17'],
      ['b', '4.71'],
      ['c', '3.17'],
    ] as const) {
      e.figure(name, value, { decimals: 2, text: true });
    }
    e.figure('wrong', '3.117', { decimals: 3, text: true }).figure('cell', '3.171').figure('twin', '3.171');
    e.relate('wrong = cell').relate('twin = cell').relate('a = c').relate('b = b');
    expect(e.say(diagnose(e.judged()))[0]).toBe('wrong→3.17');
  });

  it('finds the amount that a rounded rate leaves a range for by undoing the slip', () => {
    const e = new Equations();
    e.figure('amount', '1157.32', { decimals: 2, text: true }).figure('part', '3.96', {
      decimals: 2,
      text: true,
    });
    e.figure('share', '2.52', { unit: '%', decimals: 2, text: true }).share('share', 'part', 'amount');
    const [best] = diagnose(e.judged());
    expect(e.say([best!])).toEqual(['amount→157.32']);
    expect(best!.why).toContain('doubled-digit');
  });

  it('heeds no relation that asks nobody to act', () => {
    const e = equations({ t: 10, a: 3, b: 4, twin: 3 }, ['t = a + b', 'twin = a']);
    const { relations, findings } = e.judged();
    expect(diagnose({ relations, findings: [] })).toEqual([]);
    expect(diagnose({ relations, findings: findings.map((f) => ({ ...f, severity: 'info' })) })).toEqual([]);
    expect(diagnose({ relations, findings })).not.toEqual([]);
  });

  it('keeps the amount of the shorter unit in its own unit', () => {
    const e = new Equations();
    e.figure('yuan', 2_887_000, { unit: '元' }).figure('twin', 2_887_000, { unit: '元' });
    e.figure('wan', '2887.0', { unit: '万元', decimals: 2 });
    e.relate('yuan = twin').relate('wan = yuan');
    const [best] = diagnose(e.judged());
    expect(e.say([best!])).toEqual(['wan→288.7']);
    expect(best!.suggested!.unit).toBe('万元');
    expect(best!.why).toContain('decimal-shift');
  });

  it('changes equal figures together when both were wrong together', () => {
    const e = equations({ t: 60, a: 99, b: 40, t2: 60, a2: 99, b2: 40, link: 99 }, [
      't = a + b',
      't2 = a2 + b2',
      't = t2',
      'a = a2',
      'b = b2',
    ]);
    expect(e.say(diagnose(e.judged()))).toEqual(expect.arrayContaining(['a→20 & a2→20']));
  });

  it('leaves the value open where relations only bound it', () => {
    const e = equations({ limit: 5, a: 9, twin: 9 }, ['limit >= a', 'twin = a']);
    expect(e.say(diagnose(e.judged()))).toEqual(['limit→?']);
  });
});
