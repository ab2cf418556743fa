import { addressOfPlace } from '../budget/Place';
import type {
  FigureSource,
  Narrative,
  NarrativeFigure,
  NarrativeParagraph,
  ParagraphStyle,
} from '../narrative/Narrative';
import { fingerprint } from '../narrative/write/fingerprint';
import { splitText } from '../narrative/write/splitText';
import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../workbook/SheetDocument';
import { say, type Translate } from './translate';

/** Width of the text on A4, upright, in characters. */
const TEXT_WIDTH = 84;
const SOURCES_WIDTH = 60;
const MARK_WIDTH = 24;

/** Two full-width spaces: how Chinese documents indent the first line of a paragraph. */
export const INDENT = '\u3000\u3000';

const STYLES: Readonly<Record<ParagraphStyle, CellStyle>> = {
  title: 'title',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'heading3',
  body: 'body',
};

/**
 * The narrative as a sheet: one paragraph per row; beside it, not printed, the cells that its figures come from and the mark by
 * which the paragraph is known again.
 */
export function narrativeSheet(narrative: Narrative, t: Translate): SheetDocument {
  return {
    name: narrative.sheet,
    columns: [
      { width: TEXT_WIDTH, printed: true },
      { width: SOURCES_WIDTH, printed: false },
      { width: MARK_WIDTH, printed: false },
    ],
    rows: [
      { cells: [null, cell(say(t, 'narrative.sources'), 'muted'), cell(say(t, 'narrative.mark'), 'muted')] },
      ...narrative.paragraphs.flatMap((p) => rowsOf(p, t)),
    ],
    orientation: 'portrait',
  };
}

const cell = (text: string, style: CellStyle): DocumentCell => ({ text, style });

/** One row, or several for a paragraph longer than a cell. */
function rowsOf(p: NarrativeParagraph, t: Translate): readonly DocumentRow[] {
  const style: CellStyle = p.pending.length > 0 && p.style === 'body' ? 'pending' : STYLES[p.style];
  const text = p.style === 'body' ? INDENT + p.text : p.text;
  return splitText(text).map((piece, i) => ({
    cells: [
      cell(piece, style),
      i === 0 && p.figures.length > 0 ? cell(sourcesOf(p, t), 'muted') : null,
      cell(`${p.id}${i === 0 ? '' : `+${i}`} ${fingerprint(piece.trim())}`, 'muted'),
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
  return book === 'this' ? address : say(t, 'narrative.prior-cell', { cell: address });
};
