import { placeKey } from '../../budget/Place';
import { paragraphsOfGrid } from '../../narrative/paragraphsOfGrid';
import { showCell } from '../../report/translate';
import { rangeInSource, type Paragraph, type TextDocument } from '../../budget/TextDocument';
import type { Grid, GridCell } from '../../workbook/Grid';
import { withReplaced, type SentenceCorrection } from '../model/corrections';
import { tell, type Context } from './Context';
import type { Corrections } from './PaneController';
import { record } from './undoing';
import type { CellWrite } from '../state/Changes';
import type { Watching } from './watching';
import { undoWrite, writeCell, type Written } from './writing';

/** Writes values that belong together: where one of them can't be written, those before it are put back. */
export async function adoptValues(
  context: Context,
  watching: Watching,
  corrections: Corrections,
  overFormula: boolean,
): Promise<Written> {
  const writes: CellWrite[] = [];
  for (const { place, suggested } of corrections) {
    const outcome = await writeCell(context, watching, {
      place,
      content: suggested.value.toNumber(),
      overFormula,
      done: (write) => void writes.push(write),
    });
    if (outcome === 'applied') continue;
    for (const write of writes.reverse()) await undoWrite(context, watching, write);
    return outcome;
  }
  const [first, ...others] = writes;
  if (!first) return 'failed';
  const change = record(context, [first, ...others]);
  const [{ place, stated, suggested }, ...further] = corrections;
  if (further.length === 0)
    tell(context, 'success', 'pane.diagnosis.applied', { cell: showCell(place), stated, suggested }, change);
  else {
    const cells = corrections.map((c) => showCell(c.place));
    tell(context, 'success', 'pane.diagnosis.applied-all', { count: cells.length, cells }, change);
  }
  return 'applied';
}

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
    done: (write) =>
      tell(context, 'success', 'pane.review.adopted', { cell: showCell(cell) }, record(context, [write])),
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
