import { detectFormat } from './detectFormat';

/** A file in the form that can be edited in place. */
export interface PackedFile {
  readonly bytes: Uint8Array;
  /** It is a new .xlsx with the content of a file of another format. */
  readonly isConverted: boolean;
}

/**
 * The very bytes of a package; a new one for a file of another format, whose reader is loaded only now.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function asPackage(bytes: Uint8Array): Promise<PackedFile> {
  const format = detectFormat(bytes);
  if (format === 'package') return { bytes, isConverted: false };
  const { readConverted, convert } = await import('./converted');
  return { bytes: convert(await readConverted(bytes, format)), isConverted: true };
}
