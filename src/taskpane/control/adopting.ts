import { placeKey } from '../../budget/Place';
import { paragraphsOfGrid } from '../../narrative/read/paragraphsOfGrid';
import { showCell } from '../../report/translate';
import { rangeInSource, type Paragraph, type TextDocument } from '../../budget/TextDocument';
import type { Grid, GridCell } from '../../workbook/Grid';
import { withReplaced, type SentenceCorrection } from '../model/corrections';
import { tell, type Context } from './Context';
import type { Watching } from './watching';
import { writeCell, type Written } from './writing';

/** Replaces one sentence in its cell and nothing else of it; `changed` where it stands there no more as it was reviewed. */
export async function adoptSentence(
  context: Context,
  watching: Watching,
  document: TextDocument,
  { place, after }: SentenceCorrection,
  overFormula: boolean,
): Promise<Written> {
  const { cell } = place;
  if (!cell) return 'failed';
  const grid = (await context.services.workbook.read()).find((g) => g.name === cell.sheet);
  const own = document.paragraphs.filter((p) => p.cell && placeKey(p.cell) === placeKey(cell));
  const standing = grid && unchangedCell(grid, own);
  if (!standing) return 'changed';
  if (standing.isFormula && !overFormula) return 'formula';
  return writeCell(context, watching, {
    place: cell,
    content: withReplaced(standing.text, [{ ...rangeInSource(document, place), text: after }]),
    expected: standing.text,
    overFormula,
    done: (undo) => tell(context, 'success', 'pane.review.adopted', { cell: showCell(cell) }, undo),
  });
}

/** The cell in which paragraphs were read; undefined when they stand there no more as they were. */
function unchangedCell(
  grid: Grid,
  paragraphs: readonly Paragraph[],
): { readonly text: string; readonly isFormula: boolean } | undefined {
  const place = paragraphs[0]?.cell;
  const isHere = (c: Pick<GridCell, 'row' | 'column'>): boolean =>
    c.row === place?.row && c.column === place.column;
  const now = paragraphsOfGrid(grid).filter((p) => p.cell && isHere(p.cell));
  const same =
    now.length === paragraphs.length &&
    now.every((p, i) => p.text === paragraphs[i]!.text && p.cellOffset === paragraphs[i]!.cellOffset);
  const cell = grid.cells.find(isHere);
  if (!same || typeof cell?.value !== 'string') return undefined;
  return { text: cell.value, isFormula: cell.formula !== undefined };
}
