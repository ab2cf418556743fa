import type { WrittenRow } from './WrittenRow';

/**
 * Tells for each row of a sheet which row of ours it is. The same content is the same row; of the others, the one of which at
 * least half of the cells are still as we wrote them, the most first. Each row of ours is found once.
 * @param rows the marks of the cells in our columns, row by row
 */
export function matchRows(
  rows: readonly (readonly string[])[],
  written: readonly WrittenRow[],
): readonly (WrittenRow | null)[] {
  const byContent = new Map<string, WrittenRow[]>();
  for (const row of written) {
    const key = row.cells.join();
    const same = byContent.get(key);
    if (same) same.push(row);
    else byContent.set(key, [row]);
  }
  const free = new Set(written);
  const take = (row: WrittenRow | undefined): WrittenRow | null => {
    if (row) free.delete(row);
    return row ?? null;
  };
  const matched = rows.map((cells) => take(byContent.get(cells.join())?.shift()));
  return matched.map((row, i) => row ?? take(nearest(rows[i]!, free)));
}

function nearest(cells: readonly string[], free: ReadonlySet<WrittenRow>): WrittenRow | undefined {
  let best: WrittenRow | undefined;
  let most = 0;
  for (const row of free) {
    const filled = row.cells.filter((mark) => mark !== '').length;
    const same = row.cells.filter((mark, j) => mark !== '' && mark === cells[j]).length;
    if (same > most && same * 2 >= filled) [best, most] = [row, same];
  }
  return best;
}
