/** The workbook port on files: reads .xlsx, .xlsm and .xls, edits packages in place. */
export { readGrids } from './readGrids';
export type { OpenOptions } from './package/openPackage';
