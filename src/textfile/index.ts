/** Text files as text: for the edges, which hand the text to the reader of narratives. */
export { textOf as decodeText } from '../given/textOf';
export { readText } from './readText';
export type { TextFile } from './TextFile';
export { UnreadableTextError } from './UnreadableTextError';
