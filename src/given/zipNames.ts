const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** More names than these say nothing more of what an archive is. */
const MOST = 200;

const decoder = new TextDecoder();

/** The first names that the directory of a zip archive lists; undefined when it can't be found. Nothing is thrown. */
export function zipNames(bytes: Uint8Array): string[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let end = bytes.length - 22; end >= first; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const names = listed(bytes, view, view.getUint32(end + 16, true));
    // A comment may hold what looks like the end; the comment of the real one ends with the file.
    const isLast = end + 22 + view.getUint16(end + 20, true) === bytes.length;
    if (names.length > 0 || (isLast && view.getUint16(end + 10, true) === 0)) return names;
  }
  return undefined;
}

/** The name of the entry that an archive begins with, be it cut off behind; empty when it begins with none. */
export function firstName(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isLocal(view) ? nameAt(bytes, 30, view.getUint16(26, true)) : '';
}

const isLocal = (view: DataView): boolean => view.byteLength >= 30 && view.getUint32(0, true) === LOCAL;

function listed(bytes: Uint8Array, view: DataView, offset: number): string[] {
  const names: string[] = [];
  for (
    let at = offset;
    at + 46 <= bytes.length && names.length < MOST && view.getUint32(at, true) === CENTRAL;
  ) {
    const length = view.getUint16(at + 28, true);
    names.push(nameAt(bytes, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  decoder.decode(bytes.subarray(at, at + length)).replaceAll('\\', '/');
