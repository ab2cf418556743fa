import { alignedRows, plainRow } from '../../../../src/narrative/write/rewrite/barLines';

const ROWS = [
  '| 科目 || 预算数 |',
  '| 编码 | 名称 | 2025年 |',
  '| 201 | 一般公共服务支出 | 1,713.39 |',
  '|  | 合计 | 【请核对：82.47】 |',
];

test('bars stand below one another, amounts on the right', () => {
  expect(alignedRows(ROWS, 80)).toEqual([
    '| 科目                   || 预算数            |',
    '| 编码 | 名称             | 2025年            |',
    '|  201 | 一般公共服务支出 |          1,713.39 |',
    '|      | 合计             | 【请核对：82.47】 |',
  ]);
});

test('rows that are wider than a line stay as they are, and what is no row does, too', () => {
  expect(alignedRows(ROWS, 30)).toEqual(ROWS);
  const tabs = ['年度\t合计', '2025年\t1.00'];
  expect(alignedRows(tabs, 80)).toEqual(tabs);
});

test('read back, they are as they were written', () => {
  expect(alignedRows(ROWS, 80).map(plainRow)).toEqual(ROWS);
  expect(plainRow('2025年预算5.00万元|见表1')).toBe('2025年预算5.00万元|见表1');
});
