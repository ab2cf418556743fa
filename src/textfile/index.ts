/** Text files as text: for the edges, which hand the text to the reader of narratives. */
export { textOf as decodeText } from '../given/textOf';
export { readText, type TextFile } from './readText';
export { UnreadableTextError } from './UnreadableTextError';
