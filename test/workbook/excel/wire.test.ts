import { cellPlace } from '../../../src/budget/Place';
import { ExcelWorkbook } from '../../../src/workbook/excel/ExcelWorkbook';
import type { Mark } from '../../../src/workbook/Mark';
import type { SheetDocument } from '../../../src/workbook/SheetDocument';
import type { ExcelHost } from '../../../src/workbench/host/ExcelHost';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const ROWS = 60;
const COLUMNS = 12;
const MARKS_PER_SHEET = 25;

/** What one action costs: round trips that the add-in waits for, and their bytes. */
interface Cost {
  readonly syncs: number;
  readonly request: number;
  readonly response: number;
}

async function costOf(host: ExcelHost, act: () => Promise<unknown>): Promise<Cost> {
  host.recorder.clear();
  await act();
  const { syncs, requestBytes, responseBytes } = host.recorder;
  return { syncs: syncs.length, request: requestBytes, response: responseBytes };
}

const document = (rows: number): SheetDocument => ({
  name: '检查结果',
  columns: Array.from({ length: 9 }, () => ({ width: 14, printed: true })),
  rows: Array.from({ length: rows }, (_, i) => ({
    cells: Array.from({ length: 9 }, (_c, j) =>
      j === 4
        ? { text: `C${i + 1}`, style: 'cell' as const, link: cellPlace('表1', i + 1, 3) }
        : j < 7
          ? { text: `第 ${i} 行 ${j}`, style: 'cell' as const }
          : { number: i / 4, numberFormat: '#,##0.00', style: 'number' as const },
    ),
  })),
  headerRows: 1,
  orientation: 'landscape',
});

/** Check, mark, mark again, write and clear on a book of so many sheets. */
async function costsOn(sheets: number): Promise<Record<string, Cost>> {
  const rows = Array.from({ length: ROWS }, (_r, r) =>
    Array.from({ length: COLUMNS }, (_c, c) => (c === 0 ? `科目名称第 ${r} 行` : r * 17 + c + 0.25)),
  );
  const names = Array.from({ length: sheets }, (_, i) => `表${i + 1}`);
  const marks = names.flatMap((name) =>
    Array.from({ length: MARKS_PER_SHEET }, (_, i): Mark => ({
      place: cellPlace(name, 1 + ((i * 7) % ROWS), 2 + ((i * 5) % (COLUMNS - 1))),
      severity: i % 2 === 0 ? 'error' : 'warning',
      note: `合计应为 ${i}.25，现为 ${i}.52，相差 0.27`,
    })),
  );
  const host = openInExcel(emulatedWorkbook(Object.fromEntries(names.map((n) => [n, rows]))), {
    payloadLimit: 5_000_000,
  });
  const excel = new ExcelWorkbook();
  return {
    check: await costOf(host, () => excel.read()),
    mark: await costOf(host, () => excel.highlight(marks)),
    again: await costOf(host, () => excel.highlight(marks)),
    write: await costOf(host, () => excel.writeSheet(document(sheets * MARKS_PER_SHEET))),
    clear: await costOf(host, () => excel.clear(['检查结果'])),
  };
}

describeWithOffice('the wire', () => {
  it('carries a number of syncs that grows neither with sheets nor with findings', async () => {
    const [few, many] = [await costsOn(14), await costsOn(40)];
    const syncs = (costs: Record<string, Cost>) =>
      Object.fromEntries(Object.entries(costs).map(([k, c]) => [k, c.syncs]));
    expect(syncs(few)).toEqual({ check: 2, mark: 2, again: 3, write: 2, clear: 3 });
    expect(syncs(many)).toEqual(syncs(few));
    // Bytes grow with what is carried, no faster.
    for (const action of Object.keys(few)) {
      expect(many[action]!.request).toBeLessThan((few[action]!.request * 40 * 1.15) / 14);
      expect(many[action]!.response).toBeLessThan((few[action]!.response * 40 * 1.15) / 14);
    }
    const perMark = many['mark']!.request / (40 * MARKS_PER_SHEET);
    expect(perMark).toBeLessThan(1_000);
    console.info(
      ['action  sheets  syncs  request B  response B', ...table(14, few), ...table(40, many)].join('\n'),
    );
  });
});

const table = (sheets: number, costs: Record<string, Cost>): string[] =>
  Object.entries(costs).map(([action, { syncs, request, response }]) =>
    [
      action.padEnd(6),
      String(sheets).padStart(7),
      String(syncs).padStart(6),
      String(request).padStart(10),
      String(response).padStart(11),
    ].join(' '),
  );
