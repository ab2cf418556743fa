import { readFileSync } from 'node:fs';
import { addressOfPlace } from '../../src/budget/Place';
import type { BudgetBook } from '../../src/budget/BudgetBook';
import { recognise } from '../../src/recognise';
import { evaluate, type Evaluation } from '../../src/rules/evaluate';
import {
  generateFinalAccount,
  type GeneratedFinalAccount,
} from '../../src/generate/finals/generateFinalAccount';
import type { FinalLayout } from '../../src/generate/finals/FinalStyle';
import type { BookInput, BookRule } from '../../src/rules/Rule';
import type { Grid } from '../../src/workbook/Grid';
import { readGrids } from '../../src/workbook/file/readGrids';
import { buildBook, type TableLiteral } from './book';
import { withCells, type CellLiteral } from './grid';
import type { MinistryTraits } from './ministry/model';
import { plainMinistry } from './ministry/plain';

/** A sample with some cells overwritten: `{ '1-2!F8': 151.02 }`. */
export interface Planted {
  readonly sample: string;
  readonly cells?: Readonly<Record<string, CellLiteral>>;
}

export interface FailingCase extends Planted {
  readonly cells: Readonly<Record<string, CellLiteral>>;
  /** The stated cell of each finding, with what it should be. */
  readonly finds: readonly (readonly [cell: string, expected: string])[];
}

/** A book of some condition: a sample changed, one of the ministry's form with money of some kinds, or tables as literals. */
type Source =
  | (Planted & {
      /** Sheets that are taken out. */
      readonly without?: readonly string[];
    })
  | { readonly ministry: Partial<MinistryTraits> }
  | { readonly tables: readonly TableLiteral[] };

/** What kinds of relations a rule states. */
type States = 'equations' | 'bounds' | 'both' | 'nothing';

export type ConditionCase = Source & {
  readonly when: string;
  /** What is found all the same, in the order in which it is found; nothing by default. */
  readonly finds?: readonly (readonly [cell: string, expected: string])[];
};

export interface RuleCases {
  /** Samples in which the rule states relations and finds nothing. */
  readonly holds: readonly string[];
  readonly fails: readonly FailingCase[];
  /** Changes that the rule's conditions must keep silent about. */
  readonly silent?: readonly Planted[];
  /** Conditions under which the rule states equations, bounds, or nothing, and says of nothing that it can't be told. */
  readonly bounds?: readonly (ConditionCase & { readonly states: States })[];
  /** Conditions under which the rule says that something can't be told, and why: each reason once, in alphabetical order. */
  readonly untold?: readonly (ConditionCase & {
    readonly reasons: readonly string[];
    /** What the rule states all the same, where that is asked. */
    readonly states?: States;
  })[];
}

/** A made-up final account in the layout that stands behind `final `: of appropriations alone, or with other money where it says so. */
function finalAccount(sample: string): GeneratedFinalAccount | undefined {
  const [, layout, other] = /^final (\S+)( with other money)?$/.exec(sample) ?? [];
  if (!layout) return undefined;
  const money = { funds: true, capital: true, carryOver: true, nonFiscal: other !== undefined };
  return generateFinalAccount(11, { layout: layout as FinalLayout, units: 1, year: 2024, ...money });
}

/** What is given beside a sample: of a final account, last year's and the budget of its year. */
function besideOf(sample: string | undefined): Pick<BookInput, 'prior' | 'budget'> {
  const made = sample === undefined ? undefined : finalAccount(sample);
  return made ? { prior: recognise(made.prior), budget: recognise(made.budget) } : {};
}

export async function sampleGrids(sample: string): Promise<readonly Grid[]> {
  const made = finalAccount(sample);
  if (made) return made.grids;
  return readGrids(readFileSync(`samples/${sample}.xlsx`));
}

