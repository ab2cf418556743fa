import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { inputFindings } from '../../../src/narrative/write/inputFindings';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { expectSpoken } from '../../support/inspect';
import { sampleBook } from '../sampleBook';

const narrative = writeNarrative({
  book: sampleBook('zhaohua-2023.xlsx'),
  outline: SICHUAN,
  inputs: { 轿车数: '若干', 职能简介: '承办信访。' },
});
const findings = inputFindings(narrative);

test('every gap of the text is a finding with its places', () => {
  const gaps = narrative.paragraphs.flatMap((p, paragraph) =>
    p.pending.map((g) => `${paragraph}:${g.start}-${g.end}`),
  );
  const places = findings.flatMap((f) =>
    f.places.map(({ place }) =>
      place.kind === 'text' ? `${place.paragraph}:${place.start}-${place.end}` : '',
    ),
  );
  expect(gaps.length).toBeGreaterThan(10);
  expect(places.sort()).toEqual(gaps.sort());
  for (const f of findings) {
    expect(f).toMatchObject({ rule: 'missing-input', severity: 'warning', verdict: 'form' });
    expectSpoken(f.message);
    for (const { place } of f.places)
      if (place.kind === 'text')
        expect(narrative.paragraphs[place.paragraph]!.text.slice(place.start, place.end)).toContain('待填');
  }
});

test('a number that is none is told with what stands there', () => {
  expect(findings.filter((f) => f.message.id === 'missing-input.not-a-number')).toMatchObject([
    { message: { data: { input: '轿车数', value: '若干' } } },
  ]);
});

test('what was given is not asked for', () =>
  expect(findings.some((f) => f.message.data['input'] === '职能简介')).toBe(false));
