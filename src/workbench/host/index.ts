/** The emulated Excel: a file behind it, the host that the real Office.js talks to, and the shim that makes a page its home. */
export { HostedFile } from './file/HostedFile';
export { ExcelHost, selectedCell, type HostOptions } from './ExcelHost';
export { installWin32Shim, REQUIREMENTS, type ShimOptions } from './win32Shim';
export {
  EmulatedWorkbook,
  entryOf,
  textOf,
  type Recalculate,
  type WorkbookEvent,
} from './model/EmulatedWorkbook';
export type { EmulatedCell, EmulatedSheet } from './model/EmulatedSheet';
export type { Loss } from './file/losses';
