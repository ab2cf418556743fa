import { CompoundFile, DamagedCompoundError } from '../../../given/CompoundFile';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import type { ConvertedSheets } from './ConvertedSheets';
import { DEFAULT_PASSWORD, withoutDefaultPassword } from './decrypt/withoutDefaultPassword';
import { sheetsOf } from './fromLibrary';
import { readThroughLibrary } from './library';

/** Reads an .xls. The library gets the stream of the workbook and nothing else of the file. @throws UnreadableWorkbookError */
export async function readXls(bytes: Uint8Array): Promise<ConvertedSheets> {
  const stream = withoutDefaultPassword(workbookStream(bytes));
  return sheetsOf(await readThroughLibrary(stream, 'xls', { password: DEFAULT_PASSWORD }), 'xls');
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  try {
    const file = new CompoundFile(bytes);
    const stream = file.stream('Workbook') ?? file.stream('Book');
    if (stream) return stream;
  } catch (cause) {
    if (!(cause instanceof DamagedCompoundError)) throw cause;
    throw new UnreadableWorkbookError('damaged', 'xls', { cause });
  }
  throw new UnreadableWorkbookError('not-a-workbook');
}
