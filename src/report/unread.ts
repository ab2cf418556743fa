import type { TextPlace } from '../budget/Place';
import { textAt, type TextDocument } from '../budget/TextDocument';
import { say, showCell, type Translate } from './translate';

/** So many characters tell where a stretch begins. */
const SHOWN = 16;

/** Says where a paragraph holds more figures than are read, and from which words on nothing was. */
export function unreadSentence(document: TextDocument, place: TextPlace, t: Translate): string {
  const words = textAt(document, { ...place, end: Math.min(place.end, place.start + SHOWN) });
  return place.cell
    ? say(t, 'review.unread-cell', { cell: showCell(place.cell), words })
    : say(t, 'review.unread', { number: String(place.paragraph + 1), words });
}
