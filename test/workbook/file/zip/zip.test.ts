import fc from 'fast-check';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { ZipArchive } from '../../../../src/workbook/file/zip/ZipArchive';
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
