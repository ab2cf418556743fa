import { addressOfPlace, placeKey, type CellPlace } from '../../src/budget/Place';
import type { Grid, GridCell } from '../../src/workbook/Grid';
import type { CellContent, HostWorkbook, PreviousContent } from '../../src/workbook/HostWorkbook';
import type { Mark } from '../../src/workbook/Mark';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import type { ClearOutcome, HighlightOutcome } from '../../src/workbook/WorkbookPort';

/** A workbook in memory behind the whole port, for tests of the pane: it remembers what was asked of it. */
export class FakeWorkbook implements HostWorkbook {
  readonly selected: CellPlace[] = [];
  readonly written: SheetDocument[] = [];
  readonly kept = new Map<string, string>();
  marks: readonly Mark[] = [];
  reads = 0;
  /** Set to make the next call fail. */
  failure: Error | null = null;
  private readonly edits = new Set<(sheet: string) => void>();
  private readonly selections = new Set<(place: CellPlace) => void>();

  constructor(private grids: readonly Grid[] = []) {}

  async read(): Promise<readonly Grid[]> {
    this.reads += 1;
    this.fail();
    return this.grids;
  }

  async highlight(marks: readonly Mark[]): Promise<HighlightOutcome> {
    this.fail();
    this.marks = marks;
    return { marked: marks.length, skipped: [] };
  }

  async clear(): Promise<ClearOutcome> {
    this.fail();
    const restored = this.marks.length;
    this.marks = [];
    return { restored, left: [] };
  }

  async markedCells(): Promise<number> {
    return this.marks.length;
  }

  async writeSheet(document: SheetDocument): Promise<string> {
    this.fail();
    this.written.push(document);
    const cells = document.rows.flatMap(({ cells: row }, r) =>
      row.flatMap((c, i) => (c?.text ? [{ row: r + 1, column: i + 1, value: c.text, text: c.text }] : [])),
    );
    const used = { top: 1, left: 1, bottom: document.rows.length, right: document.columns.length };
    const grid = {
      name: document.name,
      visibility: 'visible' as const,
      cells,
      used,
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
    this.grids = [...this.grids.filter((g) => g.name !== document.name), grid];
    return document.name;
  }

  async select(place: CellPlace): Promise<void> {
    this.fail();
    this.selected.push(place);
    for (const listener of this.selections) listener(place);
  }

  async replaceContent(
    place: CellPlace,
    content: CellContent,
    options?: { readonly formula?: boolean },
  ): Promise<PreviousContent> {
    this.fail();
    const cell = this.cellAt(place);
    const previous: PreviousContent = cell?.formula
      ? { content: `=${cell.formula}`, formula: true }
      : { content: cell?.value ?? null, formula: false };
    this.put(place, content, options?.formula === true);
    return previous;
  }

  async watchEdits(onEdit: (sheet: string) => void): Promise<() => Promise<void>> {
    this.edits.add(onEdit);
    return async () => void this.edits.delete(onEdit);
  }

  async watchSelection(onSelect: (place: CellPlace) => void): Promise<() => Promise<void>> {
    this.selections.add(onSelect);
    return async () => void this.selections.delete(onSelect);
  }

  async recall(key: string): Promise<string | null> {
    return this.kept.get(key) ?? null;
  }

  async keep(key: string, text: string): Promise<void> {
    this.fail();
    this.kept.set(key, text);
  }

  /** A person types into a cell. */
  edit(place: CellPlace, content: CellContent): void {
    this.put(place, content, false);
  }

  cellAt(place: CellPlace): GridCell | undefined {
    const grid = this.grids.find((g) => g.name === place.sheet);
    return grid?.cells.find((c) => c.row === place.row && c.column === place.column);
  }

  /** Watches that are open. */
  get watchers(): number {
    return this.edits.size + this.selections.size;
  }

  private put(place: CellPlace, content: CellContent, formula: boolean): void {
    const key = placeKey(place);
    const cell: GridCell = {
      row: place.row,
      column: place.column,
      value: formula ? null : content,
      text: content === null ? '' : String(content),
      ...(formula ? { formula: String(content).slice(1) } : {}),
    };
    const order = (a: GridCell, b: GridCell) => a.row - b.row || a.column - b.column;
    this.grids = this.grids.map((grid) => {
      if (grid.name !== place.sheet) return grid;
      const others = grid.cells.filter(
        (c) => addressOfPlace({ ...place, row: c.row, column: c.column }) !== addressOfPlace(place),
      );
      return { ...grid, cells: [...others, cell].sort(order) };
    });
    if (!this.grids.some((g) => g.name === place.sheet)) throw new Error(`no sheet for ${key}`);
    for (const listener of this.edits) listener(place.sheet);
  }

  private fail(): void {
    const failure = this.failure;
    this.failure = null;
    if (failure) throw failure;
  }
}
