import { jsonEntry } from '../../src/report/json';
import { countsOf, summarise, type FileTally } from '../../src/report/summary';
import { summarySheets } from '../../src/report/summarySheets';
import { remarkOn, summaryText } from '../../src/report/summaryText';
import { tallyOf } from '../../src/report/tally';
import { translator } from '../../src/report/translate';
import { book } from '../narrative/buildBook';
import { cell, diagnosis, formFinding, resultOf, wrongTotal } from './fixtures';

const zh = translator('zh-CN');
const checked = (file: string, department: string, findings: Parameters<typeof resultOf>[0]): FileTally => {
  const result = resultOf(findings, {
    book: { ...book(2023, []), department },
    cannotTell: [{ rule: 'column-total', reason: { id: 'cannot-tell.zero-base', data: {} }, places: [] }],
    diagnoses: findings.length > 0 ? [diagnosis(cell('3-3!C7', '2.59'), '2.95', { why: [] })] : [],
  });
  return tallyOf(JSON.parse(JSON.stringify(jsonEntry({ file, result }, zh))))!;
};
const bad = tallyOf(jsonEntry({ file: 'x.xlsx', reason: { id: 'cli.not-found', data: {} } }, zh))!;
const summary = summarise([
  checked('b.xlsx', '某县 财政局', [formFinding('renamed-subjects', ['3!A7'])]),
  checked('a.xlsx', '某县档案局', [wrongTotal(), wrongTotal(), formFinding('renamed-subjects', ['3!A7'])]),
  checked('c.xlsx', '某县财政局', []),
  bad,
]);

test('an entry of the report is counted by rule and severity', () => {
  expect(checked('a.xlsx', '某县档案局', [wrongTotal(), formFinding('missing-tables', [], 'info')])).toEqual({
    file: 'a.xlsx',
    department: '某县档案局',
    year: 2023,
    rules: [
      { rule: 'column-total', error: 1, warning: 0, info: 0, cannotTell: 1 },
      { rule: 'missing-tables', error: 0, warning: 0, info: 1, cannotTell: 0 },
    ],
    suspect: { cell: '3-3!C7', stated: '2.59', suggested: '2.95', unit: '万元' },
  });
  expect(bad).toEqual({ file: 'x.xlsx', reason: '文件不存在', rules: [] });
});

test.each([
  [null],
  ['a'],
  [[]],
  [{}],
  [{ file: 3 }],
  [{ file: 'a' }],
  [{ file: 'a', findings: {}, cannotTell: [] }],
  [{ file: 'a', findings: ['x'], cannotTell: [] }],
])('%j is no entry', (entry) => {
  expect(tallyOf(entry)).toBeUndefined();
});

test('rules and departments come worst first, one department in two spellings is one', () => {
  expect(summary).toMatchObject({ error: 2, warning: 2, info: 0, cannotTell: 3 });
  expect(summary.rules.map((r) => [r.rule, r.error, r.warning, r.cannotTell, r.workbooks])).toEqual([
    ['column-total', 2, 0, 3, 3],
    ['renamed-subjects', 0, 2, 0, 2],
  ]);
  expect(summary.departments.map((d) => [d.department, d.years, d.error, d.warning, d.workbooks])).toEqual([
    ['某县档案局', [2023], 2, 1, 1],
    ['某县 财政局', [2023], 0, 1, 2],
  ]);
  expect(summary.unreadable).toEqual([bad]);
});

test('the sums of rules, departments and files are the same', () => {
  const sum = (counts: readonly { error: number; warning: number; cannotTell: number }[]): number[] =>
    counts.reduce(
      ([e = 0, w = 0, c = 0], x) => [e + x.error, w + x.warning, c + x.cannotTell],
      [] as number[],
    );
  const whole = sum([summary]);
  expect(sum(summary.rules)).toEqual(whole);
  expect(sum(summary.departments)).toEqual(whole);
  expect(sum(summary.files.map(countsOf))).toEqual(whole);
});

test('as text', () => {
  expect(summaryText(summary, zh)).toBe(
    [
      '共 4 个文件：2 项错误，2 项警告，0 项提示，3 项无法核对；1 个文件未能检查。',
      '  按规则',
      '    合计栏＝各分项栏之和  [column-total]  2 项错误、3 项无法核对（3 个工作簿）',
      '    科目已更名  [renamed-subjects]  2 项警告（2 个工作簿）',
      '  需要处理的部门，共 2 个',
      '    某县档案局：2 项错误、1 项警告（1 个工作簿）',
      '    某县 财政局：1 项警告（2 个工作簿）',
      '  未能检查的文件，共 1 个',
      '    x.xlsx：文件不存在',
      '',
    ].join('\n'),
  );
});

test('of many departments the text lists the worst and says how many more there are', () => {
  const many = Array.from({ length: 33 }, (_, i) => checked(`${i}.xlsx`, `局${i}`, [wrongTotal()]));
  const text = summaryText(summarise(many), zh);
  expect(text).toContain('需要处理的部门，共 33 个');
  expect(text.match(/^ {4}局\d+：/gm)).toHaveLength(30);
  expect(text).toContain('另有 3 个部门');
});

test('as sheets: one row each, as many cells as columns, numbers as numbers', () => {
  const sheets = summarySheets(summary, zh);
  expect(sheets.map((s) => [s.name, s.rows.length - s.headerRows!])).toEqual([
    ['按规则', 2],
    ['按部门', 2],
    ['按文件', 4],
  ]);
  for (const s of sheets) for (const r of s.rows) expect(r.cells).toHaveLength(s.columns.length);
  const row = (sheet: number, n: number): unknown[] =>
    sheets[sheet]!.rows[n]!.cells.map((c) => c?.number ?? c?.text);
  expect(row(0, 3).slice(1)).toEqual(['column-total', 2, 0, 0, 3, 3]);
  expect(row(1, 3)).toEqual(['某县档案局', '2023', 2, 1, 0, 1, 1]);
  expect(row(2, 4)).toEqual([
    'a.xlsx',
    '某县档案局',
    '2023',
    2,
    1,
    0,
    1,
    '',
    '3-3!C7 应为 2.95 万元（现为 2.59 万元）',
  ]);
  expect(row(2, 6)).toEqual(['x.xlsx', '', '', '', '', '', '', '', '文件不存在']);
});

test.each([
  [{ cell: '1!B7', stated: '12', unit: '元' }, '1!B7 有误（现为 12 元），应填金额需人工核实'],
  [undefined, '有错误，未能指出是哪一格'],
])('what is remarked on a book with an error: %j', (suspect, words) => {
  const rules = [{ rule: 'column-total', error: 1, warning: 0, info: 0, cannotTell: 0 }];
  expect(remarkOn({ file: 'a.xlsx', rules, ...(suspect ? { suspect } : {}) }, zh)).toBe(words);
  expect(remarkOn({ file: 'a.xlsx', rules: [] }, zh)).toBe('');
});
