import type { Narrative, NarrativeParagraph } from '../../narrative/Narrative';
import type { Outline } from '../../narrative/outlines';
import { narrativeDocx } from '../../narrative/write/docx';
import { asItStands } from '../../narrative/write/rewrite/asItStands';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import { inputsSheet } from '../../report/inputsSheet';
import { narrativeSheet } from '../../report/narrativeSheet';
import { templatesSheet } from '../../report/templatesSheet';
import { say } from '../../report/translate';
import { openWorkbook } from '../../workbook/file';
import { freePath } from '../files';
import type { CliContext } from '../CliContext';
import { writeOut } from '../writeOut';

/** What is written where. */
export interface Outputs {
  readonly out: string;
  readonly docx?: string;
  readonly charts?: boolean;
  /** Its wording is written into a sheet of its own, to be changed there. */
  readonly wording?: Outline;
}

/** Writes the copy of the workbook and the Word document, and says what stands in them. @returns the copy's path; undefined when something could not be written */
export async function writeOutputs(
  narrative: Narrative,
  decisions: readonly Decision[] | undefined,
  bytes: Uint8Array,
  { out, docx, charts = false, wording }: Outputs,
  context: CliContext,
): Promise<string | undefined> {
  const { io, t } = context;
  const workbook = await openWorkbook(bytes);
  const sheet = await workbook.writeSheet(narrativeSheet(narrative, t, decisions, { charts }));
  if (narrative.inputs.length > 0) await workbook.writeSheet(inputsSheet(narrative, t));
  if (wording) await workbook.writeSheet(templatesSheet(wording, t));
  const path = await freePath(io, out);
  if (!(await writeOut(context, path, workbook.save()))) return undefined;
  const standing = decisions ? asItStands(narrative, decisions) : narrative;
  const count = (of: (p: NarrativeParagraph) => readonly unknown[]): number =>
    standing.paragraphs.reduce((n, p) => n + of(p).length, 0);
  const done = {
    file: path,
    sheet,
    paragraphs: standing.paragraphs.length,
    figures: count((p) => p.figures),
    gaps: count((p) => p.pending),
  };
  io.out(`${say(t, 'narrative.written', done)}\n`);
  const kept = decisions?.filter((d) => d.kind === 'keep-edited' || d.kind === 'own').length ?? 0;
  if (kept > 0) io.out(`${say(t, 'narrative.kept-count', { count: kept })}\n`);
  if (docx === undefined) return path;
  const wordPath = await freePath(io, docx);
  if (!(await writeOut(context, wordPath, await narrativeDocx(standing)))) return undefined;
  io.out(`${say(t, 'narrative.docx-written', { file: wordPath })}\n`);
  return path;
}
