import { Calculator } from '../../../src/workbench/calc/Calculator';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';

/** A small book that the formulas below count with. */
const tables = () =>
  emulatedWorkbook({
    表1: [
      ['甲', 1, 0.1, "'007", null],
      ['乙', 2, 0.2, '文字', null],
      ['甲类', 3.5, 0.3, true, null],
    ],
    "it's 2": [[100], [200]],
  });

/** What a formula gives in E5 of the first sheet; undefined for one that isn't worked out. */
function valueOf(formula: string): unknown {
  const book = tables();
  book.names.push({ name: '率', formula: "'表1'!$C$2" }, { name: '率', formula: '0.5', sheet: "it's 2" });
  const sheet = book.sheets[0]!;
  const calculator = new Calculator(book, () => 45_292.25);
  book.recalculate = (changed) => calculator.recalculate(changed);
  book.edit(sheet, 5, 5, `=${formula}`);
  const { value, isStale } = sheet.peek(5, 5)!;
  return isStale ? undefined : value;
}

test.each<[string, unknown]>([
  ['1+1', 2],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['10%*2', 0.2],
  ['-1%', -0.01],
  ['1+2*3-4/2', 5],
  ['"合"&"计"&1.50', '合计1.5'],
  ['0.1+0.2-0.3', 0],
  ['C1+C2-C3', 0],
  ['C1+C2=C3', true],
  ['"ABC"="abc"', true],
  ['1<"a"', true],
  ['1/0', '#DIV/0!'],
  ['A1+1', '#VALUE!'],
  ['D1+1', 8],
  ['E1+1', 1],
  ['E1&""', ''],
  ['E1=0', true],
  ['SUM(B1:B3)', 6.5],
  ['SUM(B1:B3,1,"2")', 9.5],
  ['SUM(D1:D3)', 0],
  ['SUM(B:B)', 6.5],
  ['SUM(1:1)', 1.1],
  ["SUM('it''s 2'!A1:A2)", 300],
  ["'it''s 2'!$A$2-B1", 199],
  ['SUM(不存在!A1)', '#REF!'],
  ['率*10', 2],
  ['ROUND(2.675,2)', 2.68],
  ['ROUND(-1.5,0)', -2],
  ['ROUND(1234.5,-2)', 1200],
  ['ROUNDUP(1.001,2)', 1.01],
  ['ROUNDDOWN(-1.019,2)', -1.01],
  ['INT(-1.5)', -2],
  ['MOD(-3,2)', 1],
  ['IF(B1>1,"大","小")', '小'],
  ['IF(B1>1,1/0)', false],
  ['IFERROR(1/0,9)', 9],
  ['IFERROR(A1*1,"非数")', '非数'],
  ['IF(ISERROR(VLOOKUP("丙",A1:B3,2,0)),0,1)', 0],
  ['AND(B1=1,B2=2)', true],
  ['OR(B1=2,NOT(B2=2))', false],
  ['VLOOKUP("乙",A1:B3,2,FALSE)', 2],
  ['VLOOKUP("丙",A1:B3,2,FALSE)', '#N/A'],
  ['VLOOKUP("甲?",A1:B3,2,0)', 3.5],
  ['VLOOKUP(2.9,B1:C3,2)', 0.2],
  ['HLOOKUP("甲",A1:B3,3,0)', '甲类'],
  ['INDEX(A1:B3,2,2)', 2],
  ['INDEX(B1:B3,MATCH("甲类",A1:A3,0))', 3.5],
  ['SUM(INDEX(A1:B3,0,2))', 6.5],
  ['LOOKUP(2,1/(A1:A3="甲"),B1:B3)', 1],
  ['SUMIF(A1:A3,"甲",B1:B3)', 1],
  ['SUMIF(A1:A3,"甲*",B1:B3)', 4.5],
  ['SUMIF(A1:A3,"<>乙",B1:B3)', 4.5],
  ['SUMIF(B1:B3,">=2")', 5.5],
  ['SUMIF(A:A,A2,B:B)', 2],
  ['SUMIFS(B1:B3,A1:A3,"甲*",B1:B3,">1")', 3.5],
  ['COUNTIF(B1:B3,2)', 1],
  ['COUNTIF(E1:E3,"")', 3],
  ['COUNTIFS(A1:A3,"甲*",C1:C3,"<0.2")', 1],
  ['SUMPRODUCT((A1:A3="甲")*B1:B3)', 1],
  ['SUMPRODUCT(B1:B3,C1:C3)', 1.55],
  ['SUMPRODUCT(--(LEFT(A1:A3,1)="甲"),B1:B3)', 4.5],
  ['SUM({1,2;3,4})', 10],
  ['AVERAGE(B1:B3)*3', 6.5],
  ['MAX(B1:B3)-MIN(B1:B3)', 2.5],
  ['COUNT(A1:D3)&COUNTA(A1:D3)&COUNTBLANK(E1:E3)', '6123'],
  ['SUBTOTAL(9,B1:B3)', 6.5],
  ['LARGE(B1:B3,2)+SMALL(B1:B3,1)', 3],
  ['RANK(B3,B1:B3)', 1],
  ['LEFT(D2,1)&RIGHT(D2)&MID("一二三",2,1)&LEN("一二")', '文字二2'],
  ['SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
  ['TEXT(1234.5,"#,##0.00")', '1,234.50'],
  ['VALUE("1,234.5")', 1234.5],
  ['FIND("b","abc")+SEARCH("C","abc")', 5],
  ['CONCATENATE(A1,"、",A2)', '甲、乙'],
  ['ROW()+COLUMN()', 10],
  ['ROWS(A1:B3)*COLUMNS(A1:B3)', 6],
  ['YEAR(TODAY())', 2024],
  ['DATE(2024,1,1)', 45_292],
  ['_xlfn.IFS(B1>1,"大",TRUE,"小")', '小'],
  ['CHOOSE(2,"一","二")', '二'],
  ['SUM(B1:B3)+', undefined],
  ['NUMBERSTRING(1,2)', undefined],
  ['[1]Sheet1!A1', undefined],
  ['表格[金额]', undefined],
  ['INDIRECT("B1")', undefined],
  ['未定义的名称', undefined],
  ['SUM(表1:表2!A1)', undefined],
  ['E5+1', undefined],
])('=%s', (formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});

test('only what reads a change is worked out again; the rest keeps the result of its file', () => {
  const book = emulatedWorkbook({ 表1: [[1, '=A1*2', 5, '=C1*2']] });
  const sheet = book.sheets[0]!;
  book.setResult(sheet, 1, 2, 2);
  book.setResult(sheet, 1, 4, 999); // an old result in the file
  const calculator = new Calculator(book, () => 0);
  book.recalculate = (changed) => calculator.recalculate(changed);
  book.edit(sheet, 1, 1, 4);
  expect([2, 4].map((c) => sheet.peek(1, c)!.value)).toEqual([8, 999]);
});

test('a chain of 5,000 running totals is worked out in one go', () => {
  const rows = Array.from({ length: 5000 }, (_r, i) => [1, i === 0 ? '=A1' : `=B${i}+A${i + 1}`]);
  const book = emulatedWorkbook({ 表1: rows });
  const sheet = book.sheets[0]!;
  const calculator = new Calculator(book, () => 0);
  book.recalculate = (changed) => calculator.recalculate(changed);
  book.edit(sheet, 1, 1, 2);
  expect(sheet.peek(5000, 2)!.value).toBe(5001);
});

test('formulas that read each other are left as they are and marked', () => {
  const book = emulatedWorkbook({ 表1: [[1, '=C1+A1', '=B1', '=A1+1']] });
  const sheet = book.sheets[0]!;
  const calculator = new Calculator(book, () => 0);
  book.recalculate = (changed) => calculator.recalculate(changed);
  book.edit(sheet, 1, 1, 7);
  expect([2, 3, 4].map((c) => sheet.peek(1, c)!.isStale ?? false)).toEqual([true, true, false]);
  expect(sheet.peek(1, 4)!.value).toBe(8);
});
