import { cellPlace, type CellPlace } from '../../../src/budget/Place';
import { MESSAGES } from '../../../src/locales';
import type { CellContent } from '../../../src/workbook/HostWorkbook';
import { ExcelHostError, type ExcelFailure } from '../../../src/workbook/excel/ExcelHostError';
import { ExcelWorkbook } from '../../../src/workbook/excel/ExcelWorkbook';
import { entryOf } from '../../../src/workbench/host/model/cellContent';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const excel = new ExcelWorkbook();
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describeWithOffice('ExcelWorkbook.select', () => {
  it('brings the sheet to the front and selects the cell', async () => {
    const book = emulatedWorkbook({ a: [[1]], '3-3': [[1]] });
    openInExcel(book);
    await excel.select(cellPlace('3-3', 7, 3));
    expect(book.active.name).toBe('3-3');
    expect(book.selection!.range).toEqual({ top: 7, bottom: 7, left: 3, right: 3 });
  });

  it.each<[string, ExcelFailure]>([
    ['没有', 'no-sheet'],
    ['隐', 'hidden-sheet'],
  ])('says why %s can not be shown', async (sheet, failure) => {
    const book = emulatedWorkbook({ a: [[1]], 隐: [[1]] });
    book.sheets[1]!.visibility = 'hidden';
    openInExcel(book);
    await expect(excel.select(cellPlace(sheet, 1, 1))).rejects.toMatchObject({ failure, data: { sheet } });
  });
});

describeWithOffice('ExcelWorkbook.replaceContent', () => {
  const CASES: [before: CellContent, now: CellContent, formula: boolean, entry: CellContent][] = [
    [1.5, 2.25, false, 2.25],
    ["'0012", 12, false, 12],
    ['=A1+1', 3, false, 3],
    [3, '=A1+1', true, '=A1+1'],
    [3, '=A1+1', false, '=A1+1'],
    ['文', '1-2', false, '1-2'],
    [true, null, false, ''],
    [null, '新', false, '新'],
  ];

  it.each(CASES)('puts %j → %j (formula: %s) and takes it back', async (before, now, formula, entry) => {
    const book = emulatedWorkbook({ a: [[9, before as string]] });
    const host = openInExcel(book);
    const cell = () => book.sheets[0]!.peek(1, 2);
    const original = [entryOf(cell()), cell()?.formula];
    const place = cellPlace('a', 1, 2);
    const previous = await excel.replaceContent(place, now, { formula });
    expect(entryOf(cell())).toBe(entry);
    expect(cell()?.formula !== undefined).toBe(formula);
    expect(host.recorder.syncs).toHaveLength(2);
    await excel.replaceContent(place, previous.content, { formula: previous.formula });
    expect([entryOf(cell()), cell()?.formula]).toEqual(original);
  });

  it('makes a number of a number in a cell formatted as text', async () => {
    const book = emulatedWorkbook({ a: [["'12"]] });
    book.sheets[0]!.cell(1, 1).numberFormat = '@';
    openInExcel(book);
    await excel.replaceContent(cellPlace('a', 1, 1), 12);
    expect(book.sheets[0]!.peek(1, 1)).toMatchObject({ value: 12, numberFormat: 'General' });
  });

  it('refuses to make the characters of a cell alike where their look must be kept', async () => {
    const book = emulatedWorkbook({ a: [['甲乙', '丙']] });
    const font = { Bold: false, Italic: false, Underline: 'None', Color: '#000000', Size: 11, Name: '宋体' };
    for (const [column, bold] of [null, false].entries())
      book.sheets[0]!.cell(1, column + 1).format = new Map(
        Object.entries({ ...font, Bold: bold }).map(([name, value]) => [`Font/${name}`, value]),
      );
    openInExcel(book);
    await expect(
      excel.replaceContent(cellPlace('a', 1, 1), '甲丁', { keepsLook: true }),
    ).rejects.toMatchObject({ failure: 'mixed-font', data: { cell: 'a!A1' } });
    expect(book.sheets[0]!.peek(1, 1)?.value).toBe('甲乙');
    await excel.replaceContent(cellPlace('a', 1, 2), '丁', { keepsLook: true });
    expect(book.sheets[0]!.peek(1, 2)?.value).toBe('丁');
  });

  it('writes where the host can not say how the characters look', async () => {
    const book = emulatedWorkbook({ a: [['甲乙']] });
    openInExcel(book);
    await excel.replaceContent(cellPlace('a', 1, 1), '甲丁', { keepsLook: true });
    expect(book.sheets[0]!.peek(1, 1)?.value).toBe('甲丁');
  });

  it('names the sheet that is missing or protected', async () => {
    const book = emulatedWorkbook({ 锁: [[1]] });
    book.sheets[0]!.isProtected = true;
    openInExcel(book);
    await expect(excel.replaceContent(cellPlace('锁', 1, 1), 2)).rejects.toMatchObject({
      failure: 'protected-sheet',
    });
    await expect(excel.replaceContent(cellPlace('无', 1, 1), 2)).rejects.toMatchObject({
      failure: 'no-sheet',
    });
  });
});

describeWithOffice('ExcelWorkbook.watchEdits and watchSelection', () => {
  it('tells of a person’s edits by the sheet’s present name, not of its own, until stopped', async () => {
    const book = emulatedWorkbook({ a: [[1]], b: [[1]] });
    openInExcel(book);
    const seen: string[] = [];
    const stop = await excel.watchEdits((sheet) => seen.push(sheet));
    book.edit(book.sheets[1]!, 1, 1, 5);
    await later();
    book.sheets[1]!.name = 'c';
    book.edit(book.sheets[1]!, 1, 1, 6);
    await later();
    await excel.replaceContent(cellPlace('a', 1, 1), 7);
    await later();
    expect(seen).toEqual(['b', 'c']);
    await stop();
    book.edit(book.sheets[0]!, 1, 1, 8);
    await later();
    expect(seen).toHaveLength(2);
  });

  it('tells of selections', async () => {
    const book = emulatedWorkbook({ a: [[1]], '3-3': [[1]] });
    openInExcel(book);
    const seen: CellPlace[] = [];
    const stop = await excel.watchSelection((place) => seen.push(place));
    book.select(book.sheets[1]!, { top: 2, left: 3, bottom: 4, right: 5 });
    await later();
    await stop();
    book.select(book.sheets[0]!, { top: 1, left: 1, bottom: 1, right: 1 });
    await later();
    expect(seen).toEqual([cellPlace('3-3', 2, 3)]);
  });
});

describeWithOffice('ExcelWorkbook.keep and recall', () => {
  it('keeps texts in the workbook, one part per key', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    openInExcel(book);
    expect(await excel.recall('ignored')).toBeNull();
    const text = '{"理由":"<a> & ]]> _x0041_ \u0001"}\n末行';
    await excel.keep('ignored', 'first');
    await excel.keep('ignored', text);
    await excel.keep('设置', '');
    expect(await excel.recall('ignored')).toBe(text);
    expect(await excel.recall('设置')).toBe('');
    expect(book.xmlParts).toHaveLength(2);
  });
});

describe('ExcelHostError', () => {
  const FAILURES: ExcelFailure[] = [
    'no-sheet',
    'hidden-sheet',
    'protected-sheet',
    'protected-workbook',
    'mixed-font',
    'cell-edit',
    'too-large',
    'host',
  ];

  it.each(FAILURES)('has words for %s', (failure) => {
    const { messageId } = new ExcelHostError(failure);
    for (const messages of Object.values(MESSAGES)) expect(messages[messageId]).toBeTruthy();
  });
});
