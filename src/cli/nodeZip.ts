import * as zlib from 'node:zlib';
import type { ZipTools } from '../workbook/file';

/** Not in the first versions of Node 20. */
const { crc32 } = zlib as Partial<typeof zlib>;

/** Node's own tools: unpacking takes half the time. */
export const nodeZip: Partial<ZipTools> = {
  inflate: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  ...(crc32 && { crc32: (data: Uint8Array) => crc32(data) }),
};
