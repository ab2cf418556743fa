import { ExcelWorkbook } from '../../src/workbook/excel/ExcelWorkbook';
import { openWorkbook } from '../../src/workbook/file';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import type { WorkbookPort } from '../../src/workbook/WorkbookPort';
import { isClientInstalled, openInExcel } from '../support/officeClient';

/** A workbook under one of the adapters, and the file that comes of it. */
export interface Opened {
  readonly port: WorkbookPort;
  readonly save: () => Uint8Array;
}

/** The adapters that can be tried here. */
export const ADAPTERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Opened>>> = {
  file: async (bytes) => {
    const port = await openWorkbook(bytes);
    return { port, save: () => port.save() };
  },
  ...(isClientInstalled && {
    excel: async (bytes: Uint8Array) => {
      const file = await HostedFile.open(bytes);
      openInExcel(file.workbook);
      return { port: new ExcelWorkbook(), save: () => file.save() };
    },
  }),
};
if (!isClientInstalled)
  console.warn('SKIPPED the contract of the Excel adapter: @microsoft/office-js is not installed.');
