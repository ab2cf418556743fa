export { recognise } from './recognise';
export type { OutsideHints } from './bookYear';
