import { normalName } from '../../budget/names';
import type { Grid } from '../../workbook/Grid';
import type { Outline } from './Outline';

/** Name of the sheet in which an office keeps its own wording. */
export const TEMPLATES_SHEET = '编制说明模板';
export const TEMPLATE_NAME_HEAD = '模板名称';
export const TEMPLATE_TEXT_HEAD = '模板内容';

/** The sheet of a workbook that is to hold an office's own wording. */
export const templatesGrid = (grids: readonly Grid[]): Grid | undefined =>
  grids.find((g) => normalName(g.name) === normalName(TEMPLATES_SHEET));

/** Where the templates of a sheet stand: its heads, and the texts of all cells. */
export interface TemplateTable {
  readonly headRow: number;
  readonly nameColumn: number;
  readonly textColumn: number;
  readonly lastRow: number;
  readonly at: (row: number, column: number) => string;
}

/** The table of templates in a sheet; undefined where it has not the heads of one. */
export function templateTable(grid: Grid): TemplateTable | undefined {
  const cells = grid.cells.map((c) => ({ ...c, text: c.value === null ? '' : String(c.value) }));
  const head = cells.find((c) => normalName(c.text) === normalName(TEMPLATE_NAME_HEAD));
  const text =
    head && cells.find((c) => c.row === head.row && normalName(c.text) === normalName(TEMPLATE_TEXT_HEAD));
  if (!head || !text) return undefined;
  const texts = new Map(cells.map((c) => [`${c.row},${c.column}`, c.text]));
  return {
    headRow: head.row,
    nameColumn: head.column,
    textColumn: text.column,
    lastRow: cells.reduce((last, c) => Math.max(last, c.row), head.row),
    at: (row, column) => texts.get(`${row},${column}`) ?? '',
  };
}

/** The templates of a workbook's sheet 编制说明模板, by name; empty ones are left out. */
export function readTemplates(grids: readonly Grid[]): Readonly<Record<string, string>> {
  const grid = templatesGrid(grids);
  const table = grid && templateTable(grid);
  if (!table) return {};
  const { headRow, nameColumn, textColumn, lastRow, at } = table;
  return Object.fromEntries(
    Array.from({ length: lastRow - headRow }, (_, i) => headRow + 1 + i).flatMap((row) => {
      const [name, body] = [at(row, nameColumn).trim(), at(row, textColumn)];
      return name === '' || body.trim() === '' ? [] : [[name, body] as const];
    }),
  );
}

/** Names of an office's templates that nothing uses: no section, none of ours that it replaces, and no other template renders them. */
export function unusedTemplates(
  outline: Outline,
  own: Readonly<Record<string, string>>,
  ours: Readonly<Record<string, string>>,
): readonly string[] {
  const texts = Object.values(outline.templates);
  return Object.keys(own).filter(
    (name) =>
      !outline.sections.includes(name) &&
      !(name in ours) &&
      !texts.some((text) => text.includes(`render '${name}'`)),
  );
}

/** The outline with an office's own wording in place of ours, where it has any. */
export const withTemplates = (outline: Outline, own: Readonly<Record<string, string>>): Outline => ({
  ...outline,
  templates: { ...outline.templates, ...own },
});
