import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { placeKey } from '../../src/budget/Place';
import { recalculated } from '../../src/formulas/calculate';
import { withFormulas } from '../../src/generate/formulas/withFormulas';
import { Random } from '../../src/generate/Random';
import { check } from '../../src/pipeline/check';
import { applyPlanted, targetsOf, type Planted } from '../../src/tools/mutants/plant';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';

const SLIPS = 14;

/** The sample with its totals as SUM formulas. */
async function formulaBook(): Promise<Grid[]> {
  const typed = await readGrids(readFileSync('samples/zhaohua-2023.xlsx'));
  return withFormulas(
    typed,
    check(typed).relations.map((j) => j.relation),
    new Random(3),
  );
}

/** Typed amounts from all over the book, each with two of its digits interchanged. */
function slipsIn(grids: readonly Grid[]): Planted[] {
  const targets = targetsOf(check(grids).book).filter((t) => /[1-9]\d*[1-9]/.test(t.value.toFixed()));
  const step = targets.length / SLIPS;
  return Array.from({ length: SLIPS }, (_, i) => {
    const target = targets[Math.floor(i * step)]!;
    const digits = [...target.value.toFixed()];
    const at = digits.findIndex(
      (d, k) => /\d/.test(d) && /\d/.test(digits[k + 1] ?? '') && d !== digits[k + 1],
    );
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
    const wrong = new Decimal(digits.join(''));
    return {
      slip: 'transposed-digits',
      target,
      changes: [{ place: target.cell.place, right: target.value, wrong }],
    };
  });
}

test('a right book with formulas for its totals raises nothing', async () => {
  const { findings, diagnoses } = check(await formulaBook());
  expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
  expect(diagnoses).toEqual([]);
});

test('each of 14 slips in typed amounts runs through the sums and is named first, with its value', async () => {
  const grids = await formulaBook();
  const named = slipsIn(grids).map((slip) => {
    const [first] = check(recalculated(applyPlanted(grids, [slip]))).diagnoses;
    const { place, right } = slip.changes[0]!;
    return [
      placeKey(place),
      right.toFixed(),
      first && placeKey(first.figure.place),
      first?.suggested?.value.toFixed(),
    ];
  });
  expect(named.map((n) => n.slice(2))).toEqual(named.map((n) => n.slice(0, 2)));
});

test('several slips at once are taken apart where their sums meet', async () => {
  const grids = await formulaBook();
  const slips = slipsIn(grids).filter((_, i) => i % 4 === 1);
  const { diagnoses } = check(recalculated(applyPlanted(grids, slips)));
  const named = diagnoses.filter((d) => d.rank === 0).map((d) => placeKey(d.figure.place));
  expect(named.sort()).toEqual(slips.map((s) => placeKey(s.changes[0]!.place)).sort());
});

test('no formula is ever suggested to be overwritten', async () => {
  const grids = await formulaBook();
  const formulas = new Set(
    grids.flatMap((g) =>
      g.cells
        .filter((c) => c.formula !== undefined)
        .map((c) => placeKey({ kind: 'cell', sheet: g.name, row: c.row, column: c.column })),
    ),
  );
  const all = slipsIn(grids).flatMap((slip) => check(recalculated(applyPlanted(grids, [slip]))).diagnoses);
  expect(all.filter((d) => formulas.has(placeKey(d.figure.place)) && d.kind !== 'formula')).toEqual([]);
});
