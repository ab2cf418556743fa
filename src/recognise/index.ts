export { recognise } from './recognise';
export type { OutsideHints } from './bookYear';
export { OWN_SHEETS } from './otherSheets';
