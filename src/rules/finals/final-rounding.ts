import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import { inRange } from '../../budget/address';
import { documentOf } from '../../budget/TableKind';
import { article, basis, practice } from '../statutes/basis';
import type { BookRule } from '../Rule';
import { tableName } from '../support/lookup';

const ID = 'final-rounding';

/**
 * The tables of a final account are exported from 元 cell by cell, so that sums miss their last digit everywhere: that is told
 * once for a table, with how many there are. It is found by what the relations of the other rules turn out to be.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'form',
    document: 'final',
    severity: 'info',
    basis: basis(
      article('预算法', '第七十五条第一款'),
      practice('决算表由元逐格换算为万元，合计与分项之和可以有尾差'),
    ),
  },
  check: () => ({}),
};

/** The findings with one for each table of a final account in place of those that are roundings of its sums. */
export function countRounding(findings: readonly Finding[], book: BudgetBook): readonly Finding[] {
  const tables = book.tables.filter((t) => documentOf(t.kind) === 'final');
  if (tables.length === 0) return findings;
  const rounded = new Map<BudgetTable, Finding[]>();
  const others = findings.filter((finding) => {
    const table = finding.verdict === 'rounding' ? tableOfStated(finding, tables) : undefined;
    if (!table) return true;
    const own = rounded.get(table);
    if (own) own.push(finding);
    else rounded.set(table, [finding]);
    return false;
  });
  return [...others, ...[...rounded].map(([table, own]) => counted(table, own))];
}

/** The table in which the stated figure stands. */
const tableOfStated = (finding: Finding, tables: readonly BudgetTable[]): BudgetTable | undefined => {
  const place = finding.places[0]?.place;
  return place?.kind === 'cell'
    ? tables.find((t) => t.sheet === place.sheet && inRange(t.range, place.row, place.column))
    : undefined;
};

function counted(table: BudgetTable, findings: readonly Finding[]): Finding {
  const [first, ...more] = findings.flatMap(({ difference }) => difference ?? []);
  const most = more.reduce((a, b) => (b.value.abs().greaterThan(a!.value.abs()) ? b : a), first);
  const largest = most && { value: most.value.abs(), unit: most.unit };
  return {
    rule: ID,
    severity: 'info',
    verdict: 'rounding',
    message: {
      id: 'final-rounding.counted',
      data: { table: tableName(table), count: findings.length, ...(largest ? { most: largest } : {}) },
    },
    places: findings.flatMap(({ places }) => places.slice(0, 1)),
    ...(largest ? { difference: largest } : {}),
  };
}
