import { parseFormula } from '../../src/formulas/parseFormula';
import { parseSyntax } from '../../src/formulas/syntax/parse';
import type { Syntax } from '../../src/formulas/syntax/Syntax';
import { UnsupportedFormulaError } from '../../src/formulas/syntax/UnsupportedFormulaError';

/** With all brackets that say what belongs together. */
function written(s: Syntax | null): string {
  switch (s?.kind) {
    case undefined:
      return '';
    case 'number':
      return s.text;
    case 'text':
      return `"${s.value}"`;
    case 'error':
      return s.code;
    case 'array':
      return `{${s.rows.map((row) => row.map(written).join(',')).join(';')}}`;
    case 'area':
      return `${s.sheet === null ? '' : `${s.sheet}!`}${s.address}`;
    case 'name':
      return `${s.sheet === null ? '' : `${s.sheet}!`}${s.name}`;
    case 'call':
      return `${s.name}(${s.args.map(written).join(',')})`;
    case 'unary':
      return s.sign === '%' ? `(${written(s.of)}%)` : `(${s.sign}${written(s.of)})`;
    case 'binary':
      return `(${written(s.left)}${s.sign}${written(s.right)})`;
  }
}

test.each([
  ['1+2*3', '(1+(2*3))'],
  ['-2^2', '((-2)^2)'],
  ['2^3^2', '((2^3)^2)'],
  ['10%%*A1', '(((10%)%)*A1)'],
  ['A1&"x"=B$2', '((A1&"x")=B$2)'],
  ["'3-3'!H9-表一!A1:B2", '(3-3!H9-表一!A1:B2)'],
  ["'别的''表'!A1", "别的'表!A1"],
  ['sum(A1;B2)', 'SUM(A1,B2)'],
  ['IF(A1,,2)', 'IF(A1,,2)'],
  ['_xlfn.IFS(TRUE,1)', 'IFS(TRUE,1)'],
  ['SUM({1,-2;3,4})', 'SUM({1,(-2);3,4})'],
  ['A:A+$2:3', '(A:A+$2:3)'],
  ['合计*1.5e-3', '(合计*1.5e-3)'],
  ['#ref!+1', '(#REF!+1)'],
])('%s is read', (formula, tree) => {
  expect(written(parseSyntax(formula))).toBe(tree);
});

test.each(['', '1+', '(1', 'SUM(1', 'A1 B1', '[1]表!A1', "'[b.xlsx]表'!A1", '表1:表3!A1', '{1,2', '1 2'])(
  '%s is refused',
  (formula) => {
    expect(() => parseSyntax(formula)).toThrow(UnsupportedFormulaError);
    expect(parseFormula(formula)).toBeNull();
  },
);

test.each(['合计', 'A:A', '2:3', '{1,2}', 'IF(A1,,2)', 'TRUE', '#REF!', 'SUM(表一!合计)'])(
  '%s is read, but not followed as a function of cells',
  (formula) => {
    expect(parseFormula(`=${formula}`)).toBeNull();
  },
);
