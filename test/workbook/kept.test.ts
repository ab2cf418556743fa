import type { Finding } from '../../src/budget/Finding';
import { findingsSheet } from '../../src/report/findingsSheet';
import { translator } from '../../src/report/translate';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import type { CellValue } from '../../src/workbench/host/model/cellText';
import { readGrids } from '../../src/workbook/file';
import type { Grid } from '../../src/workbook/Grid';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import { cell, findingOf, formFinding, resultOf, share, sum, term, wrongTotal } from '../report/fixtures';
import { makePackage } from '../support/workbooks/makePackage';
import { ADAPTERS } from './adapters';

const zh = translator('zh-CN');
const NAME = '检查结果';
const TOTAL = wrongTotal();
const RATE = findingOf(
  share(cell('9!C7', '2.6', '%', 1), [term('a', cell('9!A7', '4.78'))], [term('b', cell('9!B7', '179.17'))]),
);
const FORM = formFinding('missing-tables', ['2!A1']);
const OTHER = findingOf(
  sum(cell('1!B9', '5'), [term('甲', cell('1!B7', '3')), term('乙', cell('1!B8', '1'))], {
    subject: { table: '1', row: '小计', column: '金额' },
  }),
);
/** The same finding as TOTAL after two rows were put in above it. */
const TOTAL_BELOW = findingOf(
  sum(cell('3-3!C9', '2.59'), [
    term('因公出国', cell('3-3!D9', '0')),
    term('公务用车', cell('3-3!E9', '0')),
    term('公务接待', cell('3-3!H9', '2.95')),
  ]),
);

const sheetOf = (...findings: readonly Finding[]): SheetDocument =>
  findingsSheet(resultOf(findings), zh, { file: '甲.xlsx', date: '2026-03-01', version: '1' });

/** Columns as a person counts them; the rows of the findings begin at 4. */
const [A, E, DIFFERENCE, EXPLANATION, REPLY, REMEDY, FREE, FURTHER] = [1, 5, 8, 9, 10, 11, 12, 14];
const FIRST = 4;

type Table = Map<string, string>;
const tableOf = (grid: Grid | undefined): Table =>
  new Map((grid?.cells ?? []).map((c) => [`${c.row},${c.column}`, c.text]));
const rowWith = (table: Table, text: string, column = EXPLANATION): number => {
  for (const [key, value] of table) {
    const [row, at] = key.split(',').map(Number);
    if (at === column && value.includes(text)) return row!;
  }
  throw new Error(`no row with ${text}: ${JSON.stringify([...table])}`);
};

type Typed = readonly (readonly [row: number, column: number, content: CellValue])[];

/** A person opens the file, types, and saves it. */
async function typed(bytes: Uint8Array, contents: Typed): Promise<Uint8Array> {
  const file = await HostedFile.open(bytes);
  const sheet = file.workbook.findSheet(NAME)!;
  for (const [row, column, content] of contents) file.workbook.enter(sheet, row, column, content);
  return file.save();
}

