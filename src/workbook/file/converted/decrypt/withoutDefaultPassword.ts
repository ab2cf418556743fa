import { md5, sha1 } from './hashes';
import { Rc4 } from './Rc4';

/**
 * What Excel encrypts a workbook with when its structure is protected and nobody has set a password to open it: whoever opens it is asked
 * for none.
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Records that stay as they are: they begin a part of the file, or say how it is encrypted or locked. */
const PLAIN = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** A record that no program knows, and that all pass over. */
const PASSED_OVER = 0x0eff;

/** The cipher changes its key after so many bytes of the stream. */
const BLOCK = 1024;

/** Makes the key of a block. */
type KeyOf = (block: number) => Uint8Array;

/**
 * The stream of an .xls that is encrypted with the default password, decrypted; the very bytes where it is not encrypted, or otherwise.
 * Source: [MS-XLS] 2.2.10, [MS-OFFCRYPTO] 2.3.5 and 2.3.6.
 */
export function withoutDefaultPassword(stream: Uint8Array): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const filePass = [...recordsOf(view)].find(({ type }) => type === FILE_PASS);
  const keyOf = filePass && keyFor(stream.subarray(filePass.from, filePass.to), DEFAULT_PASSWORD);
  if (!filePass || !keyOf) return stream;
  const out = stream.slice();
  const cipher = new PositionedCipher(keyOf);
  for (const { type, from, to } of recordsOf(view)) {
    if (PLAIN.has(type)) continue;
    for (let at = type === BOUND_SHEET ? from + 4 : from; at < to; at++) out[at]! ^= cipher.at(at);
  }
  new DataView(out.buffer).setUint16(filePass.from - 4, PASSED_OVER, true);
  return out;
}

interface StreamRecord {
  readonly type: number;
  /** Its data is [from, to). */
  readonly from: number;
  readonly to: number;
}

function* recordsOf(view: DataView): Generator<StreamRecord> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const from = at + 4;
    const to = Math.min(view.byteLength, from + view.getUint16(at + 2, true));
    yield { type: view.getUint16(at, true), from, to };
    at = to;
  }
}

/** The bytes of the cipher by their place in the stream, which only goes on. */
class PositionedCipher {
  private cipher: Rc4 | undefined;
  private block = -1;
  private position = 0;

  constructor(private readonly keyOf: KeyOf) {}

  at(place: number): number {
    const block = Math.floor(place / BLOCK);
    if (block !== this.block || !this.cipher) {
      this.cipher = new Rc4(this.keyOf(block));
      this.block = block;
      this.position = block * BLOCK;
    }
    for (; this.position < place; this.position++) this.cipher.next();
    this.position++;
    return this.cipher.next();
  }
}

/** The keys, when the record that tells how the file is encrypted says that this is its password. */
function keyFor(data: Uint8Array, password: string): KeyOf | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length < 6 || view.getUint16(0, true) !== 1) return undefined;
  const [major, minor] = [view.getUint16(2, true), view.getUint16(4, true)];
  const text = utf16(password);
  if (major === 1 && minor === 1 && data.length >= 54) {
    const salt = data.subarray(6, 22);
    const start = md5(text).subarray(0, 5);
    const repeated = Array.from({ length: 16 }, () => [...start, ...salt]).flat();
    const root = md5(Uint8Array.from(repeated)).subarray(0, 5);
    const keyOf: KeyOf = (block) => md5(joined(root, number(block)));
    return fits(keyOf, data.subarray(22, 38), data.subarray(38, 54), md5) ? keyOf : undefined;
  }
  if (major < 2 || major > 4 || minor !== 2 || data.length < 14) return undefined;
  const header = 14;
  const verifier = header + view.getUint32(10, true);
  if (verifier + 60 > data.length || verifier < header + 20) return undefined;
  const bits = view.getUint32(header + 16, true) || 40;
  if (bits < 40 || bits > 128) return undefined;
  const root = sha1(joined(data.subarray(verifier + 4, verifier + 20), text));
  const keyOf: KeyOf = (block) => {
    const key = sha1(joined(root, number(block))).subarray(0, bits / 8);
    // Keys of 40 bits are filled up.
    return bits === 40 ? joined(key, new Uint8Array(11)) : key;
  };
  const hash = data.subarray(verifier + 40, verifier + 60);
  return fits(keyOf, data.subarray(verifier + 20, verifier + 36), hash, sha1) ? keyOf : undefined;
}

/** Whether a password is the right one: some random bytes and their hash are encrypted with it. */
function fits(
  keyOf: KeyOf,
  bytes: Uint8Array,
  hash: Uint8Array,
  hashed: (b: Uint8Array) => Uint8Array,
): boolean {
  const cipher = new Rc4(keyOf(0));
  const wanted = hashed(cipher.over(bytes));
  return cipher.over(hash).every((byte, i) => byte === wanted[i]);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

const number = (n: number): Uint8Array => Uint8Array.of(n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24);

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
