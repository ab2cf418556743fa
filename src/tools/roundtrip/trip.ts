import { isDeepStrictEqual } from 'node:util';
import { openWorkbook } from '../../workbook/file';
import { HIGHLIGHT_NAMESPACE } from '../../workbook/HighlightRecord';
import { changedParts, marksFor, partsOf } from './packages';

/** Parts that marking has a reason to touch. */
const TOUCHED =
  /^\[Content_Types\]\.xml$|worksheets\/|\/comments\d*\.xml$|\.vml$|styles\.xml$|workbook\.xml(\.rels)?$|^customXml\/|^xl\/comments/i;

/** What became of a workbook that was marked and cleared. */
export interface Trip {
  readonly parts: number;
  readonly cells: number;
  readonly marks: number;
  readonly marked: Uint8Array;
  readonly cleared: Uint8Array;
  /** What should not have happened, one line each. */
  readonly faults: readonly string[];
}

/** Opens, marks, reopens and clears a workbook, and compares every part of it on the way. */
export async function trip(bytes: Uint8Array): Promise<Trip> {
  const workbook = await openWorkbook(bytes);
  const faults: string[] = workbook.save() === bytes ? [] : ['nothing was done, and other bytes come out'];
  const grids = await workbook.read();
  const { marked: marks } = await workbook.highlight(marksFor(grids));
  if (marks === 0) faults.push('nothing was marked');
  const marked = workbook.save();
  for (const name of changedParts(bytes, marked))
    if (!TOUCHED.test(name)) faults.push(`${name} is another after marking`);
  const reopened = await openWorkbook(marked);
  if (!isDeepStrictEqual(await reopened.read(), grids)) faults.push('what is read is another after marking');
  const { left } = await reopened.clear([]);
  if (left.length > 0) faults.push(`${left.length} marks are left after clearing`);
  const cleared = reopened.save();
  faults.push(...changedForGood(partsOf(bytes), partsOf(cleared)));
  return {
    parts: Object.keys(partsOf(bytes)).length,
    cells: grids.reduce((sum, g) => sum + g.cells.length, 0),
    marks,
    marked,
    cleared,
    faults,
  };
}

/**
 * Parts that clearing did not put back: formats that nothing uses may stay, and wider hints of where a row's cells are. The
 * record of a chart's sheet that we wrote before is ours, in whatever form LibreOffice saved it.
 */
function changedForGood(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const isKept = (name: string): boolean =>
    before[name] === after[name] ||
    /styles\d*\.xml$/.test(name) ||
    (before[name]?.includes(HIGHLIGHT_NAMESPACE) && after[name]?.includes(HIGHLIGHT_NAMESPACE)) ||
    (/worksheets\/sheet\d+\.xml$/.test(name) && withoutHints(before[name]) === withoutHints(after[name]));
  return names.filter((name) => !isKept(name)).map((name) => `${name} is another after clearing`);
}

const withoutHints = (part = ''): string => part.replace(/ spans="[\d:]*"/g, '');
