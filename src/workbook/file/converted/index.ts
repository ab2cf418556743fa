/** Files that are read, but can't be edited in place; loaded only for them. */
export { convert } from './convert';
export { readConverted, type ConvertedFormat } from './readConverted';
