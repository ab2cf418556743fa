import fc from 'fast-check';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import { chooseOutline } from '../../../src/narrative/outlines/choose';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { GLOSSARY } from '../../../src/narrative/outlines/glossary';
import { recognise } from '../../../src/recognise';
import { faults } from './facts';

/** Departments of every layout, from their seed: one unit and many, empty funds, zeros, 元 and 万元. */
describe('the narrative of any department that agrees in itself', () => {
  test('has no fault: every figure has its source and says what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (seed, withPrior) => {
        const { grids, prior } = generateDepartment(seed);
        const book = recognise(grids);
        const narrative = writeNarrative({
          book,
          outline: chooseOutline(book),
          ...(withPrior ? { prior: recognise(prior) } : {}),
        });
        expect(faults(narrative)).toEqual([]);
        expect(narrative.paragraphs.flatMap((p) => p.figures).length).toBeGreaterThan(5);
      }),
      { numRuns: 60 },
    );
  });
});

/** What a narrative names as money coming in or going out, by the lists of its paragraphs. */
const NAMED = /(?:收入包括：|支出包括：|其中：|^)?(?:本年)?([一-龥（）“”]{3,20}?)(?=\d[\d.,]*万元)/g;

test('every source and kind of expenditure that the text names has its 名词解释 or a gap for it', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { grids } = generateDepartment(seed);
    const book = recognise(grids);
    const { paragraphs } = writeNarrative({ book, outline: chooseOutline(book) });
    const explained = new Set(
      paragraphs
        .filter((p) => p.id.startsWith('glossary.'))
        .map((p) => /^\d+\.([^：]+)：(?:指|【待填)/.exec(p.text)![1]!),
    );
    const named = paragraphs
      .filter((p) => ['income.total', 'expenditure.total', 'appropriation.income'].includes(p.id))
      .flatMap((p) => [...p.text.matchAll(NAMED)].map((m) => m[1]!))
      .filter((name) => Object.hasOwn(GLOSSARY.terms, name));
    expect(named.filter((name) => !explained.has(name))).toEqual([]);
    expect(explained.size).toBeGreaterThan(4);
  }
});
