import type { EmulatedWorkbook } from '../../../src/workbench/host/model/EmulatedWorkbook';
import { readContent } from '../../../src/workbench/host/model/cellText';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

type Context = Excel.RequestContext;

/** What the client throws when a batch fails. */
async function failureOf(
  batch: (context: Context) => void,
): Promise<{ code: string; location: string; instance: boolean }> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (e) {
    const { code, debugInfo } = e as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation ?? '', instance: e instanceof Error };
  }
  throw new Error('no failure');
}

const sheetOf = (context: Context, name = 'a'): Excel.Worksheet => context.workbook.worksheets.getItem(name);

describeWithOffice('the emulated host', () => {
  it.each<[what: string, code: string, location: string, batch: (context: Context) => void]>([
    ['an unknown sheet', 'ItemNotFound', 'WorksheetCollection.getItem', (c) => sheetOf(c, 'x').load('name')],
    [
      'a name that is taken',
      'ItemAlreadyExists',
      'WorksheetCollection.add',
      (c) => c.workbook.worksheets.add('A'),
    ],
    [
      'a name Excel refuses',
      'InvalidArgument',
      'WorksheetCollection.add',
      (c) => c.workbook.worksheets.add('a/b'),
    ],
    [
      'an address that is none',
      'InvalidArgument',
      'Worksheet.getRange',
      (c) => sheetOf(c).getRange('A0').load('values'),
    ],
    [
      'values of another size',
      'InvalidArgument',
      'Range.values',
      (c) => (sheetOf(c).getRange('A1:B2').values = [[1, 2]]),
    ],
    [
      'a protected sheet',
      'AccessDenied',
      'Range.values',
      (c) => (sheetOf(c, 'p').getRange('A1').values = [[1]]),
    ],
    [
      'the last visible sheet',
      'InvalidOperation',
      'Worksheet.delete',
      (c) => (sheetOf(c, 'p').delete(), sheetOf(c).delete()),
    ],
    [
      'a text Excel may take for a date',
      'EmulatorNotImplemented',
      '',
      (c) => (sheetOf(c).getRange('A1').values = [['1-2']]),
    ],
    [
      'a property nobody thought of',
      'EmulatorNotImplemented',
      'Worksheet.standardWidth',
      (c) => sheetOf(c).load('standardWidth'),
    ],
    [
      'a method nobody thought of',
      'EmulatorNotImplemented',
      'Range.calculate()',
      (c) => sheetOf(c).getRange('A1').calculate(),
    ],
    [
      'an object nobody thought of',
      'EmulatorNotImplemented',
      'Worksheet.pivotTables',
      (c) => sheetOf(c).pivotTables.load('items/name'),
    ],
    [
      'the font of a cell from a file',
      'EmulatorNotImplemented',
      '',
      (c) => sheetOf(c).getRange('A1').load('format/font/bold'),
    ],
  ])('refuses %s', async (_what, code, location, batch) => {
    const book = emulatedWorkbook({ a: [[1]], p: [[1]] });
    book.sheets[1]!.isProtected = true;
    openInExcel(book);
    const failure = await failureOf(batch);
    expect(failure).toMatchObject({ code, instance: true });
    expect(failure.location).toContain(location);
  });

  it('keeps what came before the action that failed', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    openInExcel(book);
    await failureOf((c) => {
      sheetOf(c).getRange('A1').values = [[2]];
      sheetOf(c, 'x').load('name');
      sheetOf(c).getRange('A1').values = [[3]];
    });
    expect(book.sheets[0]!.peek(1, 1)!.value).toBe(2);
  });

  it('answers null objects, and for what is derived from them', async () => {
    openInExcel(emulatedWorkbook({ a: [] }));
    await Excel.run(async (context) => {
      const { worksheets, customXmlParts, comments, settings } = context.workbook;
      const missing = [
        worksheets.getItemOrNullObject('x'),
        worksheets.getItemOrNullObject('x').getRange('A1').getEntireRow(),
        sheetOf(context).getUsedRangeOrNullObject(true),
        worksheets.getFirst().getNextOrNullObject().getUsedRangeOrNullObject(true),
        customXmlParts.getByNamespace('urn:x').getOnlyItemOrNullObject(),
        comments.getItemOrNullObject('x'),
        settings.getItemOrNullObject('x'),
      ];
      await context.sync();
      expect(missing.map((o) => o.isNullObject)).toEqual(missing.map(() => true));
    });
  });

  it('leaves it to the client to refuse what was not loaded', async () => {
    openInExcel(emulatedWorkbook({ a: [[1]] }));
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      await context.sync();
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('keeps a range between syncs and releases it after the run', async () => {
    const host = openInExcel(emulatedWorkbook({ a: [[1, 2]] }));
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.load('values');
      await context.sync();
      expect(host.keptReferences).toBe(1);
      range.values = [[3, 4]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[3, 4]]);
    });
    expect(host.keptReferences).toBe(0);
    expect(host.recorder.syncs).toHaveLength(2);
    expect(host.recorder.exchanges).toHaveLength(3);
  });

  it('refuses a request while a cell is edited, unless it may wait', async () => {
    const host = openInExcel(emulatedWorkbook({ a: [[1]] }));
    host.enterCellEdit();
    expect(await failureOf((c) => sheetOf(c).load('name'))).toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
    host.leaveCellEdit();
  });

  it('writes values above 1,500 cells, which the client splits', async () => {
    const book = emulatedWorkbook({ a: [] });
    openInExcel(book);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:C1000').values = Array.from({ length: 1_000 }, (_, i) => [i, 'x', null]);
      await context.sync();
    });
    expect(book.sheets[0]!.peek(1_000, 1)!.value).toBe(999);
    expect(book.sheets[0]!.usedRange(true)).toEqual({ top: 1, left: 1, bottom: 1_000, right: 2 });
  });

  it('tells of sheets added, deleted and brought to the front', async () => {
    const book = emulatedWorkbook({ a: [], b: [] });
    openInExcel(book);
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (e) => void seen.push(e.type));
      worksheets.onDeleted.add(async (e) => void seen.push(e.type));
      worksheets.onActivated.add(async (e) => void seen.push(e.type));
      await context.sync();
    });
    book.addSheet('c');
    book.activate(book.sheets[1]!);
    book.deleteSheet(book.sheets[2]!);
    while (seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual(['WorksheetAdded', 'WorksheetActivated', 'WorksheetDeleted']);
  });
});

