import fc from 'fast-check';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import { chooseOutline } from '../../../src/narrative/outlines/choose';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
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
