import { Document, InsertedTextRun, DeletedTextRun, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MESSAGES } from '../../src/locales';
import { readText, UnreadableTextError } from '../../src/textfile';
import { UNREADABLE_TEXTS } from '../../src/textfile/UnreadableTextError';
import { run } from '../../src/cli/run';
import { memoryIo } from '../cli/memoryIo';

const TEXT = '2024年预算100.00万元。';

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')])],
  // 预算 in GB 18030, where Chinese offices still save.
  ['GB 18030', new Uint8Array([0xd4, 0xa4, 0xcb, 0xe3])],
])('a text file in %s', async (encoding, bytes) => {
  expect(await readText(bytes)).toEqual({
    text: encoding === 'GB 18030' ? '预算' : TEXT,
    hasTrackedChanges: false,
  });
});

async function word(children: readonly Paragraph[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

test('a Word document, a paragraph per line', async () => {
  const { text, hasTrackedChanges } = await readText(
    await word([new Paragraph('一、总体情况'), new Paragraph(TEXT)]),
  );
  expect(text.trim()).toBe(`一、总体情况\n${TEXT}`);
  expect(hasTrackedChanges).toBe(false);
});

test('a Word document with tracked changes is read as if all were accepted, which is said', async () => {
  const change = { id: 1, author: '某人', date: '2025-01-02T00:00:00Z' };
  const bytes = await word([
    new Paragraph({
      children: [
        new DeletedTextRun({ ...change, text: '支出预算90万元。' }),
        new InsertedTextRun({ ...change, text: '支出预算100万元。' }),
      ],
    }),
  ]);
  expect(await readText(bytes)).toMatchObject({ hasTrackedChanges: true });
  expect((await readText(bytes)).text.trim()).toBe('支出预算100万元。');
  const io = memoryIo({ 'a.docx': bytes });
  expect(await run(['review', 'a.docx'], io)).toBe(0);
  expect(io.stderr()).toMatch(/^a\.docx：[^\n]*修订[^\n]*接受[^\n]*\n$/);
});

describe('a .docx that can not be read', () => {
  const whole = word([new Paragraph(TEXT)]);
  const withDocument = async (change: (xml: string) => string) => {
    const parts = unzipSync(await whole);
    return zipSync({
      ...parts,
      'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml']!))),
    });
  };
  test.each<[string, (xml: string) => string, string]>([
    ['cut off inside', (xml) => xml.slice(0, xml.length / 2), 'damaged'],
    [
      'with elements in one another without end',
      (xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(20_000)}${'</w:p>'.repeat(20_000)}`),
      'damaged',
    ],
    ['with two roots', (xml) => `${xml}<a/>`, 'damaged'],
    ['with nothing in it', () => '', 'damaged'],
    ['that unpacks to too much', (xml) => xml + ' '.repeat(17 * 2 ** 20), 'too-large'],
    [
      'with too many elements',
      (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(700_000)}`),
      'too-large',
    ],
  ])('%s', async (_what, change, reason) => {
    await expect(readText(await withDocument(change))).rejects.toMatchObject({ reason });
  });

  test('without its document', async () => {
    const { 'word/document.xml': _, ...rest } = unzipSync(await whole);
    await expect(readText(zipSync(rest))).rejects.toMatchObject({ reason: 'damaged' });
  });
});

test('every reason has a message in each language', () => {
  for (const messages of Object.values(MESSAGES))
    for (const reason of UNREADABLE_TEXTS)
      expect(messages[new UnreadableTextError(reason).explanation.id]).toMatch(/\S/);
});