describe('readContent', () => {
  it.each([
    ['1,234.50', 'General', { kind: 'value', value: 1234.5 }],
    ['7.5%', 'General', { kind: 'value', value: 0.075 }],
    ['true', 'General', { kind: 'value', value: true }],
    ['=A1', 'General', { kind: 'formula', formula: 'A1' }],
    ['=A1', '@', { kind: 'value', value: '=A1' }],
    ["'=A1", 'General', { kind: 'value', value: '=A1', isQuoted: true }],
    ['=', 'General', { kind: 'value', value: '=' }],
    ['合计', 'General', { kind: 'value', value: '合计' }],
    ['1-2', 'General', null],
    ['2023年1月', 'General', null],
    ['¥5', 'General', null],
  ])('%j in a cell formatted %s', (entry, format, expected) =>
    expect(readContent(entry, format)).toEqual(expected),
  );
});

describe('EmulatedWorkbook', () => {
  it('works formulas out where it is told how', () => {
    const book: EmulatedWorkbook = emulatedWorkbook({ a: [[1, '=A1*2']] });
    const sheet = book.sheets[0]!;
    book.recalculate = () => book.setResult(sheet, 1, 2, Number(sheet.peek(1, 1)!.value) * 2);
    book.edit(sheet, 1, 1, 21);
    expect(sheet.peek(1, 2)).toMatchObject({ value: 42, formula: 'A1*2' });
  });

  it('keeps what a person types as text where Excel’s reading would depend on the machine', () => {
    const book = emulatedWorkbook({ a: [] });
    book.edit(book.sheets[0]!, 1, 1, '1-2');
    expect(book.sheets[0]!.peek(1, 1)).toMatchObject({ value: '1-2', isQuoted: true });
  });
});
