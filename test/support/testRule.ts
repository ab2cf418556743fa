import { readFileSync } from 'node:fs';
import { addressOfPlace } from '../../src/budget/Place';
import { recognise } from '../../src/recognise';
import { evaluate } from '../../src/rules/evaluate';
import type { RelationRule } from '../../src/rules/Rule';
import type { Grid } from '../../src/workbook/Grid';
import { readGrids } from '../../src/workbook/file/readGrids';
import { withCells, type CellLiteral } from './grid';

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

export interface RuleCases {
  /** Samples in which the rule states relations and finds nothing. */
  readonly holds: readonly string[];
  readonly fails: readonly FailingCase[];
  /** Changes that the rule's conditions must keep silent about. */
  readonly silent?: readonly Planted[];
}

export async function sampleGrids(sample: string): Promise<readonly Grid[]> {
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

/** Declares the tests of one relation rule from its cases. */
export function testRule(rule: RelationRule, cases: RuleCases): void {
  const run = (grids: readonly Grid[]) => evaluate([rule], { book: recognise(grids) });

  describe(rule.meta.id, () => {
    test.each(cases.holds)('holds in %s', async (sample) => {
      const { relations, findings } = run(await sampleGrids(sample));
      expect(relations.length).toBeGreaterThan(0);
      expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
    });

    test.each(cases.fails.map((c) => [c.sample, JSON.stringify(c.cells), c] as const))(
      '%s with %s',
      async (sample, _cells, { cells, finds }) => {
        const { findings } = run(plant(await sampleGrids(sample), cells));
        const found = findings
          .filter((f) => f.verdict === 'inconsistent')
          .map((f) => {
            const place = f.places[0]!.place;
            if (place.kind !== 'cell') throw new Error('a finding in a table stands in a cell');
            return [`${place.sheet}!${addressOfPlace(place)}`, f.expected?.value.toString()];
          });
        expect(found).toEqual(finds);
      },
    );

    if (cases.silent) {
      test.each(cases.silent.map((c) => [c.sample, JSON.stringify(c.cells ?? {}), c] as const))(
        'silent: %s with %s',
        async (sample, _cells, { cells }) => {
          const { findings } = run(plant(await sampleGrids(sample), cells ?? {}));
          expect(findings.filter((f) => f.severity !== 'info')).toEqual([]);
        },
      );
    }
  });
}
