import type { Message } from '../budget/Finding';
import { readContent, type ReadContent } from '../workbook/file';
import { UnreadableWorkbookError } from '../workbook/UnreadableWorkbookError';
import { readFailure } from './files';
import type { CliIo } from './io';
import { nodeTools } from './nodeTools';

/** A workbook's bytes and content, or why it can't be had. */
export type ReadBook = ({ readonly bytes: Uint8Array } & ReadContent) | { readonly reason: Message };

/** Reads a workbook; whatever is wrong with the file is a value, told with its reason. */
export async function readBook(io: CliIo, file: string): Promise<ReadBook> {
  const read = await readBytes(io, file);
  if ('reason' in read) return read;
  const content = await contentOf(read.bytes);
  return 'reason' in content ? content : { ...read, ...content };
}

/** A file's bytes, or why they can't be had. */
export const readBytes = (
  io: CliIo,
  file: string,
): Promise<{ readonly bytes: Uint8Array } | { readonly reason: Message }> =>
  io.readFile(file).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({ reason: readFailure(error) }),
  );

/** What a workbook's bytes hold, or why that can't be read. */
export const contentOf = (bytes: Uint8Array): Promise<ReadContent | { readonly reason: Message }> =>
  readContent(bytes, { tools: nodeTools }).catch((error: unknown) => ({ reason: unreadableReason(error) }));

/** The reason of a refusal, or the words of an error of our own, which must not stop the other files. */
export const unreadableReason = (error: unknown): Message =>
  error instanceof UnreadableWorkbookError
    ? error.explanation
    : {
        id: 'cli.internal',
        data: { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
      };

/** Whether a failure was a mistake of ours and not of the file, so that another version may read it. */
export const isInternal = (reason: Message): boolean => reason.id === 'cli.internal';
