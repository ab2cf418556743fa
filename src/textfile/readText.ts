import { decodeText } from './decodeText';
import { docxText } from './docxText';

/**
 * The text of a Word document, by its name's ending, or else of a plain-text file.
 * @throws UnreadableDocxError for a Word document that is no .docx
 */
export const readText = async (bytes: Uint8Array, name: string): Promise<string> =>
  /\.docx?$/i.test(name) ? docxText(bytes) : decodeText(bytes);
