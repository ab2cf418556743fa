import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { nodeZip } from '../../src/cli/nodeZip';
import { crc32 } from '../../src/workbook/file/zip/crc32';

const entryOf = (data: Uint8Array) => ({
  packed: new Uint8Array(deflateRawSync(data)),
  size: data.length,
  crc: crc32(data),
});
const inflateAll = nodeZip.inflateAll!;

describe('unpacking several entries at one go', () => {
  it('gives each its own data', () => {
    const data = fc.array(fc.uint8Array({ maxLength: 3000, size: 'max' }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(data, (all) => {
        expect(inflateAll(all.map(entryOf)).map((d) => new Uint8Array(d))).toEqual(all);
      }),
    );
  });

  const good = entryOf(new Uint8Array(1000).fill(65));
  const other = entryOf(new Uint8Array(500).fill(66));
  it.each([
    ['a wrong CRC', { ...good, crc: good.crc ^ 1 }],
    ['a size too small', { ...good, size: 999 }],
    ['a size too large', { ...good, size: 1001 }],
    ['data cut off', { ...good, packed: good.packed.subarray(0, -1) }],
    ['something after the data', { ...good, packed: new Uint8Array([...good.packed, 0, 0, 0]) }],
    // A second member inside: its own size and CRC follow it.
    ['data of its own making', { ...other, packed: memberAfter(good), size: 1500 }],
  ])('refuses %s', (_what, bad) => {
    expect(() => inflateAll([good, bad, good])).toThrow();
    expect(() => inflateAll([bad, { ...good, size: 2000 - bad.size }])).toThrow();
  });

  function memberAfter(entry: ReturnType<typeof entryOf>): Uint8Array {
    const trailer = new DataView(new ArrayBuffer(8));
    trailer.setUint32(0, entry.crc, true);
    trailer.setUint32(4, entry.size, true);
    const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    return new Uint8Array([...entry.packed, ...new Uint8Array(trailer.buffer), ...header, ...other.packed]);
  }
});