describe.each(Object.entries(ADAPTERS))('what people write on a sheet of ours, %s adapter', (_name, open) => {
  const write = async (bytes: Uint8Array, ...documents: readonly SheetDocument[]): Promise<Uint8Array> => {
    const { port, save } = await open(bytes);
    for (const document of documents) expect(await port.writeSheet(document)).toBe(NAME);
    return save();
  };
  const read = async (bytes: Uint8Array): Promise<Table> =>
    tableOf((await readGrids(bytes)).find((g) => g.name === NAME));
  /** Writes, lets a person type, writes again. */
  const again = async (first: SheetDocument, contents: Typed, second: SheetDocument): Promise<Table> =>
    read(await write(await typed(await write(makePackage(), first), contents), second));
  const explanation = (f: Finding): string => sheetOf(f).rows[3]!.cells[8]!.text!;

  it.each<[where: string, column: number, heading: string | null]>([
    ['反馈', REPLY, null],
    ['整改情况', REMEDY, null],
    ['a column of theirs without a heading', FREE, null],
    ['a column of theirs with a heading', FREE, '审核意见'],
    ['a column further to the right', FURTHER, '备注'],
  ])('%s goes along with its finding', async (_what, column, heading) => {
    const words: Typed = [
      [FIRST, column, '已核实，按 2.95 更正'],
      [FIRST + 1, column, '=不是公式'.slice(1)],
      ...(heading === null ? [] : [[3, column, heading] as const]),
    ];
    const table = await again(sheetOf(TOTAL, RATE), words, sheetOf(OTHER, RATE, TOTAL));
    const at = Math.min(column, FREE);
    expect(table.get(`${FIRST + 2},${at}`)).toBe('已核实，按 2.95 更正');
    expect(table.get(`${FIRST + 1},${at}`)).toBe('不是公式');
    expect(table.get(`${FIRST},${at}`)).toBeUndefined();
    if (heading !== null) expect(table.get(`3,${at}`)).toBe(heading);
    expect(table.get(`${FIRST + 2},${EXPLANATION}`)).toBe(explanation(TOTAL));
  });

  /** As a version without the column 差额 writes it. */
  const withoutDifference = (now: SheetDocument): SheetDocument => {
    const others = <T>(list: readonly T[]): readonly T[] => list.filter((_, i) => i + 1 !== DIFFERENCE);
    return {
      ...now,
      columns: others(now.columns),
      rows: now.rows.map((r) => ({ ...r, cells: others(r.cells) })),
    };
  };

  it('answers on a sheet of an earlier version, with one column less, stand in their column again', async () => {
    const typedThen: Typed = [
      [FIRST, REPLY - 1, '已改'],
      [FIRST, REMEDY - 1, '三月底前'],
      [FIRST, FREE - 1, '附件一'],
    ];
    const table = await again(withoutDifference(sheetOf(TOTAL, RATE)), typedThen, sheetOf(RATE, TOTAL));
    const row = [REPLY, REMEDY, FREE].map((column) => table.get(`${FIRST + 1},${column}`));
    expect(row).toEqual(['已改', '三月底前', '附件一']);
    expect(table.get(`3,${DIFFERENCE}`)).toBe('差额');
  });

  it('what was written over a column that there is no more stands beside, under its heading', async () => {
    const typedThen: Typed = [
      [FIRST, DIFFERENCE, '另见批复'],
      [FIRST, REPLY, '已改'],
    ];
    const table = await again(sheetOf(TOTAL, RATE), typedThen, withoutDifference(sheetOf(RATE, TOTAL)));
    expect([REPLY - 1, FREE - 1].map((column) => table.get(`${FIRST + 1},${column}`))).toEqual([
      '已改',
      '另见批复',
    ]);
    expect(table.get(`3,${FREE - 1}`)).toBe('差额');
    expect([...table.values()].filter((text) => text === '差额')).toHaveLength(1);
  });

  it.each<[what: string, after: readonly Finding[]]>([
    ['the finding is gone', [RATE]],
    ['all findings are gone', []],
  ])('stays at the end where %s', async (_what, after) => {
    const table = await again(sheetOf(RATE, TOTAL), [[FIRST + 1, FREE, '等补充材料']], sheetOf(...after));
    const row = rowWith(table, '等补充材料', FREE);
    expect(row).toBe(FIRST + after.length + 1);
    expect(table.get(`${row - 1},${A}`)).toContain('已不再出现');
    expect(table.get(`${row},${EXPLANATION}`)).toBe(explanation(TOTAL));
    expect(table.get(`${row},${E}`)).toBe('C7');
  });

  it('comes back to its finding when that comes back, as often as the sheet is written', async () => {
    let bytes = await typed(await write(makePackage(), sheetOf(TOTAL, RATE)), [[FIRST, REPLY, '已改']]);
    bytes = await write(bytes, sheetOf(RATE), sheetOf(RATE), sheetOf(OTHER));
    const gone = await read(bytes);
    expect([...gone.values()].filter((text) => text === '已改')).toHaveLength(1);
    bytes = await write(bytes, sheetOf(RATE, TOTAL), sheetOf(TOTAL));
    const table = await read(bytes);
    expect(table.get(`${FIRST},${REPLY}`)).toBe('已改');
    expect([...table.values()].join()).not.toContain('已不再出现');
  });

  it('finds the row again after rows were put in above the finding in its table', async () => {
    const table = await again(sheetOf(TOTAL), [[FIRST, REPLY, '已改']], sheetOf(RATE, TOTAL_BELOW));
    expect(table.get(`${FIRST + 1},${REPLY}`)).toBe('已改');
  });

  it('follows rows that a person has sorted', async () => {
    const document = sheetOf(TOTAL, RATE);
    const [one, two] = [document.rows[3]!, document.rows[4]!].map((r) =>
      r.cells.map((c) => c?.number ?? c?.text ?? ''),
    );
    const swapped: Typed = [
      ...two!.map((c, i) => [FIRST, i + 1, c] as const),
      ...one!.map((c, i) => [FIRST + 1, i + 1, c] as const),
    ];
    const words: Typed = [...swapped, [FIRST, REPLY, '关于占比'], [FIRST + 1, REPLY, '关于合计']];
    const table = await again(document, words, sheetOf(TOTAL, RATE));
    expect([table.get(`${FIRST},${REPLY}`), table.get(`${FIRST + 1},${REPLY}`)]).toEqual([
      '关于合计',
      '关于占比',
    ]);
  });

  it('written over words of ours stands in a column of its own, and nothing of it is lost later', async () => {
    const bytes = await typed(await write(makePackage(), sheetOf(TOTAL, RATE)), [
      [FIRST, EXPLANATION, '此项属实，已报财政局'],
      [FIRST + 1, 2, '提示'],
    ]);
    const written = await write(bytes, sheetOf(TOTAL, RATE));
    for (const table of [await read(written), await read(await write(written, sheetOf(RATE, TOTAL)))]) {
      const row = rowWith(table, '此项属实', FREE);
      expect(table.get(`3,${FREE}`)).toBe('您改写的内容');
      expect(table.get(`${row},${FREE}`)).toBe('说明：此项属实，已报财政局');
      expect(table.get(`${row},${EXPLANATION}`)).toBe(explanation(TOTAL));
      expect(table.get(`${rowWith(table, '级别：提示', FREE)},${EXPLANATION}`)).toBe(explanation(RATE));
    }
  });

  it('in rows of their own, above and below, is kept with all its cells', async () => {
    const words: Typed = [
      [FIRST + 3, 2, '复核人：张三'],
      [FIRST + 3, 4, 12.5],
      [2, REMEDY, '李四'],
      [1, FREE, '内部资料'],
    ];
    const table = await again(sheetOf(TOTAL, RATE), words, sheetOf(TOTAL));
    const row = rowWith(table, '复核人：张三', 2);
    expect(table.get(`${row},4`)).toBe('12.5');
    expect(table.get(`${row - 1},${A}`)).toContain('另加的行');
    expect(table.get(`2,${REMEDY}`)).toBe('李四');
    expect(table.get(`1,${FREE}`)).toBe('内部资料');
  });

  it('keeps numbers as numbers and a heading as people worded it', async () => {
    const bytes = await typed(await write(makePackage(), sheetOf(TOTAL)), [
      [3, EXPLANATION, '问题说明'],
      [FIRST, FREE, 1234.5],
    ]);
    const grid = (await readGrids(await write(bytes, sheetOf(TOTAL)))).find((g) => g.name === NAME)!;
    const at = (row: number, column: number) => grid.cells.find((c) => c.row === row && c.column === column);
    expect(at(FIRST, FREE)!.value).toBe(1234.5);
    expect(at(3, EXPLANATION)!.text).toBe('问题说明');
  });

  it('leaves nothing behind where nobody has written anything', async () => {
    const table = await again(sheetOf(TOTAL, RATE), [], sheetOf(FORM));
    expect(table).toEqual(await read(await write(makePackage(), sheetOf(FORM))));
  });

  it.each<[what: string, contents: Typed, isKept: boolean]>([
    ['nothing', [], false],
    ['an answer', [[FIRST, REPLY, '已改']], true],
    ['a column', [[FIRST, FREE, '待查']], true],
    ['a heading alone', [[3, FREE, '备注']], true],
    ['over our words', [[FIRST, EXPLANATION, '属实']], true],
    ['a row below', [[FIRST + 5, 1, '审核人：张三']], true],
    ['the rows numbered anew', [[FIRST, 1, 7]], false],
  ])('a sheet with %s of theirs, when marks are cleared', async (_what, contents, isKept) => {
    const bytes = await typed(await write(makePackage(), sheetOf(TOTAL)), contents);
    const { port, save } = await open(bytes);
    expect(await port.clear([NAME])).toEqual({ restored: 0, left: [], ...(isKept && { kept: [NAME] }) });
    const names = (await readGrids(save())).map((g) => g.name);
    expect(names.includes(NAME)).toBe(isKept);
    if (!isKept) return;
    expect(await read(save())).toEqual(await read(bytes));
    // It is still ours: written again, it is not put beside.
    expect(await port.writeSheet(sheetOf(TOTAL))).toBe(NAME);
  });

  it('on a sheet of which no rows are remembered stands at the end, what is beside our columns', async () => {
    const { keeps: _keeps, ...plain } = sheetOf(TOTAL, RATE);
    const table = await again(plain, [[FIRST, FREE, '旧意见']], sheetOf(TOTAL));
    const row = rowWith(table, '旧意见', FREE);
    expect(table.get(`${row},${EXPLANATION}`)).toBe(explanation(TOTAL));
  });
});
