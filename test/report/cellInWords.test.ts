import { readFileSync } from 'node:fs';
import { check } from '../../src/pipeline/check';
import { cellInWords } from '../../src/report/cellInWords';
import { readGrids } from '../../src/workbook/file';
import { at } from './fixtures';

test.each([
  ['1-2!H8', '表1-2 部门支出总表', ['行政运行', '项目支出']],
  ['1!B7', '表1 部门收支总表', ['二、政府性基金预算拨款收入', '收入·2023年预算数']],
  [
    '3-3!H9',
    '表3-3 一般公共预算“三公”经费支出预算表',
    ['中共广元市昭化区委群众工作局', '当年财政拨款预算安排·公务接待费'],
  ],
])('%s is named by its table, row and column', async (cell, table, parts) => {
  const { book } = check(await readGrids(readFileSync('samples/zhaohua-2023.xlsx')));
  expect(cellInWords(book, at(cell))).toEqual({ table, parts });
});

test('a cell outside all tables has no name', async () => {
  const { book } = check(await readGrids(readFileSync('samples/zhaohua-2023.xlsx')));
  expect(cellInWords(book, at('1!Z99'))).toBeUndefined();
});
