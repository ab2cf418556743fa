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
  /**
   * Unpacks several entries at one go.
   * @throws anything when one of them does not come to its size and CRC
   */
  inflateAll?(entries: readonly PackedEntry[]): Uint8Array[];
}

/** Raw deflate data, and what it must come to. */
export interface PackedEntry {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

// A fixed buffer: an entry that claims less than it holds cannot take more memory than it claims.
const inflateAnywhere: ZipTools['inflate'] = (packed, size) =>
  inflateSync(packed, { out: new Uint8Array(size) });

/** Larger entries gain nothing by being unpacked together. */
const SMALL = 2 ** 16;
/** The most bytes, packed and unpacked, that may lie in memory to be unpacked together. */
const MOST_TOGETHER = 2 ** 22;

/** A zip archive in memory. Entries are unpacked only when asked for, and checked against their CRC. */
export class ZipArchive {
  /** By name, in the archive's order. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly inflate: ZipTools['inflate'];
  private readonly crc32: ZipTools['crc32'];
  private readonly inflateAll: ZipTools['inflateAll'];
  /** What {@link prepare} has unpacked and nobody has read. */
  private readonly ready = new Map<ZipEntry, Uint8Array>();

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
    this.inflate = tools.inflate ?? inflateAnywhere;
    this.crc32 = tools.crc32 ?? crc32;
    this.inflateAll = tools.inflateAll;
    const entries = new Map<string, ZipEntry>();
    const names = new Map<string, ZipEntry>();
    for (const entry of readDirectory(bytes, limit)) {
      // Which of two parts of one name is meant nobody can tell, and a copy would lose the other.
      const other = names.get(entry.name.toLowerCase());
      if (other && (other.crc !== entry.crc || other.size !== entry.size))
        throw new UnreadableWorkbookError('damaged', entry.name);
      if (!other) entries.set(entry.name, entry);
      names.set(entry.name.toLowerCase(), entry);
    }
    this.entries = entries;
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

  /**
   * Unpacks entries that are about to be read together, where the platform does that faster. Nothing happens when one of them
   * is damaged: which it is shows when it is read.
   */
  prepare(entries: readonly ZipEntry[]): void {
    const { inflateAll } = this;
    const small: ZipEntry[] = [];
    let bytes = 0;
    for (const entry of entries) {
      if (entry.method !== DEFLATED || entry.size > SMALL) continue;
      bytes += entry.size + entry.compressedSize;
      if (bytes <= MOST_TOGETHER) small.push(entry);
    }
    if (!inflateAll || small.length < 2) return;
    try {
      const unpacked = inflateAll(
        small.map((entry) => ({ packed: this.packed(entry), size: entry.size, crc: entry.crc })),
      );
      small.forEach((entry, i) => this.ready.set(entry, unpacked[i]!));
    } catch {
      this.ready.clear();
    }
  }

  /** @throws UnreadableWorkbookError `damaged` */
  read(entry: ZipEntry): Uint8Array {
    const ready = this.ready.get(entry);
    if (ready) {
      this.ready.delete(entry);
      return ready;
    }
    const data = this.unpack(entry);
    if (data.length !== entry.size || this.crc32(data) !== entry.crc)
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
