import { delimiterOf } from '../given/delimited';
import { textOf } from '../given/textOf';
import { whatIsGiven, type Given } from '../given/whatIsGiven';
import { docxText } from './docxText';
import { UnreadableTextError, type UnreadableText } from './UnreadableTextError';
import type { TextFile } from './TextFile';

/** What is no text, and how that is called to people. */
const REFUSED: Readonly<Record<Exclude<Given, 'docx' | 'text'>, UnreadableText>> = {
  doc: 'old-document',
  rtf: 'old-document',
  odt: 'old-document',
  'word-2003': 'old-document',
  presentation: 'presentation',
  pdf: 'pdf',
  ofd: 'pdf',
  image: 'image',
  archive: 'archive',
  html: 'page',
  mht: 'page',
  xml: 'page',
  package: 'workbook',
  xls: 'workbook',
  ods: 'workbook',
  'spreadsheet-2003': 'workbook',
  encrypted: 'encrypted',
  'damaged-compound': 'old-document',
  empty: 'empty',
  'lock-file': 'lock-file',
  unknown: 'unknown',
};

/**
 * The text of a Word document or of a plain-text file, which its content tells, not its name.
 * @throws UnreadableTextError for anything else
 */
export async function readText(bytes: Uint8Array): Promise<TextFile> {
  const given = whatIsGiven(bytes);
  if (given === 'docx') return docxText(bytes);
  if (given !== 'text') throw new UnreadableTextError(REFUSED[given]);
  const text = textOf(bytes);
  // A text may hold tables among its sentences.
  if (!text.includes('。') && delimiterOf(text) !== undefined) throw new UnreadableTextError('table');
  return { text, hasTrackedChanges: false };
}
