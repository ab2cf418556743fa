import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { placeKey } from '../../src/budget/Place';
import { generateDepartment } from '../../src/generate/generateDepartment';
import { Random } from '../../src/generate/Random';
import { recognise } from '../../src/recognise';
import { applyPlanted, plant, targetsOf } from '../../src/tools/mutants/plant';
import { tallyText } from '../../src/tools/mutants/print';
import { mistype, SLIPS } from '../../src/tools/mutants/slipKinds';
import { Tally } from '../../src/tools/mutants/Tally';
import { trial } from '../../src/tools/mutants/trial';

describe('mistype', () => {
  it('never leaves an amount as it was, nor makes it zero or unreadable', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...SLIPS),
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (seed, slip, n, decimals) => {
          const value = new Decimal(n).div(10 ** decimals);
          const wrong = mistype(new Random(seed), slip, value, '万元');
          if (wrong === null) return;
          expect(wrong.isFinite()).toBe(true);
          expect(wrong.isZero()).toBe(false);
          expect(wrong.equals(value)).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['sign-flipped', '12.5', '-12.5'],
    ['unit-shift', '12.5', '125000'],
    ['doubled-digit', '7', '77'],
  ] as const)('%s: %s becomes %s', (slip, right, wrong) => {
    expect(mistype(new Random(1), slip, new Decimal(right), '万元')!.toFixed()).toBe(wrong);
  });
});

describe('plant', () => {
  const { grids } = generateDepartment(4, { layout: 'sichuan-zhaohua', units: 2 });
  const book = recognise(grids);

  it('changes the cells it says, to what it says, and no other', () => {
    const before = new Map(targetsOf(book).map((t) => [placeKey(t.cell.place), t.value]));
    const random = new Random(9);
    for (let i = 0; i < 12; i++) {
      const planted = plant(random, targetsOf(book), new Map());
      const after = new Map(
        targetsOf(recognise(applyPlanted(grids, [planted]))).map((t) => [placeKey(t.cell.place), t.value]),
      );
      const wrong = new Map(planted.changes.map((c) => [placeKey(c.place), c.wrong]));
      for (const [key, value] of before)
        expect([key, after.get(key)]).toEqual([key, wrong.get(key) ?? value]);
    }
  });
});

describe('trial', () => {
  it('gives the same outcome for the same seed, and text of it', () => {
    const outcome = trial(7);
    expect(trial(7)).toEqual(outcome);
    expect(outcome.falseAlarms).toEqual([]);
    expect(outcome.planted).toHaveLength(3);
    const tally = new Tally();
    tally.add(outcome);
    const text = tallyText(tally);
    expect(text).toContain('1 right books: 100.00% without a finding above info');
    expect(text).toContain('1 wrong in a book');
  });
});
