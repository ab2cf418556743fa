import { Document, Packer, Paragraph } from 'docx';
import { readText, UnreadableDocxError } from '../../src/textfile';

const TEXT = '2024年预算100.00万元。';

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')])],
  // 预算 in GB 18030, where Chinese offices still save.
  ['GB 18030', new Uint8Array([0xd4, 0xa4, 0xcb, 0xe3])],
])('a text file in %s', async (encoding, bytes) => {
  expect(await readText(bytes, '说明.txt')).toBe(encoding === 'GB 18030' ? '预算' : TEXT);
});

test('a Word document, a paragraph per line', async () => {
  const word = new Document({
    sections: [{ children: [new Paragraph('一、总体情况'), new Paragraph(TEXT)] }],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(word));
  expect((await readText(bytes, '说明.DOCX')).trim()).toBe(`一、总体情况\n${TEXT}`);
});

test.each(['说明.docx', '说明.doc'])('%s that is no .docx says why', async (name) => {
  const reading = readText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), name);
  await expect(reading).rejects.toBeInstanceOf(UnreadableDocxError);
  await expect(reading).rejects.toMatchObject({ explanation: { id: 'text.unreadable-docx' } });
});
