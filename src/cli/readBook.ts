import type { Grid } from '../workbook/Grid';
import type { Message } from '../budget/Finding';
import { readGrids } from '../workbook/file';
import { UnreadableWorkbookError } from '../workbook/UnreadableWorkbookError';
import { readFailure } from './files';
import type { CliIo } from './io';

/** A workbook's bytes and content, or why it can't be had. */
export type ReadBook =
  { readonly bytes: Uint8Array; readonly grids: readonly Grid[] } | { readonly reason: Message };

/** Reads a workbook; whatever is wrong with the file is a value, told with its reason. */
export async function readBook(io: CliIo, file: string): Promise<ReadBook> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file);
  } catch (error) {
    return { reason: readFailure(error) };
  }
  try {
    return { bytes, grids: await readGrids(bytes) };
  } catch (error) {
    return { reason: unreadableReason(error) };
  }
}

/** The reason of a refusal, or the words of an error of our own, which must not stop the other files. */
export const unreadableReason = (error: unknown): Message =>
  error instanceof UnreadableWorkbookError
    ? error.explanation
    : {
        id: 'cli.internal',
        data: { reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
      };
