import { Decimal } from 'decimal.js';
import type { Finding, TextEdit } from '../../../src/budget/Finding';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import { Random } from '../../../src/generate/Random';
import type { NarrativeFigure, NarrativeParagraph } from '../../../src/narrative/Narrative';
import { readDocument } from '../../../src/text/document/readDocument';
import { narrate } from '../../../src/pipeline/narrate';
import { review } from '../../../src/pipeline/review';
import { recognise } from '../../../src/recognise';
import { mistype, type Slip } from '../../../src/tools/mutants/slipKinds';

const SLIPS: readonly Slip[] = [
  'transposed-digits',
  'doubled-digit',
  'dropped-digit',
  'mistyped-digit',
  'decimal-shift',
];
const SEEDS = [11, 22, 33, 44, 55, 66, 77, 88, 101, 102, 105, 111];
const PER_TEXT = 8;

/** The number of a figure mistyped, with its words and unit; null where nothing can be mistyped. */
function mistyped(random: Random, paragraph: NarrativeParagraph, figure: NarrativeFigure): string | null {
  const text = paragraph.text.slice(figure.start, figure.end);
  const m = /\d+(?:\.\d+)?/.exec(text);
  if (!m || text.includes(',') || new Decimal(m[0]).isZero()) return null;
  const wrong = mistype(random, random.pick(SLIPS), new Decimal(m[0]), '万元');
  const decimals = Math.max(wrong?.decimalPlaces() ?? 0, m[0].split('.')[1]?.length ?? 0);
  return wrong && text.slice(0, m.index) + wrong.toFixed(decimals) + text.slice(m.index + m[0].length);
}

/** Makes every change that the findings propose, each once. */
function applied(paragraphs: readonly string[], findings: readonly Finding[]): readonly string[] {
  const edits = new Map<string, TextEdit>();
  for (const e of findings.flatMap((f) => f.edits ?? []))
    edits.set(`${e.place.paragraph}/${e.place.start}`, e);
  return paragraphs.map((text, i) =>
    [...edits.values()]
      .filter((e) => e.place.paragraph === i)
      .sort((a, b) => b.place.start - a.place.start)
      .reduce((t, e) => t.slice(0, e.place.start) + e.text + t.slice(e.place.end), text),
  );
}

const words = (f: Finding): string => `${f.rule} ${f.quote?.text ?? ''} ${f.quote?.place.paragraph ?? ''}`;

test.each(SEEDS)(
  'a mistyped figure, corrected as proposed, leaves nothing to find (department %i)',
  (seed) => {
    const random = new Random(seed);
    const { grids, prior } = generateDepartment(seed, { units: 2 });
    const books = { book: recognise(grids), prior: recognise(prior) };
    const { paragraphs } = narrate(grids, { prior });
    const found = (texts: readonly string[]): readonly Finding[] =>
      review(readDocument(texts.map((text) => ({ text }))), books).findings.filter(
        (f) => f.severity !== 'info',
      );
    const before = new Set(found(paragraphs.map((p) => p.text)).map(words));
    const withFigures = paragraphs
      .map((p, i) => ({ p, i }))
      .filter(({ p }) => p.figures.some((f) => f.sources.length > 0));
    let tried = 0;
    for (let turn = 0; tried < PER_TEXT && turn < 60; turn++) {
      const { p, i } = random.pick(withFigures);
      const figure = random.pick(p.figures.filter((f) => f.sources.length > 0));
      const wrong = mistyped(random, p, figure);
      if (!wrong) continue;
      const texts = paragraphs.map(({ text }, at) =>
        at === i ? text.slice(0, figure.start) + wrong + text.slice(figure.end) : text,
      );
      const findings = found(texts).filter((f) => !before.has(words(f)));
      if (findings.length === 0) continue;
      tried++;
      const corrected = applied(texts, findings);
      expect(
        found(corrected)
          .map(words)
          .filter((w) => !before.has(w)),
      ).toEqual([]);
      // Rates and changes are put right from the tables; the writer's own come from its rounded figures.
      if (figure.kind === 'this-year') expect(corrected[i]).toBe(p.text);
    }
    expect(tried).toBe(PER_TEXT);
  },
);
