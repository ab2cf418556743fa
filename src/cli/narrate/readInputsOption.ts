import type { Message } from '../../budget/Finding';
import { readInputText } from '../../narrative/inputs/readInputText';
import { readInputsFile } from '../../narrative/inputs/readInputs';
import type { InputRecord } from '../../narrative/inputs/Inputs';
import { say } from '../../report/translate';
import { decodeText } from '../../textfile';
import { readBook, readBytes } from '../readBook';
import type { CliContext } from '../CliContext';

/** What `--inputs` gave. */
export interface GivenInputs {
  readonly inputs: InputRecord;
  /** The file could not be read, which has been told. */
  readonly failed: boolean;
}

/** Reads `--inputs`: a workbook, or a text with `名称：内容` on each line. Lines that say nothing are told. */
export async function readInputsOption(file: string | undefined, context: CliContext): Promise<GivenInputs> {
  if (file === undefined) return { inputs: {}, failed: false };
  const { io, t } = context;
  const refuse = (reason: Message): GivenInputs => {
    io.err(`${say(t, 'cli.inputs-unreadable', { file, reason: t(reason) })}\n`);
    return { inputs: {}, failed: true };
  };
  if (/\.(?:xlsx|xlsm|xls)$/i.test(file)) {
    const book = await readBook(io, file);
    return 'reason' in book ? refuse(book.reason) : { inputs: readInputsFile(book.grids), failed: false };
  }
  const read = await readBytes(io, file);
  if ('reason' in read) return refuse(read.reason);
  const { inputs, unread } = readInputText(decodeText(read.bytes));
  if (unread.length > 0)
    io.err(`${say(t, 'narrative.inputs.unread', { file, lines: unread.map(String) })}\n`);
  return { inputs, failed: false };
}
