import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../../../budget/BudgetBook';
import { asExact, inUnit, type Figure } from '../../../budget/Figure';
import { parseAddress } from '../../../budget/address';
import { cellPlace, placeKey, type CellPlace } from '../../../budget/Place';
import { round } from '../../../budget/rounding';
import { isMoney, type MoneyUnit, type Unit } from '../../../budget/Unit';
import type { Grid } from '../../../workbook/Grid';

/** A cell that says something else than when the text was written from it. */
export interface ChangedFigure {
  readonly place: CellPlace;
  /** As the text has it: 179.17万元. */
  readonly before: string;
  /** What it would have now. */
  readonly now: string;
}

/** What the sheet of a text keeps beside it: 179.17万元 ← 1!B31. */
const KEPT = /^(?<number>-?[\d,]+(?:\.\d+)?)(?<unit>\S*元) ← (?<sheet>.+)!(?<address>[A-Z]{1,3}\d+)$/u;

interface Kept {
  readonly place: CellPlace;
  readonly unit: MoneyUnit;
  readonly value: Decimal;
  readonly decimals: number;
  readonly text: string;
}

/**
 * The cells that have changed since a text was written: the sheet of the text keeps beside each amount the cell that it comes from.
 * Where most of them differ, rows or columns have moved, and nothing can be told by addresses.
 */
export function changedSince(sheet: Grid, book: BudgetBook): readonly ChangedFigure[] {
  const figures = figuresOf(book);
  const kept = keptIn(sheet).filter((k) => figures.has(placeKey(k.place)));
  const usual = usualDecimals(kept);
  const changed = kept.flatMap((k): ChangedFigure[] => {
    const now = inUnit(asExact(figures.get(placeKey(k.place))!), k.unit).value;
    const digits = Math.max(k.decimals, usual);
    if (round(now, digits, 'half-up').equals(k.value)) return [];
    return [{ place: k.place, before: k.text, now: `${round(now, digits, 'half-up').toString()}${k.unit}` }];
  });
  return changed.length * 2 > kept.length && kept.length > FEW ? [] : changed;
}

/** Of so few amounts all may change. */
const FEW = 6;

function figuresOf({ tables }: BudgetBook): ReadonlyMap<string, Figure> {
  const cells = tables.flatMap((t) => t.blocks.flatMap((b) => b.rows.flatMap((r) => r.cells)));
  return new Map(cells.flatMap((c) => (c.figure ? [[placeKey(c.place), c.figure] as const] : [])));
}

/** One for each cell. */
function keptIn(sheet: Grid): readonly Kept[] {
  const lines = sheet.cells.flatMap((c) =>
    c.column > 1 && typeof c.value === 'string' ? c.value.split(/\r?\n/) : [],
  );
  const kept = lines.flatMap((line): Kept[] => {
    const parts = KEPT.exec(line.trim())?.groups;
    const unit = parts?.['unit'] as Unit | undefined;
    const at = parts && parseAddress(parts['address']!);
    if (!parts || !at || !unit || !isMoney(unit)) return [];
    const number = parts['number']!.replaceAll(',', '');
    // Of a row that its table does not have, the table's total stands there.
    if (Number(number) === 0) return [];
    return [
      {
        place: cellPlace(parts['sheet']!, at.row, at.column),
        unit,
        value: new Decimal(number),
        decimals: number.split('.')[1]?.length ?? 0,
        text: parts['number']! + unit,
      },
    ];
  });
  return [...new Map(kept.map((k) => [placeKey(k.place), k])).values()];
}

/** The decimals that most amounts show that show any: zeros at the end may have been left out. */
function usualDecimals(kept: readonly Kept[]): number {
  const counts = new Map<number, number>();
  for (const { decimals } of kept) if (decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
