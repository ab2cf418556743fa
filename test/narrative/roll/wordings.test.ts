import { generateDepartment } from '../../../src/generate/generateDepartment';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import { COMPARISONS, WORDINGS } from './wordings';

const SEEDS = Array.from({ length: Number(process.env['GOUJI_DEPARTMENTS'] ?? 12) }, (_, seed) => seed);

/** Amounts, shares and rates of a text, marks and gaps apart. */
const figures = (text: string): readonly string[] =>
  text.replace(/【[^】]*】/g, '').match(/-?[\d,]+(?:\.\d+)?(?:万元|元|%)/g) ?? [];

test.each(Object.entries(WORDINGS))('a text in another wording is rolled forward: %s', (name, template) => {
  const outline = readOutline('各节：文\n标题编号：一、 （一） 1.', { 文: template, ...COMPARISONS });
  const count = { right: 0, all: 0, open: 0 };
  const wrong: string[] = [];
  for (const seed of SEEDS) {
    const { grids, prior, earlier } = generateDepartment(seed);
    const [book, before, first] = [recognise(grids), recognise(prior), recognise(earlier)];
    const last = writeNarrative({ book: before, prior: first, outline });
    if (last.missing.length > 0) continue;
    const text = readDocument(last.paragraphs.map((p) => ({ text: p.text })));
    const { paragraphs } = rollForward({ book, prior: before, text });
    // Paragraph by paragraph: this year's figures of the same sentence of the same book.
    const wanted = writeNarrative({ book, prior: before, outline }).paragraphs.map((p) => p.text);
    const left = wanted.flatMap(figures);
    count.all += left.length;
    for (const { text: got } of paragraphs) {
      count.open += got.match(/【/g)?.length ?? 0;
      const own = wanted.find((w) => w.slice(0, 12) === got.slice(0, 12)) ?? '';
      const of = [...figures(own)];
      for (const figure of figures(got)) {
        const at = of.indexOf(figure);
        if (at < 0) wrong.push(`${seed}: ${figure} in ${got}`);
        else count.right += of.splice(at, 1).length;
      }
    }
  }
  expect(wrong).toEqual([]);
  // What is not right is marked, or a rate that last year's text gave no pattern for.
  expect(count.right / count.all).toBeGreaterThan(0.97);
  console.log(`${name}: ${count.all} figures, ${count.right} right, 0 wrong or stale, ${count.open} open`);
});
