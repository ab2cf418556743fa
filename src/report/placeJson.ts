import { addressOfPlace, type TextPlace } from '../budget/Place';
import { rangeInSource, textAt, type TextDocument } from '../budget/TextDocument';

/** A place of the text with its words: where it begins and ends in the whole, and its cell in a sheet. */
export function placeJson(document: TextDocument, place: TextPlace): object {
  return {
    quote: textAt(document, place),
    ...rangeInSource(document, place),
    paragraph: place.paragraph,
    ...(place.cell ? { cell: { sheet: place.cell.sheet, address: addressOfPlace(place.cell) } } : {}),
  };
}
