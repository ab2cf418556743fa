import { cellPlace } from '../../budget/Place';
import { templatesGrid, templateTable, type TemplateTable } from '../../narrative/outlines/readTemplates';
import type { Grid } from '../../workbook/Grid';
import type { CellContent } from '../../workbook/HostWorkbook';
import type { KeptOutline } from '../engine/PaneEngine';
import type { CellWrite } from '../state/Changes';
import { bookRequest, tell, type Context } from './Context';
import { record } from './undoing';
import type { Watching } from './watching';
import { undoWrite, writeCell } from './writing';

/** Where the templates stand in a sheet of ours that is new. */
const NAMES = 1;
const TEXTS = 2;

/**
 * Keeps the outline that the text is written in, or that last year's text makes, in the sheet 编制说明模板. Where one stands there already, a
 * person is asked first. One change to take back.
 * @returns whether the workbook has it now
 */
export async function keepOutline(context: Context, watching: Watching, isAgreed: boolean): Promise<boolean> {
  const { services, store } = context;
  const { inputs, lastText } = store.get().narrative;
  const { outline, shareDecimals } = store.get().settings;
  const grids = await services.workbook.read();
  const kept = await services.engine.call('outline', {
    ...bookRequest(context, grids),
    ...context.beside,
    inputs,
    outline,
    shareDecimals,
    locale: context.words().locale,
    ...(lastText ? { lastText: lastText.text, offersOnly: lastText.offersOnly ?? false } : {}),
  });
  const there = templatesGrid(grids);
  if (!there) return written(context, kept, await newSheet(context, watching, kept));
  const table = templateTable(there);
  if (!table) {
    // What a person has on a sheet of that name is theirs.
    tell(context, 'warning', 'pane.outline.other-sheet', { sheet: there.name });
    return false;
  }
  const due = dueWrites(there, table, kept);
  if (due.length === 0) {
    tell(context, 'info', 'pane.outline.same', { sheet: there.name });
    return false;
  }
  const standing = templatesIn(table);
  if (standing > 0 && !isAgreed) {
    store.dispatch({ type: 'narrative/outline-asked', asked: { sheet: there.name, count: standing } });
    return false;
  }
  const writes = await replaced(context, watching, due);
  if (!writes) return false;
  await services.workbook.select(cellPlace(there.name, table.headRow, table.nameColumn));
  return written(context, kept, writes);
}

type Due = Pick<CellWrite, 'place'> & { readonly content: CellContent };

/** The cells that differ: the outline's templates from the first row on, and nothing behind them. */
function dueWrites(grid: Grid, table: TemplateTable, { templates }: KeptOutline): readonly Due[] {
  const { headRow, nameColumn, textColumn, lastRow, at } = table;
  const rows = Math.max(lastRow - headRow, templates.length);
  return Array.from({ length: rows }, (_, i) => headRow + 1 + i).flatMap((row, i) => {
    const [name = '', text = ''] = templates[i] ?? [];
    return (
      [
        [nameColumn, name],
        [textColumn, text],
      ] as const
    ).flatMap(([column, wanted]): Due[] =>
      plain(at(row, column)) === plain(wanted)
        ? []
        : [{ place: cellPlace(grid.name, row, column), content: wanted === '' ? null : wanted }],
    );
  });
}

/** Excel may write the line breaks of a text in its own way. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

const templatesIn = ({ headRow, lastRow, textColumn, at }: TemplateTable): number =>
  Array.from({ length: lastRow - headRow }, (_, i) => at(headRow + 1 + i, textColumn)).filter(
    (text) => text.trim() !== '',
  ).length;

/** A sheet of ours with the outline. */
async function newSheet(
  { services }: Context,
  watching: Watching,
  { sheet, templates }: KeptOutline,
): Promise<readonly CellWrite[]> {
  const release = watching.hold();
  try {
    const name = await services.workbook.writeSheet(sheet);
    const first = (sheet.headerRows ?? 0) + 1;
    return templates.flatMap((texts, i) =>
      ([NAMES, TEXTS] as const).map((column): CellWrite => ({
        place: cellPlace(name, first + i, column),
        previous: { content: null, formula: false },
        written: texts[column - 1]!,
      })),
    );
  } finally {
    release();
  }
}

/** Writes all of them, or none. */
async function replaced(
  context: Context,
  watching: Watching,
  due: readonly Due[],
): Promise<readonly CellWrite[] | undefined> {
  const writes: CellWrite[] = [];
  for (const write of due) {
    const done = (made: CellWrite): void => void writes.push(made);
    if ((await writeCell(context, watching, { ...write, overFormula: true, done })) === 'applied') continue;
    for (const made of writes.reverse()) await undoWrite(context, watching, made);
    return undefined;
  }
  return writes;
}

function written(
  context: Context,
  { templates, ofText, sheet }: KeptOutline,
  writes: readonly CellWrite[],
): boolean {
  const [first, ...others] = writes;
  if (!first) return false;
  const data = { sheet: sheet.name, count: templates.length, ...ofText };
  const id = !ofText
    ? 'pane.outline.kept'
    : ofText.rows === 0
      ? 'pane.outline.kept-of-text'
      : 'pane.outline.kept-without-tables';
  tell(context, 'success', id, data, record(context, [first, ...others]));
  return true;
}
