/** The workbook port on files: reads .xlsx, .xlsm and .xls, edits packages in place. */
export { newWorkbook } from './newWorkbook';
export { openWorkbook } from './openWorkbook';
export { readContent, readGrids, type ReadContent } from './readGrids';
export type { FileWorkbook } from './FileWorkbook';
export type { OpenOptions, PlatformTools } from './package/openPackage';
export type { PackedEntry, ZipTools } from './zip/ZipArchive';
