import { normalName } from '../../budget/names';
import type { Grid } from '../../workbook/Grid';
import type { InputRecord } from './Inputs';

/** Name of the sheet that holds the inputs. */
export const INPUTS_SHEET = '编制说明要素';
/** Heads of its columns. The two that are read: */
export const NAME_HEAD = '名称';
export const CONTENT_HEAD = '内容';

/** The inputs of a workbook: those of its sheet 编制说明要素, known by its name. Later rows win. */
export function readInputs(grids: readonly Grid[]): InputRecord {
  const named = grids.find((g) => normalName(g.name) === normalName(INPUTS_SHEET));
  return named ? readInputGrid(named) : {};
}

/** The inputs of a file that was named as holding them: its sheet 编制说明要素, else the first with the heads 名称 and 内容. */
export function readInputsFile(grids: readonly Grid[]): InputRecord {
  const own = readInputs(grids);
  if (Object.keys(own).length > 0) return own;
  return grids.map(readInputGrid).find((record) => Object.keys(record).length > 0) ?? {};
}

/** Reads one sheet of inputs; empty contents are left out. */
export function readInputGrid(grid: Grid): InputRecord {
  const text = new Map(
    grid.cells.map((c) => [`${c.row},${c.column}`, c.value === null ? '' : String(c.value)]),
  );
  const heads = grid.cells.filter((c) => normalName(String(c.value ?? '')) === normalName(NAME_HEAD));
  for (const head of heads) {
    const content = grid.cells.find(
      (c) => c.row === head.row && normalName(String(c.value ?? '')) === normalName(CONTENT_HEAD),
    );
    if (!content) continue;
    const record: Record<string, string> = {};
    for (let row = head.row + 1; row <= (grid.used?.bottom ?? head.row); row++) {
      const name = text.get(`${row},${head.column}`)?.trim() ?? '';
      const value = text.get(`${row},${content.column}`)?.trim() ?? '';
      if (name !== '' && value !== '') record[name] = value;
    }
    return record;
  }
  return {};
}
