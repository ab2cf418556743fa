import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../shared/trials/files');

/**
 * A file of the collection of odd files, which is not part of the project; undefined, and said, where it does not lie beside
 * it: the files that the tests make themselves show the same.
 */
export function original(name: string): Uint8Array | undefined {
  const path = join(FOLDER, name);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  console.log(`The original ${name} is not beside the project: only files made here are used.`);
  return undefined;
}
