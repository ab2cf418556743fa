import type { InputRecord } from '../inputs/Inputs';
import type {
  Narrative,
  NarrativeFigure,
  NarrativeParagraph,
  ParagraphStyle,
  PendingInput,
  RequestedInput,
} from '../Narrative';
import { checkMark } from '../write/checkMark';
import { gapText } from '../write/gaps';
import { figureAt } from '../write/paragraphs';
import { LAST_YEAR } from './lastYear';
import type { Piece } from './Piece';

/** A paragraph of a rolled text: its pieces, or one that an outline wrote. */
export type Draft = {
  readonly id: string;
  readonly style: ParagraphStyle;
  /** What stood there last year. */
  readonly before?: string;
  /** It is a row of a table. */
  readonly row?: true;
} & ({ readonly pieces: readonly Piece[] } | { readonly written: NarrativeParagraph });

interface Around {
  readonly inputs: InputRecord;
  readonly outlined: Narrative;
  readonly department: string;
  readonly year: number | undefined;
}

/** The drafts as a narrative: each figure with its cells, each mark and gap with its input. */
export function toNarrative(
  drafts: readonly Draft[],
  { inputs: given, outlined, department, year }: Around,
): { readonly narrative: Narrative; readonly before: Readonly<Record<string, string>> } {
  const before: Record<string, string> = {};
  const asked = new Map<string, RequestedInput>();
  const ask = (input: RequestedInput): void => {
    const known = asked.get(input.name);
    asked.set(input.name, known ? { ...known, usedIn: [...known.usedIn, ...input.usedIn] } : input);
  };
  const paragraphs: NarrativeParagraph[] = [];
  for (const draft of drafts) {
    const made =
      'written' in draft ? placedAt(draft.written, paragraphs.length) : madeOf(draft, paragraphs.length, ask);
    if (made.text.trim() === '') continue;
    if (draft.before !== undefined) before[made.id] = draft.before;
    paragraphs.push(made);
  }
  const written = new Set(drafts.flatMap((d) => ('written' in d ? d.id : [])));
  for (const input of outlined.inputs) {
    const usedIn = input.usedIn.filter((id) => written.has(id));
    if (usedIn.length > 0) ask({ ...input, usedIn });
  }
  const inputs = [...asked.values()];
  return {
    before,
    narrative: {
      outline: LAST_YEAR,
      sheet: outlined.sheet,
      department,
      year,
      paragraphs,
      tables: [],
      inputs,
      unused: Object.entries(given).flatMap(([name, value]) =>
        asked.has(name) || String(value).trim() === '' ? [] : [{ name, value: String(value) }],
      ),
      missing: inputs.filter((r) => r.invalid || (!r.optional && r.value === undefined)),
    },
  };
}

function madeOf(
  draft: Extract<Draft, { pieces: readonly Piece[] }>,
  index: number,
  ask: (input: RequestedInput) => void,
): NarrativeParagraph {
  const figures: NarrativeFigure[] = [];
  const pending: PendingInput[] = [];
  let text = '';
  for (const piece of trimmed(draft.pieces)) {
    const start = text.length;
    switch (piece.kind) {
      case 'words':
        text += piece.text;
        break;
      case 'figure':
        text += piece.text;
        figures.push(figureAt(piece.value, { start, end: text.length }, index));
        break;
      case 'check':
        text += checkMark(piece.text);
        pending.push({ start, end: text.length, input: piece.input });
        ask({
          name: piece.input,
          kind: 'text',
          optional: false,
          usedIn: [draft.id],
          value: checkMark(piece.text),
          carried: true,
        });
        break;
      case 'template':
        throw new Error('a template is no text');
      case 'ask':
        text += gapText(piece.input);
        pending.push({ start, end: text.length, input: piece.input });
        ask({
          name: piece.input,
          kind: piece.type,
          optional: false,
          usedIn: [draft.id],
          ...(piece.unit ? { unit: piece.unit } : {}),
        });
    }
  }
  return { id: draft.id, style: draft.style, text, figures, pending, ...(draft.row ? { row: true } : {}) };
}

/** Spaces at the beginning and end of a paragraph are its layout, not its text. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((p, i): Piece => {
    if (p.kind !== 'words') return p;
    let { text } = p;
    if (i === 0) text = text.trimStart();
    if (i === pieces.length - 1) text = text.trimEnd();
    return { kind: 'words', text };
  });
}

const placedAt = (p: NarrativeParagraph, paragraph: number): NarrativeParagraph => ({
  ...p,
  figures: p.figures.map((f) => ({
    ...f,
    figure: { ...f.figure, place: { kind: 'text', paragraph, start: f.start, end: f.end } },
  })),
});
