import { withoutSpaces } from '../../budget/names';
import { cellPlace, type CellPlace } from '../../budget/Place';
import { levelOf, type Classification, type SubjectCode } from '../../budget/Subject';
import { textOf, type SheetView } from '../SheetView';
import type { LabelColumns } from '../columns';

/** A code as printed in one row. */
export interface PrintedCode {
  /** The digits joined, each part padded as the classification writes it. */
  readonly code: SubjectCode;
  /** As printed, parts joined without separator. */
  readonly printed: string;
  readonly places: readonly CellPlace[];
  /** 类, 款, 项 as printed, in their own columns; one part when all digits stand in one cell. */
  readonly parts: readonly string[];
}

const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})[-_ \u3000]*([^\d\s].*)$/;

/** Reads the code of a row: from its code columns, or from the front of its name (`2010301行政运行`). */
export function readCode(view: SheetView, row: number, labels: LabelColumns): PrintedCode | null {
  const cells = labels.codes.flatMap((c) => view.at(row, c) ?? []);
  const parts = cells.map((c) => withoutSpaces(textOf(c)).normalize('NFKC'));
  if (parts.length > 0 && parts.every((p) => /^\d+$/.test(p))) {
    const padded = parts.map((p, i) =>
      i === 0 && labels.codes[0] === cells[0]?.column ? p : p.padStart(2, '0'),
    );
    return {
      code: padded.join(''),
      printed: parts.join(''),
      places: cells.map((c) => cellPlace(view.grid.name, row, c.column)),
      parts,
    };
  }
  const cell = view.at(row, labels.name);
  const m = parts.length === 0 && cell ? CODE_AND_NAME.exec(textOf(cell).trim()) : null;
  if (!cell || !m) return null;
  return {
    code: m[1]!,
    printed: m[1]!,
    places: [cellPlace(view.grid.name, row, cell.column)],
    parts: [m[1]!],
  };
}

/** The name behind a code that stands in the same cell. */
export const nameBehindCode = (text: string): string => CODE_AND_NAME.exec(text.trim())?.[2] ?? text;

const LONGEST: Readonly<Record<Classification, number>> = { functional: 7, economic: 5 };

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
  const firstIsClass = printed.parts.length === 1 || /^\d{3}$/.test(printed.parts[0]!);
  if (wellFormed && firstIsClass) return printed.code;
  if (!previous || printed.parts.length < 2) return undefined;
  const rest = printed.parts.slice(1).map((p) => p.padStart(2, '0'));
  const mended = previous.slice(0, 3) + rest.join('');
  return previous.slice(3, 5) === rest[0] && levelOf(mended) !== undefined ? mended : undefined;
}
