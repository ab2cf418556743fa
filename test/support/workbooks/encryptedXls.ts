import { createHash } from 'node:crypto';
import { CFB } from '@e965/xlsx';
import { Rc4 } from '../../../src/workbook/file/converted/decrypt/Rc4';

export type Scheme = 'RC4' | 'RC4 of 40 bits' | 'RC4 of 128 bits';

const hash = (name: 'md5' | 'sha1', ...pieces: readonly Uint8Array[]): Uint8Array => {
  const made = createHash(name);
  for (const piece of pieces) made.update(piece);
  return new Uint8Array(made.digest());
};
const number = (n: number): Uint8Array => new Uint8Array(new Uint32Array([n]).buffer);
const SALT = Uint8Array.from({ length: 16 }, (_, i) => i * 11 + 3);
const VERIFIER = Uint8Array.from({ length: 16 }, (_, i) => 255 - i * 7);

/** The .xls, encrypted with a password as Excel does it ([MS-OFFCRYPTO]). */
export function encryptedXls(xls: Uint8Array, password: string, scheme: Scheme): Uint8Array {
  const words = new Uint8Array(Buffer.from(password, 'utf16le'));
  const isOld = scheme === 'RC4';
  const bits = scheme === 'RC4 of 40 bits' ? 40 : 128;
  const oldRoot = (): Uint8Array => {
    const start = hash('md5', words).subarray(0, 5);
    return hash('md5', ...Array.from({ length: 16 }, () => [start, SALT]).flat()).subarray(0, 5);
  };
  const root = isOld ? oldRoot() : hash('sha1', SALT, words);
  const keyOf = (block: number): Uint8Array => {
    if (isOld) return hash('md5', root, number(block));
    const key = new Uint8Array(16);
    key.set(hash('sha1', root, number(block)).subarray(0, bits / 8));
    return key;
  };
  const first = new Rc4(keyOf(0));
  const verifier = [
    ...first.over(VERIFIER),
    ...(isOld ? [] : number(20)),
    ...first.over(hash(isOld ? 'md5' : 'sha1', VERIFIER)),
  ];
  const provider = Buffer.from('Some Provider\0', 'utf16le');
  const header = [4, 0, 0x6801, 0x8004, bits, 1, 0, 0].flatMap((n) => [...number(n)]).concat([...provider]);
  const how = isOld
    ? [1, 0, 1, 0, 1, 0, ...SALT, ...verifier]
    : [
        1,
        0,
        4,
        0,
        2,
        0,
        ...number(4),
        ...number(header.length),
        ...header,
        ...number(16),
        ...SALT,
        ...verifier,
      ];
  const plain = Uint8Array.from(
    CFB.find(CFB.read(xls, { type: 'array' }) as never, '/Workbook')!.content as ArrayLike<number>,
  );
  const stream = encrypted(withFilePass(plain, how), keyOf);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', stream);
  return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

/** The stream with the record in it that says how it is encrypted; sheets begin so much later. */
function withFilePass(plain: Uint8Array, how: readonly number[]): Uint8Array {
  const record = [0x2f, 0, how.length & 255, how.length >> 8, ...how];
  const at = 4 + (plain[2]! | (plain[3]! << 8));
  const out = new Uint8Array(plain.length + record.length);
  out.set(plain.subarray(0, at));
  out.set(record, at);
  out.set(plain.subarray(at), at + record.length);
  const view = new DataView(out.buffer);
  for (const { type, from } of records(view))
    if (type === 0x85) view.setUint32(from, view.getUint32(from, true) + record.length, true);
  return out;
}

function encrypted(stream: Uint8Array, keyOf: (block: number) => Uint8Array): Uint8Array {
  const pad = new Uint8Array(stream.length);
  for (let block = 0; block * 1024 < stream.length; block++) {
    const cipher = new Rc4(keyOf(block));
    for (let i = block * 1024; i < Math.min(stream.length, (block + 1) * 1024); i++) pad[i] = cipher.next();
  }
  const out = stream.slice();
  for (const { type, from, to } of records(new DataView(stream.buffer))) {
    if ([0x809, 0x2f, 0x194, 0x195, 0xe1, 0x196, 0x138].includes(type)) continue;
    for (let i = from + (type === 0x85 ? 4 : 0); i < to; i++) out[i]! ^= pad[i]!;
  }
  return out;
}

function* records(view: DataView): Generator<{ type: number; from: number; to: number }> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const to = Math.min(view.byteLength, at + 4 + view.getUint16(at + 2, true));
    yield { type: view.getUint16(at, true), from: at + 4, to };
    at = to;
  }
}
