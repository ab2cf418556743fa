import type { Paragraph } from '../../budget/TextDocument';
import { showCell } from '../../report/translate';
import type { Words } from '../text/wordsOf';

/** What a paragraph is called: its cell in a sheet, its number elsewhere. */
export function paragraphName(paragraph: Paragraph | null, { t }: Words): string {
  if (!paragraph) return t('pane.review.whole-text');
  return paragraph.cell
    ? showCell(paragraph.cell)
    : t('pane.review.paragraph', { number: String(paragraph.index + 1) });
}
