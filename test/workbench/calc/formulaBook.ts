import ExcelJS from 'exceljs';

/** Deterministic numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Rows of amounts in each table, below a title and a header. */
export const FIRST_ROW = 3;
export const ROWS = 20;
const LAST_ROW = FIRST_ROW + ROWS - 1;
export const TABLES = Array.from({ length: 12 }, (_t, i) => `表${i + 1} 支出`);
/** Columns that a person types amounts into. */
export const TYPED = ['C', 'D'] as const;

const CODES = ['2010101', '2010102', '2080505', '2080506', '2210201'];
const NAMES = ['行政运行', '一般行政管理事务', '养老保险缴费', '职业年金缴费', '住房公积金'];

/**
 * A book of twelve tables as offices build them: typed amounts, sums by row and column, tables that refer to one another.
 * Formulas have no results.
 */
export async function formulaBook(): Promise<Uint8Array> {
  const random = seeded(20231127);
  const book = new ExcelJS.Workbook();
  for (const [t, name] of TABLES.entries()) {
    const sheet = book.addWorksheet(name);
    const other = `'${TABLES[(t + 11) % 12]}'!`;
    const formula = (cell: string, text: string): void => {
      sheet.getCell(cell).value = { formula: text } as ExcelJS.CellFormulaValue;
    };
    sheet.getCell('A1').value = `${t + 1} 部门支出总表`;
    sheet.getRow(2).values = ['科目编码', '科目名称', '基本支出', '项目支出', '合计', '占比', '说明', '上表'];
    for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
      const kind = Math.floor(random() * CODES.length);
      sheet.getCell(`A${row}`).value = CODES[kind]!;
      sheet.getCell(`B${row}`).value = NAMES[kind]!;
      sheet.getCell(`C${row}`).value = Math.round(random() * 1e6) / 100;
      sheet.getCell(`D${row}`).value = random() < 0.2 ? null : Math.round(random() * 1e6) / 100;
      formula(`E${row}`, `SUM(C${row}:D${row})`);
      formula(`F${row}`, `IF($E$${LAST_ROW + 1}=0,0,ROUND(E${row}/$E$${LAST_ROW + 1}*100,2))`);
      formula(`G${row}`, `IF(E${row}>5000,"较大",IF(D${row}="","无项目","一般"))&TEXT(E${row},"#,##0.00")`);
      if (t > 0) formula(`H${row}`, `IFERROR(VLOOKUP(B${row},${other}$B$3:$E$${LAST_ROW},4,FALSE),"无")`);
    }
    const total = LAST_ROW + 1;
    sheet.getCell(`A${total}`).value = '合计';
    for (const column of ['C', 'D', 'E', 'F'])
      formula(`${column}${total}`, `SUM(${column}${FIRST_ROW}:${column}${LAST_ROW})`);
    const range = (column: string): string => `$${column}$${FIRST_ROW}:$${column}$${LAST_ROW}`;
    const below: readonly string[] = [
      ...CODES.map((code) => `SUMIF(${range('A')},"${code}",${range('E')})`),
      `SUMPRODUCT((LEFT(${range('A')},3)="208")*${range('C')})`,
      `SUMIFS(${range('E')},${range('B')},"*缴费",${range('C')},">1000")`,
      `COUNTIF(${range('C')},">="&ROUND(C${total}/${ROWS},0))+COUNTA(${range('D')})`,
      `MAX(${range('C')})-MIN(${range('D')})+AVERAGE(${range('E')})`,
      `INDEX(${range('B')},MATCH(MAX(${range('E')}),${range('E')},0))`,
      `ROUNDUP(E${total}/10000,1)+INT(D${total}/7)+MOD(INT(C${total}),7)+ABS(C${total}-D${total})`,
      `C${total}+D${total}-E${total}`,
      `LOOKUP(2,1/(${range('B')}="行政运行"),${range('E')})`,
      `IF(AND(C${total}>D${total},NOT(E${total}<0)),"基本为主","项目为主")`,
      t > 0 ? `${other}E${total}+E${total}` : `E${total}*(1+比例)`,
      t > 0 ? `SUM(${other}C${FIRST_ROW}:D${LAST_ROW})-${other}E${total}` : `E${total}/0`,
      `-C${total}^2/1000+50%`,
    ];
    below.forEach((text, i) => formula(`C${total + 1 + i}`, text));
  }
  book.definedNames.add(`'${TABLES[0]}'!$J$1`, '比例');
  book.getWorksheet(TABLES[0]!)!.getCell('J1').value = 0.06;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
