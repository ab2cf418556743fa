/**
 * The text of a plain-text file: UTF-8, UTF-16 with or without a mark, or GB 18030, in which Chinese offices still save.
 * What is no valid UTF-8 is taken for GB 18030.
 */
export function textOf(bytes: Uint8Array): string {
  const order = byteOrder(bytes);
  if (order) return new TextDecoder(order).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(withoutHalf(bytes));
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Without the first bytes of a character at the end, which the others were cut off from. */
function withoutHalf(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let i = 0; i < 3 && end > 0 && (bytes[end - 1]! & 0xc0) === 0x80; i++) end--;
  const lead = bytes[end - 1] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return length > 1 && end - 1 + length > bytes.length ? bytes.subarray(0, end - 1) : bytes;
}

/** So many bytes tell how a text is written. */
const ENOUGH = 4096;

/**
 * UTF-16 is told by its mark; without one by bytes that are zero, which no other text has: every digit, space and line end has
 * one, most at even or most at odd places. What comes out must be what people write, too.
 */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, Math.min(bytes.length & ~1, ENOUGH));
  let even = 0;
  let odd = 0;
  start.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i & 1) odd++;
    else even++;
  });
  if (even === odd) return undefined;
  const order = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(order).decode(start);
  return (text.match(WRITTEN)?.length ?? 0) >= text.length * 0.9 ? order : undefined;
}

/** Latin letters, digits, Chinese characters and the punctuation of both. */
const WRITTEN = /[\s\x20-\x7e\u2010-\u2030\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** Control characters that texts have: tab, line ends, form feed, the end of a DOS file, escape. */
const USUAL_CONTROLS = new Set([9, 10, 11, 12, 13, 26, 27]);

export const isUsualControl = (code: number): boolean => USUAL_CONTROLS.has(code);

/** Whether bytes can be a text: one control character in a hundred is too much, and what is no character at all. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const text = textOf(bytes.subarray(0, ENOUGH));
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 32 && !isUsualControl(code)) || code === 0x7f) odd++;
  }
  return odd * 100 <= text.length;
}
