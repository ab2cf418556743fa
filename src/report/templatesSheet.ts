import { outlineById, type Outline } from '../narrative/outlines';
import { MANIFEST, manifestOf } from '../narrative/outlines/manifest';
import { TEMPLATE_NAME_HEAD, TEMPLATE_TEXT_HEAD, TEMPLATES_SHEET } from '../narrative/outlines/readTemplates';
import type { SheetDocument } from '../workbook/SheetDocument';
import { say, type Translate } from './translate';

/** A whole outline, its manifest and its wording, as a sheet that an office may change: what stands there is used in place of ours. */
export const templatesSheet = (outline: Outline, t: Translate): SheetDocument =>
  sheetOfTemplates(
    {
      // A row that is taken out has our wording again.
      [MANIFEST]: manifestOf(outline, outlineById(outline.id)?.id ?? outline.follows),
      ...outline.templates,
    },
    t,
  );

/** The files of an outline, its manifest and templates by name, as such a sheet. */
export function sheetOfTemplates(templates: Readonly<Record<string, string>>, t: Translate): SheetDocument {
  return {
    name: TEMPLATES_SHEET,
    columns: [
      { width: 20, printed: true },
      { width: 110, printed: true },
    ],
    rows: [
      { cells: [{ text: say(t, 'narrative.templates.help'), style: 'muted' }, null] },
      {
        cells: [
          { text: TEMPLATE_NAME_HEAD, style: 'header' },
          { text: TEMPLATE_TEXT_HEAD, style: 'header' },
        ],
      },
      ...Object.entries(templates).map(([name, text]) => ({
        cells: [
          { text: name, style: 'cell' as const },
          { text: text.trimEnd(), style: 'cell' as const },
        ],
      })),
    ],
    headerRows: 2,
    orientation: 'landscape',
  };
}
