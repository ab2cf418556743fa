import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import type { Finding } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { comparablePairs, offByTenThousand, type Pair, type Totalled } from './support/tenThousandfold';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'unit-mismatch',
  category: 'form',
  severity: 'error',
  basis: basis(practice('各表标明金额单位，1万元＝10000元')),
} as const;

/** Tables that state no unit, and tables whose total is that of its sister tables times or divided by 10,000. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const pairs = comparablePairs(book);
    return {
      findings: [...unstated(book), ...contradicted(book, pairs.filter(offByTenThousand))],
      cannotTell: pairs.length > 0 ? [] : [cannotTell(meta, { id: 'unit-mismatch.alone', data: {} })],
    };
  },
};

const unstated = (book: BudgetBook): Finding[] =>
  book.tables
    .filter((t) => !t.unitStated)
    .map((t) =>
      formFinding(
        meta,
        { id: 'unit-mismatch.unstated', data: { table: t.title, unit: t.unit } },
        [t.titlePlace],
        'warning',
      ),
    );

/** One finding per table at fault: the table in most contradictions first, until none is left unexplained. */
function contradicted(book: BudgetBook, contradictions: readonly Pair[]): Finding[] {
  const findings: Finding[] = [];
  let left = contradictions;
  while (left.length > 0) {
    const worst = mostContradicted(book, left);
    const [a, b] = left.find((pair) => pair.some((t) => t.table === worst))!;
    findings.push(a.table === worst ? factor(a, b) : factor(b, a));
    left = left.filter((pair) => pair.every((t) => t.table !== worst));
  }
  return findings;
}

/** Of tables contradicted equally often, the one whose unit fewer tables share. */
function mostContradicted(book: BudgetBook, contradictions: readonly Pair[]): BudgetTable {
  const tables = [...new Set(contradictions.flatMap((pair) => pair.map((t) => t.table)))];
  const times = (t: BudgetTable): number =>
    contradictions.filter((pair) => pair.some((p) => p.table === t)).length;
  const sharing = (t: BudgetTable): number => book.tables.filter((other) => other.unit === t.unit).length;
  return tables.reduce((worst, t) =>
    times(t) > times(worst) || (times(t) === times(worst) && sharing(t) < sharing(worst)) ? t : worst,
  );
}

const factor = (one: Totalled, other: Totalled): Finding =>
  formFinding(
    meta,
    {
      id: 'unit-mismatch.factor',
      data: {
        table: one.table.title,
        total: one.cell.text,
        unit: one.table.unit,
        other: other.table.title,
        otherTotal: other.cell.text,
        otherUnit: other.table.unit,
      },
    },
    [one.cell.place, ...(one.table.unitPlace ? [one.table.unitPlace] : []), other.cell.place],
  );
