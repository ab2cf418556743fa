import { Zip, ZipPassThrough, strToU8 } from 'fflate';

/** An archive of entries in this order, two of one name among them if need be. */
export function zipInOrder(
  entries: readonly (readonly [name: string, data: Uint8Array | string])[],
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, data] of entries) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(typeof data === 'string' ? strToU8(data) : data, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}

/** The archive with a comment behind its end record. */
export function withComment(zip: Uint8Array, comment: Uint8Array): Uint8Array {
  const out = new Uint8Array(zip.length + comment.length);
  out.set(zip);
  out.set(comment, zip.length);
  new DataView(out.buffer).setUint16(zip.length - 2, comment.length, true);
  return out;
}

/** The archive with some bytes in the data of an entry changed, so that its CRC no longer fits. */
export function withDamagedEntry(zip: Uint8Array, name: string): Uint8Array {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 46 < out.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (Buffer.from(out.subarray(at + 46, at + 46 + length)).toString() !== name) continue;
    view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
  }
  return out;
}
