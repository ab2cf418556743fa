/** Text files as text: for the edges, which hand the text to the reader of narratives. */
export { decodeText } from './decodeText';
export { docxText, UnreadableDocxError } from './docxText';
export { readText } from './readText';
