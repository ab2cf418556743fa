import { addressOf, parseAddress } from '../../../budget/address';
import { fillOf } from '../../Mark';
import { joint, normalised } from '../../noteText';
import { isNameOrNumbered } from '../../sheetNames';
import {
  withoutSheet,
  type HighlightRecord,
  type RecordedCell,
  type RecordedFill,
  type RecordedNote,
} from '../../HighlightRecord';
import type { ClearOutcome, HighlightOutcome } from '../../WorkbookPort';
import type { Annotation } from './annotations';
import { isSolid, looksSame, solidFill } from './fills';
import { cellKey, type Look } from './Look';
import type { MessageId } from '../../../locales';

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
  const leave = (reason: MessageId): void => void plan.left.push({ sheet, address, reason });
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
  if (recorded.note) restoreNote(look, recorded, recorded.note, cell, plan);
  if (isPainted) plan.restored++;
}

function restoreNote(
  look: Look,
  { sheet, address }: RecordedCell,
  note: RecordedNote,
  cell: { row: number; column: number },
  plan: Restoring,
): void {
  const there = annotationsAt(look, sheet, cell.row, cell.column);
  for (const annotation of there) {
    const rest = withoutOurs(annotation, note);
    if (rest !== undefined) return void plan.edits.set(annotation, rest);
  }
  if (there.length > 0) plan.left.push({ sheet, address, reason: 'workbook.left.note-changed' });
  else if (!look.store.notes) plan.left.push({ sheet, address, reason: 'excel.left.note-unseen' });
}

/**
 * What stays of an annotation once our text is taken away: null when it was ours alone, undefined when it isn't as we left
 * it. A comment that somebody answered is a conversation, and stays.
 */
function withoutOurs({ kind, content, replies }: Annotation, note: RecordedNote): string | null | undefined {
  const text = normalised(content);
  if (note.before === undefined && text === note.added) return replies === 0 ? null : undefined;
  if (kind === 'comment') return undefined;
  const ending = note.before === undefined ? note.added : joint(note.before, note.added);
  return text.endsWith(ending) ? text.slice(0, -ending.length) : undefined;
}

const annotationsAt = (look: Look, sheet: string, row: number, column: number): Annotation[] =>
  look.annotations.filter((a) => a.sheet === sheet && a.row === row && a.column === column);

/** Those of the sheets named, numbered ones too, that Gouji made. */
export const ourSheets = ({ there }: Look, sheets: readonly string[]): readonly string[] =>
  there.record.sheets.filter((name) => sheets.some((wanted) => isNameOrNumbered(name, wanted)));

/**
 * Takes back all marks and removes those of the sheets named that Gouji made.
 * @param kept those of them that stay
 */
export function planClear(
  look: Look,
  sheets: readonly string[],
  kept: readonly string[],
): { plan: Plan; outcome: ClearOutcome } {
  const { fills, edits, left, kept: cells, restored } = planRestoring(look);
  const ours = ourSheets(look, sheets).filter((name) => !kept.includes(name));
  const record = ours.reduce(withoutSheet, { ...look.there.record, cells });
  const plan: Plan = {
    fills: [...fills.values()],
    edits: [...edits].map(([annotation, to]) => ({ annotation, to })),
    additions: [],
    record,
    sheetsToDelete: ours.filter((name) => look.sheets.has(name)),
  };
  return { plan, outcome: { restored, left, ...(kept.length > 0 && { kept }) } };
}

/** Takes back earlier marks and sets those that were looked at. */
export function planHighlight(look: Look): { plan: Plan; outcome: HighlightOutcome } {
  const restoring = planRestoring(look);
  const cells = new Map(restoring.kept.map((c) => [`${c.address},${c.sheet}`, c]));
  const additions: NoteAddition[] = [];
  const skipped: Skipped[] = [];
  const unavailable = new Set<string>();
  const skipSheet = (sheet: string, reason: MessageId): void => {
    if (!unavailable.has(sheet)) skipped.push({ sheet, reason });
    unavailable.add(sheet);
  };
  let marked = 0;
  for (const mark of look.marks) {
    const { place, note: text } = mark;
    const { sheet, row, column } = place;
    const address = addressOf(row, column);
    const key = cellKey(sheet, row, column);
    const before = restoring.fills.get(key)?.to ?? look.fillAt(sheet, row, column);
    const skip = (reason: MessageId): number => skipped.push({ sheet, address, reason });
    if (look.sheets.get(sheet) === 'protected') skipSheet(sheet, 'workbook.skipped.protected');
    else if (!before) skipSheet(sheet, 'workbook.skipped.no-sheet');
    else if (before.pattern === 'gradient') skip('excel.skipped.gradient');
    else {
      const painted = fillOf(mark);
      restoring.fills.set(key, { sheet, row, column, to: solidFill(painted) });
      const note = planNote(look, restoring, additions, { sheet, row, column, text: normalised(text) });
      if (!note) skip('workbook.skipped.threaded-comment');
      cells.set(`${address},${sheet}`, { sheet, address, painted, before, ...(note && { note }) });
      marked++;
    }
  }
  const plan: Plan = {
    fills: [...restoring.fills.values()],
    edits: [...restoring.edits].map(([annotation, to]) => ({ annotation, to })),
    additions,
    record: { ...look.there.record, cells: [...cells.values()] },
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
  const there = annotationsAt(look, note.sheet, note.row, note.column).filter((a) => edits.get(a) !== null);
  if (there.some((a) => a.kind === 'comment')) return undefined;
  const added = note.text;
  const [persons] = there;
  if (!persons) {
    additions.push(note);
    return { added };
  }
  const before = edits.get(persons) ?? persons.content;
  edits.set(persons, before + joint(before, added));
  return { added, before };
}
