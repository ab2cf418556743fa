import type { CheckResult } from '../pipeline/results';
import { basename } from 'node:path';
import packageJson from '../../package.json';
import { findingsSheet } from '../report/findingsSheet';
import { dateText } from '../report/Made';
import { marksOf } from '../report/marks';
import { isMessageId, say, type Translate } from '../report/translate';
import { openWorkbook } from '../workbook/file';
import type { Persons } from '../workbook/kept/Persons';
import type { SheetDocument } from '../workbook/SheetDocument';
import type { HighlightOutcome } from '../workbook/WorkbookPort';
import { copyPaths } from './files';
import type { CliIo } from './io';
import { writeOut } from './writeOut';

/** Names of files that are packages; others must not be given to a copy that is one. */
const PACKAGE = /\.(?:xlsx|xlsm|xltx|xltm|et|ett)$/i;

interface Highlighting {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly result: CheckResult;
  readonly folder: string;
}

/**
 * Writes a copy of the workbook with its findings marked and the sheet of findings.
 * @param aloud say on standard output where it went; otherwise (a report for programs is there) on standard error
 * @returns false when it could not be written, which has been told
 */
export async function writeHighlighted(
  { file, bytes, result, folder }: Highlighting,
  { io, t }: { readonly io: CliIo; readonly t: Translate },
  aloud: boolean,
): Promise<boolean> {
  const tell = aloud ? io.out : io.err;
  const workbook = await openWorkbook(bytes);
  const outcome = await workbook.highlight(marksOf(result, t));
  const document = findingsSheet(result, t, {
    file: basename(file),
    date: dateText(io.today()),
    version: packageJson.version,
  });
  const converted = workbook.format === 'converted';
  const { newest, path } = await copyPaths(
    io,
    file,
    'checked',
    folder,
    PACKAGE.test(file) && !converted ? undefined : `.${workbook.format === 'xlsm' ? 'xlsm' : 'xlsx'}`,
  );
  await workbook.writeSheet(document, newest === undefined ? [] : await answersIn(newest, document, io));
  const saved = workbook.save();
  if (!(await writeOut({ io, t }, path, saved))) return false;
  const id = converted ? 'cli.converted' : 'cli.written';
  tell(`${say(t, id, { file: path, count: outcome.marked })}\n`);
  if (outcome.skipped.length > 0) tell(`${skippedLine(outcome, t)}\n`);
  return true;
}

/** What people have written on the sheet in the last copy; nothing where that can't be read. */
async function answersIn(copy: string, document: SheetDocument, io: CliIo): Promise<readonly Persons[]> {
  try {
    return (await openWorkbook(await io.readFile(copy))).personsOn(document);
  } catch {
    return []; // That copy stays as it is; nothing of it is lost.
  }
}

/** The cells that could not be marked, with the reason. */
function skippedLine({ skipped }: HighlightOutcome, t: Translate): string {
  const cells = skipped.map(({ sheet, address, reason }) =>
    say(t, 'cli.skipped-cell', {
      cell: address === undefined ? sheet : `${sheet}!${address}`,
      reason: isMessageId(reason) ? say(t, reason).replace(/[。.]$/, '') : reason,
    }),
  );
  return say(t, 'cli.skipped', { count: skipped.length, cells });
}
