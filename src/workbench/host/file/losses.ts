import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import { sizesOf, type Snapshot } from './Snapshot';

/** Something that was done in the emulated Excel and can't be put into the file. */
export interface Loss {
  readonly kind:
    'format' | 'sizes' | 'page-layout' | 'name' | 'order' | 'visibility' | 'settings' | 'replies';
  /** The sheet it is about. */
  readonly sheet?: string;
}

/** What saving leaves out. Nothing that Gouji itself does is among it, except replies to its comments. */
export function lossesOf(workbook: EmulatedWorkbook, opened: Snapshot): readonly Loss[] {
  const losses: Loss[] = [];
  const there = opened.sheets.filter((s) => workbook.sheets.includes(s.sheet));
  for (const { sheet, name, visibility, sizes } of there) {
    if (sheet.name !== name) losses.push({ kind: 'name', sheet: name });
    if (sheet.visibility !== visibility) losses.push({ kind: 'visibility', sheet: name });
    if (sizesOf(sheet) !== sizes) losses.push({ kind: 'sizes', sheet: name });
    if (sheet.pageLayout.size > 0) losses.push({ kind: 'page-layout', sheet: name });
    if ([...sheet.changes].some(([key, kinds]) => kinds.has('format') && hasFormat(sheet, key)))
      losses.push({ kind: 'format', sheet: name });
  }
  const order = workbook.sheets.filter((s) => !s.isNew);
  if (
    order.some((sheet, i) => sheet !== there[i]?.sheet) ||
    workbook.sheets.slice(0, order.length).some((s) => s.isNew)
  )
    losses.push({ kind: 'order' });
  if (workbook.settings.size > 0) losses.push({ kind: 'settings' });
  for (const sheet of new Set(workbook.comments.filter((c) => c.replies.length > 0).map((c) => c.sheet.name)))
    losses.push({ kind: 'replies', sheet });
  return losses;
}

/** Number formats are saved; fonts, borders and alignments of cells that were in the file are not. */
function hasFormat(sheet: EmulatedWorkbook['sheets'][number], key: string): boolean {
  const [row, column] = key.split(',').map(Number) as [number, number];
  return (sheet.peek(row, column)?.format?.size ?? 0) > 0;
}
