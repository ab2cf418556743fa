import type { CellRange } from '../../../budget/address';
import type { EmulatedCell, EmulatedSheet } from './EmulatedSheet';

/** What a cell holds, apart from its look. */
type Content = Pick<
  EmulatedCell,
  'value' | 'formula' | 'isArray' | 'isStale' | 'isError' | 'isQuoted' | 'text' | 'numberFormat'
>;

const PARTS = [
  'value',
  'formula',
  'isArray',
  'isStale',
  'isError',
  'isQuoted',
  'text',
  'numberFormat',
] as const;

interface CellStep {
  readonly sheet: EmulatedSheet;
  readonly row: number;
  readonly column: number;
  readonly before: Content | undefined;
  after: Content | undefined;
}

interface WidthStep {
  readonly sheet: EmulatedSheet;
  readonly column: number;
  readonly before: number | undefined;
  after: number | undefined;
}

interface Step {
  readonly cells: readonly CellStep[];
  readonly widths: readonly WidthStep[];
}

/** What undoing or doing again has changed. */
export interface Restored {
  readonly changed: readonly { readonly sheet: EmulatedSheet; readonly range: CellRange }[];
  readonly resized: EmulatedSheet | undefined;
  /** Some of the cells have become something else since, and were left alone. */
  readonly isPartial: boolean;
}

/** More would only keep memory. */
const MOST_STEPS = 200;

/**
 * The edits of a workbook, one after the other, whoever made them. A step is what was typed, pasted or written at once, with
 * the results of formulas that followed from it. Marks, and sheets that are written as a whole, are taken back by what made
 * them, not here.
 */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private cells = new Map<string, CellStep>();
  private widths = new Map<string, WidthStep>();
  private depth = 0;
  private isAbandoned = false;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Call before a cell's content changes. */
  record(sheet: EmulatedSheet, row: number, column: number): void {
    const key = `${sheet.id}!${row},${column}`;
    if (this.cells.has(key)) return;
    this.cells.set(key, { sheet, row, column, before: contentOf(sheet.peek(row, column)), after: undefined });
  }

  recordWidth(sheet: EmulatedSheet, column: number): void {
    const key = `${sheet.id}!${column}`;
    if (!this.widths.has(key))
      this.widths.set(key, { sheet, column, before: sheet.columnWidths.get(column), after: undefined });
  }

  /** What goes on now is no edit that can be taken back by itself: a sheet is made, formatted or removed. */
  abandon(): void {
    this.isAbandoned = this.depth > 0;
    this.cells.clear();
    this.widths.clear();
  }

  /** Everything that happens inside is one step. */
  group<T>(action: () => T): T {
    this.depth++;
    try {
      return action();
    } finally {
      this.depth--;
      this.close();
    }
  }

  /** Makes a step of what was recorded; inside a group its end does. */
  close(): void {
    if (this.depth > 0) return;
    const cells = this.isAbandoned ? [] : [...this.cells.values()];
    for (const cell of cells) cell.after = contentOf(cell.sheet.peek(cell.row, cell.column));
    const widths = this.isAbandoned ? [] : [...this.widths.values()];
    for (const width of widths) width.after = width.sheet.columnWidths.get(width.column);
    this.isAbandoned = false;
    this.cells = new Map();
    this.widths = new Map();
    const step = {
      cells: cells.filter((c) => !isSame(c.before, c.after) || c.before?.isStale !== c.after?.isStale),
      widths: widths.filter((w) => w.before !== w.after),
    };
    if (step.cells.length + step.widths.length === 0) return;
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
  }

  /** Makes what was recorded part of the last step. */
  join(): void {
    const last = this.done.at(-1);
    for (const cell of this.cells.values()) {
      const known = last?.cells.find(
        (c) => c.sheet === cell.sheet && c.row === cell.row && c.column === cell.column,
      );
      if (!known) continue;
      known.after = contentOf(cell.sheet.peek(cell.row, cell.column));
      this.cells.delete(`${cell.sheet.id}!${cell.row},${cell.column}`);
    }
    this.close();
  }

  /** Forgets the edits of a sheet that is gone. */
  forget(sheet: EmulatedSheet): void {
    for (const stack of [this.done, this.undone]) {
      const left = stack
        .map((s) => ({
          cells: s.cells.filter((c) => c.sheet !== sheet),
          widths: s.widths.filter((w) => w.sheet !== sheet),
        }))
        .filter((s) => s.cells.length + s.widths.length > 0);
      stack.splice(0, stack.length, ...left);
    }
  }

  /** @returns null when there is nothing to take back */
  undo(): Restored | null {
    return this.restore(this.done, this.undone, 'after', 'before');
  }

  redo(): Restored | null {
    return this.restore(this.undone, this.done, 'before', 'after');
  }

  private restore(
    from: Step[],
    to: Step[],
    now: 'before' | 'after',
    wanted: 'before' | 'after',
  ): Restored | null {
    for (let step = from.pop(); step; step = from.pop()) {
      const cells = step.cells.filter((c) => isSame(contentOf(c.sheet.peek(c.row, c.column)), c[now]));
      if (cells.length + step.widths.length === 0) continue;
      to.push(step);
      for (const cell of cells) put(cell.sheet, cell.row, cell.column, cell[wanted]);
      for (const { sheet, column, [wanted]: width } of step.widths)
        if (width === undefined) sheet.columnWidths.delete(column);
        else sheet.columnWidths.set(column, width);
      return {
        changed: rangesOf(cells),
        resized: step.widths[0]?.sheet,
        isPartial: cells.length < step.cells.length,
      };
    }
    return null;
  }
}

function contentOf(cell: EmulatedCell | undefined): Content | undefined {
  if (!cell) return undefined;
  const content: Partial<Record<(typeof PARTS)[number], unknown>> = {};
  for (const part of PARTS) if (cell[part] !== undefined) content[part] = cell[part];
  return content as Content;
}

const isEmpty = (c: Content | undefined): boolean =>
  !c || (c.value === '' && c.formula === undefined && c.numberFormat === undefined);

/** Up to what follows from the rest: the shown text, and whether a result is old. */
const isSame = (a: Content | undefined, b: Content | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) ||
  PARTS.every((part) => part === 'text' || part === 'isStale' || a?.[part] === b?.[part]);

function put(sheet: EmulatedSheet, row: number, column: number, content: Content | undefined): void {
  const cell = sheet.cell(row, column);
  for (const part of PARTS) delete (cell as Partial<EmulatedCell>)[part];
  Object.assign(cell, content ?? { value: '' });
  sheet.noteChange(row, column, 'content');
}

/** One rectangle per sheet, those typed in first. */
function rangesOf(cells: readonly CellStep[]): Restored['changed'] {
  const found = new Map<EmulatedSheet, CellRange>();
  const typed = cells.filter((c) => c.before?.formula === undefined || c.before.formula !== c.after?.formula);
  for (const { sheet, row, column } of typed.length > 0 ? typed : cells) {
    const r = found.get(sheet);
    found.set(sheet, {
      top: Math.min(r?.top ?? row, row),
      left: Math.min(r?.left ?? column, column),
      bottom: Math.max(r?.bottom ?? row, row),
      right: Math.max(r?.right ?? column, column),
    });
  }
  return [...found].map(([sheet, range]) => ({ sheet, range }));
}
