import { addressOfPlace } from '../budget/Place';
import type {
  FigureSource,
  Narrative,
  NarrativeFigure,
  NarrativeParagraph,
  ParagraphStyle,
} from '../narrative/Narrative';
import { alignedRows, plainRow } from '../narrative/write/rewrite/barLines';
import { markOf, showMark, type ParagraphMark } from '../narrative/write/rewrite/marks';
import type { Decision } from '../narrative/write/rewrite/mergeNarrative';
import { splitIntoRows } from '../narrative/write/splitText';
import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../workbook/SheetDocument';
import { CHART_DATA_WIDTHS, withCharts, type PlacedRow } from './narrativeCharts';
import { say, type Translate } from './translate';

/** Width of the text on A4, upright, in characters. */
const TEXT_WIDTH = 84;
const SOURCES_WIDTH = 60;
const MARK_WIDTH = 24;
/** So many letters of a row of a table stand in a line of the text's column. */
const ROW_WIDTH = 100;

/** Two full-width spaces: how Chinese documents indent the first line of a paragraph. */
const INDENT = '\u3000\u3000';

const STYLES: Readonly<Record<ParagraphStyle, CellStyle>> = {
  title: 'document-title',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  body: 'body',
};

export interface NarrativeSheetOptions {
  /** Charts of the shares and of the “三公” expenses, behind their paragraphs. @default false */
  readonly charts?: boolean;
}

/**
 * The narrative as a sheet: one paragraph per row; beside it, not printed, the cells that its figures come from and the mark by
 * which the paragraph is known again.
 * @param decisions what becomes of the paragraphs that stand in the sheet already; a person's work stays
 */
export function narrativeSheet(
  narrative: Narrative,
  t: Translate,
  decisions?: readonly Decision[],
  options: NarrativeSheetOptions = {},
): SheetDocument {
  const head: DocumentRow = {
    cells: [null, cell(say(t, 'narrative.sources'), 'muted'), cell(say(t, 'narrative.mark'), 'muted')],
  };
  const shown = shownTexts(decisions?.map((d) => ({ text: d.text, of: d.fresh })) ?? writtenTexts(narrative));
  const placed = [
    { row: head },
    ...(decisions ? decidedRows(decisions, shown, t) : writtenRows(narrative, shown, t)),
  ];
  const columns = [
    { width: TEXT_WIDTH, printed: true },
    { width: SOURCES_WIDTH, printed: false },
    { width: MARK_WIDTH, printed: false },
  ];
  const { rows, charts } = options.charts
    ? withCharts(placed, narrative, columns.length, t)
    : { rows: placed.map((p) => p.row), charts: [] };
  const forCharts = charts.length > 0 ? CHART_DATA_WIDTHS : [];
  return {
    name: narrative.sheet,
    columns: [...columns, ...forCharts.map((width) => ({ width, printed: false }))],
    rows,
    orientation: 'portrait',
    ...(charts.length > 0 ? { charts } : {}),
  };
}

const markCell = (mark: ParagraphMark | undefined): DocumentCell | null =>
  mark ? cell(showMark(mark), 'muted') : null;

const cell = (text: string, style: CellStyle): DocumentCell => ({ text, style });

/** What will stand in a row, and the paragraph that it is. */
interface Standing {
  readonly text: string | undefined;
  readonly of: NarrativeParagraph | undefined;
}

const writtenTexts = ({ paragraphs }: Narrative): readonly Standing[] =>
  paragraphs.map((of) => ({ text: of.text, of }));

/** How the paragraphs are shown: set in, and rows of tables with their bars below one another. */
function shownTexts(standing: readonly Standing[]): readonly string[] {
  const texts = standing.filter((s) => s.text !== undefined);
  const shown = new Map<Standing, string>();
  let rows: (typeof texts)[number][] = [];
  const close = (): void => {
    const aligned = alignedRows(
      rows.map((s) => s.text!),
      ROW_WIDTH,
    );
    for (const [i, s] of rows.entries()) shown.set(s, aligned[i]!);
    rows = [];
  };
  for (const s of texts) {
    if (s.of?.row) rows.push(s);
    else {
      close();
      const isBody = (s.of?.style ?? 'body') === 'body';
      shown.set(s, isBody ? INDENT + s.text! : s.text!);
    }
  }
  close();
  return standing.map((s) => shown.get(s) ?? '');
}

