import type { Appearances } from '../grid/appearances';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import type { HostedFile } from '../host/file/HostedFile';
import type { Loss } from '../host/file/Loss';
import { calculate } from './calculating';

/** A workbook file that a person has opened in the workbench. */
export interface OpenedBook {
  readonly fileName: string;
  readonly file: HostedFile;
  readonly workbook: EmulatedWorkbook;
  /** Fonts and alignments of the file's cells; none for an .xls. */
  readonly appearances: Appearances;
  /** What a person must know before working on this file here. */
  readonly limits: readonly Loss[];
  /** Name for the saved file: what is no package is saved as .xlsx. */
  readonly savedName: string;
}

/**
 * Opens a workbook, or a table in another format.
 * @throws UnreadableWorkbookError as a rejection, with the reason
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  const { HostedFile } = await import('../host/file/HostedFile');
  const { readAppearances } = await import('../grid/appearances');
  const file = await HostedFile.open(bytes);
  const appearances: Appearances = file.isConverted ? new Map() : readAppearances(bytes);
  return {
    fileName,
    file,
    workbook: file.workbook,
    appearances,
    limits: [...file.limits, ...(await calculate(file.workbook))],
    savedName: file.isConverted ? `${fileName.replace(/\.[^.]*$/, '')}.xlsx` : fileName,
  };
}
