import { cases, precision, recall, score, type Score } from './corpus';

const line = (name: string, s: Score): string =>
  `${name.padEnd(20)} ${s.right}/${s.found} found right, ${s.right}/${s.wanted} wanted found: precision ${precision(s).toFixed(3)}, recall ${recall(s).toFixed(3)}`;

describe('paragraphs in different wordings', () => {
  const all = cases();
  const scores = score(all);

  it('reads and judges as annotated', () => {
    console.log(
      [
        line('claims', scores.claims),
        line('findings', scores.all),
        ...[...scores.findings].map(([rule, s]) => line(rule, s)),
        ...scores.differences,
      ].join('\n'),
    );
    expect(scores.differences).toEqual([]);
  });

  it('covers enough to mean something', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(scores.claims.wanted).toBeGreaterThanOrEqual(250);
    expect(scores.findings.size).toBeGreaterThanOrEqual(8);
  });

  it('lets no paragraph without a planted error be reported', () => {
    const clean = all.filter((c) => c.findings.length === 0);
    expect(clean.length).toBeGreaterThan(15);
    expect(score(clean).all.found).toBe(0);
  });
});
