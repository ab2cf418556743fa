import { wordLines, type WordElement } from './wordLines';

/** A .docx that can't be read; the message is the library's own. */
export class UnreadableDocxError extends Error {
  override readonly name = 'UnreadableDocxError';

  /** What is wrong, as a message for the reader. */
  get explanation(): { readonly id: string; readonly data: Readonly<Record<string, string>> } {
    return { id: 'text.unreadable-docx', data: { reason: this.message } };
  }
}

/**
 * The plain text of a .docx, a paragraph or a row of a table per line, through mammoth, which is loaded only now. Runs in Node
 * and in a browser.
 * @throws UnreadableDocxError when the bytes are no .docx
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const mammoth = await import('mammoth');
  const copy = new Uint8Array(bytes);
  try {
    // Node reads `buffer`, browsers `arrayBuffer`; both take the same bytes.
    const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<
      typeof mammoth.convertToHtml
    >[0];
    let lines: readonly string[] = [];
    // The document as it was read is all that is wanted: of nothing, no HTML is made.
    const transformDocument = (document: WordElement): WordElement => {
      lines = wordLines(document);
      return { ...document, children: [] };
    };
    await (mammoth.convertToHtml ?? mammoth.default.convertToHtml)(input, { transformDocument });
    return lines.map((line) => `${line}\n`).join('');
  } catch (error) {
    throw new UnreadableDocxError(error instanceof Error ? error.message : String(error));
  }
}
