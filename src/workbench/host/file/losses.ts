import type { EmulatedWorkbook } from '../model/EmulatedWorkbook';
import { sameSizes } from './isUnsaved';
import type { Snapshot } from './Snapshot';
import type { Loss } from './Loss';

/** What saving leaves out. Nothing that Gouji itself does is among it, except replies to its comments. */
export function lossesOf(workbook: EmulatedWorkbook, opened: Snapshot): readonly Loss[] {
  const losses: Loss[] = [];
  const there = opened.sheets.filter((s) => workbook.sheets.includes(s.sheet));
  for (const { sheet, name, visibility, rowHeights, columnWidths } of there) {
    if (sheet.name !== name) losses.push({ messageId: 'host.lost.name', sheet: name });
    if (sheet.visibility !== visibility) losses.push({ messageId: 'host.lost.visibility', sheet: name });
    const isNarrowed = [...columnWidths.keys()].some((column) => !sheet.columnWidths.has(column));
    if (isNarrowed || !sameSizes(sheet.rowHeights, rowHeights))
      losses.push({ messageId: 'host.lost.sizes', sheet: name });
    if (sheet.pageLayout.size > 0) losses.push({ messageId: 'host.lost.page-layout', sheet: name });
    if ([...sheet.changes].some(([key, kinds]) => kinds.has('format') && hasFormat(sheet, key)))
      losses.push({ messageId: 'host.lost.format', sheet: name });
  }
  const order = workbook.sheets.filter((s) => !s.isNew);
  if (
    order.some((sheet, i) => sheet !== there[i]?.sheet) ||
    workbook.sheets.slice(0, order.length).some((s) => s.isNew)
  )
    losses.push({ messageId: 'host.lost.order' });
  if (workbook.settings.size > 0) losses.push({ messageId: 'host.lost.settings' });
  for (const sheet of new Set(workbook.comments.filter((c) => c.replies.length > 0).map((c) => c.sheet.name)))
    losses.push({ messageId: 'host.lost.replies', sheet });
  return losses;
}

/** Number formats are saved; fonts, borders and alignments of cells that were in the file are not. */
function hasFormat(sheet: EmulatedWorkbook['sheets'][number], key: string): boolean {
  const [row, column] = key.split(',').map(Number) as [number, number];
  return (sheet.peek(row, column)?.format?.size ?? 0) > 0;
}
