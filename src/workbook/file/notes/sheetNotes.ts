import type { RecordedNote } from '../../HighlightRecord';
import {
  CONTENT_TYPES,
  removePart,
  setContentType,
  setDefaultContentType,
  unsetDefaultContentType,
} from '../package/contentTypes';
import type { OpcPackage } from '../package/OpcPackage';
import { addRelationship, relatedPart, relationshipsOf, removeRelationships } from '../package/relationships';
import { relationshipIdOf } from '../package/WorkbookPart';
import { childNamed, rootOf, tagAt } from '../../xml/elements';
import { applySplices, removal } from '../../xml/splice';
import { joint, normalised } from '../../noteText';
import { Comments, EMPTY_COMMENTS } from './comments';
import { insertLegacyDrawing } from './legacyDrawing';
import { addShapes, emptyVml, idBlocks, removeShapes } from './vml';

/** What was there before, or that the cell has a comment thread, which we leave alone. */
export type NoteOutcome = RecordedNote | 'thread';

/** Adds notes to cells of a sheet. @param texts by address */
export function addNotes(
  pkg: OpcPackage,
  sheetPart: string,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, NoteOutcome> {
  const part = relatedPart(pkg, sheetPart, 'comments');
  const comments = new Comments(part === undefined ? EMPTY_COMMENTS : pkg.text(part));
  const threads = threadAddresses(pkg, sheetPart);
  const outcome = new Map<string, NoteOutcome>();
  const ours = new Map<string, string>();
  for (const [address, text] of texts) {
    const note = comments.notes.get(address);
    const added = normalised(text);
    if (note?.isThread || threads.has(address)) outcome.set(address, 'thread');
    else {
      ours.set(address, added);
      outcome.set(address, note ? { added, before: note.text } : { added });
    }
  }
  if (ours.size === 0) return outcome;
  const target = part ?? newCommentsPart(pkg, sheetPart);
  pkg.write(target, comments.withAdded(ours));
  const boxes = [...ours].filter(([address]) => !comments.notes.has(address));
  if (boxes.length > 0)
    addBoxes(
      pkg,
      sheetPart,
      boxes.map(([address, text]) => ({ address, text })),
    );
  return outcome;
}

function newCommentsPart(pkg: OpcPackage, sheetPart: string): string {
  const part = pkg.freeName((n) => `xl/comments${n}.xml`);
  pkg.write(part, EMPTY_COMMENTS);
  setContentType(pkg, part, CONTENT_TYPES.comments);
  addRelationship(pkg, sheetPart, 'comments', part);
  return part;
}

function threadAddresses(pkg: OpcPackage, sheetPart: string): ReadonlySet<string> {
  const part = relatedPart(pkg, sheetPart, 'threadedComment');
  if (part === undefined) return new Set();
  const xml = pkg.text(part);
  return new Set(rootOf(xml).children.map((c) => tagAt(xml, c.start).attribute('ref') ?? ''));
}

function drawingOf(pkg: OpcPackage, sheetPart: string): { part: string; relationshipId: string } | undefined {
  const xml = pkg.text(sheetPart);
  const element = childNamed(rootOf(xml), 'legacyDrawing');
  const relationshipId = element && relationshipIdOf(tagAt(xml, element.start).attributes());
  const target = relationshipsOf(pkg, sheetPart).find((r) => r.id === relationshipId)?.target;
  return relationshipId !== undefined && target !== undefined ? { part: target, relationshipId } : undefined;
}

function addBoxes(
  pkg: OpcPackage,
  sheetPart: string,
  notes: readonly { address: string; text: string }[],
): void {
  let part = drawingOf(pkg, sheetPart)?.part;
  if (part === undefined) {
    part = pkg.freeName((n) => `xl/drawings/vmlDrawing${n}.vml`);
    const taken = new Set(
      pkg.parts.filter((name) => /\.vml$/i.test(name)).flatMap((name) => idBlocks(pkg.text(name))),
    );
    let block = 1;
    while (taken.has(block)) block++;
    pkg.write(part, emptyVml(block));
    setDefaultContentType(pkg, 'vml', CONTENT_TYPES.vml);
    const id = addRelationship(pkg, sheetPart, 'vmlDrawing', part);
    pkg.write(sheetPart, insertLegacyDrawing(pkg.text(sheetPart), id));
  }
  pkg.write(part, addShapes(pkg.text(part), notes));
}

/**
 * Takes our notes back.
 * @param notes what the record says of each address
 * @returns the addresses whose note a person has changed, which stay
 */
export function removeNotes(
  pkg: OpcPackage,
  sheetPart: string,
  notes: ReadonlyMap<string, RecordedNote>,
): string[] {
  const part = relatedPart(pkg, sheetPart, 'comments');
  if (part === undefined) return [];
  const comments = new Comments(pkg.text(part));
  const whole = new Set<string>();
  const endings = new Map<string, number>();
  const changed: string[] = [];
  for (const [address, { added, before }] of notes) {
    const note = comments.notes.get(address);
    const ending = before === undefined ? added : joint(before, added);
    if (!note) continue;
    if (before === undefined && note.text === added) whole.add(address);
    else if (note.text.endsWith(ending)) endings.set(address, ending.length);
    else changed.push(address);
  }
  if (whole.size === 0 && endings.size === 0) return changed;
  const left = comments.withRemoved(whole, endings);
  if (left === null) {
    removeRelationships(pkg, sheetPart, (r) => r.target === part);
    removePart(pkg, part);
  } else pkg.write(part, left);
  removeBoxes(pkg, sheetPart, whole);
  return changed;
}

function removeBoxes(pkg: OpcPackage, sheetPart: string, addresses: ReadonlySet<string>): void {
  const drawing = drawingOf(pkg, sheetPart);
  if (!drawing || addresses.size === 0) return;
  const left = removeShapes(pkg.text(drawing.part), addresses);
  if (left !== null) return pkg.write(drawing.part, left);
  const xml = pkg.text(sheetPart);
  const element = childNamed(rootOf(xml), 'legacyDrawing');
  if (element) pkg.write(sheetPart, applySplices(xml, [removal(element)]));
  removeRelationships(pkg, sheetPart, (r) => r.id === drawing.relationshipId);
  removePart(pkg, drawing.part);
  unsetDefaultContentType(pkg, 'vml', CONTENT_TYPES.vml);
}
