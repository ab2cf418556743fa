import { cellPlace } from '../budget/Place';
import type { Grid } from '../workbook/Grid';
import { writtenSheet } from './write/rewrite/readWritten';
import type { SourceParagraph } from '../text/document/SourceParagraph';

/**
 * The paragraphs of a narrative sheet: one per cell, or one per line of a cell. Cells without text are left out; of a sheet that
 * we wrote, only the first column is text, beside it stand the sources of its figures.
 */
export function paragraphsOfGrid(grid: Grid): readonly SourceParagraph[] {
  const isOurs = writtenSheet([grid]) !== undefined;
  const paragraphs: SourceParagraph[] = [];
  for (const cell of grid.cells) {
    if (typeof cell.value !== 'string' || cell.error || (isOurs && cell.column > 1)) continue;
    const place = cellPlace(grid.name, cell.row, cell.column);
    let start = 0;
    for (const line of cell.value.split('\n')) {
      const text = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (text.trim() !== '') paragraphs.push({ text, cell: place, cellOffset: start });
      start += line.length + 1;
    }
  }
  return paragraphs;
}
