import type { Grid } from '../../Grid';
import { planBatches } from './pieces';
import { readBatches } from './readPieces';
import { toGrid } from './toGrid';
import { readOutlines } from './usedRanges';

/**
 * All sheets, hidden ones too, in two syncs: first names and used ranges, then the content of all of them at once. One more
 * for books of more than 48 sheets, and one for each further 4.5 MB of content.
 */
export async function readSheets(context: Excel.RequestContext): Promise<readonly Grid[]> {
  const outlines = await readOutlines(context);
  const names = outlines.map((o) => o.name);
  const contents = await readBatches(context, names, planBatches(outlines));
  return outlines.map((outline, i) =>
    toGrid(
      outline,
      contents.filter((c) => c.piece.sheet === i),
    ),
  );
}