/** @param cells keys `sheet!A1` */
export function plant(grids: readonly Grid[], cells: Readonly<Record<string, CellLiteral>>): readonly Grid[] {
  const bySheet = new Map<string, Record<string, CellLiteral>>();
  for (const [key, value] of Object.entries(cells)) {
    const at = key.lastIndexOf('!');
    const sheet = key.slice(0, at);
    if (!grids.some((g) => g.name === sheet)) throw new Error(`no sheet ${sheet}`);
    bySheet.set(sheet, { ...bySheet.get(sheet), [key.slice(at + 1)]: value });
  }
  return grids.map((g) => withCells(g, bySheet.get(g.name) ?? {}));
}

async function bookOf(source: Source): Promise<BudgetBook> {
  if ('tables' in source) return buildBook(source.tables);
  if ('ministry' in source) return recognise(plainMinistry(source.ministry));
  const { sample, cells = {}, without = [] } = source;
  const grids = await sampleGrids(sample);
  return recognise(plant(grids, cells).filter((g) => !without.includes(g.name)));
}

const sampleIn = (source: Source): string | undefined => ('sample' in source ? source.sample : undefined);

function statesOf({ relations }: Evaluation): States {
  const bounds = relations.filter(({ relation: r }) => r.kind === 'linear' && r.comparison === 'at-least');
  if (relations.length === 0) return 'nothing';
  return bounds.length === 0 ? 'equations' : bounds.length === relations.length ? 'bounds' : 'both';
}

/** The stated cells of what does not hold, with what they should be. */
const foundIn = ({ findings }: Evaluation): (readonly [string, string | undefined])[] =>
  findings
    .filter((f) => f.verdict === 'inconsistent')
    .map((f) => {
      const place = f.places[0]!.place;
      if (place.kind !== 'cell') throw new Error('a finding in a table stands in a cell');
      return [`${place.sheet}!${addressOfPlace(place)}`, f.expected?.value.toString()];
    });

const reasonsOf = ({ cannotTell }: Evaluation): string[] =>
  [...new Set(cannotTell.map((c) => c.reason.id))].sort();

/** Declares the tests of one relation rule from its cases. */
export function testRule(rule: BookRule, cases: RuleCases): void {
  const run = (grids: readonly Grid[], sample?: string) =>
    evaluate([rule], { book: recognise(grids), ...besideOf(sample) });

  describe(rule.meta.id, () => {
    test.each(cases.holds)('holds in %s', async (sample) => {
      const { relations, findings } = run(await sampleGrids(sample), sample);
      expect(relations.length).toBeGreaterThan(0);
      expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
    });

    test.each(cases.fails.map((c) => [c.sample, JSON.stringify(c.cells), c] as const))(
      '%s with %s',
      async (sample, _cells, { cells, finds }) => {
        const found = foundIn(run(plant(await sampleGrids(sample), cells), sample));
        expect(found).toEqual(finds);
      },
    );

    if (cases.silent) {
      test.each(cases.silent.map((c) => [c.sample, JSON.stringify(c.cells ?? {}), c] as const))(
        'silent: %s with %s',
        async (sample, _cells, { cells }) => {
          const { findings } = run(plant(await sampleGrids(sample), cells ?? {}), sample);
          expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
        },
      );
    }

    for (const { when, states, finds = [], ...source } of cases.bounds ?? [])
      test(`${states}: ${when}`, async () => {
        const outcome = evaluate([rule], { book: await bookOf(source), ...besideOf(sampleIn(source)) });
        expect({ states: statesOf(outcome), finds: foundIn(outcome), reasons: reasonsOf(outcome) }).toEqual({
          states,
          finds,
          reasons: [],
        });
      });

    for (const { when, reasons, finds = [], states, ...source } of cases.untold ?? [])
      test(`untold: ${when}`, async () => {
        const outcome = evaluate([rule], { book: await bookOf(source), ...besideOf(sampleIn(source)) });
        expect({ finds: foundIn(outcome), reasons: reasonsOf(outcome) }).toEqual({ finds, reasons });
        if (states) expect(statesOf(outcome)).toBe(states);
      });
  });
}
