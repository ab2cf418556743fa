import { UnreadableWorkbookError } from '../UnreadableWorkbookError';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Tells a package from an .xls by content, not by name.
 * @throws UnreadableWorkbookError `not-a-workbook`, `encrypted`
 */
export function detectFormat(bytes: Uint8Array): 'package' | 'xls' {
  if (startsWith(bytes, ZIP)) return 'package';
  if (!startsWith(bytes, OLE)) throw new UnreadableWorkbookError('not-a-workbook');
  // An OLE file names its streams in UTF-16.
  if (hasStream(bytes, 'EncryptedPackage')) throw new UnreadableWorkbookError('encrypted');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return 'xls';
  throw new UnreadableWorkbookError('not-a-workbook');
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((b, i) => bytes[i] === b);

const DIRECTORY_ENTRY = 128;

function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + DIRECTORY_ENTRY <= bytes.length; at += DIRECTORY_ENTRY) {
    // The length of the name in bytes, its closing zero included.
    if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 65] !== 0) continue;
    if ([...name].every((c, i) => bytes[at + 2 * i] === c.charCodeAt(0) && bytes[at + 2 * i + 1] === 0))
      return true;
  }
  return false;
}
