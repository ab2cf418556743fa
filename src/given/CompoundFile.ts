/** Sector numbers from here on are no sectors: ends of chains, free ones. */
const NO_SECTOR = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
/** Sectors of the table that the header itself lists. */
const LISTED_IN_HEADER = 109;

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file whose chains of sectors lead out of it, or in a circle, or that ends early. */
export class DamagedCompoundError extends Error {
  override readonly name = 'DamagedCompoundError';
}

/** Whether the bytes begin as a compound file does. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of an OLE compound file, as .xls and .doc are. No chain is followed for longer than the file has sectors.
 * Source: [MS-CFB].
 */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectorCount: number;
  /** The sector behind each. */
  private readonly table: Uint32Array;
  private readonly entries: readonly Entry[];
  private readonly smallLimit: number;

  /** @throws DamagedCompoundError */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!isCompound(bytes) || bytes.length < HEADER) throw new DamagedCompoundError('header');
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new DamagedCompoundError('sector size');
    this.sectorSize = 2 ** shift;
    // The header fills the place of a first sector; the last one may be cut short.
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.table = this.readTable();
    this.smallLimit = this.view.getUint32(56, true);
    const directory = this.join(this.chain(this.view.getUint32(48, true), this.table));
    this.entries = readDirectory(directory);
  }

  /** The names of all streams and storages. */
  get names(): string[] {
    return this.entries.map((entry) => entry.name);
  }

  /** The content of a stream, whatever the case of its name; undefined when there is none. @throws DamagedCompoundError */
  stream(name: string): Uint8Array | undefined {
    const wanted = name.toLowerCase();
    const entry = this.entries.find((e) => e.name.toLowerCase() === wanted);
    if (!entry) return undefined;
    const content =
      entry.size < this.smallLimit ? this.small(entry) : this.join(this.chain(entry.start, this.table));
    if (content.length < entry.size) throw new DamagedCompoundError(name);
    return content.subarray(0, entry.size);
  }

  /** Where a sector lies. */
  private at(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private readTable(): Uint32Array {
    const { view, sectorSize } = this;
    const count = view.getUint32(44, true);
    if (count > this.sectorCount) throw new DamagedCompoundError('table');
    const sectors: number[] = [];
    for (let i = 0; i < LISTED_IN_HEADER && sectors.length < count; i++)
      sectors.push(view.getUint32(76 + 4 * i, true));
    const perSector = sectorSize / 4 - 1;
    let more = view.getUint32(68, true);
    for (let steps = 0; sectors.length < count && more < NO_SECTOR; steps++) {
      if (steps > this.sectorCount) throw new DamagedCompoundError('table');
      const from = this.whole(more);
      for (let i = 0; i < perSector && sectors.length < count; i++)
        sectors.push(view.getUint32(from + 4 * i, true));
      more = view.getUint32(from + 4 * perSector, true);
    }
    const table = new Uint32Array((sectors.length * sectorSize) / 4);
    sectors.forEach((sector, s) => {
      const from = this.whole(sector);
      for (let i = 0; i < sectorSize / 4; i++)
        table[(s * sectorSize) / 4 + i] = view.getUint32(from + 4 * i, true);
    });
    return table;
  }

  /** Where a sector lies that must be there to its end. */
  private whole(sector: number): number {
    if (sector >= this.sectorCount || this.at(sector) + this.sectorSize > this.bytes.length)
      throw new DamagedCompoundError(`sector ${sector}`);
    return this.at(sector);
  }

  /** The sectors of a chain. */
  private chain(start: number, table: Uint32Array, count = this.sectorCount): number[] {
    const chain: number[] = [];
    for (let sector = start; sector < NO_SECTOR; sector = table[sector]!) {
      if (sector >= count || sector >= table.length || chain.push(sector) > count)
        throw new DamagedCompoundError(`sector ${sector}`);
    }
    return chain;
  }

  private join(sectors: readonly number[]): Uint8Array {
    const { bytes, sectorSize } = this;
    const out = new Uint8Array(sectors.length * sectorSize);
    let size = 0;
    for (const sector of sectors) {
      const piece = bytes.subarray(this.at(sector), this.at(sector) + sectorSize);
      out.set(piece, size);
      size += piece.length;
    }
    return out.subarray(0, size);
  }

  /** Streams below a limit lie together, in sectors of their own, in the stream of the root. */
  private small({ start }: Entry): Uint8Array {
    const { view, table, entries } = this;
    const size = 2 ** Math.min(view.getUint16(32, true), 12);
    const rootEntry = entries[0];
    const container = rootEntry ? this.join(this.chain(rootEntry.start, table)) : new Uint8Array();
    const list = this.join(this.chain(view.getUint32(60, true), table));
    const next = new Uint32Array(Math.floor(list.length / 4));
    const listView = new DataView(list.buffer, list.byteOffset, list.byteLength);
    next.forEach((_, i) => (next[i] = listView.getUint32(4 * i, true)));
    const sectors = this.chain(start, next, Math.ceil(container.length / size));
    const out = new Uint8Array(sectors.length * size);
    let at = 0;
    for (const sector of sectors) {
      const piece = container.subarray(sector * size, (sector + 1) * size);
      out.set(piece, at);
      at += piece.length;
    }
    return out.subarray(0, at);
  }
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf16 = new TextDecoder('utf-16le');
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    // The length of the name in bytes, its closing zero included; the kind of the entry, 0 for none.
    const length = view.getUint16(at + 64, true);
    if (length < 2 || length > 64 || bytes[at + 66] === 0) continue;
    entries.push({
      name: utf16.decode(bytes.subarray(at, at + length - 2)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
