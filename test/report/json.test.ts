import { isChecked, type FileOutcome } from '../../src/report/inputs';
import { jsonReport } from '../../src/report/json';
import { translator } from '../../src/report/translate';
import { book, subject, table } from '../narrative/buildBook';
import { at, cell, diagnosis, findingOf, formFinding, resultOf, sum, term, wrongTotal } from './fixtures';

const general = table('general-expenditure', '万元', {
  columns: ['total'],
  rows: [['total', '合计', [3]], subject('201', '一般公共服务支出', [3])],
});

const checked: FileOutcome = {
  file: 'samples/a.xlsx',
  result: resultOf([wrongTotal(), formFinding('renamed-subjects', ['3!A7', '3!A7', '3!B9'])], {
    book: book(2023, [general]),
    cannotTell: [
      { rule: 'subject-code-name', reason: { id: 'cannot-tell.zero-base', data: {} }, places: [] },
    ],
    diagnoses: [diagnosis(cell('3-3!C7', '2.59'), '2.95', { why: ['transposed-digits'] })],
  }),
};

const parse = (outcomes: readonly FileOutcome[]): unknown =>
  JSON.parse(jsonReport(outcomes, translator('zh-CN')));

test('one workbook, to the letter', () => {
  expect(parse([checked])).toEqual({
    version: 1,
    workbooks: [
      {
        file: 'samples/a.xlsx',
        department: '某县档案局',
        year: 2023,
        tables: [
          {
            kind: 'general-expenditure',
            title: 'general-expenditure',
            sheet: 'general-expenditure',
            range: 'A1:AD40',
            unit: '万元',
          },
        ],
        checked: { relations: 1, cannotTell: 1 },
        wrong: { places: 1, relations: 1 },
        bases: {},
        findings: [
          {
            cause: 0,
            rule: 'column-total',
            severity: 'error',
            verdict: 'inconsistent',
            message:
              '表3-3“合计”行“合计”栏：2.59 万元，应为 2.95 万元（因公出国 0 ＋ 公务用车 0 ＋ 公务接待 2.95），少 0.36 万元。',
            cells: [
              { sheet: '3-3', address: 'C7', role: 'total' },
              { sheet: '3-3', address: 'D7', role: 'part' },
              { sheet: '3-3', address: 'E7', role: 'part' },
              { sheet: '3-3', address: 'H7', role: 'part' },
            ],
            stated: '2.59',
            expected: '2.95',
            difference: '-0.36',
            unit: '万元',
          },
          {
            rule: 'renamed-subjects',
            severity: 'warning',
            verdict: 'form',
            message: '没有找到预算表。工作表有：甲、乙',
            cells: [
              { sheet: '3', address: 'A7', role: 'cell' },
              { sheet: '3', address: 'B9', role: 'cell' },
            ],
          },
        ],
        diagnoses: [
          {
            cell: { sheet: '3-3', address: 'C7' },
            kind: 'cell',
            message: '3-3!C7 应为 2.95 万元（现为 2.59 万元，相邻数字颠倒）',
            stated: '2.59',
            suggested: '2.95',
            unit: '万元',
            why: ['transposed digits'],
            explains: [0],
            unique: true,
          },
        ],
        cannotTell: [{ rule: 'subject-code-name', reason: '总额为 0，无法计算占比' }],
        found: [],
        shares: [
          {
            kind: 'class',
            tables: ['general-expenditure'],
            total: '3',
            unit: '万元',
            cell: { sheet: 'general-expenditure', address: 'E7' },
            parts: [
              {
                label: '一般公共服务支出',
                amount: '3',
                percent: '100',
                cell: { sheet: 'general-expenditure', address: 'E8' },
              },
            ],
            sum: '100',
          },
        ],
      },
    ],
  });
});

test('amounts stay decimal strings in the unit of the stated cell', () => {
  const finding = findingOf(
    sum(cell('9!C7', '0.1', '元'), [
      term('a', cell('9!D7', '0.1', '元')),
      term('b', cell('9!E7', '0.2', '元')),
    ]),
  );
  const report = parse([{ file: 'a', result: resultOf([finding]) }]) as {
    workbooks: { findings: object[] }[];
  };
  expect(report.workbooks[0]!.findings[0]).toMatchObject({
    stated: '0.1',
    expected: '0.3',
    difference: '-0.2',
    unit: '元',
  });
});

test('a finding in a text gives the quote and its range', () => {
  const place = { kind: 'text', paragraph: 4, start: 120, end: 126, cell: at('说明!A5') } as const;
  const finding = { ...formFinding('x', []), quote: { text: '738.66', place }, correction: '…696.48…' };
  const report = parse([{ file: 'a', result: resultOf([finding]) }]) as {
    workbooks: { findings: object[] }[];
  };
  expect(report.workbooks[0]!.findings[0]).toMatchObject({
    quote: '738.66',
    start: 120,
    end: 126,
    correction: '…696.48…',
  });
});

test('inputs that could not be read are listed apart', () => {
  const unreadable: FileOutcome = { file: 'b.xlsx', reason: { id: 'cli.not-found', data: {} } };
  expect(isChecked(unreadable)).toBe(false);
  expect(parse([unreadable])).toEqual({
    version: 1,
    workbooks: [],
    unreadable: [{ file: 'b.xlsx', reason: '文件不存在' }],
  });
});
