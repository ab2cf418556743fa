import { addressOf, parseAddress } from '../../../budget/address';
import { FILL_BY_SEVERITY, type Mark } from '../../Mark';
import type { HighlightRecord, RecordedCell, RecordedFill, RecordedNote } from '../../HighlightRecord';
import type { ClearOutcome, HighlightOutcome } from '../../WorkbookPort';
import type { Annotation } from './annotations';
import { isSolid, looksSame, solidFill } from './fills';
import { cellKey, type Look } from './Look';

export interface FillChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to: RecordedFill;
}

/** A text to put beside a cell. */
export interface NoteAddition {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** All that one write does. */
export interface Plan {
  readonly fills: readonly FillChange[];
  /** Texts that existing annotations get; null takes the annotation away. */
  readonly edits: readonly { readonly annotation: Annotation; readonly to: string | null }[];
  readonly additions: readonly NoteAddition[];
  readonly record: HighlightRecord;
  readonly sheetsToDelete: readonly string[];
}

type Left = ClearOutcome['left'][number];
type Skipped = HighlightOutcome['skipped'][number];

/** What a note of ours looks like: after the one that stood there, if there was one. */
const wholeNote = (note: RecordedNote): string =>
  note.before === undefined ? note.added : `${note.before}\n${note.added}`;

const sameText = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();

interface Restoring {
  readonly fills: Map<string, FillChange>;
  readonly edits: Map<Annotation, string | null>;
  readonly left: Left[];
  /** Cells that could not be restored now but may be later: they stay in the record. */
  readonly kept: RecordedCell[];
  restored: number;
}

/** What takes back the marks of the record that is there. */
function planRestoring(look: Look): Restoring {
  const plan: Restoring = { fills: new Map(), edits: new Map(), left: [], kept: [], restored: 0 };
  for (const recorded of look.there.record.cells) restoreCell(look, recorded, plan);
  return plan;
}

function restoreCell(look: Look, recorded: RecordedCell, plan: Restoring): void {
  const { sheet, address, before, painted } = recorded;
  const leave = (reason: string): void => void plan.left.push({ sheet, address, reason });
  const cell = parseAddress(address);
  const state = look.sheets.get(sheet) ?? 'missing';
  if (!cell || state === 'missing') return leave('workbook.left.no-sheet');
  if (state === 'protected') {
    plan.kept.push(recorded);
    return leave('excel.left.protected');
  }
  const now = look.fillAt(sheet, cell.row, cell.column);
  const isPainted = now !== undefined && isSolid(now, painted);
  if (isPainted && before.pattern === 'gradient') {
    plan.kept.push(recorded);
    return leave('excel.left.gradient');
  }
  if (isPainted) plan.fills.set(cellKey(sheet, cell.row, cell.column), { sheet, ...cell, to: before });
  else if (now && !looksSame(now, before)) leave('workbook.left.recoloured');
  const hasUndoneNote = recorded.note ? restoreNote(look, recorded, recorded.note, cell, plan) : false;
  if (isPainted || hasUndoneNote) plan.restored++;
}

function restoreNote(
  look: Look,
  { sheet, address }: RecordedCell,
  note: RecordedNote,
  cell: { row: number; column: number },
  plan: Restoring,
): boolean {
  const there = annotationsAt(look, sheet, cell.row, cell.column);
  const ours = there.find((a) => sameText(a.content, wholeNote(note)) && a.replies === 0);
  if (ours) {
    plan.edits.set(ours, note.before ?? null);
    return true;
  }
  if (there.length > 0) plan.left.push({ sheet, address, reason: 'workbook.left.note-changed' });
  else if (!look.store.notes) plan.left.push({ sheet, address, reason: 'excel.left.note-unseen' });
  return false;
}

const annotationsAt = (look: Look, sheet: string, row: number, column: number): Annotation[] =>
  look.annotations.filter((a) => a.sheet === sheet && a.row === row && a.column === column);

/** Takes back all marks and removes those of the sheets named that Gouji made. */
export function planClear(look: Look, sheets: readonly string[]): { plan: Plan; outcome: ClearOutcome } {
  const { fills, edits, left, kept, restored } = planRestoring(look);
  const ours = look.there.record.sheets.filter((name) => sheets.includes(name));
  const record = { cells: kept, sheets: look.there.record.sheets.filter((name) => !ours.includes(name)) };
  const plan: Plan = {
    fills: [...fills.values()],
    edits: [...edits].map(([annotation, to]) => ({ annotation, to })),
    additions: [],
    record,
    sheetsToDelete: ours.filter((name) => look.sheets.has(name)),
  };
  return { plan, outcome: { restored, left } };
}

/** Takes back earlier marks and sets these. */
export function planHighlight(look: Look, marks: readonly Mark[]): { plan: Plan; outcome: HighlightOutcome } {
  const restoring = planRestoring(look);
  const cells = new Map(restoring.kept.map((c) => [`${c.address},${c.sheet}`, c]));
  const additions: NoteAddition[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  const protectedSheets = new Set<string>();
  let marked = 0;
  for (const { place, severity, note } of marks) {
    const { sheet, row, column } = place;
    const key = cellKey(sheet, row, column);
    if (seen.has(key)) continue;
    seen.add(key);
    const address = addressOf(row, column);
    const state = look.sheets.get(sheet) ?? 'missing';
    const before = restoring.fills.get(key)?.to ?? look.fillAt(sheet, row, column);
    if (state === 'protected') {
      if (!protectedSheets.has(sheet)) skipped.push({ sheet, reason: 'workbook.skipped.protected' });
      protectedSheets.add(sheet);
    } else if (state === 'missing' || !before)
      skipped.push({ sheet, address, reason: 'workbook.skipped.no-sheet' });
    else if (before.pattern === 'gradient')
      skipped.push({ sheet, address, reason: 'excel.skipped.gradient' });
    else {
      const painted = FILL_BY_SEVERITY[severity];
      restoring.fills.set(key, { sheet, row, column, to: solidFill(painted) });
      const recordedNote = planNote(look, restoring, additions, { sheet, row, column, text: note });
      if (!recordedNote) skipped.push({ sheet, address, reason: 'workbook.skipped.threaded-comment' });
      cells.set(`${address},${sheet}`, {
        sheet,
        address,
        painted,
        before,
        ...(recordedNote && { note: recordedNote }),
      });
      marked++;
    }
  }
  const plan: Plan = {
    fills: [...restoring.fills.values()],
    edits: [...restoring.edits].map(([annotation, to]) => ({ annotation, to })),
    additions,
    record: { cells: [...cells.values()], sheets: look.there.record.sheets },
    sheetsToDelete: [],
  };
  return { plan, outcome: { marked, skipped } };
}

/** Adds a note to a cell: after a person's note, never beside a person's comment. Undefined when there is no room. */
function planNote(
  look: Look,
  { edits }: Restoring,
  additions: NoteAddition[],
  note: NoteAddition,
): RecordedNote | undefined {
  const staying = annotationsAt(look, note.sheet, note.row, note.column).filter((a) => edits.get(a) !== null);
  if (staying.some((a) => a.kind === 'comment')) return undefined;
  const [persons] = staying;
  if (!persons) {
    additions.push(note);
    return { added: note.text };
  }
  const before = edits.get(persons) ?? persons.content;
  const recorded = { added: note.text, before };
  edits.set(persons, wholeNote(recorded));
  return recorded;
}
