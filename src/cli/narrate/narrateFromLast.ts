import type { Message } from '../../budget/Finding';
import type { InputRecord } from '../../narrative/inputs/Inputs';
import type { Sources } from '../../narrative/review/sources';
import { inputFindings } from '../../narrative/write/inputFindings';
import { rewrite } from '../../pipeline/narrate';
import { NoLastTextError, rollNarrative } from '../../pipeline/rollNarrative';
import { findingLines } from '../../report/findingLines';
import { PLAIN } from '../../report/lines';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { colours } from '../colours';
import { readNarrative } from '../readNarrative';
import type { CliContext, ExitStatus } from '../CliContext';
import type { NarrateTask } from './NarrateOptions';
import { saveLastText } from './saveOutlineOption';
import { tellTextFaults } from './tellFaults';
import { writeOutputs } from './writeOutputs';

/** What was read. */
export interface Read {
  readonly book: { readonly grids: readonly Grid[]; readonly bytes: Uint8Array };
  readonly prior?: readonly Grid[];
  readonly budget?: readonly Grid[];
  /** The workbooks as they were recognised. */
  readonly sources: Sources;
  readonly inputs: InputRecord;
  readonly earlier: readonly Grid[];
  /** A file that was named could not be read, which has been told. */
  readonly failed: boolean;
}

/** Writes last year's text again from this year's workbook, and lists what was wrong in it. */
export async function narrateFromLast(
  options: NarrateTask,
  { book, prior, budget, sources, inputs, earlier, failed }: Read,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t } = context;
  const { file, lastText, out, docx, saveOutline } = options;
  const paint = io.colour ? colours : PLAIN;
  const refuse = (message: Message): ExitStatus => {
    io.err(`${t(message)}\n`);
    return 2;
  };
  if (!prior) return refuse({ id: 'narrative.last.no-prior', data: {} });
  const read = lastText === undefined ? undefined : await readNarrative(io, lastText);
  if (read && 'reason' in read)
    return refuse({ id: 'cli.unreadable', data: { file: lastText!, reason: t(read.reason) } });
  try {
    const { narrative, otherText } = rollNarrative(book.grids, {
      prior,
      ...(budget ? { budget } : {}),
      file,
      inputs,
      ...(read ? { text: read.document } : {}),
    });
    const { errors, dropped, unsaid } = narrative.followed;
    const unused = unusedOptions(options);
    if (unused.length > 0) io.err(`${say(t, 'narrative.last.unused', { options: unused })}\n`);
    if (otherText) io.err(`${t(otherText)}\n`);
    tellTextFaults(narrative, sources, context);
    const outputs = { out, ...(docx ? { docx } : {}) };
    const written = await writeOutputs(narrative, rewrite(earlier, narrative), book.bytes, outputs, context);
    if (written === undefined) return 2;
    const saved =
      saveOutline === undefined || (await saveLastText(saveOutline, prior, read?.document, context));
    if (errors.length > 0)
      io.out(
        [
          say(t, 'narrative.last.errors', { count: errors.length }),
          ...findingLines(errors, t, paint),
          '',
        ].join('\n'),
      );
    if (dropped.length > 0)
      io.out(
        [say(t, 'narrative.last.dropped', { count: dropped.length }), ...dropped.map(indent), ''].join('\n'),
      );
    if (unsaid.length > 0)
      io.out(
        [say(t, 'narrative.last.unsaid', { count: unsaid.length }), ...unsaid.map(indent), ''].join('\n'),
      );
    const missing = inputFindings(narrative);
    if (missing.length > 0) io.out([...findingLines(missing, t, paint), ''].join('\n'));
    if (narrative.inputs.length > 0) io.out(`${say(t, 'narrative.fill-in', { file: written })}\n`);
    return failed || !saved ? 2 : 0;
  } catch (error) {
    if (error instanceof NoLastTextError) return refuse({ id: 'narrative.last.no-text', data: {} });
    throw error;
  }
}

/** Last year's text says how this year's is worded, and it has no charts. */
const unusedOptions = ({ templates, wording, charts }: NarrateTask): readonly string[] => [
  ...(templates === undefined ? [] : ['--templates']),
  ...(wording ? ['--wording'] : []),
  ...(charts ? ['--charts'] : []),
];

const indent = (line: string): string => `  ${line}`;
