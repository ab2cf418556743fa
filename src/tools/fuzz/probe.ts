import { run } from '../../cli/run';
import { HostedFile } from '../../workbench/host/file/HostedFile';
import { UnreadableWorkbookError } from '../../workbook/UnreadableWorkbookError';
import { fuzzIo, type FuzzIo } from './fuzzIo';

/** What became of a damaged file: its content was worked on, or it was refused with a reason; anything else is a fault of ours. */
export type Outcome =
  | { readonly kind: 'read' | 'refused' }
  /** `fault` is the same for the same fault: it says what, not where. */
  | { readonly kind: 'failed'; readonly fault: string };

/** What a file is given to. */
export type Command = 'check' | 'review';

/** Words of ours that tell of a mistake of ours. */
const INTERNAL = /internal error, please report this line: ([^\n]*)/;
/** A figure that is none. */
const NO_FIGURE = /(?:NaN|Infinity)\s*(?:万元|千元|元|%|\s(?:in )?(?:ten thousand|yuan))/;

/** Has a file checked, marked and cleared, or reviewed, as the command line does it; and opened as the page does it. */
export async function probe(bytes: Uint8Array, command: Command): Promise<Outcome> {
  try {
    return command === 'check' ? await probeWorkbook(bytes) : await probeText(bytes);
  } catch (error) {
    return { kind: 'failed', fault: error instanceof Error ? nameOf(error) : 'thrown' };
  }
}

async function probeWorkbook(bytes: Uint8Array): Promise<Outcome> {
  await openAsPage(bytes);
  const io = fuzzIo({ 'f.xlsx': bytes });
  const status = await run(['check', 'f.xlsx', '--out', 'out', '--lang', 'en'], io);
  const outcome = judged(status, io);
  const marked = io.files.get('out/f.checked.xlsx') ?? io.files.get('out/f.checked.xlsm');
  if (outcome.kind === 'failed' || !marked) return outcome;
  // What could be marked can be read again, and cleared.
  const again = fuzzIo({ 'm.xlsx': marked });
  const clear = await run(['clear', 'm.xlsx', '--lang', 'en'], again);
  if (clear !== 0) return { kind: 'failed', fault: `not cleared: ${whyOf(again)}` };
  const cleared = again.files.get('m.cleared.xlsx');
  if (!cleared) return outcome;
  const last = fuzzIo({ 'c.xlsx': cleared });
  const lastStatus = await run(['check', 'c.xlsx', '--lang', 'en'], last);
  return status !== 2 && lastStatus === 2
    ? { kind: 'failed', fault: `unreadable once cleared: ${whyOf(last)}` }
    : outcome;
}

/** @throws whatever is no refusal */
async function openAsPage(bytes: Uint8Array): Promise<void> {
  try {
    (await HostedFile.open(bytes)).save();
  } catch (error) {
    if (!(error instanceof UnreadableWorkbookError)) throw error;
  }
}

async function probeText(bytes: Uint8Array): Promise<Outcome> {
  const io = fuzzIo({ 'f.docx': bytes });
  return judged(await run(['review', 'f.docx', '--lang', 'en'], io), io);
}

function judged(status: number, { told }: FuzzIo): Outcome {
  const internal = INTERNAL.exec(told.err)?.[1];
  if (internal !== undefined) return { kind: 'failed', fault: withoutPlaces(internal) };
  if (NO_FIGURE.test(told.out)) return { kind: 'failed', fault: 'a figure that is none' };
  if (status !== 2) return { kind: 'read' };
  const lines = told.err.trim().split('\n');
  if (lines.length !== 1 || lines[0] === '')
    return { kind: 'failed', fault: `${lines.length} lines for a refusal` };
  return { kind: told.out === '' ? 'refused' : 'read' };
}

const whyOf = ({ told }: FuzzIo): string => withoutPlaces(told.err.trim().split('\n')[0] ?? '');
const nameOf = (error: Error): string => withoutPlaces(`${error.name}: ${error.message}`);
const withoutPlaces = (text: string): string =>
  text
    .replace(/^\w\.\w+: /, '')
    .replace(/\d+/g, '#')
    .slice(0, 120);
