import type { RecordedCell } from '../../HighlightRecord';
import { addressOf } from '../../../budget/address';
import { addressLists } from '../addresses';
import { locationOf } from '../ExcelHostError';
import { addAnnotation, loadAnnotations, locateAnnotations } from './annotations';
import { fillKey, setFill } from './fills';
import type { Look } from './Look';
import type { FillChange, NoteAddition, Plan } from './plan';
import { loadRecord, recordBytes, saveRecord } from './recordPart';

/** Notes per request: a comment costs about 0.7 kB besides its text. */
const LARGEST_REQUEST = 3_500_000;
const BYTES_PER_NOTE = 900;
const BYTES_PER_EDIT = 450;
const BYTES_PER_CHARACTER = 3;

/** Comments that Excel may refuse one by one before the rest is given up. */
const MOST_REFUSALS = 5;

/**
 * Does what the plan says, in one sync (more only for thousands of notes). The record comes first, so that whatever happens
 * after it can be taken back.
 * @returns additions that Excel refused: cells with a note that this host does not show to add-ins
 * @throws the host's error, after putting back what was done
 */
export async function apply(
  context: Excel.RequestContext,
  look: Look,
  plan: Plan,
): Promise<readonly NoteAddition[]> {
  const [first = [], ...further] = batchesOf(
    plan.additions,
    recordBytes(plan.record) + plan.edits.length * BYTES_PER_EDIT,
  );
  saveRecord(context, look.there, plan.record);
  paint(context, plan.fills);
  for (const { annotation, to } of plan.edits) {
    if (to === null) annotation.item.delete();
    else annotation.item.content = to;
  }
  for (const name of plan.sheetsToDelete) context.workbook.worksheets.getItem(name).delete();
  add(look, first);
  try {
    await context.sync();
  } catch (e) {
    if (isRefusedNote(e)) return addRemaining(context, plan, plan.additions, []);
    await putBack(context, look, plan);
    throw e;
  }
  const refused: NoteAddition[] = [];
  for (const batch of further) refused.push(...(await addBatch(context, look, plan, batch)));
  return refused;
}

async function addBatch(
  context: Excel.RequestContext,
  look: Look,
  plan: Plan,
  batch: readonly NoteAddition[],
) {
  add(look, batch);
  try {
    await context.sync();
    return [];
  } catch (e) {
    if (!isRefusedNote(e)) throw e;
    return addRemaining(context, plan, batch, []);
  }
}

const isRefusedNote = (e: unknown): boolean => /^(?:Comment|Note)Collection\.add/i.test(locationOf(e));

function add(look: Pick<Look, 'store'>, additions: readonly NoteAddition[]): void {
  for (const { sheet, row, column, text } of additions) addAnnotation(look.store, sheet, row, column, text);
}

/**
 * After a refusal: finds out which notes are there, passes over the first that isn't, and adds the rest. The record is
 * written again without the notes that were refused.
 */
async function addRemaining(
  context: Excel.RequestContext,
  plan: Plan,
  wanted: readonly NoteAddition[],
  refused: readonly NoteAddition[],
): Promise<readonly NoteAddition[]> {
  const recordOf = loadRecord(context);
  const store = loadAnnotations(context);
  await context.sync();
  const located = await locateAnnotations(context, store);
  await context.sync();
  const there = new Set(located().map((a) => noteKey(a, a.content)));
  const missing = wanted.filter((n) => !there.has(noteKey(n, n.text)));
  const isGivenUp = refused.length + 1 >= MOST_REFUSALS;
  const passed = [...refused, ...(isGivenUp ? missing : missing.slice(0, 1))];
  const rest = isGivenUp ? [] : missing.slice(1);
  saveRecord(context, recordOf(), {
    ...plan.record,
    cells: plan.record.cells.map((c) => withoutNote(c, passed)),
  });
  add({ store }, rest);
  try {
    await context.sync();
    return passed;
  } catch (e) {
    if (!isRefusedNote(e)) throw e;
    return addRemaining(context, plan, rest, passed);
  }
}

const noteKey = (n: { sheet: string; row: number; column: number }, text: string): string =>
  `${n.row},${n.column},${text.trimEnd()},${n.sheet}`;

function withoutNote(cell: RecordedCell, refused: readonly NoteAddition[]): RecordedCell {
  const isRefused = refused.some(
    (n) => n.sheet === cell.sheet && addressOf(n.row, n.column) === cell.address,
  );
  if (!isRefused || !cell.note) return cell;
  const { note: _note, ...rest } = cell;
  return rest;
}

/** Queues fills: one call per look and 255 characters of addresses, not one per cell. */
function paint(context: Excel.RequestContext, fills: readonly FillChange[]): void {
  const groups = new Map<string, FillChange[]>();
  for (const change of fills) {
    const key = `${fillKey(change.to)} ${change.sheet}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  for (const group of groups.values()) {
    const sheet = context.workbook.worksheets.getItem(group[0]!.sheet);
    for (const list of addressLists(group)) setFill(sheet.getRanges(list).untrack(), group[0]!.to);
  }
}

/** After a failure half-way: fills and record as they were. If this fails too, the record allows clearing later. */
async function putBack(context: Excel.RequestContext, look: Look, plan: Plan): Promise<void> {
  const recordOf = loadRecord(context);
  try {
    await context.sync();
    paint(
      context,
      plan.fills.flatMap(({ sheet, row, column }) => {
        const to = look.fillAt(sheet, row, column);
        return to ? [{ sheet, row, column, to }] : [];
      }),
    );
    saveRecord(context, recordOf(), look.there.record);
    await context.sync();
  } catch {
    // The first failure is the one that matters; it is thrown by the caller.
  }
}

/** @param spent bytes of the first request that are taken */
function batchesOf(additions: readonly NoteAddition[], spent: number): NoteAddition[][] {
  const batches: NoteAddition[][] = [[]];
  let room = LARGEST_REQUEST - spent;
  for (const addition of additions) {
    const bytes = BYTES_PER_NOTE + addition.text.length * BYTES_PER_CHARACTER;
    if (bytes > room) {
      batches.push([]);
      room = LARGEST_REQUEST;
    }
    batches.at(-1)!.push(addition);
    room -= bytes;
  }
  return batches;
}
