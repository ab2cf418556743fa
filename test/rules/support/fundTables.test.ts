import { generateDepartment } from '../../../src/generate/generateDepartment';
import { recognise } from '../../../src/recognise';
import { rule as bySubject } from '../../../src/rules/articulation/expenditure-by-subject';
import { evaluate, type Evaluation } from '../../../src/rules/evaluate';
import { bookRules } from '../../../src/rules/registry';
import type { BookRule } from '../../../src/rules/Rule';
import type { Grid } from '../../../src/workbook/Grid';

/** A set of eight tables: the one of 国有资本经营 came later than the others. */

const CAPITAL = '国有资本经营预算支出表';

const setOf = (capital: boolean): readonly Grid[] =>
  generateDepartment(5, {
    layout: 'jiangsu',
    capital,
    units: 1,
    funds: true,
    carryOver: false,
    nonFiscal: false,
  }).grids.filter((g) => !g.cells.some((c) => c.value === CAPITAL));

const run = (grids: readonly Grid[], all: readonly BookRule[] = [bySubject]): Evaluation =>
  evaluate(all, { book: recognise(grids) });

const comparisons = ({ relations }: Evaluation): string[] => [
  ...new Set(
    relations.map(({ relation }) => (relation.kind === 'linear' ? relation.comparison : relation.kind)),
  ),
];

const lacking = ({ cannotTell }: Evaluation): unknown[] =>
  cannotTell.map((c) => [c.reason.id, c.reason.data]);

test('nothing is spent from the fund that has no table: the others are all there is', () => {
  const outcome = run(setOf(false));
  expect(comparisons(outcome)).toEqual(['equal']);
  expect(lacking(outcome)).toEqual([]);
});

test('the fund is spent from: the others are part of the whole, and the missing one is named', () => {
  const outcome = run(setOf(true));
  expect(comparisons(outcome)).toEqual(['at-least']);
  expect(lacking(outcome)).toEqual([['cannot-tell.missing-table', { table: CAPITAL }]]);
});

test.each([true, false])('no false alarm in either (%s)', (capital) => {
  const { findings } = run(setOf(capital), bookRules);
  expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
});
