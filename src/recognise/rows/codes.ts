import { codeInName } from '../../budget/codeInName';
import { withoutNumbering } from '../../budget/names';
import { cellPlace, type CellPlace } from '../../budget/Place';
import { hasDigitsOnly, levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import type { SheetCell, SheetView } from '../SheetView';
import { withoutTranslation } from '../translation';
import { oncePerText } from '../Words';
import type { LabelColumns } from '../columns';

/** A code as printed in one row. */
export interface PrintedCode {
  /** The digits joined, each part padded as the classification writes it. */
  readonly code: SubjectCode;
  /** As printed, parts joined without separator. */
  readonly printed: string;
  /** Where it stands. */
  readonly places: readonly CellPlace[];
  /** 类, 款, 项 as printed, in their own columns; one part when all digits stand in one cell. */
  readonly parts: readonly string[];
  /** How many columns of codes are blank before the first part. */
  readonly lacking: number;
}

const ALL_DIGITS = /^\d+$/;
const codeIn = oncePerText(({ text }) => codeInName(text)?.code ?? null);

const isDigits = oncePerText(({ text }) => ALL_DIGITS.test(text));

/** Reads the code that a row prints: in its code columns, or in the cell of its name (`2010301行政运行`). */
export function readCode(view: SheetView, row: number, labels: LabelColumns): PrintedCode | null {
  const { codes } = labels;
  if (codes.length === 1) {
    const only = ownOrMergedDown(view, row, codes[0]!);
    if (only && isDigits(only.words)) return inOneCell(placeOf(view, row, only), only.text);
  }
  let places = 0;
  let parts = 0;
  let lacking = 0;
  let areDigits = true;
  for (let i = 0; i < codes.length; i++) {
    const cell = ownOrMergedDown(view, row, codes[i]!);
    if (cell) PLACES[places++] = placeOf(view, row, cell);
    const digits = cell ? digitsOf(cell) : '';
    if (digits !== '') {
      PARTS[parts++] = digits;
      areDigits &&= hasDigitsOnly(digits);
    } else if (parts === 0) lacking++;
  }
  if (parts > 0 && areDigits) return inColumns(PLACES.slice(0, places), PARTS.slice(0, parts), lacking);
  const cell = parts === 0 ? view.at(row, labels.name) : firstOf(view, row, codes);
  const code = cell && parts <= 1 ? codeIn(cell.words) : null;
  return cell && code !== null ? inOneCell(placeOf(view, row, cell), code) : null;
}

/** What the columns of codes hold in the row that is being read: lists for each row are made in their right length. */
const PLACES: CellPlace[] = [];
const PARTS: string[] = [];

function firstOf(view: SheetView, row: number, codes: readonly number[]): SheetCell | undefined {
  for (const column of codes) {
    const cell = ownOrMergedDown(view, row, column);
    if (cell) return cell;
  }
  return undefined;
}

const placeOf = (view: SheetView, row: number, cell: SheetCell): CellPlace =>
  cellPlace(view.grid.name, row, cell.column);

const inOneCell = (place: CellPlace, code: SubjectCode): PrintedCode => ({
  code,
  printed: code,
  places: [place],
  parts: [code],
  lacking: 0,
});

function inColumns(places: readonly CellPlace[], parts: readonly string[], lacking: number): PrintedCode {
  let code = '';
  let isPadded = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const isWhole = part.length > 1 || (i === 0 && lacking === 0);
    code += isWhole ? part : part.padStart(2, '0');
    isPadded ||= !isWhole;
  }
  return { code, printed: isPadded ? parts.join('') : code, places, parts, lacking };
}

/**
 * A 类 or 款 that is printed once, merged down or left blank below, is taken from the rows above.
 * @param previous the last well-formed code above
 */
export function withLeading(own: PrintedCode, previous: SubjectCode | undefined): PrintedCode {
  if (own.lacking === 0 || previous === undefined) return own;
  const above = [previous.slice(0, 3), previous.slice(3, 5)].slice(0, own.lacking);
  // A whole code in the second column, or nothing above to take from: printed as it stands.
  if (own.parts[0]!.length > 2 || above.length < own.lacking || above.includes('')) return own;
  return inColumns(own.places, [...above, ...own.parts], 0);
}

const LONGEST: Readonly<Record<Classification, number>> = { functional: 7, economic: 5 };

function ownOrMergedDown(view: SheetView, row: number, column: number): SheetCell | undefined {
  const cell = view.through(row, column);
  return cell?.column === column ? cell : undefined;
}

/** The digits of a code cell, without separators (`201-03-01`); a number as it was typed, whatever its format shows. */
const digitsOf = (cell: SheetCell): string =>
  typeof cell.value === 'number' && !isShownAsDigits(cell.words) ? String(cell.value) : digitsIn(cell.words);

const isShownAsDigits = oncePerText(({ plain }) => ALL_DIGITS.test(plain.normalize('NFKC')));

const digitsIn = oncePerText(({ text, plain }) => {
  if (ALL_DIGITS.test(text)) return text;
  const shown = plain.normalize('NFKC');
  const joined = shown.replace(/(?<=\d)[-.](?=\d)/g, '');
  return levelOf(joined) === undefined ? shown : joined;
});

/** The name beside a code that stands in the same cell, or the whole text, without numbering. */
export const nameBesideCode = oncePerText((stated) => {
  const words = withoutTranslation(stated);
  return codeIn(words) === null
    ? words.name
    : withoutNumbering(
        words.trimmed
          .replace(/^[[［(（【〔]?\s*[\d０-９]+\s*[\]］)）】〕]?[-_—、.\s]*/, '')
          .replace(/[-_—\s]*[[［(（【〔]\s*[\d０-９]+\s*[\]］)）】〕]$/, ''),
      );
});

/**
 * A code that no classification has, mended from the row above: `7|11|02` below `210|11` is meant as 2101102.
 * @param previous the last well-formed code above
 * @returns undefined when the neighbours don't tell
 */
export function mendCode(
  printed: PrintedCode,
  previous: SubjectCode | undefined,
  classification: Classification,
): SubjectCode | undefined {
  const wellFormed = levelOf(printed.code) !== undefined && printed.code.length <= LONGEST[classification];
  const first = printed.parts[0]!;
  const firstIsClass = printed.parts.length === 1 || (first.length === 3 && hasDigitsOnly(first));
  if (wellFormed && firstIsClass) return printed.code;
  if (!previous || printed.parts.length < 2) return undefined;
  const rest = printed.parts.slice(1).map((p) => p.padStart(2, '0'));
  const mended = previous.slice(0, 3) + rest.join('');
  return previous.slice(3, 5) === rest[0] && levelOf(mended) !== undefined ? mended : undefined;
}

/**
 * Which classification the codes of a table are of: functional ones begin with 2, economic ones with 3 or 5.
 * @param usual what tables of the kind have; a few strays don't change it
 */
export function classificationOf(
  codes: readonly (PrintedCode | null)[],
  usual: Classification,
): Classification {
  let functional = 0;
  let economic = 0;
  for (const printed of codes) {
    // Codes of units in the same column have other lengths.
    const first = printed && levelOf(printed.code) !== undefined ? printed.code.charAt(0) : undefined;
    if (first === '2') functional++;
    else if (first === '3' || first === '5') economic++;
  }
  const other = usual === 'functional' ? economic : functional;
  return other > functional + economic - other ? (usual === 'functional' ? 'economic' : 'functional') : usual;
}
