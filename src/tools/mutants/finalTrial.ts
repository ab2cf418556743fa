import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { CellPlace } from '../../budget/Place';
import { lastYearValues } from '../../diagnose';
import { System } from '../../diagnose/System';
import { generateFinalAccount } from '../../generate/finals/generateFinalAccount';
import { FINAL_LAYOUTS, type FinalLayout } from '../../generate/finals/FinalStyle';
import { Random } from '../../generate/Random';
import { check } from '../../pipeline/check';
import { recognise } from '../../recognise';
import type { Grid } from '../../workbook/Grid';
import { applyChanges, applyPlanted, plant, plantSeveral, targetsOf } from './plant';
import { alarmOf, isActionable, outcomeOf, watcherOf, type PlantedOutcome } from './plantedOutcome';

/** What became of one final account. */
export interface FinalOutcome {
  readonly layout: FinalLayout;
  /** Findings above info on the right account, alone and beside last year's and the budget. */
  readonly falseAlarms: readonly string[];
  readonly planted: readonly PlantedOutcome[];
  /** Accounts that are right in themselves, and not what last year's or the budget says. */
  readonly beside: readonly {
    readonly what: 'carry-over' | 'plan';
    readonly found: boolean;
    readonly seen: string;
  }[];
}

/** The workbooks that a final account is checked with. */
interface Neighbours {
  readonly prior: readonly Grid[];
  readonly budget: readonly Grid[];
}

/** Makes one final account with its neighbours, checks it as it is, then with wrong amounts, then beside wrong neighbours. */
export function finalTrial(seed: number): FinalOutcome {
  const random = new Random(seed ^ 0xf1a1);
  const layout = FINAL_LAYOUTS[seed % FINAL_LAYOUTS.length]!;
  const { grids, prior, budget } = generateFinalAccount(seed, { layout });
  const beside: Neighbours = { prior, budget };
  const alone = check(grids);
  const clean = check(grids, beside);
  const watched = watcherOf(System.of(clean.relations, true));
  const lastYear = lastYearValues(clean.book, recognise(prior));
  const targets = targetsOf(clean.book);
  const planted = [1, 2].flatMap((errors) => {
    const slips = plantSeveral(errors, () => plant(random, targets, lastYear));
    const result = check(applyPlanted(grids, slips), beside);
    return slips.map((p) => outcomeOf(p, result, slips, { layout, watched, seed }));
  });
  return {
    layout,
    falseAlarms: [...alone.findings, ...clean.findings].filter(isActionable).map(alarmOf),
    planted,
    beside: [...carriedOver(random, seed, grids, beside), ...anotherPlan(random, seed, grids, beside)],
  };
}

/** Last year's account carried on another amount, and agrees with itself: every table that shows it does. */
function carriedOver(random: Random, seed: number, grids: readonly Grid[], { prior, budget }: Neighbours) {
  const book = recognise(prior);
  const cells = cellsThat(book, (label, column) => /年末/.test(label) || /年末/.test(column));
  return shifted(random, cells, prior, (changed) => check(grids, { prior: changed, budget }), {
    what: 'carry-over',
    rule: 'final-opening',
    seed,
  });
}

/** The budget planned another amount for one “三公” item, and for the whole. */
function anotherPlan(random: Random, seed: number, grids: readonly Grid[], { prior, budget }: Neighbours) {
  const tables = recognise(budget).tables.filter((t) => t.kind === 'three-public');
  const rows = tables.flatMap((t) => t.blocks.flatMap((b) => b.rows));
  const columns = tables[0]?.blocks[0]?.columns ?? [];
  const items = columns.flatMap(({ measure }, i) =>
    measure === 'reception' || measure === 'three-public' ? [i] : [],
  );
  const cells = rows.flatMap((r) => items.flatMap((i) => r.cells[i] ?? []));
  return shifted(
    random,
    cells.flatMap(({ figure, place }) => (figure ? [{ value: figure.value, place }] : [])),
    budget,
    (changed) => check(grids, { prior, budget: changed }),
    { what: 'plan', rule: 'final-plan', seed },
  );
}

interface Stated {
  readonly value: Decimal;
  readonly place: CellPlace;
}

const cellsThat = (
  { tables }: BudgetBook,
  isAsked: (label: string, column: string) => boolean,
): readonly Stated[] =>
  tables.flatMap((t) =>
    t.blocks.flatMap((b) =>
      b.rows.flatMap((r) =>
        r.cells.flatMap(({ figure, place }, c) =>
          figure && isAsked(r.label, b.columns[c]!.path.join(' ')) ? [{ value: figure.value, place }] : [],
        ),
      ),
    ),
  );

/** Moves all these amounts by one and the same, more than rounding can. */
function shifted(
  random: Random,
  cells: readonly Stated[],
  grids: readonly Grid[],
  result: (changed: readonly Grid[]) => ReturnType<typeof check>,
  {
    what,
    rule,
    seed,
  }: { readonly what: 'carry-over' | 'plan'; readonly rule: string; readonly seed: number },
): FinalOutcome['beside'] {
  const present = cells.filter((c) => !c.value.isZero());
  if (present.length === 0) return [];
  const by = new Decimal(random.int(1, 400)).times(grids.some(countsYuan) ? 1000 : 0.1);
  const changes = present.map(({ place, value }) => ({ place, right: value, wrong: value.plus(by) }));
  const found = result(applyChanges(grids, changes)).findings.some((f) => f.rule === rule && isActionable(f));
  return [{ what, found, seen: `seed ${seed}: ${changes.length} cells by ${by.toFixed()}` }];
}

const countsYuan = ({ cells }: Grid): boolean =>
  cells.some((c) => typeof c.value === 'string' && /单位[:：]元$/.test(c.value));
