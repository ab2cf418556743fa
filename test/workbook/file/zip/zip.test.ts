import fc from 'fast-check';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { ZipArchive, type ZipTools } from '../../../../src/workbook/file/zip/ZipArchive';
import { crc32 } from '../../../../src/workbook/file/zip/crc32';
import { writeZip } from '../../../../src/workbook/file/zip/writeZip';

const LIMIT = 2 ** 24;
const name = fc
  .string({ unit: fc.constantFrom('a', 'b', '/', '表', '.', ' '), minLength: 1, maxLength: 8 })
  .filter((n) => !/^\/|\/$/.test(n));
const data = fc.uint8Array({ maxLength: 300 });
const files = fc.dictionary(name, data, { maxKeys: 6, noNullPrototype: true });

describe('the zip container', () => {
  it('gives what was put in', () => {
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6), (content, level) => {
        const archive = new ZipArchive(zipSync(content, { level: level as 0 | 6 }), LIMIT);
        const read = Object.fromEntries([...archive.entries.values()].map((e) => [e.name, archive.read(e)]));
        expect(read).toEqual(content);
      }),
    );
  });

  it('replaces, removes and adds entries, and copies the others as they lie', () => {
    fc.assert(
      fc.property(
        files,
        fc.dictionary(name, fc.option(data), { noNullPrototype: true }),
        (content, changes) => {
          const archive = new ZipArchive(zipSync(content), LIMIT);
          const written = writeZip(archive, new Map(Object.entries(changes)));
          const expected = Object.entries({ ...content, ...changes }).filter(([, d]) => d !== null);
          expect(unzipSync(written)).toEqual(Object.fromEntries(expected));
          const again = new ZipArchive(written, LIMIT);
          for (const [kept, entry] of archive.entries)
            if (!(kept in changes))
              expect(again.packed(again.entries.get(kept)!)).toEqual(archive.packed(entry));
        },
      ),
    );
  });

  it('has entries ready that will be read together, and leaves those that are damaged', () => {
    const content = {
      a: new Uint8Array(100).fill(1),
      b: new Uint8Array(200).fill(2),
      c: new Uint8Array(2 ** 17),
    };
    const asked: number[][] = [];
    const archiveOf = (inflateAll: NonNullable<ZipTools['inflateAll']>) =>
      new ZipArchive(zipSync(content, { level: 6 }), LIMIT, { inflateAll });
    const good = archiveOf((entries) => {
      asked.push(entries.map((e) => e.size));
      return entries.map((e) => new Uint8Array(e.size).fill(9));
    });
    good.prepare([...good.entries.values()]);
    // The large one is unpacked by itself.
    expect(asked).toEqual([[100, 200]]);
    const [a, , c] = [...good.entries.values()];
    expect(good.read(a!)[0]).toBe(9);
    expect(good.read(a!)[0]).toBe(1);
    expect(good.read(c!)).toEqual(content.c);

    const failing = archiveOf(() => {
      throw new Error('damaged');
    });
    failing.prepare([...failing.entries.values()]);
    for (const entry of failing.entries.values())
      expect(failing.read(entry)).toEqual(content[entry.name as keyof typeof content]);
  });

  it('counts the CRC that others count', () => {
    const known: [string, number][] = [
      ['123456789', 0xcbf43926],
      ['', 0],
      ['a', 0xe8b7be43],
    ];
    for (const [text, crc] of known) expect(crc32(Buffer.from(text))).toBe(crc);
    if (nodeCrc32) fc.assert(fc.property(data, (d) => expect(crc32(d)).toBe(nodeCrc32(d))));
  });
});
