import * as zlib from 'node:zlib';
import type { PackedEntry, ZipTools } from '../workbook/file';

/** Not in the first versions of Node 20. */
const { crc32 } = zlib as Partial<typeof zlib>;

/** Node's own tools: unpacking takes half the time. */
export const nodeZip: Partial<ZipTools> = {
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  inflateAll,
  ...(crc32 && { crc32: (data: Uint8Array) => crc32(data) }),
};

/** The header of a member of a gzip file that says nothing: deflated, no name, no date, no system. */
const MEMBER_HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
const TRAILER = 8;

/** Node takes no smaller one. */
const LEAST_CHUNK = 64;

/**
 * Node makes a whole stream of objects for each unpacking, which for the small parts of a workbook costs more than unpacking
 * them. A gzip file may have many members, which come out as one: so the entries become members, whose sizes and CRCs are
 * checked on the way.
 */
function inflateAll(entries: readonly PackedEntry[]): Uint8Array[] {
  let size = 0;
  let packedSize = 0;
  for (const entry of entries) {
    size += entry.size;
    packedSize += MEMBER_HEADER.length + entry.packed.length + TRAILER;
  }
  const file = Buffer.allocUnsafe(packedSize);
  let at = 0;
  for (const entry of entries) {
    file.set(MEMBER_HEADER, at);
    file.set(entry.packed, at + MEMBER_HEADER.length);
    at += MEMBER_HEADER.length + entry.packed.length + TRAILER;
    file.writeUInt32LE(entry.crc, at - 8);
    file.writeUInt32LE(entry.size, at - 4);
  }
  const whole = zlib.gunzipSync(file, {
    maxOutputLength: Math.max(size, 1),
    chunkSize: Math.max(size + 1, LEAST_CHUNK),
  });
  if (whole.length !== size) throw new RangeError();
  let from = 0;
  return entries.map((entry) => whole.subarray(from, (from += entry.size)));
}
