import { cellPlace } from '../../../src/budget/Place';
import type { Severity } from '../../../src/budget/Finding';
import { HIGHLIGHT_NAMESPACE, readHighlightRecord } from '../../../src/workbook/HighlightRecord';
import type { Mark } from '../../../src/workbook/Mark';
import { ExcelWorkbook } from '../../../src/workbook/excel/ExcelWorkbook';
import type { EmulatedWorkbook } from '../../../src/workbench/host/model/EmulatedWorkbook';
import { solid, type Fill } from '../../../src/workbench/host/model/Fill';
import { describeWithOffice, openInExcel } from '../../support/officeClient';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

const mark = (
  sheet: string,
  row: number,
  column: number,
  severity: Severity = 'error',
  note = `应为 ${row}`,
): Mark => ({
  place: cellPlace(sheet, row, column),
  severity,
  note,
});

/** Every cell's fill, and every comment: what a person sees of marks. */
const looks = (book: EmulatedWorkbook): unknown => ({
  fills: book.sheets.map((s) =>
    [...s.cells()].flatMap(({ row, column, cell }) => (cell.fill ? [[row, column, cell.fill]] : [])),
  ),
  comments: book.comments.map((c) => [c.sheet.name, c.row, c.column, c.content]),
  parts: book.xmlParts.length,
});

const excel = new ExcelWorkbook();
const PATTERN: Fill = { pattern: 'Gray25', color: '#FFEEDD', patternColor: '#112233' };

function painted(): EmulatedWorkbook {
  const book = emulatedWorkbook({
    '1-1': [
      [1, 2, 3],
      [4, 5, 6],
    ],
    表2: [[1]],
    锁: [[1]],
  });
  const [first, , locked] = book.sheets;
  book.paint(first!, 1, 1, solid('#FFFFFF'));
  book.paint(first!, 1, 2, solid('#00B0F0'));
  book.paint(first!, 2, 1, PATTERN);
  locked!.isProtected = true;
  return book;
}

