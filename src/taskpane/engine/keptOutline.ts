import { outsideOf } from '../../pipeline/check';
import { outlineOf } from '../../pipeline/narrate';
import { saveText } from '../../pipeline/saveOutline';
import { recognise } from '../../recognise';
import { sheetOfTemplates, templatesSheet } from '../../report/templatesSheet';
import { say, translator } from '../../report/translate';
import type { SheetDocument } from '../../workbook/SheetDocument';
import type { KeptOutline, OutlineRequest } from './PaneEngine';

/** What an own outline is called among others. */
const OWN = 'own';

/** The outline that the text is written in, with the office's own wording; or the one that last year's text makes, by last year's book. */
export function keptOutline(request: OutlineRequest): KeptOutline {
  const { grids, file, prior, outline: id, shareDecimals, lastText, offersOnly, locale } = request;
  const t = translator(locale);
  if (prior && lastText !== undefined && !offersOnly) {
    const last = recognise(prior);
    const name = say(t, 'narrative.outline.of-department', { department: last.department ?? '' });
    const { files, open, others, rows } = saveText(prior, { id: OWN, name }, lastText);
    return {
      ...withTemplates(sheetOfTemplates(files, t)),
      ofText: { open: open.length, others: others.length, rows },
    };
  }
  const book = recognise(grids, outsideOf(file, prior && recognise(prior)));
  const numbers = { percentDecimals: shareDecimals };
  const { outline } = outlineOf(grids, book, { ...(id === null ? {} : { outline: id }), numbers });
  return withTemplates(templatesSheet(outline, t));
}

const withTemplates = (sheet: SheetDocument): Omit<KeptOutline, 'ofText'> => ({
  sheet,
  templates: sheet.rows
    .slice(sheet.headerRows ?? 0)
    .map(({ cells: [name, text] }) => [name?.text ?? '', text?.text ?? ''] as const),
});
