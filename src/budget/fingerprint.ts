/**
 * A short fingerprint of a text, to tell later whether a person has changed it. Not for security.
 * FNV-1a (Fowler, Noll, Vo), 32 bits, run twice with different starts.
 */
export const fingerprint = (text: string): string => fnv(text, 0x811c9dc5) + fnv(text, 0x01234567);

function fnv(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
