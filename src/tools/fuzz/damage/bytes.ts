import type { Random } from '../../../generate/Random';

/** One way to damage bytes; null where it can't. */
export type DamageBytes = (bytes: Uint8Array, random: Random) => Uint8Array | null;

const ODD = [0, 1, 0x7f, 0x80, 0xff] as const;
const ODD_32 = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x10000] as const;

/** What can happen to any file on its way. */
export const DAMAGE_OF_BYTES: Readonly<Record<string, DamageBytes>> = {
  'flipped bits': (bytes, random) =>
    changed(bytes, (out) => {
      for (let n = random.int(1, 8); n > 0; n--) out[random.int(0, out.length - 1)]! ^= 1 << random.int(0, 7);
    }),
  'cut off': (bytes, random) => (bytes.length < 2 ? null : bytes.slice(0, random.int(0, bytes.length - 1))),
  'a block of zeros': (bytes, random) =>
    changed(bytes, (out) => {
      const at = random.int(0, out.length - 1);
      out.fill(0, at, at + random.int(1, 600));
    }),
  'a block twice': (bytes, random) => {
    const at = random.int(0, bytes.length);
    const end = Math.min(bytes.length, at + random.int(1, 2000));
    return joined(bytes.subarray(0, end), bytes.subarray(at));
  },
  'a block gone': (bytes, random) => {
    const at = random.int(0, bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + random.int(1, 600)));
  },
  'odd bytes': (bytes, random) =>
    changed(bytes, (out) => {
      for (let n = random.int(1, 6); n > 0; n--) out[random.int(0, out.length - 1)] = random.pick(ODD);
    }),
  'an odd number': (bytes, random) =>
    bytes.length < 8
      ? null
      : changed(bytes, (out) => {
          const view = new DataView(out.buffer);
          view.setUint32(random.int(0, out.length - 4), random.pick(ODD_32), true);
        }),
  'an odd number in the head': (bytes, random) =>
    bytes.length < 600
      ? null
      : changed(bytes, (out) =>
          new DataView(out.buffer).setUint32(4 * random.int(0, 140), random.pick(ODD_32), true),
        ),
};

function changed(bytes: Uint8Array, change: (out: Uint8Array) => void): Uint8Array | null {
  if (bytes.length === 0) return null;
  const out = bytes.slice();
  change(out);
  return out;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}
