import type { BudgetTable } from '../../../src/budget/BudgetBook';
import type { Random } from '../../../src/generate/Random';
import { recognise } from '../../../src/recognise';
import type { Grid, GridCell } from '../../../src/workbook/Grid';
import { insert, numberCell, textCell, withAllCells, withText, type Reshape } from './edit';

/** Changes of how a table is built: codes, 合计 rows, extra columns, index rows, pages. */

/** The first table of each sheet, changed. */
const onTables =
  (change: (grid: Grid, table: BudgetTable) => Grid): Reshape =>
  (grids) => {
    const { tables } = recognise(grids);
    return grids.map((g) => {
      const table = tables.find((t) => t.sheet === g.name);
      return table ? change(g, table) : g;
    });
  };

const rowsOf = (table: BudgetTable) => table.blocks.flatMap((b) => b.rows);
const firstRow = (table: BudgetTable): number => Math.min(...rowsOf(table).map((r) => r.row));
const lastRow = (table: BudgetTable): number => Math.max(...rowsOf(table).map((r) => r.row));
const single = (table: BudgetTable): boolean =>
  table.blocks.length === 1 && table.blocks[0]!.side === 'single';

/** 类|款|项 as numbers without leading zeros: 208|5|2. */
export const codesAsNumbers = onTables((g, t) => {
  const places = new Set(rowsOf(t).flatMap((r) => (r.codePlaces ?? []).map((p) => `${p.row},${p.column}`)));
  return withAllCells(
    g,
    g.cells.map((c) =>
      places.has(`${c.row},${c.column}`) ? numberCell(c.row, c.column, Number(c.value)) : c,
    ),
  );
});

/** 类, 款 and 项 in one column, headed 科目编码. @param as number or text */
export const codesJoined = (as: 'text' | 'number'): Reshape =>
  onTables((g, t) => {
    const coded = rowsOf(t).filter((r) => r.codePlaces && r.codePlaces.length > 0);
    if (!coded.length) return g;
    const columns = [...new Set(coded.flatMap((r) => r.codePlaces!.map((p) => p.column)))].sort(
      (a, b) => a - b,
    );
    const first = columns[0]!;
    const codes = new Map(coded.map((r) => [r.row, r.code!]));
    const data = firstRow(t);
    const cells = g.cells.flatMap((c): GridCell[] => {
      if (!columns.includes(c.column) || c.row < data - 3) return [c];
      if (c.row < data) return /^(类|款|项)$/.test(String(c.value)) ? [] : [c];
      if (!codes.has(c.row)) return [c];
      if (c.column !== first) return [];
      const code = codes.get(c.row)!;
      return [as === 'text' ? textCell(c.row, first, code) : numberCell(c.row, first, Number(code))];
    });
    return withAllCells(g, cells);
  });

/** Code and name in one cell, without code columns of their own. */
export const codesInName = (between: string): Reshape =>
  onTables((g, t) => {
    const coded = new Map(rowsOf(t).flatMap((r) => (r.codePlaces?.length ? [[r.row, r] as const] : [])));
    if (coded.size === 0) return g;
    const cells = g.cells.flatMap((c): GridCell[] => {
      const row = coded.get(c.row);
      if (row && row.codePlaces!.some((p) => p.column === c.column)) return [];
      if (row && row.labelPlace.column === c.column) return [withText(c, `${row.code}${between}${row.name}`)];
      return [c];
    });
    return withAllCells(g, cells);
  });

/** The 合计 row at the other end of its table. */
export const moveTotal = onTables((g, t) => {
  if (!single(t)) return g;
  const rows = t.blocks[0]!.rows;
  const total = rows.find((r) => r.kind === 'total');
  if (
    !total ||
    rows.length < 2 ||
    (t.kind === 'three-public' && total.row === lastRow(t) && total.row === firstRow(t))
  )
    return g;
  const [first, last] = [firstRow(t), lastRow(t)];
  const to = total.row === first ? last : first;
  const move = (row: number): number => {
    if (row === total.row) return to;
    if (to === last && row > total.row && row <= last) return row - 1;
    if (to === first && row < total.row && row >= first) return row + 1;
    return row;
  };
  return {
    ...withAllCells(
      g,
      g.cells.map((c) => ({ ...c, row: move(c.row) })),
    ),
    merges: g.merges.filter((m) => m.top < first),
  };
});

/** The word 合计 in another of the label columns. */
export const totalLabelElsewhere = (random: Random): Reshape =>
  onTables((g, t) => {
    const total = t.blocks[0]!.rows.find((r) => r.kind === 'total');
    if (!single(t) || !total) return g;
    const amounts = Math.min(...t.blocks[0]!.columns.map((c) => c.column));
    const label = g.cells.find((c) => c.row === total.row && c.column === total.labelPlace.column);
    if (!label || amounts < 2 || typeof label.value !== 'string') return g;
    const column = random.int(1, amounts - 1);
    return {
      ...withAllCells(
        g,
        g.cells.map((c) => (c === label ? { ...c, column } : c)),
      ),
      merges: g.merges.filter((m) => m.top !== total.row),
    };
  });

