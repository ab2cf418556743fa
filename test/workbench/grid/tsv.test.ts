import { readTsv, writeTsv } from '../../../src/workbench/grid/tsv';

test.each<[string, string[][]]>([
  ['1', [['1']]],
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a\t\tb', [['a', '', 'b']]],
  ['"第一行\n第二行"\t2\n', [['第一行\n第二行', '2']]],
  ['"他说""好"""\t5"', [['他说"好"', '5"']]],
  ['5" 管\t1', [['5" 管', '1']]],
  ['', [['']]],
  ['甲\n\n乙', [['甲'], [''], ['乙']]],
])('%j', (text, rows) => {
  expect(readTsv(text)).toEqual(rows);
});

test('what is written is read back', () => {
  const rows = [
    ['1', '多\n行', 'a"b'],
    ['', '制表\t符', '末'],
  ];
  expect(readTsv(writeTsv(rows))).toEqual(rows);
});
