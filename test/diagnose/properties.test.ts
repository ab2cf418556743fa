import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { Random } from '../../src/generate/Random';
import { diagnoseReport } from '../../src/diagnose';
import { Equations } from './equations';

interface Table {
  readonly values: Map<string, Decimal>;
  readonly relations: string[];
}

/** A table of classes, items and two parts each, with its totals in both directions, printed twice. */
function table(random: Random, classes: number): Table {
  const values = new Map<string, Decimal>();
  const relations: string[] = [];
  for (const copy of ['p', 'q']) {
    const tops: string[] = [];
    for (let c = 0; c < classes; c++) {
      const items: string[] = [];
      for (let i = 0; i < 1 + (c % 3); i++) {
        const [b, p] = ['b', 'p'].map((part) => `${copy}${c}.${i}${part}`) as [string, string];
        const twin = (name: string): Decimal =>
          values.get(`p${name.slice(1)}`) ?? new Decimal(random.int(1_000, 9_999_999)).div(100);
        values.set(b, twin(b)).set(p, twin(p));
        const item = `${copy}${c}.${i}`;
        values.set(item, values.get(b)!.plus(values.get(p)!));
        relations.push(`${item} = ${b} + ${p}`);
        items.push(item);
      }
      for (const part of ['', 'b', 'p']) {
        const name = `${copy}${c}${part}`;
        values.set(name, Decimal.sum(...items.map((i) => values.get(i + part)!)));
        relations.push(`${name} = ${items.map((i) => i + part).join(' + ')}`);
      }
      relations.push(`${copy}${c} = ${copy}${c}b + ${copy}${c}p`);
      tops.push(`${copy}${c}`);
    }
    values.set(copy, Decimal.sum(...tops.map((t) => values.get(t)!)));
    relations.push(`${copy} = ${tops.join(' + ')}`);
  }
  for (const name of values.keys()) if (name.startsWith('q')) relations.push(`${name} = p${name.slice(1)}`);
  return { values, relations };
}

function withErrors(t: Table, wrong: ReadonlyMap<string, Decimal>): Equations {
  const e = new Equations();
  for (const [name, value] of t.values) e.figure(name, wrong.get(name) ?? value);
  for (const r of t.relations) e.relate(r);
  return e;
}

const options = fc.record({ seed: fc.integer(), classes: fc.integer({ min: 2, max: 6 }) });

describe('planted errors', () => {
  it('one wrong figure among tables that agree is named, with its value, and nothing else is', () => {
    fc.assert(
      fc.property(options, ({ seed, classes }) => {
        const random = new Random(seed);
        const t = table(random, classes);
        const name = random.pick([...t.values.keys()]);
        const wrong = t.values.get(name)!.plus(new Decimal(random.int(1, 99_999)).div(100));
        const e = withErrors(t, new Map([[name, wrong]]));
        const { diagnoses, undetermined } = diagnoseReport(e.judged());
        expect(undetermined).toEqual([]);
        expect(e.say(diagnoses)).toEqual([`${name}→${t.values.get(name)!.toFixed()}`]);
        expect(diagnoses[0]!.unique).toBe(true);
        expect(diagnoses[0]!.explains).toEqual(e.judged().findings.map((_, i) => i));
      }),
      { numRuns: 150 },
    );
  });

  it('two wrong figures are both named', () => {
    fc.assert(
      fc.property(options, ({ seed, classes }) => {
        const random = new Random(seed);
        const t = table(random, classes);
        const wrong = new Map(
          random
            .sample([...t.values.keys()], 2)
            .map(
              (name, i) =>
                [name, t.values.get(name)!.plus(new Decimal(1_234_567 * (i + 1)).div(1000))] as const,
            ),
        );
        const e = withErrors(t, wrong);
        const { diagnoses } = diagnoseReport(e.judged());
        const named = new Map(diagnoses.map((d) => [e.nameOf(d.figure), d.suggested?.value.toFixed()]));
        for (const name of wrong.keys()) expect(named.get(name)).toBe(t.values.get(name)!.toFixed());
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    const t = table(new Random(3), 4);
    const names = [...t.values.keys()].slice(3, 6);
    const judged = withErrors(t, new Map(names.map((n, i) => [n, new Decimal(7 + i)]))).judged();
    expect(diagnoseReport(judged)).toEqual(diagnoseReport(judged));
  });

  it('with forty errors says what it can, and of the rest that it cannot', () => {
    const random = new Random(11);
    const t = table(random, 60);
    const wrong = new Map(
      random
        .sample([...t.values.keys()], 40)
        .map((n) => [n, new Decimal(random.int(1, 9_999_999)).div(100)] as const),
    );
    const e = withErrors(t, wrong);
    const judged = e.judged();
    const { diagnoses, undetermined } = diagnoseReport(judged);
    const right = diagnoses.filter((d) => {
      const name = e.nameOf(d.figure);
      return wrong.has(name) && d.suggested?.value.equals(t.values.get(name)!);
    });
    expect(right.length).toBeGreaterThanOrEqual(30);
    const told = new Set([
      ...diagnoses.flatMap((d) => d.explains),
      ...undetermined.flatMap((u) => u.findings),
    ]);
    expect(told.size).toBe(judged.findings.length);
    for (const u of undetermined) expect(u.candidates.length).toBeGreaterThan(0);
  });

  it('gives up honestly when it may not search', () => {
    const t = table(new Random(5), 3);
    const judged = withErrors(t, new Map([['p0', new Decimal(1)]])).judged();
    const { diagnoses, undetermined } = diagnoseReport(judged, { sets: 0 });
    expect(diagnoses.every((d) => !d.unique)).toBe(true);
    expect([...diagnoses, ...undetermined].length).toBeGreaterThan(0);
  });
});
