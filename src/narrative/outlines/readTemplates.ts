import { normalName } from '../../budget/names';
import type { Grid } from '../../workbook/Grid';
import type { Outline } from './Outline';

/** Name of the sheet in which an office keeps its own wording. */
export const TEMPLATES_SHEET = '编制说明模板';
export const TEMPLATE_NAME_HEAD = '模板名称';
export const TEMPLATE_TEXT_HEAD = '模板内容';

/** The templates of a workbook's sheet 编制说明模板, by name; empty ones are left out. */
export function readTemplates(grids: readonly Grid[]): Readonly<Record<string, string>> {
  const grid = grids.find((g) => normalName(g.name) === normalName(TEMPLATES_SHEET));
  const cells = grid?.cells.map((c) => ({ ...c, text: c.value === null ? '' : String(c.value) })) ?? [];
  const head = cells.find((c) => normalName(c.text) === normalName(TEMPLATE_NAME_HEAD));
  const text =
    head && cells.find((c) => c.row === head.row && normalName(c.text) === normalName(TEMPLATE_TEXT_HEAD));
  if (!head || !text) return {};
  const names = cells.filter((c) => c.column === head.column && c.row > head.row && c.text.trim() !== '');
  return Object.fromEntries(
    names.flatMap((n) => {
      const body = cells.find((c) => c.row === n.row && c.column === text.column)?.text ?? '';
      return body.trim() === '' ? [] : [[n.text.trim(), body] as const];
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
