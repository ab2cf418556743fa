import { diagnoseReport, type DiagnosisReport } from '../../src/diagnose';
import { Equations } from './equations';

/** Figures of the book, `=` what it holds them against itself, `~` what another document says. */
function beside(own: Record<string, number>, given: Record<string, number>, relations: readonly string[]) {
  const e = new Equations();
  for (const [name, value] of Object.entries(own)) e.figure(name, value);
  for (const [name, value] of Object.entries(given)) e.figure(name, value, { origin: 'derived' });
  for (const r of relations) e.relate(r);
  return e;
}

const said = (e: Equations, { undetermined }: DiagnosisReport): string[] =>
  undetermined.map(({ reason, moved, candidates, findings }) =>
    [
      reason,
      moved?.difference.value.toString() ?? '-',
      candidates.map((c) => e.nameOf(c)).join(','),
      findings.join(','),
    ].join(' '),
  );

describe('what differs from another document and not from its own book', () => {
  it.each([
    ['is one cause where the difference is the same', { a: 9, b: 19, c: 29 }, ['moved 1 a,b,c 0,1,2']],
    ['is told apart by the difference', { a: 9, b: 18, c: 29 }, ['moved 1 a,c 0,2', 'moved 2 b 1']],
    ['may be less', { a: 10, b: 20, c: 30.5 }, ['moved -0.5 c 0']],
  ])('%s', (_, last, expected) => {
    const e = beside(
      { a: 10, b: 20, c: 30 },
      { la: last.a, lb: last.b, lc: last.c, sa: 10, sb: 20, sc: 30 },
      ['a = la', 'b = lb', 'c = lc', 'a = sa', 'b = sb', 'c = sc'],
    );
    expect(said(e, diagnoseReport(e.judged()))).toEqual(expected);
  });

  it('is not said of what its own book contradicts', () => {
    const e = beside({ a: 10 }, { x: 9, y: 11 }, ['a = x', 'a = y']);
    expect(said(e, diagnoseReport(e.judged()))).toEqual(['no-correction - a 0,1']);
  });
});

it('tells once what corrects two groups: a total and its part that another document knows', () => {
  const e = beside({ total: 8.9, a: 2.9, b: 6 }, { t: 8.4, p: 2.4 }, ['total = a + b', 'total = t', 'a = p']);
  const { diagnoses, undetermined } = diagnoseReport(e.judged());
  expect(e.say(diagnoses)).toEqual(['total→8.4 & a→2.4']);
  expect(diagnoses.map((d) => d.explains)).toEqual([[0], [1]]);
  expect(undetermined).toEqual([]);
});
