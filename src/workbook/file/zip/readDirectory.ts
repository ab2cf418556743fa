import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { CENTRAL_HEADER, END_OF_DIRECTORY, FLAG_ENCRYPTED, type ZipEntry } from './ZipEntry';

const decoder = new TextDecoder();
const MAX_32 = 0xffffffff;
const MAX_16 = 0xffff;

/** The central directory of a zip archive; zip64 too. Source: PKWARE APPNOTE 6.3. @throws UnreadableWorkbookError */
export function readDirectory(bytes: Uint8Array, limit: number): ZipEntry[] {
  try {
    return readEntries(bytes, limit);
  } catch (cause) {
    // Any offset outside the file.
    if (cause instanceof RangeError) throw new UnreadableWorkbookError('damaged', 'zip', { cause });
    throw cause;
  }
}

function readEntries(bytes: Uint8Array, limit: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  let total = 0;
  for (let i = 0; i < directory.count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new UnreadableWorkbookError('damaged', 'zip');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const { size, compressedSize, offset } = readSizes(view, at, at + 46 + nameLength, extraLength);
    const name = decoder.decode(rawName);
    const entry: ZipEntry = {
      name: name.includes('\\') ? name.replaceAll('\\', '/') : name,
      rawName,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc: view.getUint32(at + 16, true),
      attributes: view.getUint32(at + 38, true),
      size,
      compressedSize,
      offset,
    };
    total += entry.size;
    if (total > limit) throw new UnreadableWorkbookError('too-large', `> ${Math.round(limit / 2 ** 20)} MiB`);
    if (entry.flags & FLAG_ENCRYPTED) throw new UnreadableWorkbookError('encrypted', entry.name);
    entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== MAX_16 && offset !== MAX_32) return { count, offset };
  const zip64 = Number(view.getBigUint64(end - 12, true));
  return {
    count: Number(view.getBigUint64(zip64 + 32, true)),
    offset: Number(view.getBigUint64(zip64 + 48, true)),
  };
}

/**
 * Where the end record begins. It is followed by a comment of at most 65,535 bytes, which may hold what looks like one: the
 * record is that whose comment ends with the file, or the last one where something was added behind.
 */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - MAX_16);
  let last = -1;
  for (let end = view.byteLength - 22; end >= first; end--) {
    if (view.getUint32(end, true) !== END_OF_DIRECTORY) continue;
    if (end + 22 + view.getUint16(end + 20, true) === view.byteLength) return end;
    if (last < 0) last = end;
  }
  if (last < 0) throw new UnreadableWorkbookError('damaged', 'zip');
  return last;
}

/** Sizes and offset; where a 32-bit field is full, the zip64 extra field holds it, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let p = extraAt; p + 4 <= extraAt + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let field = p + 4;
    const next = (): number => Number(view.getBigUint64((field += 8) - 8, true));
    if (size === MAX_32) size = next();
    if (compressedSize === MAX_32) compressedSize = next();
    if (offset === MAX_32) offset = next();
  }
  return { size, compressedSize, offset };
}
