import { addressOf } from './address';

/** A cell of the workbook; row and column count from 1. */
export interface CellPlace {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A half-open character range [start, end) of one paragraph of a text; the cell too when the text stands in a sheet. */
export interface TextPlace {
  readonly kind: 'text';
  /** Index of the paragraph, from 0. */
  readonly paragraph: number;
  /** UTF-16 offsets into the paragraph as it was read. */
  readonly start: number;
  readonly end: number;
  readonly cell?: CellPlace;
}

/** Where a figure stands. */
export type Place = CellPlace | TextPlace;

export const cellPlace = (sheet: string, row: number, column: number): CellPlace => ({
  kind: 'cell',
  sheet,
  row,
  column,
});

export const addressOfPlace = (place: CellPlace): string => addressOf(place.row, place.column);

/** One string per place, equal exactly when the places are. */
export const placeKey = (place: Place): string =>
  place.kind === 'cell'
    ? `${place.sheet}!${addressOf(place.row, place.column)}`
    : `¶${place.paragraph}:${place.start}-${place.end}`;
