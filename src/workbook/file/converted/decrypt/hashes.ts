/** MD5 and SHA-1, which old workbooks are encrypted with. Browsers have them only on secure pages, or not at all. */

const rotated = (n: number, by: number): number => (n << by) | (n >>> (32 - by));

/** The message with its padding, in whole blocks of 64 bytes. */
function padded(message: Uint8Array, isLittleEndian: boolean): DataView {
  const length = (((message.length + 8) >> 6) + 1) << 6;
  const out = new Uint8Array(length);
  out.set(message);
  out[message.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(isLittleEndian ? length - 8 : length - 4, message.length * 8, isLittleEndian);
  return view;
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

const MD5_SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

/** Source: RFC 1321. */
export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, true);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < view.byteLength; block += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [mix, word] =
        round === 0
          ? [(b & c) | (~b & d), i]
          : round === 1
            ? [(d & b) | (~d & c), (5 * i + 1) & 15]
            : round === 2
              ? [b ^ c ^ d, (3 * i + 5) & 15]
              : [c ^ (b | ~d), (7 * i) & 15];
      const sum = (a + mix + MD5_SINES[i]! + view.getInt32(block + 4 * word, true)) | 0;
      [a, d, c, b] = [d, c, b, (b + rotated(sum, MD5_SHIFTS[round]![i & 3]!)) | 0];
    }
    [a, b, c, d].forEach((n, i) => (state[i] = (state[i]! + n) | 0));
  }
  return bytesOf(state, true);
}

/** Source: FIPS 180-4. */
export function sha1(message: Uint8Array): Uint8Array {
  const view = padded(message, false);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const words = new Int32Array(80);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let i = 0; i < 80; i++)
      words[i] =
        i < 16
          ? view.getInt32(block + 4 * i)
          : rotated(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      const [mix, constant] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc | 0]
              : [b ^ c ^ d, 0xca62c1d6 | 0];
      const sum = (rotated(a, 5) + mix + e + constant + words[i]!) | 0;
      [e, d, c, b, a] = [d, c, rotated(b, 30), a, sum];
    }
    [a, b, c, d, e].forEach((n, i) => (state[i] = (state[i]! + n) | 0));
  }
  return bytesOf(state, false);
}

function bytesOf(words: readonly number[], isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, i) => view.setInt32(4 * i, word, isLittleEndian));
  return new Uint8Array(view.buffer);
}
