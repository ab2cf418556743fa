import { createHash } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { openWorkbook, readGrids } from '../../../../src/workbook/file';
import { md5, sha1 } from '../../../../src/workbook/file/converted/decrypt/hashes';
import { Rc4 } from '../../../../src/workbook/file/converted/decrypt/Rc4';
import { BUDGET_ROWS } from '../../../support/workbooks/budgetPackage';
import { encryptedXls, type Scheme } from '../../../support/workbooks/encryptedXls';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test.each([
  ['md5', md5],
  ['sha1', sha1],
] as const)('%s is what Node makes', (name, hashed) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      expect(hex(hashed(bytes))).toBe(createHash(name).update(bytes).digest('hex')),
    ),
  );
});

test.each([
  ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
  ['Wiki', 'pedia', '1021bf0420'],
])('RC4 under “%s”', (key, text, encrypted) => {
  expect(hex(new Rc4(Buffer.from(key)).over(new Uint8Array(Buffer.from(text))))).toBe(encrypted);
});

const many = Array.from({ length: 200 }, (_, i) => [`科目${i}`, i / 4]);
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet(BUDGET_ROWS.map((row) => [...row])), '部门收支总表');
utils.book_append_sheet(book, utils.aoa_to_sheet(many), '明细');
const xls = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
const SCHEMES: readonly Scheme[] = ['RC4', 'RC4 of 40 bits', 'RC4 of 128 bits'];

describe.each(SCHEMES)('an .xls encrypted by %s', (scheme) => {
  test('with the password that protecting the structure brings is read', async () => {
    const bytes = encryptedXls(xls, 'VelvetSweatshop', scheme);
    const grids = await readGrids(bytes);
    expect(grids).toEqual(await readGrids(xls));
    expect(await readGrids((await openWorkbook(bytes)).save())).toEqual(grids);
  });

  test('with another one is refused', async () => {
    for (const password of ['', '密码', 'velvetsweatshop'])
      await expect(readGrids(encryptedXls(xls, password, scheme))).rejects.toMatchObject({
        reason: 'encrypted',
      });
  });
});
