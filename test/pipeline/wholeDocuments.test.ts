import { ALL_LAYOUTS, generateDepartment } from '../../src/generate/generateDepartment';
import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import { FINAL_LAYOUTS } from '../../src/generate/finals/FinalStyle';
import { Random } from '../../src/generate/Random';
import { chooseOutline } from '../../src/narrative/outlines/choose';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';
import { review } from '../../src/pipeline/review';
import { recognise } from '../../src/recognise';
import { readDocument } from '../../src/text/document/readDocument';
import { applyPlanted, plant, targetsOf, type Planted } from '../../src/tools/mutants/plant';
import type { Grid } from '../../src/workbook/Grid';
import { tableAsLines } from '../support/tablesAsLines';

interface Made {
  readonly grids: readonly Grid[];
  readonly prior: readonly Grid[];
  readonly budget?: readonly Grid[];
}

/** What a review tells of a document that holds the narrative and all tables of a department, as they are published. */
function told({ grids, prior, budget }: Made, shown: readonly Grid[] = grids): readonly string[] {
  const book = recognise(grids);
  const outline = chooseOutline(book);
  const narrative = writeNarrative({
    book,
    prior: recognise(prior),
    ...(budget ? { budget: recognise(budget) } : {}),
    outline,
  });
  const lines = [
    ...narrative.paragraphs.map((p) => p.text),
    '附：公开表',
    ...shown.flatMap((grid) => [...tableAsLines(grid), '']),
  ];
  const { findings } = review(readDocument(lines.map((text) => ({ text }))));
  return findings
    .filter((f) => f.severity !== 'info' && f.rule !== 'text-placeholders')
    .map((f) => `${f.rule} ${f.quote?.text ?? ''}`);
}

const MADE: readonly (readonly [string, (seed: number) => Made])[] = [
  ...ALL_LAYOUTS.map(
    (layout) => [layout, (seed: number) => generateDepartment(seed, { layout, units: 1 })] as const,
  ),
  ...FINAL_LAYOUTS.map(
    (layout) => [layout, (seed: number) => generateFinalAccount(seed, { layout })] as const,
  ),
];

test.each(MADE)('a published document that is right is told nothing of: %s', (_layout, make) => {
  expect([7, 8].flatMap((seed) => told(make(seed)))).toEqual([]);
});

/** One amount typed wrongly in the tables of each document; what its cell says. */
const wrong = (made: Made, seed: number): Planted =>
  plant(new Random(seed), targetsOf(recognise(made.grids)), new Map());

/** Nothing else in its table speaks against it. */
const NOT_FOUND = ['stacked 12: sign-flipped 项目支出表 业务活动经费'];

test('one wrong amount in its tables is found', () => {
  const missed = MADE.flatMap(([layout, make]) =>
    [11, 12].flatMap((seed) => {
      const made = make(seed);
      const planted = wrong(made, seed);
      const { table, row } = planted.target;
      return told(made, applyPlanted(made.grids, [planted])).length > 0
        ? []
        : [`${layout} ${seed}: ${planted.slip} ${table.title} ${row.label}`];
    }),
  );
  expect(missed).toEqual(NOT_FOUND);
});
