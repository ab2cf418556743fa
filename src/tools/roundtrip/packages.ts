import { unzipSync } from 'fflate';
import { addressOf } from '../../budget/address';
import { cellPlace } from '../../budget/Place';
import { SEVERITIES } from '../../budget/Finding';
import type { Grid } from '../../workbook/Grid';
import type { Mark } from '../../workbook/Mark';

const decoder = new TextDecoder();

/** The parts of a package as texts (binary ones too: they are only compared). */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  return Object.fromEntries(files.map(([name, data]) => [name, Buffer.from(data).toString('latin1')]));
}

export const textOf = (part: string): string => decoder.decode(Buffer.from(part, 'latin1'));

/** Names of the parts that differ between two packages, or that only one of them has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}

/** Marks spread over all sheets: cells with content, one without, one beyond everything. */
export function marksFor(grids: readonly Grid[]): Mark[] {
  return grids.flatMap((grid, i) => {
    const step = Math.max(1, Math.floor(grid.cells.length / 5));
    const cells = grid.cells.filter((_, n) => n % step === 0).slice(0, 5);
    const beyond = { row: (grid.used?.bottom ?? 0) + 3, column: (grid.used?.right ?? 0) + 2 };
    return [...cells, beyond].map((cell, n) => ({
      place: cellPlace(grid.name, cell.row, cell.column),
      severity: SEVERITIES[(i + n) % 3]!,
      note: `应为 ${n}.95，现为 ${n}.59：\n合计 <${addressOf(cell.row, cell.column)}> & 各项之和不等`,
    }));
  });
}
