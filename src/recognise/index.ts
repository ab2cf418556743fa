export { recognise } from './recognise';
export { OWN_SHEETS } from './otherSheets';
