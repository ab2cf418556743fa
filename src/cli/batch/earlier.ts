import { tallyOf } from '../../report/tally';
import type { FileTally } from '../../report/summary';
import type { CliIo } from '../io';

/** What an earlier run has written of one file. */
export interface EarlierEntry {
  /** Undefined when the file's bytes could not be had: then it is tried again. */
  readonly sha256?: string;
  readonly tally: FileTally;
}

/** The lines of an earlier run by file name, the last of each file. */
export type Earlier = ReadonlyMap<string, EarlierEntry>;

/** The file holds something else than lines of ours, and is left alone. */
export class NotOurLinesError extends Error {
  override readonly name = 'NotOurLinesError';
  constructor(readonly line: number) {
    super(`line ${line} is no entry of a report`);
  }
}

/**
 * Reads what an earlier run wrote, line by line. A last line that was cut off when the run was broken off is taken away, so
 * that lines can be appended.
 * @throws NotOurLinesError as a rejection, and leaves the file as it is
 */
export async function readEarlier(io: CliIo, path: string): Promise<Earlier> {
  const entries = new Map<string, EarlierEntry>();
  let number = 0;
  for await (const { text, start, isWhole } of linesOf(io.chunks(path))) {
    number += 1;
    const entry = entryOf(text);
    if (entry) {
      entries.set(entry.tally.file, entry);
      if (!isWhole) await io.appendFile(path, '\n');
    } else if (!isWhole && text.startsWith('{"file":')) await io.truncate(path, start);
    else throw new NotOurLinesError(number);
  }
  return entries;
}

function entryOf(line: string): EarlierEntry | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  const tally = tallyOf(entry);
  if (!tally) return undefined;
  const { sha256 } = entry as { readonly sha256?: unknown };
  return { tally, ...(typeof sha256 === 'string' ? { sha256 } : {}) };
}

interface Line {
  readonly text: string;
  /** Where it begins in the file, in bytes. */
  readonly start: number;
  /** It ends with a line feed. */
  readonly isWhole: boolean;
}

const LINE_FEED = 10;

/** The lines of a file that may be larger than the memory. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let start = 0;
  let parts: Uint8Array[] = [];
  const take = (isWhole: boolean): Line => {
    const bytes = Buffer.concat(parts);
    const line = { text: decoder.decode(bytes), start, isWhole };
    start += bytes.length + (isWhole ? 1 : 0);
    parts = [];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, at));
      yield take(true);
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield take(false);
}
