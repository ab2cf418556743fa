import { deflateSync } from 'fflate';
import type { ZipArchive } from './ZipArchive';
import { crc32 } from './crc32';
import {
  CENTRAL_HEADER,
  DEFLATED,
  END_OF_DIRECTORY,
  FLAG_DATA_DESCRIPTOR,
  FLAG_UTF8,
  LOCAL_HEADER,
  type ZipEntry,
} from './ZipEntry';

/** 1 January 1980, the first date that zip knows: no clock is read. */
const NO_DATE = 0x21;
const VERSION = 20;

/** A fifth faster than 6 on worksheets, for half a percent of the size. */
const LEVEL = 4;

/**
 * The archive with some entries replaced (bytes), taken out (null) or added at the end. All others are copied as they lie,
 * compressed, in their order.
 */
export function writeZip(archive: ZipArchive, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const writer = new ZipWriter();
  for (const entry of archive.entries.values()) {
    const change = changes.get(entry.name);
    if (change === undefined) writer.add(entry, archive.packed(entry));
    else if (change !== null) writer.deflate(entry.name, change, entry);
  }
  for (const [name, data] of changes)
    if (data !== null && !archive.entries.has(name)) writer.deflate(name, data);
  return writer.finish();
}

class ZipWriter {
  private readonly local: Uint8Array[] = [];
  private readonly central: Uint8Array[] = [];
  private offset = 0;

  deflate(name: string, data: Uint8Array, like?: ZipEntry): void {
    const packed = deflateSync(data, { level: LEVEL });
    const entry: ZipEntry = {
      name,
      rawName: like?.rawName ?? new TextEncoder().encode(name),
      flags: like ? like.flags & FLAG_UTF8 : FLAG_UTF8,
      method: DEFLATED,
      time: like?.time ?? 0,
      date: like?.date ?? NO_DATE,
      crc: crc32(data),
      compressedSize: packed.length,
      size: data.length,
      offset: 0,
      attributes: like?.attributes ?? 0,
    };
    this.add(entry, packed);
  }

  add(entry: ZipEntry, packed: Uint8Array): void {
    const nameLength = entry.rawName.length;
    const header = new DataView(new ArrayBuffer(30));
    header.setUint32(0, LOCAL_HEADER, true);
    header.setUint16(4, VERSION, true);
    header.setUint16(6, entry.flags & ~FLAG_DATA_DESCRIPTOR, true);
    header.setUint16(8, entry.method, true);
    header.setUint16(10, entry.time, true);
    header.setUint16(12, entry.date, true);
    header.setUint32(14, entry.crc, true);
    header.setUint32(18, packed.length, true);
    header.setUint32(22, entry.size, true);
    header.setUint16(26, nameLength, true);

    const record = new DataView(new ArrayBuffer(46));
    record.setUint32(0, CENTRAL_HEADER, true);
    record.setUint16(4, VERSION, true);
    for (let i = 4; i < 30; i += 2) record.setUint16(i + 2, header.getUint16(i, true), true);
    record.setUint32(38, entry.attributes, true);
    record.setUint32(42, this.offset, true);

    this.local.push(new Uint8Array(header.buffer), entry.rawName, packed);
    this.central.push(new Uint8Array(record.buffer), entry.rawName);
    this.offset += 30 + nameLength + packed.length;
  }

  finish(): Uint8Array {
    const size = this.central.reduce((sum, piece) => sum + piece.length, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, END_OF_DIRECTORY, true);
    end.setUint16(8, this.central.length / 2, true);
    end.setUint16(10, this.central.length / 2, true);
    end.setUint32(12, size, true);
    end.setUint32(16, this.offset, true);
    const out = new Uint8Array(this.offset + size + 22);
    let at = 0;
    for (const piece of [...this.local, ...this.central, new Uint8Array(end.buffer)]) {
      out.set(piece, at);
      at += piece.length;
    }
    return out;
  }
}
