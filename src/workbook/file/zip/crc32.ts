const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** For four bytes at a time: the table, and what it becomes one, two and three bytes later. */
const TABLES = [TABLE, TABLE, TABLE, TABLE].map((_, shift) =>
  TABLE.map((c) => {
    for (let i = 0; i < shift; i++) c = TABLE[c & 0xff]! ^ (c >>> 8);
    return c;
  }),
) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** CRC-32 as zip uses it (reflected polynomial 0xEDB88320), unsigned. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES;
  const whole = bytes.length & ~3;
  let c = 0xffffffff;
  let i = 0;
  for (; i < whole; i += 4) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c = t3[c & 0xff]! ^ t2[(c >>> 8) & 0xff]! ^ t1[(c >>> 16) & 0xff]! ^ t0[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = t0[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
