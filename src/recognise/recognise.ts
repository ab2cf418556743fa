import type { BudgetBook, BudgetTable, OtherSheet } from '../budget/BudgetBook';
import { normalName } from '../budget/names';
import type { MoneyUnit } from '../budget/Unit';
import type { Grid } from '../workbook/Grid';
import { withPrecision } from './amounts';
import { classifySheet } from './otherSheets';
import { completeTable, draftTable, type DraftTable, type TableSpan } from './readTable';
import { viewOf, type SheetView } from './SheetView';
import { findTitles, type TitleLine } from './titles';

/**
 * Recognises the budget tables of a workbook by what stands in them: titles, units, header trees, codes;
 * never by a sheet's name or a fixed address. Linear in the number of cells.
 * @returns every table found, and every other sheet with what it is or why it was not recognised
 */
export function recognise(grids: readonly Grid[]): BudgetBook {
  const drafts: DraftTable[] = [];
  const others: OtherSheet[] = [];
  for (const grid of grids) {
    const view = viewOf(grid);
    const titles = findTitles(view);
    const found = spansOf(view, titles).flatMap((span) => draftTable(span) ?? []);
    const readable = found.filter((d) => d.captions.foreignUnit === undefined);
    drafts.push(...readable);
    if (found.length === 0) others.push(classifySheet(view, titles));
    for (const d of found) {
      if (d.captions.foreignUnit === undefined) continue;
      others.push({
        sheet: grid.name,
        kind: 'unrecognised',
        reason: 'recognise.foreign-unit',
        title: d.span.title.title,
      });
    }
  }
  const fallback = commonest(drafts.flatMap((d) => d.captions.unit?.unit ?? [])) ?? ('万元' as MoneyUnit);
  const tables = joinContinued(
    drafts.map((d) => ({ table: completeTable(d, fallback), continued: d.span.title.continued })),
  ).map((t) => ({
    ...t,
    blocks: withPrecision(t.blocks),
  }));
  const year = commonest(tables.flatMap((t) => t.year ?? []));
  const department = commonest(tables.flatMap((t) => t.department ?? []));
  return {
    tables,
    others,
    ...(year === undefined ? {} : { year }),
    ...(department === undefined ? {} : { department }),
  };
}

/** Each recognised title owns the rows down to the next title of any kind. */
function spansOf(view: SheetView, titles: readonly TitleLine[]): TableSpan[] {
  return titles.flatMap((title, i) => {
    const { definition } = title;
    if (!definition) return [];
    const end = titles[i + 1]?.row ?? Infinity;
    const at = view.rows.indexOf(title.row);
    const above = view.rows[at - 1];
    const rows: number[] = [];
    for (const row of view.rows.slice(at + 1)) {
      if (row >= end) break;
      rows.push(row);
    }
    return [
      {
        view,
        title: { ...title, definition },
        rows,
        ...(above === undefined || above < title.row - 2 ? {} : { above }),
      },
    ];
  });
}

/** Adds the rows of a `（续）` table to the one it continues. */
function joinContinued(read: readonly { table: BudgetTable; continued: boolean }[]): BudgetTable[] {
  const tables: BudgetTable[] = [];
  for (const { table, continued } of read) {
    const at = continued
      ? tables.findLastIndex((t) => t.kind === table.kind && t.blocks.length === table.blocks.length)
      : -1;
    const before = tables[at];
    if (!before) {
      tables.push(table);
      continue;
    }
    const blocks = before.blocks.map((block, i) => {
      const shift = block.rows.length;
      const total = block.rows.findIndex((r) => r.kind === 'total');
      const more = table.blocks[i]!.rows.map((r) => {
        if (r.parent !== undefined) return { ...r, parent: r.parent + shift };
        return r.kind !== 'total' && total >= 0 ? { ...r, parent: total } : r;
      });
      return { ...block, rows: [...block.rows, ...more] };
    });
    tables[at] = {
      ...before,
      blocks,
      notes: [...before.notes, ...table.notes],
      empty: before.empty && table.empty,
    };
  }
  return tables;
}

/** The value that occurs most often; the first of equals. */
function commonest<T extends string | number>(values: readonly T[]): T | undefined {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = normalName(String(value));
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].reduce<{ value: T; count: number } | undefined>(
    (best, c) => (best && best.count >= c.count ? best : c),
    undefined,
  )?.value;
}
