import type { BudgetRow, TableBlock } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { Collector } from '../support/collect';
import { othersHaveThreePublic } from '../support/facts';
import { columnLabel, columnOf, shortName, tableName, tableOf } from '../support/lookup';
import { unitKey } from '../support/rowKeys';
import {
  coversAllFunds,
  hasAcademicUnits,
  hasSections,
  isGovernmentList,
  isRenumbered,
  itemCells,
  THREE_PUBLIC_ITEMS,
} from '../support/threePublic';
import { basis, practice } from '../statutes/basis';

const ID = 'three-public-economic';

/**
 * “三公” parts equal the economic 款 that pay for them in 财政拨款支出预算表（经济分类）, in all and for each unit.
 * A table by the government's list shows only a part of them. That table covers all funds: where government funds or state
 * capital are spent, the general budget's “三公” is only not above it, unless the “三公” table covers all funds, too. Of universities and
 * institutes visits abroad for exchange stand in 30212 alone.
 */
export const rule: BookRule = {
  on: 'book',
  meta: {
    id: ID,
    category: 'between-tables',
    severity: 'error',
    basis: basis(practice('表间勾稽，“三公”各项＝部门经济分类30212、30231、30217、31013（30913）')),
  },
  check({ book }) {
    const collector = new Collector(ID);
    const table = tableOf(book, 'three-public');
    const economic = tableOf(book, 'appropriation-economic');
    const left = table?.blocks[0];
    const right = economic?.blocks[0];
    if (!table || !economic || !left || !right) return collector.outcome;
    if (isRenumbered(right)) {
      collector.cannotTell('cannot-tell.renumbered-codes', { table: tableName(economic) });
      return collector.outcome;
    }
    const at = columnOf(right, 'current-year', 'total');
    if (at === undefined) {
      collector.cannotTell('cannot-tell.missing-column', { table: tableName(economic), column: '合计' });
      return collector.outcome;
    }
    if (!economic.empty && !hasSections(right)) {
      collector.cannotTell('cannot-tell.missing-row', { table: tableName(economic), row: '款' });
      return collector.outcome;
    }
    const bound = othersHaveThreePublic(book) && !coversAllFunds(table);
    const partial = isGovernmentList(right);
    if (bound && partial) {
      collector.cannotTell('cannot-tell.other-classification', {
        table: tableName(table),
        other: tableName(economic),
      });
      return collector.outcome;
    }
    const units = unitsOf(right);
    for (const row of left.rows) {
      const isOfUnit = unitFilter(row, units);
      if (!isOfUnit) continue;
      for (const item of THREE_PUBLIC_ITEMS) {
        const from = columnOf(left, item.measure);
        if (from === undefined) continue;
        const cells = itemCells(right, item, at, isOfUnit).map(({ cell, label }) => ({
          cell,
          label: `${shortName(economic)} ${label}`,
        }));
        const subject = { table: tableName(table), row: row.label, column: columnLabel(left.columns[from]) };
        const isBelow = bound || (item.measure === 'abroad' && hasAcademicUnits(book));
        if (!isBelow)
          collector.sum(subject, row.cells[from], columnLabel(left.columns[from]), cells, {
            comparison: partial ? 'at-least' : 'equal',
            samePrinted: cells.length === 1,
          });
        else if (cells.length === 1) {
          const [only] = cells as [(typeof cells)[number]];
          collector.sum(
            { table: tableName(economic), row: only.label, column: columnLabel(right.columns[at]) },
            only.cell,
            only.label,
            [{ cell: row.cells[from], label: subject.column }],
            { comparison: 'at-least' },
          );
        }
      }
    }
    return collector.outcome;
  },
};

/** The units that a table lists subjects of. */
function unitsOf({ rows }: TableBlock): ReadonlySet<string> {
  const units = new Set<string>();
  let last: string | undefined;
  for (const row of rows) {
    if (row.kind !== 'subject') continue;
    const unit = unitKey(row);
    // The subjects of a unit stand together.
    if (unit !== last) units.add((last = unit));
  }
  return units;
}

/**
 * Which rows of the economic table belong to a row of the “三公” table; null when it can't be told.
 * @param units that the economic table lists subjects of
 */
function unitFilter(row: BudgetRow, units: ReadonlySet<string>): ((r: BudgetRow) => boolean) | null {
  if (row.kind === 'total') return () => true;
  const key = row.unitCode ?? normalName(row.label);
  return units.has(key) ? (r) => unitKey(r) === key : null;
}
