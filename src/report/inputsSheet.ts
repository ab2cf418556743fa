import { CONTENT_HEAD, INPUTS_SHEET, NAME_HEAD } from '../narrative/inputs/readInputs';
import type { MessageId } from '../locales';
import type { Narrative, RequestedInput } from '../narrative/Narrative';
import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../workbook/SheetDocument';
import { say, type Translate } from './translate';

const WIDTHS = [40, 60, 8, 10, 40] as const;

/**
 * The sheet 编制说明要素: what only people know, one row per input, with what was given, its unit, how it stands and where it is
 * used. It is edited in Excel and read back by its heads 名称 and 内容, which are therefore the same in every language.
 */
export function inputsSheet(narrative: Narrative, t: Translate): SheetDocument {
  const titles = new Map(narrative.paragraphs.map((p) => [p.id, p.text]));
  const head: readonly DocumentRow[] = [
    { cells: [cell(say(t, 'narrative.inputs.title'), 'title'), null, null, null, null] },
    { cells: [cell(say(t, 'narrative.inputs.help'), 'muted'), null, null, null, null] },
    {
      cells: [
        NAME_HEAD,
        CONTENT_HEAD,
        say(t, 'narrative.inputs.unit'),
        say(t, 'narrative.inputs.state'),
        say(t, 'narrative.inputs.used'),
      ].map((words) => cell(words, 'header')),
    },
  ];
  return {
    name: INPUTS_SHEET,
    columns: WIDTHS.map((width) => ({ width, printed: true })),
    rows: [
      ...head,
      ...narrative.inputs.map((input) => rowOf(input, titles, t)),
      ...narrative.unused.map((u) => unusedRow(u, t)),
    ],
    headerRows: head.length,
    orientation: 'landscape',
  };
}

const cell = (text: string, style: CellStyle): DocumentCell => ({ text, style });

function rowOf(input: RequestedInput, titles: ReadonlyMap<string, string>, t: Translate): DocumentRow {
  const missing = input.value === undefined && !input.optional;
  return {
    cells: [
      cell(input.name, 'cell'),
      cell(input.value ?? '', missing || input.invalid ? 'pending' : 'cell'),
      cell(
        input.unit ?? (input.kind === 'number' ? '' : say(t, `narrative.inputs.kind.${input.kind}`)),
        'muted',
      ),
      cell(say(t, stateOf(input)), missing || input.invalid ? 'pending' : 'muted'),
      cell(input.usedIn.map((id) => excerpt(titles.get(id) ?? id)).join('\n'), 'muted'),
    ],
  };
}

const unusedRow = (unused: Narrative['unused'][number], t: Translate): DocumentRow => ({
  cells: [
    cell(unused.name, 'muted'),
    cell(unused.value, 'cell'),
    null,
    cell(say(t, 'narrative.inputs.state.unused'), 'muted'),
    null,
  ],
});

function stateOf(input: RequestedInput): MessageId {
  if (input.invalid) return 'narrative.inputs.state.invalid';
  if (input.carried) return 'narrative.inputs.state.carried';
  if (input.usual) return 'narrative.inputs.state.usual';
  if (input.value !== undefined) return 'narrative.inputs.state.given';
  return input.optional ? 'narrative.inputs.state.optional' : 'narrative.inputs.state.missing';
}

/** The beginning of the paragraph, enough to know it again. */
const excerpt = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
