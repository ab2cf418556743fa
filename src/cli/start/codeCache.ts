import { readFileSync, writeFileSync } from 'node:fs';
import * as zlib from 'node:zlib';

/** Not in the first versions of Node 20; without it nothing is kept. */
const { crc32 } = zlib as Partial<typeof zlib>;

/** Before the code: the checksum of the script that it was compiled from, and its own. */
const HEADER_BYTES = 8;

/**
 * What V8 compiled of a script, as a file. V8 itself refuses the code of another version or of other flags,
 * but of the script it looks at the length alone, and at the code not at all: hence the checksums.
 * @returns undefined when there is no such file, or one that doesn't belong to the script
 */
export function readCodeCache(cache: string, script: Uint8Array): Buffer | undefined {
  const kept = crc32 && contentOf(cache);
  if (!kept || kept.length <= HEADER_BYTES) return undefined;
  const code = kept.subarray(HEADER_BYTES);
  const belongs = kept.readUInt32LE(0) === crc32(script) && kept.readUInt32LE(4) === crc32(code);
  return belongs ? code : undefined;
}

/** @throws the system's error when the file can't be written */
export function writeCodeCache(cache: string, script: Uint8Array, code: Uint8Array): void {
  if (!crc32) return;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(crc32(script), 0);
  header.writeUInt32LE(crc32(code), 4);
  writeFileSync(cache, Buffer.concat([header, code]));
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It may never have been written: the script is compiled then.
    return undefined;
  }
}
