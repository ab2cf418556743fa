import { whatIsGiven, type Given } from '../../given/whatIsGiven';
import { UnreadableWorkbookError, type UnreadableReason } from '../UnreadableWorkbookError';
import type { ConvertedFormat } from './converted/readConverted';

/** What is done with each kind of file: how it is read, or why it is not. */
const HANDLED: Readonly<
  Record<Given, { format: 'package' | ConvertedFormat } | { refused: UnreadableReason; detail?: string }>
> = {
  package: { format: 'package' },
  xls: { format: 'xls' },
  ods: { format: 'ods' },
  html: { format: 'html' },
  'spreadsheet-2003': { format: 'spreadsheet-2003' },
  text: { format: 'text' },
  docx: { refused: 'word' },
  doc: { refused: 'word' },
  rtf: { refused: 'word' },
  odt: { refused: 'word' },
  'word-2003': { refused: 'word' },
  presentation: { refused: 'presentation' },
  pdf: { refused: 'pdf' },
  ofd: { refused: 'pdf' },
  image: { refused: 'image' },
  archive: { refused: 'archive' },
  mht: { refused: 'page' },
  encrypted: { refused: 'encrypted' },
  empty: { refused: 'empty' },
  'lock-file': { refused: 'lock-file' },
  'damaged-compound': { refused: 'damaged', detail: 'xls' },
  xml: { refused: 'not-a-workbook' },
  unknown: { refused: 'not-a-workbook' },
};

/**
 * How a file is to be read, by its content, not by its name.
 * @throws UnreadableWorkbookError for what is no workbook, with what it is
 */
export function detectFormat(bytes: Uint8Array): 'package' | ConvertedFormat {
  const handled = HANDLED[whatIsGiven(bytes)];
  if ('refused' in handled) throw new UnreadableWorkbookError(handled.refused, handled.detail);
  return handled.format;
}
