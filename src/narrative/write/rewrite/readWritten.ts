import type { Grid } from '../../../workbook/Grid';
import { fingerprint } from '../../../budget/fingerprint';
import { plainRow } from './barLines';
import { readMark, type ParagraphMark } from './marks';

/** A row of a narrative sheet that was written before: ours, perhaps changed since, or a person's own. */
export interface WrittenRow {
  /** The text as it stands, outer spaces taken away. */
  readonly text: string;
  /** Absent for a row that a person added. */
  readonly id?: string;
  /** What we wrote then, by its fingerprint, piece by piece. */
  readonly marks: readonly ParagraphMark[];
  /** A person has changed it since. */
  readonly edited: boolean;
}

/** The sheet that we wrote, among the sheets of a workbook: the one that has our marks. */
export const writtenSheet = (grids: readonly Grid[]): Grid | undefined =>
  grids.find((g) =>
    g.cells.some((c) => c.column > 1 && typeof c.value === 'string' && readMark(c.value) !== null),
  );

/** The paragraphs of a sheet that we wrote, pieces of one put together again. */
export function readWritten(grid: Grid): readonly WrittenRow[] {
  const rows = new Map<number, { text: string; mark: ParagraphMark | null }>();
  for (const cell of grid.cells) {
    const row = rows.get(cell.row) ?? { text: '', mark: null };
    const text = cell.value === null ? '' : String(cell.value);
    if (cell.column === 1) row.text = plainRow(text.trim());
    else row.mark ??= readMark(text);
    rows.set(cell.row, row);
  }
  const result: WrittenRow[] = [];
  for (const [, { text, mark }] of [...rows].sort(([a], [b]) => a - b)) {
    if (text === '' && !mark) continue;
    const last = result.at(-1);
    // A row that was copied with its mark: the copy is the person's own.
    if (mark && mark.piece === 0 && result.some((r) => r.id === mark.id)) {
      result.push({ text, marks: [], edited: true });
      continue;
    }
    const edited = mark !== null && fingerprint(text) !== mark.written;
    if (mark && mark.piece > 0 && last?.id === mark.id) {
      result[result.length - 1] = {
        ...last,
        text: last.text + text,
        marks: [...last.marks, mark],
        edited: last.edited || edited,
      };
    } else {
      result.push(mark ? { text, id: mark.id, marks: [mark], edited } : { text, marks: [], edited: true });
    }
  }
  return result;
}
