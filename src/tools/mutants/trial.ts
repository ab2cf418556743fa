import { placeKey } from '../../budget/Place';
import { coverage, lastYearValues } from '../../diagnose';
import { System } from '../../diagnose/System';
import { FormulaBook } from '../../formulas/FormulaBook';
import type { LastYear } from '../../diagnose/neighbours';
import { recalculated } from '../../formulas/calculate';
import { withFormulas } from '../../generate/formulas/withFormulas';
import { ALL_LAYOUTS, generateDepartment, LAYOUTS, type Layout } from '../../generate/generateDepartment';
import { Random } from '../../generate/Random';
import { check } from '../../pipeline/check';
import type { CheckResult } from '../../pipeline/results';
import { recognise } from '../../recognise';
import type { Grid } from '../../workbook/Grid';
import type { FinalOutcome } from './finalTrial';
import { narrativeTrial, type NarrativeOutcome } from './narrativeTrial';
import { applyPlanted, plant, plantSeveral, targetsOf } from './plant';
import { alarmOf, isActionable, outcomeOf, watcherOf, type PlantedOutcome } from './plantedOutcome';

export interface BookOutcome {
  readonly seed: number;
  readonly layout: Layout;
  /** Findings above info on the right book. */
  readonly falseAlarms: readonly string[];
  readonly cells: number;
  readonly watchedCells: number;
  readonly amounts: number;
  readonly watchedAmounts: number;
  readonly planted: readonly PlantedOutcome[];
  /** The same book with formulas for its totals: what became of wrong typed amounts in it. */
  readonly formulas: FormulaOutcome;
  /** A final account of the same seed with its neighbours, where one was made. */
  readonly final?: FinalOutcome;
  /** Of every third round of layouts: its narrative, right and with wrong figures. */
  readonly narrative?: NarrativeOutcome;
}

export interface FormulaOutcome {
  /** Findings above info on the right book with formulas. */
  readonly falseAlarms: readonly string[];
  readonly planted: readonly PlantedOutcome[];
  /** Formulas that were suggested to be overwritten with an amount. */
  readonly overwritten: readonly string[];
}

/** Every right book is made wrong once with one amount and once with two, every fourth also with three. */
const errorsOf = (seed: number): readonly number[] => (seed % 16 < 4 ? [1, 2, 3] : [1, 2]);

/** Makes one department, checks it as it is, then with wrong amounts. The same seed gives the same outcome. */
export function trial(seed: number): BookOutcome {
  const random = new Random(seed);
  const layout = ALL_LAYOUTS[seed % ALL_LAYOUTS.length]!;
  const { grids, prior } = generateDepartment(seed, { layout, units: unitsOf(random) });
  const clean = check(grids, { prior });
  const covered = coverage(clean.book, clean.relations);
  const watched = watcherOf(System.of(clean.relations, true));
  const priorBook = recognise(prior);
  const lastYear = lastYearValues(clean.book, priorBook);
  const targets = targetsOf(clean.book);
  const planted = errorsOf(seed).flatMap((errors) => {
    const slips = plantSeveral(errors, () => plant(random, targets, lastYear));
    const result = check(applyPlanted(grids, slips), { prior });
    return slips.map((p) => outcomeOf(p, result, slips, { layout, watched, seed }));
  });
  return {
    seed,
    layout,
    falseAlarms: clean.findings.filter(isActionable).map(alarmOf),
    cells: covered.cells.length,
    watchedCells: covered.watched,
    amounts: covered.amounts.all,
    watchedAmounts: covered.amounts.watched,
    planted,
    formulas: formulaTrial(seed, layout, grids, clean, prior, lastYear),
    ...(hasNarrative(seed, layout)
      ? { narrative: narrativeTrial(random, grids, prior, { book: clean.book, prior: priorBook }) }
      : {}),
  };
}

/** As {@link trial}, with the totals as formulas; results follow the amounts, as a spreadsheet would have it. */
function formulaTrial(
  seed: number,
  layout: Layout,
  typed: readonly Grid[],
  clean: CheckResult,
  prior: readonly Grid[],
  lastYear: LastYear,
): FormulaOutcome {
  const random = new Random(seed ^ 0x5f0f);
  const relations = clean.relations.map((j) => j.relation);
  const grids = withFormulas(typed, relations, random);
  const right = check(grids, { prior });
  const watched = watcherOf(System.of(right.relations, true, new FormulaBook(grids)));
  const targets = targetsOf(right.book);
  const formulas = new Set(
    grids.flatMap((g) =>
      g.cells.flatMap((c) =>
        c.formula === undefined
          ? []
          : [placeKey({ kind: 'cell', sheet: g.name, row: c.row, column: c.column })],
      ),
    ),
  );
  const overwritten: string[] = [];
  const planted = errorsOf(seed).flatMap((errors) => {
    const slips = plantSeveral(errors, () => plant(random, targets, lastYear));
    const result = check(recalculated(applyPlanted(grids, slips)), { prior });
    for (const d of result.diagnoses) {
      const key = placeKey(d.figure.place);
      if (formulas.has(key) && d.kind !== 'formula') overwritten.push(`${layout}, seed ${seed}: ${key}`);
    }
    // A formula takes the wrong amount along: what is found need not speak of the cell itself.
    const detected = result.findings.some(isActionable);
    return slips.map((p) => ({ ...outcomeOf(p, result, slips, { layout, watched, seed }), detected }));
  });
  return {
    falseAlarms: right.findings.filter(isActionable).map(alarmOf),
    planted,
    overwritten,
  };
}

/** Outlines for the narrative are those of two provinces. */
const hasNarrative = (seed: number, layout: Layout): boolean =>
  LAYOUTS.some((l) => l === layout) && Math.floor(seed / ALL_LAYOUTS.length) % 3 === 0;

/** Mostly few units, as most departments have; now and then up to forty. */
function unitsOf(random: Random): number {
  const kind = random.next();
  if (kind < 0.5) return 1;
  if (kind < 0.95) return random.int(2, 6);
  return random.int(7, 40);
}
