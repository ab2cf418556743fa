import { inflateSync } from 'fflate';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { crc32 } from './crc32';
import { readDirectory } from './readDirectory';
import { DEFLATED, STORED, type ZipEntry } from './ZipEntry';

/**
 * Unpacks raw deflate data. @param size what it must come to: no more memory may be taken
 * @throws anything when the data is damaged
 */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** Works everywhere. A fixed buffer: an entry that claims less than it holds cannot take more memory than it claims. */
const inflateAnywhere: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });

/** A zip archive in memory. Entries are unpacked only when asked for, and checked against their CRC. */
export class ZipArchive {
  /** By name, in the archive's order. */
  readonly entries: ReadonlyMap<string, ZipEntry>;

  /**
   * @param limit the most bytes that all entries may have unpacked
   * @param inflate a faster one where the platform has it
   * @throws UnreadableWorkbookError `damaged`, `encrypted`, `too-large`
   */
  constructor(
    readonly bytes: Uint8Array,
    limit: number,
    private readonly inflate: Inflate = inflateAnywhere,
  ) {
    this.entries = new Map(readDirectory(bytes, limit).map((entry) => [entry.name, entry]));
  }

  /** The entry's data as it lies in the archive, compressed. */
  packed(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    if (entry.offset + 30 > this.bytes.length) throw new UnreadableWorkbookError('damaged', entry.name);
    const nameLength = view.getUint16(entry.offset + 26, true);
    const extraLength = view.getUint16(entry.offset + 28, true);
    const from = entry.offset + 30 + nameLength + extraLength;
    if (from + entry.compressedSize > this.bytes.length)
      throw new UnreadableWorkbookError('damaged', entry.name);
    return this.bytes.subarray(from, from + entry.compressedSize);
  }

  /** @throws UnreadableWorkbookError `damaged` */
  read(entry: ZipEntry): Uint8Array {
    const data = this.unpack(entry);
    if (data.length !== entry.size || crc32(data) !== entry.crc)
      throw new UnreadableWorkbookError('damaged', entry.name);
    return data;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const packed = this.packed(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw new UnreadableWorkbookError('damaged', entry.name);
    try {
      return this.inflate(packed, entry.size);
    } catch (cause) {
      throw new UnreadableWorkbookError('damaged', entry.name, { cause });
    }
  }
}
