/** One file of a zip archive, as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** The name as stored, which may be in another encoding than UTF-8. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, kept as they are. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly attributes: number;
}

export const STORED = 0;
export const DEFLATED = 8;
export const FLAG_ENCRYPTED = 1;
/** Sizes follow the data; we always write them in front. */
export const FLAG_DATA_DESCRIPTOR = 8;
export const FLAG_UTF8 = 0x800;

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