describeWithOffice('ExcelWorkbook.highlight and clear', () => {
  const MARKS = [
    mark('1-1', 1, 1),
    mark('1-1', 1, 2, 'warning'),
    mark('1-1', 2, 1, 'info'),
    mark('表2', 7, 9),
  ];

  it.each([true, false])(
    'restores every fill exactly (host reports patterns: %s)',
    async (reportsFillPattern) => {
      const book = painted();
      // A host that reports no patterns can't tell one from a plain fill.
      if (!reportsFillPattern) book.paint(book.sheets[0]!, 2, 1, undefined);
      const before = looks(book);
      openInExcel(book, { reportsFillPattern });
      expect(await excel.highlight(MARKS)).toEqual({ marked: 4, skipped: [] });
      expect(book.sheets[0]!.peek(1, 2)!.fill).toMatchObject({ color: '#FFEB9C' });
      expect(book.sheets[1]!.peek(7, 9)!.fill).toEqual(solid('#FFC7CE'));
      expect(book.comments.map((c) => [c.sheet.name, c.row, c.column, c.content])).toContainEqual([
        '表2',
        7,
        9,
        '应为 7',
      ]);
      expect(await excel.clear([])).toEqual({ restored: 4, left: [] });
      expect(looks(book)).toEqual(before);
    },
  );

  it('keeps what was there before in one custom XML part', async () => {
    const book = painted();
    openInExcel(book);
    await excel.highlight(MARKS);
    expect(book.xmlParts).toHaveLength(1);
    expect(book.xmlParts[0]!.xml).toContain(HIGHLIGHT_NAMESPACE);
    const record = readHighlightRecord(book.xmlParts[0]!.xml)!;
    expect(
      record.cells.map((c) => [c.sheet, c.address, c.painted, c.before.pattern, c.before.color]),
    ).toEqual([
      ['1-1', 'A1', 'FFC7CE', 'solid', 'FFFFFF'],
      ['1-1', 'B1', 'FFEB9C', 'solid', '00B0F0'],
      ['1-1', 'A2', 'DDEBF7', 'lightGray', '112233'],
      ['表2', 'I7', 'FFC7CE', 'none', undefined],
    ]);
  });

  it('marks in two syncs, marks again and clears in three', async () => {
    const book = painted();
    const host = openInExcel(book);
    const before = looks(book);
    const syncs = async (act: () => Promise<unknown>): Promise<number> => {
      host.recorder.clear();
      await act();
      return host.recorder.syncs.length;
    };
    expect(await syncs(() => excel.highlight(MARKS))).toBe(2);
    expect(await syncs(() => excel.highlight(MARKS.slice(0, 2)))).toBe(3);
    expect(book.comments).toHaveLength(2);
    expect(await syncs(() => excel.clear([]))).toBe(3);
    expect(await syncs(() => excel.clear([]))).toBe(1);
    expect(looks(book)).toEqual(before);
    expect(host.keptReferences).toBe(0);
  });

  it('takes earlier marks back when others are set, and remembers the true fill of a cell marked twice', async () => {
    const book = painted();
    const before = looks(book);
    openInExcel(book);
    await excel.highlight(MARKS);
    await excel.highlight([mark('1-1', 1, 2, 'error', '别的说明')]);
    expect(book.sheets[0]!.peek(1, 1)!.fill).toEqual(solid('#FFFFFF'));
    expect(book.sheets[0]!.peek(1, 2)!.fill).toEqual(solid('#FFC7CE'));
    expect(book.comments.map((c) => c.content)).toEqual(['别的说明']);
    await excel.clear([]);
    expect(looks(book)).toEqual(before);
  });

  it('sends a few kilobytes for 500 scattered fills', async () => {
    const marks = Array.from({ length: 500 }, (_, i) =>
      mark('a', 1 + 2 * Math.floor(i / 10), 1 + (i % 10), i % 3 ? 'error' : 'info'),
    );
    const host = openInExcel(emulatedWorkbook({ a: [[1]] }));
    await excel.highlight(marks);
    expect(host.recorder.syncs).toHaveLength(2);
    const paths = host.recorder.syncs.flatMap((e) => Object.values(e.request.ObjectPaths));
    const lists = paths
      .filter((p) => p.Name === 'GetRanges')
      .map((p) => String(p.ArgumentInfo?.Arguments?.[0]));
    expect(lists.join(',').length).toBeLessThan(3_000);
    expect(lists.length).toBeLessThan(15);
    expect(Math.max(...lists.map((l) => l.length))).toBeLessThanOrEqual(255);
    expect(host.recorder.count('Color')).toBe(lists.length);
  });

  it('needs as many syncs for 2,000 marks on 40 sheets as for one', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `表${i}`);
    const book = emulatedWorkbook(Object.fromEntries(names.map((n) => [n, [[1]]])));
    const host = openInExcel(book, { payloadLimit: 5_000_000 });
    const marks = names.flatMap((n) => Array.from({ length: 50 }, (_, i) => mark(n, 3 + i, 2 + (i % 7))));
    expect((await excel.highlight(marks)).marked).toBe(2_000);
    expect(host.recorder.syncs).toHaveLength(2);
    expect((await excel.clear([])).restored).toBe(2_000);
    expect(host.recorder.syncs).toHaveLength(5);
    expect(book.comments).toHaveLength(0);
  });

  it('keeps every request and answer below 5 MB for thousands of marks', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `表${i}`);
    const book = emulatedWorkbook(Object.fromEntries(names.map((n) => [n, [[1]]])));
    const before = looks(book);
    const host = openInExcel(book, { payloadLimit: 5_000_000 });
    const marks = names.flatMap((n) =>
      Array.from({ length: 500 }, (_, i) =>
        mark(n, 1 + 3 * i, 1 + ((i * 7) % 20), 'error', '说明'.repeat(40)),
      ),
    );
    expect((await excel.highlight(marks)).marked).toBe(6_000);
    expect(await excel.clear([])).toEqual({ restored: 6_000, left: [] });
    expect(looks(book)).toEqual(before);
    expect(host.recorder.exchanges.every((e) => e.response.Error === undefined)).toBe(true);
    expect(host.recorder.syncs.length).toBeLessThan(12);
  });

  it('names a protected sheet once and marks the others', async () => {
    const book = painted();
    openInExcel(book);
    const outcome = await excel.highlight([
      mark('锁', 1, 1),
      mark('锁', 2, 1),
      mark('1-1', 1, 1),
      mark('没有', 3, 3),
    ]);
    expect(outcome).toEqual({
      marked: 1,
      skipped: [
        { sheet: '锁', reason: 'workbook.skipped.protected' },
        { sheet: '没有', reason: 'workbook.skipped.no-sheet' },
      ],
    });
  });

  it('leaves marks on a sheet that was protected since, and restores them once it is free', async () => {
    const book = painted();
    const before = looks(book);
    openInExcel(book);
    await excel.highlight(MARKS);
    book.sheets[1]!.isProtected = true;
    expect(await excel.clear([])).toEqual({
      restored: 3,
      left: [{ sheet: '表2', address: 'I7', reason: 'excel.left.protected' }],
    });
    book.sheets[1]!.isProtected = false;
    expect(await excel.clear([])).toEqual({ restored: 1, left: [] });
    expect(looks(book)).toEqual(before);
  });

  it('leaves what a person changed: a colour, a comment, an answer', async () => {
    const book = painted();
    openInExcel(book);
    await excel.highlight(MARKS);
    book.paint(book.sheets[0]!, 1, 1, solid('#00FF00'));
    book.comments.find((c) => c.column === 2)!.content = '我改过';
    book.comments.find((c) => c.row === 7)!.replies.push('已核对');
    const { left } = await excel.clear([]);
    expect(left).toEqual([
      { sheet: '1-1', address: 'A1', reason: 'workbook.left.recoloured' },
      { sheet: '1-1', address: 'B1', reason: 'workbook.left.note-changed' },
      { sheet: '表2', address: 'I7', reason: 'workbook.left.note-changed' },
    ]);
    expect(book.sheets[0]!.peek(1, 1)!.fill).toEqual(solid('#00FF00'));
    expect(book.comments.map((c) => c.content)).toEqual(['我改过', '应为 7']);
    expect(book.xmlParts).toHaveLength(0);
  });

  it('says so when a comment it made is gone, and when a sheet is', async () => {
    const book = painted();
    openInExcel(book);
    await excel.highlight(MARKS.slice(0, 2));
    book.comments.length = 1;
    expect((await excel.clear([])).left).toEqual([
      { sheet: '1-1', address: 'B1', reason: 'excel.left.note-unseen' },
    ]);
    await excel.highlight(MARKS);
    book.deleteSheet(book.sheets[1]!);
    expect((await excel.clear([])).left).toEqual([
      { sheet: '表2', address: 'I7', reason: 'workbook.left.no-sheet' },
    ]);
  });

  it("does not touch a gradient, and never writes beside a person's comment", async () => {
    const book = painted();
    book.paint(book.sheets[0]!, 1, 3, { pattern: 'LinearGradient', color: '#FFFFFF' });
    book.comments.push({
      id: '{own}',
      sheet: book.sheets[0]!,
      row: 1,
      column: 1,
      content: '请核对',
      replies: [],
    });
    const host = openInExcel(book);
    const outcome = await excel.highlight([mark('1-1', 1, 1), mark('1-1', 1, 3)]);
    expect(outcome).toEqual({
      marked: 1,
      skipped: [
        { sheet: '1-1', address: 'A1', reason: 'workbook.skipped.threaded-comment' },
        { sheet: '1-1', address: 'C1', reason: 'excel.skipped.gradient' },
      ],
    });
    expect(host.recorder.syncs).toHaveLength(3);
    await excel.clear([]);
    expect(book.comments.map((c) => c.content)).toEqual(['请核对']);
  });

  it('adds the other comments when Excel refuses one for a note that it does not show', async () => {
    const book = painted();
    const before = looks(book);
    book.notes.push({ sheet: book.sheets[0]!, row: 1, column: 2, text: '旧批注' });
    openInExcel(book);
    const outcome = await excel.highlight(MARKS);
    expect(outcome).toEqual({
      marked: 4,
      skipped: [{ sheet: '1-1', address: 'B1', reason: 'excel.skipped.note-refused' }],
    });
    expect(book.comments).toHaveLength(3);
    expect(await excel.clear([])).toEqual({ restored: 4, left: [] });
    expect(looks(book)).toEqual(before);
  });

  it('gives up after five refusals and says which comments are missing', async () => {
    const book = emulatedWorkbook({ a: [[1]] });
    for (let row = 1; row <= 8; row++)
      book.notes.push({ sheet: book.sheets[0]!, row, column: 1, text: '旧' });
    openInExcel(book);
    const { skipped } = await excel.highlight(Array.from({ length: 9 }, (_, i) => mark('a', i + 1, 1)));
    expect(skipped.map((s) => s.address)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9']);
    expect(book.comments).toHaveLength(0);
  });

  it('joins marks that meet in one cell, also in a merged one, whose first cell shows them', async () => {
    const book = painted();
    book.sheets[1]!.merges.push({ top: 40, left: 1, bottom: 50, right: 3 });
    const before = looks(book);
    const host = openInExcel(book);
    const marks = [
      mark('表2', 50, 2, 'info', '一'),
      mark('表2', 45, 3, 'error', '二'),
      mark('表2', 70, 1),
      mark('表2', 70, 1),
    ];
    expect(await excel.highlight(marks)).toEqual({ marked: 2, skipped: [] });
    expect(book.sheets[1]!.peek(40, 1)!.fill).toEqual(solid('#FFC7CE'));
    expect(book.comments.map((c) => [c.row, c.column, c.content])).toEqual([
      [40, 1, '一\n二'],
      [70, 1, '应为 70'],
    ]);
    // The first cell of the merge lies outside what was looked at, so that one more look is due.
    expect(host.recorder.syncs).toHaveLength(3);
    await excel.clear([]);
    expect(looks(book)).toEqual(before);
  });

  it('puts everything back when the host fails half-way', async () => {
    const book = painted();
    const before = looks(book);
    const host = openInExcel(book);
    // The second list of addresses meets a sheet that was protected after the look.
    const exchange = host.exchange.bind(host);
    let requests = 0;
    host.exchange = (text, flags) => {
      if (++requests === 2) book.sheets[1]!.isProtected = true;
      if (requests === 3) book.sheets[1]!.isProtected = false;
      return exchange(text, flags);
    };
    await expect(excel.highlight(MARKS)).rejects.toMatchObject({
      failure: 'host',
      data: { code: 'AccessDenied' },
    });
    expect(looks(book)).toEqual(before);
  });
});