/** A row 1 2 3 … below the header, as index of the columns. */
export const indexRow = (style: 'bare' | 'labelled' | 'formulas' | 'text' | 'letters'): Reshape =>
  onTables((g, t) => {
    const at = firstRow(t);
    const grid = insert(g, 'row', at, 1);
    const columns = t.blocks.flatMap((b) => b.columns.map((c) => c.column));
    const cells = columns.map((column, i) => {
      if (style === 'formulas' && i === 0 && columns.length > 2) return textCell(at, column, '1=2+3');
      if (style === 'letters') return textCell(at, column, String.fromCharCode(65 + i));
      return style === 'text' ? textCell(at, column, String(i + 1)) : numberCell(at, column, i + 1);
    });
    const first = Math.min(...columns) - 1;
    const label = style === 'bare' || first < 1 ? [] : [textCell(at, 1, style === 'letters' ? '**' : '栏次')];
    return {
      ...withAllCells(grid, [...grid.cells, ...label, ...cells]),
      merges: grid.merges.map((m) => (m.bottom >= at && m.top < at ? { ...m, bottom: at - 1 } : m)),
    };
  });

/** A column right of the table. @param content from the row and its first amount; null leaves it blank */
export const columnRight = (
  header: string,
  content: (i: number, total: number) => number | string | null,
): Reshape =>
  onTables((g, t) => {
    if (!single(t)) return g;
    const data = firstRow(t);
    const right = Math.max(...t.blocks[0]!.columns.map((c) => c.column)) + 1;
    const inHeader = g.cells.filter(
      (c) => c.row < data && c.column === right - 1 && c.row > t.titlePlace.row + 1,
    );
    const head = Math.min(...(inHeader.length ? inHeader.map((c) => c.row) : [data - 1]));
    const shifted = insert(g, 'column', right, 1);
    const added = t.blocks[0]!.rows.flatMap((r, i): GridCell[] => {
      const value = content(i, r.cells[0]?.figure?.value.toNumber() ?? 0);
      if (value === null) return [];
      return [typeof value === 'number' ? numberCell(r.row, right, value) : textCell(r.row, right, value)];
    });
    return {
      ...withAllCells(shifted, [...shifted.cells, textCell(head, right, header), ...added]),
      merges: [...shifted.merges, { top: head, bottom: data - 1, left: right, right }],
    };
  });

/** A column of running numbers left of the table. */
export const numberedRows = (header: string): Reshape =>
  onTables((g, t) => {
    if (!single(t)) return g;
    const shifted = insert(g, 'column', 1, 1);
    const added = rowsOf(t).map((r, i) => numberCell(r.row, 1, i + 1));
    return withAllCells(shifted, [...shifted.cells, textCell(firstRow(t) - 1, 1, header), ...added]);
  });

/** Only the rows of items, or those of classes and sections too but without amounts. */
export const onlyItems = (headings: 'dropped' | 'without amounts'): Reshape =>
  onTables((g, t) => {
    if (!single(t)) return g;
    const { rows, columns } = t.blocks[0]!;
    const codes = rows.flatMap((r) => (r.kind === 'subject' ? [r.code!] : []));
    const above = rows.filter(
      (r) => r.kind === 'subject' && codes.some((c) => c.length > r.code!.length && c.startsWith(r.code!)),
    );
    const gone = new Set(above.map((r) => r.row));
    const amounts = new Set(columns.map((c) => c.column));
    return withAllCells(
      g,
      g.cells.filter((c) => !gone.has(c.row) || (headings === 'without amounts' && !amounts.has(c.column))),
    );
  });

/** The rows from the middle on, on a page of their own with title and header again. */
export const splitPage =
  (title: (title: string, number: string | undefined) => string, newSheet: boolean): Reshape =>
  (grids) => {
    const { tables } = recognise(grids);
    return grids.flatMap((g): Grid[] => {
      const t = tables.find((table) => table.sheet === g.name);
      if (!t || !single(t) || t.blocks[0]!.rows.length < 5) return [g];
      const [first, last] = [firstRow(t), lastRow(t)];
      const cut = first + Math.floor((last - first) / 2);
      const down = newSheet ? 0 : last;
      const again = g.cells
        .filter((c) => c.row < first && c.row >= t.titlePlace.row)
        .map((c) =>
          c.row === t.titlePlace.row && c.column === t.titlePlace.column
            ? withText(c, title(t.title, t.number))
            : c,
        );
      const head = first - t.titlePlace.row;
      const moved = [
        ...again.map((c) => ({ ...c, row: c.row - t.titlePlace.row + 1 + down })),
        ...g.cells.filter((c) => c.row >= cut).map((c) => ({ ...c, row: c.row - cut + 1 + head + down })),
      ];
      const merges = g.merges
        .filter((m) => m.bottom < first && m.top >= t.titlePlace.row)
        .map((m) => ({
          ...m,
          top: m.top - t.titlePlace.row + 1 + down,
          bottom: m.bottom - t.titlePlace.row + 1 + down,
        }));
      const kept = withAllCells(
        g,
        g.cells.filter((c) => c.row < cut),
      );
      return newSheet
        ? [kept, { ...withAllCells({ ...g, name: `${g.name}续` }, moved), merges }]
        : [{ ...withAllCells(kept, [...kept.cells, ...moved]), merges: [...kept.merges, ...merges] }];
    });
  };
