import type { TextDocument } from '../../budget/TextDocument';
import type { BudgetBook } from '../../budget/BudgetBook';
import { NO_OUTLINE } from '../../narrative/outlines/choose';
import type { Sources } from '../../narrative/review/sources';
import { inputFindings } from '../../narrative/write/inputFindings';
import type { InputRecord } from '../../narrative/inputs/Inputs';
import { narrate, outlineOf, rewrite } from '../../pipeline/narrate';
import { findingLines } from '../../report/findingLines';
import { PLAIN } from '../../report/lines';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { colours } from '../colours';
import type { CliContext, ExitStatus } from '../CliContext';
import type { NarrateTask } from './NarrateOptions';
import { saveUsedOutline } from './saveOutlineOption';
import { tellTextFaults } from './tellFaults';
import { writeOutputs } from './writeOutputs';

/** What was read: the workbooks, what people gave, and the office's own wording. */
export interface ReadForOutline {
  readonly book: { readonly grids: readonly Grid[]; readonly bytes: Uint8Array };
  readonly prior?: readonly Grid[];
  readonly budget?: readonly Grid[];
  readonly sources: Sources & { readonly book: BudgetBook };
  readonly inputs: InputRecord;
  readonly templates: Readonly<Record<string, string>>;
  readonly earlier: readonly Grid[];
  /** Last year's text, which offers what it says for the inputs. */
  readonly lastText?: TextDocument;
}

/** Writes the narrative in the words of an outline, and asks for what is left open. */
export async function narrateFromOutline(
  { file, out, docx, outline: asked, wording, charts, saveOutline }: NarrateTask,
  { book, prior, budget, sources, inputs, templates, earlier, lastText }: ReadForOutline,
  context: CliContext,
): Promise<ExitStatus> {
  const { io, t } = context;
  const settings = { ...(asked === undefined ? {} : { outline: asked }), templates };
  const { outline, why, unused } = outlineOf(book.grids, sources.book, settings);
  if (asked === undefined) (why.id === NO_OUTLINE ? io.err : io.out)(`${t(why)}\n`);
  const narrative = narrate(book.grids, {
    file,
    ...settings,
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
    inputs,
    ...(lastText ? { lastText } : {}),
  });
  tellTextFaults(narrative, sources, context);
  const written = await writeOutputs(
    narrative,
    rewrite(earlier, narrative),
    book.bytes,
    {
      out,
      ...(docx ? { docx } : {}),
      ...(charts ? { charts } : {}),
      ...(wording ? { wording: outline } : {}),
    },
    context,
  );
  const saved = saveOutline === undefined || (await saveUsedOutline(saveOutline, outline, context));
  if (unused.length > 0) io.err(`${say(t, 'narrative.templates-unused', { names: unused })}\n`);
  const findings = inputFindings(narrative);
  if (findings.length > 0 && written !== undefined) {
    io.out(`${findingLines(findings, t, io.colour ? colours : PLAIN).join('\n')}\n`);
    io.out(`${say(t, 'narrative.fill-in', { file: written })}\n`);
  }
  return written === undefined || !saved ? 2 : 0;
}
