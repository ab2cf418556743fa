import { textReport } from '../../src/report/text';
import { sayOr, translator } from '../../src/report/translate';
import { book, table } from '../narrative/buildBook';
import { at, cell, diagnosis, formFinding, resultOf, wrongTotal } from './fixtures';

const zh = translator('zh-CN');
const summaryTable = table('revenue-summary', '万元', {
  columns: ['total'],
  rows: [['total', '合计', ['']]],
});

const result = resultOf([wrongTotal(), formFinding('renamed-subjects', ['3!A7', '3!A8'])], {
  book: {
    ...book(2023, [
      { ...summaryTable, title: '部门收入总表', number: '1-1', unitStated: false, hidden: true },
    ]),
    others: [
      { sheet: '封面', kind: 'cover' },
      { sheet: '目录', kind: 'contents' },
      { sheet: 'Sheet3', kind: 'unrecognised' },
    ],
  },
  cannotTell: [
    {
      rule: 'subject-code-name',
      reason: { id: 'cannot-tell.zero-base', data: {} },
      places: [{ place: at('3!A7'), role: 'cell' }],
    },
    {
      rule: 'subject-code-name',
      reason: { id: 'cannot-tell.zero-base', data: {} },
      places: [{ place: at('3!A9'), role: 'cell' }],
    },
  ],
});

test('the whole report on one workbook', () => {
  expect(textReport({ file: 'a.xlsx', result }, zh)).toBe(
    `a.xlsx
  某县档案局，2023 年
  识别出 1 张表
    表1-1 部门收入总表（revenue-summary!A1:AD40，未标单位，按万元处理），工作表已隐藏
  其他工作表
    封面（封面）、目录（目录）
  未识别的工作表
    Sheet3：没有找到预算表的标题和表头
  检查结果
    错误  TITLE  [column-total]  1 项
      表3-3“合计”行“合计”栏：2.59 万元，应为 2.95 万元（因公出国 0 ＋ 公务用车 0 ＋ 公务接待 2.95），少 0.36 万元。
        单元格：3-3!C7（合计）、D7:E7（分项）、H7（分项）
    警告  TITLE  [renamed-subjects]  1 项
      没有找到预算表。工作表有：甲、乙
        单元格：3!A7:A8
  无法核对 2 项
    TITLE  [subject-code-name]  2 项
      总额为 0，无法计算占比（3!A7、A9） × 2
  1 处错误，1 项关系不符
  核对了 1 个勾稽关系：1 项错误，1 项警告，0 项提示，2 项无法核对。
`.replace(/TITLE {2}\[([\w-]+)\]/g, (_m, rule: string) => `${titleOf(rule)}  [${rule}]`),
  );
});

const titleOf = (rule: string): string => sayOr(zh, `${rule}.title`, rule);

test('a diagnosis stands first and the findings it explains fold under it', () => {
  const diagnosed = resultOf(result.findings, {
    diagnoses: [diagnosis(cell('3-3!C7', '2.59'), '2.95')],
  });
  const text = textReport({ file: 'a.xlsx', result: diagnosed }, zh);
  expect(text).toContain(
    '  最可能的原因\n    3-3!C7 应为 2.95 万元（现为 2.59 万元）——可同时解释 1 项不符\n      错误  ',
  );
  expect(text.match(/2\.59 万元，应为/g)).toHaveLength(1);
});

test('of other explanations those are told apart that nothing speaks against', () => {
  const other = (name: string, more: object) =>
    diagnosis(cell(name, '2.59'), '2.95', { unique: false, rank: 1, ...more });
  const diagnosed = resultOf(result.findings, {
    diagnoses: [
      diagnosis(cell('3-3!C7', '2.59'), '2.95'),
      other('3-3!D7', { asLikely: true }),
      other('3-3!E7', { rank: 2 }),
    ],
  });
  const text = textReport({ file: 'a.xlsx', result: diagnosed }, zh);
  expect(text).toMatch(/^ *同样可能：3-3!D7 应为 2\.95 万元.*（表中没有依据区分，请核对原始资料）$/m);
  expect(text).toMatch(/^ *或者：3-3!E7 应为 2\.95 万元/m);
});

test('nothing found is said', () => {
  expect(textReport({ file: 'a.xlsx', result: resultOf([]) }, zh)).toContain('没有发现问题。');
});

test('colours are laid over the same words', () => {
  const plain = textReport({ file: 'a.xlsx', result }, zh);
  const coloured = textReport({ file: 'a.xlsx', result }, zh, (text, tone) => `<${tone}>${text}</>`);
  expect(coloured).toContain('<error>错误</>');
  expect(coloured.replace(/<[^>]*>/g, '')).toBe(plain);
});

test('last year’s workbook is named where there was one', () => {
  const lines = textReport({ file: 'a.xlsx', prior: 'last/a.xlsx', result }, zh).split('\n');
  expect(lines[2]).toBe('  上年工作簿：last/a.xlsx');
});
