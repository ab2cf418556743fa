import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { TextFile } from './TextFile';
import { UnreadableTextError } from './UnreadableTextError';
import { wordLines, type WordElement } from './wordLines';

/** A narrative has a tenth of it; the parser makes forty times as much of it in memory. */
const MOST_UNPACKED = 16 * 2 ** 20;
const MOST_TAGS = 600_000;

/** Pictures and what else is embedded say nothing, and may be as large as they like. */
const TEXTUAL = /\.(?:xml|rels)$/i;

/** Tables within tables within text boxes: no document comes near. The parser looks through all of them for each element. */
const DEEPEST = 500;

/** A paragraph, a run or a mark that somebody has put in or taken out while changes were tracked. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\bw:(?:id|author|date)\s*=/;

/**
 * The plain text of a .docx, a paragraph or a row of a table per line, through mammoth, which is loaded only now. Runs in Node
 * and in a browser.
 * @throws UnreadableTextError when the bytes are no .docx that can be read
 */
export async function docxText(bytes: Uint8Array): Promise<TextFile> {
  const mammoth = await import('mammoth');
  try {
    const parts = textualParts(bytes);
    const copy = zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
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
    const document = parts['word/document.xml'];
    return {
      text: lines.map((line) => `${line}\n`).join(''),
      hasTrackedChanges: document !== undefined && TRACKED.test(strFromU8(document)),
    };
  } catch (cause) {
    if (cause instanceof UnreadableTextError) throw cause;
    // What the library says is for its makers.
    throw new UnreadableTextError('damaged', { cause });
  }
}

/** What the library reads, unpacked within limits: it has none of its own. */
function textualParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!TEXTUAL.test(name)) return false;
      size += originalSize;
      if (size > MOST_UNPACKED) throw new UnreadableTextError('too-large');
      return true;
    },
  });
  let tags = 0;
  for (const part of Object.values(parts)) tags += tagsIn(part);
  if (tags > MOST_TAGS) throw new UnreadableTextError('too-large');
  return parts;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;

/** How many tags XML has. @throws UnreadableTextError where elements stand in one another too deep */
function tagsIn(xml: Uint8Array): number {
  let tags = 0;
  let depth = 0;
  let close = -1;
  for (let at = xml.indexOf(LT); at >= 0; at = xml.indexOf(LT, at + 1)) {
    tags++;
    if (close < at) close = xml.indexOf(GT, at);
    if (close < 0) throw new UnreadableTextError('damaged');
    const next = xml[at + 1];
    if (next === SLASH) depth--;
    // Neither a declaration nor a comment.
    else if (next !== 0x21 && next !== 0x3f && xml[close - 1] !== SLASH) depth++;
    if (depth > DEEPEST) throw new UnreadableTextError('damaged');
  }
  return tags;
}
