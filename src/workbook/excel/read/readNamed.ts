import type { Grid } from '../../Grid';
import { planBatches } from './pieces';
import { readBatches } from './readPieces';
import { toGrid } from './toGrid';
import { askOutline } from './usedRanges';

/** The content of some sheets, which are there, in two syncs; none for no sheets. */
export async function readNamed(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Grid[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => askOutline(context.workbook.worksheets.getItem(name)));
  await context.sync();
  const outlines = asked.map((outline) => outline());
  const contents = await readBatches(context, names, planBatches(outlines));
  return outlines.map((outline, i) =>
    toGrid(
      outline,
      contents.filter((c) => c.piece.sheet === i),
    ),
  );
}