function styleOf({ pending, style, row }: NarrativeParagraph): CellStyle {
  if (row) return pending.length > 0 ? 'pending-row' : 'row';
  return pending.length > 0 && style === 'body' ? 'pending' : STYLES[style];
}

/** One row, or several for a paragraph longer than a cell. */
function freshRows(p: NarrativeParagraph, shown: string, beside: string): readonly DocumentRow[] {
  const style = styleOf(p);
  return splitIntoRows(shown).map((piece, i) => ({
    cells: [
      cell(piece, style),
      i === 0 && beside !== '' ? cell(beside, 'muted') : null,
      cell(showMark(markOf(p.id, i, p.row ? plainRow(piece.trim()) : piece)), 'muted'),
    ],
  }));
}

const writtenRows = (narrative: Narrative, shown: readonly string[], t: Translate): readonly PlacedRow[] =>
  narrative.paragraphs.flatMap((p, i) => placedRows(p.id, freshRows(p, shown[i]!, sourcesOf(p, t))));

const decidedRows = (
  decisions: readonly Decision[],
  shown: readonly string[],
  t: Translate,
): readonly PlacedRow[] => decisions.flatMap((d, i) => placedRows(d.id, rowsOfDecision(d, shown[i]!, t)));

/** The last row of a paragraph is known by its id. */
const placedRows = (id: string | undefined, rows: readonly DocumentRow[]): readonly PlacedRow[] =>
  rows.map((row, i) => ({ row, ends: i === rows.length - 1 ? id : undefined }));

function rowsOfDecision(d: Decision, shown: string, t: Translate): readonly DocumentRow[] {
  if (d.fresh && (d.kind === 'same' || d.kind === 'new' || d.kind === 'update')) {
    const note = d.kind === 'update' ? say(t, 'narrative.was', { text: d.before ?? '' }) : '';
    return freshRows(d.fresh, shown, [sourcesOf(d.fresh, t), note].filter((s) => s !== '').join('\n'));
  }
  if (d.text === undefined) return [];
  const style: CellStyle = d.fresh?.row ? 'row' : d.fresh ? STYLES[d.fresh.style] : 'body';
  const note = d.kind === 'own' ? 'narrative.own' : d.fresh ? 'narrative.kept' : 'narrative.kept-without';
  const beside = say(t, note, { text: d.fresh?.text ?? '' });
  const marks = d.row?.marks ?? [];
  // Further pieces of a paragraph that has grown belong to it, as changed by hand.
  const markFor = (i: number) => marks[i] ?? (d.id !== undefined && i > 0 ? markOf(d.id, i, '') : undefined);
  return splitIntoRows(shown).map((piece, i) => ({
    cells: [
      cell(piece, style),
      i === 0 ? cell(beside, 'muted') : null,
      // The mark stays what it was: by it the paragraph is known as changed by hand.
      markCell(markFor(i)),
    ],
  }));
}

/** `179.17万元 ← 1!B31`, one line per figure. */
const sourcesOf = (p: NarrativeParagraph, t: Translate): string =>
  p.figures.map((f) => `${p.text.slice(f.start, f.end)} ← ${originOf(f, t)}`).join('\n');

const originOf = (f: NarrativeFigure, t: Translate): string =>
  f.sources.length > 0
    ? f.sources.map((s) => placeOf(s, t)).join(say(t, 'narrative.and'))
    : say(t, 'narrative.from-input', { input: f.input ?? '' });

const placeOf = ({ book, place }: FigureSource, t: Translate): string => {
  const address = `${place.sheet}!${addressOfPlace(place)}`;
  return book === 'this' ? address : say(t, `narrative.${book}-cell`, { cell: address });
};
