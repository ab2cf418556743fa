import { inflateSync } from 'fflate';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { crc32 } from './crc32';
import { readDirectory } from './readDirectory';
import { DEFLATED, STORED, type ZipEntry } from './ZipEntry';

/** What a platform may do faster than code that runs everywhere. */
export interface ZipTools {
  /**
   * Unpacks raw deflate data. @param size what it must come to: no more memory may be taken
   * @throws anything when the data is damaged
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** CRC-32, unsigned. */
  crc32(data: Uint8Array): number;
}

const ANYWHERE: ZipTools = {
  // A fixed buffer: an entry that claims less than it holds cannot take more memory than it claims.
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};

/** A zip archive in memory. Entries are unpacked only when asked for, and checked against their CRC. */
export class ZipArchive {
  /** By name, in the archive's order. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly tools: ZipTools;

  /**
   * @param limit the most bytes that all entries may have unpacked
   * @param tools those of the platform, where it has them
   * @throws UnreadableWorkbookError `damaged`, `encrypted`, `too-large`
   */
  constructor(
    readonly bytes: Uint8Array,
    limit: number,
    tools: Partial<ZipTools> = {},
  ) {
    this.tools = { ...ANYWHERE, ...tools };
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
    if (data.length !== entry.size || this.tools.crc32(data) !== entry.crc)
      throw new UnreadableWorkbookError('damaged', entry.name);
    return data;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    const packed = this.packed(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw new UnreadableWorkbookError('damaged', entry.name);
    try {
      return this.tools.inflate(packed, entry.size);
    } catch (cause) {
      throw new UnreadableWorkbookError('damaged', entry.name, { cause });
    }
  }
}
