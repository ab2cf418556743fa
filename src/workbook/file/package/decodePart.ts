const utf16 = { little: new TextDecoder('utf-16le'), big: new TextDecoder('utf-16be') };

/** Nearly every declaration names an encoding; ours must name the one that a changed part is written in. */
const DECLARED = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])utf-?16(?:le|be)?(["'])/i;

/**
 * A part's text. Packages are UTF-8 or UTF-16, which begins with a mark of its byte order or with half a character that is zero.
 * @param decodeUtf8 a text in UTF-8; a mark of its byte order stays
 * @throws whatever `decodeUtf8` throws
 */
export function decodePart(bytes: Uint8Array, decodeUtf8: (bytes: Uint8Array) => string): string {
  const order = byteOrder(bytes);
  return order ? utf16[order].decode(bytes).replace(DECLARED, '$1UTF-8$2') : decodeUtf8(bytes);
}

function byteOrder([first, second]: Uint8Array): 'little' | 'big' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === LT && second === 0)) return 'little';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LT)) return 'big';
  return undefined;
}

const LT = 0x3c;
