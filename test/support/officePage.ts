import { cellPlace } from '../../src/budget/Place';
import { ExcelWorkbook } from '../../src/workbook/excel/ExcelWorkbook';
import { ExcelHost } from '../../src/workbench/host/ExcelHost';
import { installWin32Shim } from '../../src/workbench/host/win32Shim';
import { emulatedWorkbook } from './emulatedWorkbook';

/** A page that boots the real office.js on the emulated host and drives the adapter; browser.test.ts opens it. */
async function drive(locale: 'zh-CN' | 'en-US'): Promise<unknown> {
  const book = emulatedWorkbook({ '1-1': [['合计', 12.5]], b: [] });
  const host = new ExcelHost(book);
  installWin32Shim(window, host, { locale });
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/office/office.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('office.js was not found'));
    document.head.append(script);
  });
  const info = await Office.onReady();
  const excel = new ExcelWorkbook();
  const edits: string[] = [];
  await excel.watchEdits((sheet) => edits.push(sheet));
  const grids = await excel.read();
  const marked = await excel.highlight([
    { place: cellPlace('1-1', 1, 2), severity: 'error', note: '应为 13' },
  ]);
  const fill = book.sheets[0]!.peek(1, 2)!.fill!.color;
  const cleared = await excel.clear([]);
  book.edit(book.sheets[1]!, 1, 1, 5);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    host: info.host,
    platform: info.platform,
    language: Office.context.displayLanguage,
    sets: ['1.13', '1.15', '1.18'].map((v) => Office.context.requirements.isSetSupported('ExcelApi', v)),
    grids: grids.map((g) => [g.name, g.cells.length]),
    marked,
    fill,
    cleared,
    edits,
    references: host.keptReferences,
  };
}

const locale = new URLSearchParams(location.search).get('locale') === 'en-US' ? 'en-US' : 'zh-CN';
drive(locale).then(
  (result) => Object.assign(window, { result }),
  (error: unknown) => Object.assign(window, { result: { error: String(error) } }),
);
