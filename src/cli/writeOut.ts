import { dirname } from 'node:path';
import { say, type Translate } from '../report/translate';
import { codeOf, type CliIo } from './io';

/** Writes a file, with its folder. @returns false when that failed, which has been told on standard error */
export async function writeOut(
  { io, t }: { readonly io: CliIo; readonly t: Translate },
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    await io.makeFolder(dirname(path));
    await io.writeFile(path, bytes);
    return true;
  } catch (error) {
    io.err(`${say(t, 'cli.write-failed', { file: path, reason: codeOf(error) ?? String(error) })}\n`);
    return false;
  }
}
