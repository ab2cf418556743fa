import { readSubjectList } from '../../../src/recognise/subjectList/readSubjectList';
import { rowsOfGrid, rowsOfText, type Rows } from '../../../src/recognise/subjectList/rowsOf';
import { grid } from '../../taskpane/control/setUp';

/** A list in lines: cells parted by `|`. */
const rows = (...lines: readonly string[]): Rows => lines.map((line) => line.split('|').map((c) => c.trim()));

const read = (...sheets: readonly Rows[]): string[] => {
  const list = readSubjectList('科目.xlsx', sheets);
  if ('reason' in list) return [list.reason.id];
  return list.subjects.map(({ code, name }) => `${code} ${name}`.trim());
};

interface Case {
  readonly name: string;
  readonly lines: readonly string[];
  readonly subjects: readonly string[];
}

const ITEMS = ['205 教育支出', '20502 普通教育', '2050201 学前教育'];

const CASES: readonly Case[] = [
  {
    name: 'code and name',
    lines: ['科目编码|科目名称', '205|教育支出', '20502|普通教育', '2050201|学前教育'],
    subjects: ITEMS,
  },
  {
    name: 'a title, a date and a serial number before',
    lines: [
      '某市支出功能分类科目编码表||',
      '导出日期|2026-01-05|',
      '序号|编码|名称',
      '1|205|教育支出',
      '2|20502|普通教育',
      '3|2050201|学前教育',
    ],
    subjects: ITEMS,
  },
  {
    name: 'the columns in another order, with parent, level and class',
    lines: [
      '分类|科目名称|级次|上级编码|科目编码|是否启用',
      '支出功能分类|教育支出|1||205|是',
      '支出功能分类|普通教育|2|205|20502|是',
      '支出功能分类|学前教育|3|20502|2050201|是',
    ],
    subjects: ITEMS,
  },
  {
    name: 'codes that only continue the one above',
    lines: ['代码|名称|上级代码', '205|教育支出|', '02|普通教育|205', '01|学前教育|20502'],
    subjects: ITEMS,
  },
  {
    name: '类, 款 and 项 apart',
    lines: ['类|款|项|科目名称', '205|||教育支出', '205|02||普通教育', '205|02|01|学前教育'],
    subjects: ITEMS,
  },
  {
    name: '类 and 款 at their first row only, as numbers',
    lines: ['类|款|项|科目名称', '205|||教育支出', '|2||普通教育', '||1|学前教育'],
    subjects: ITEMS,
  },
  {
    name: 'codes filled up with zeros',
    lines: ['code,name'.replace(',', '|'), '2050000|教育支出', '2050200|普通教育', '2050201|学前教育'],
    subjects: ITEMS,
  },
  {
    name: 'code and name in one cell',
    lines: ['科目名称', '[205]教育支出', '20502 普通教育', '　2050201-学前教育'],
    subjects: ITEMS,
  },
  {
    name: 'names that show their depth and repeat the code',
    lines: ['科目编码|科目名称', '205|205 教育支出', '20502|　20502 普通教育', '2050201|　　2050201学前教育'],
    subjects: ITEMS,
  },
  {
    name: 'codes of units and of income beside',
    lines: [
      '单位编码|科目类别|科目编码|科目名称',
      '108001|支出功能分类|205|教育支出',
      '108001|收入分类|10301|政府性基金收入',
      '108001|收入分类|205|不是支出',
      '108001|部门经济分类|30215|会议费',
    ],
    subjects: ['205 教育支出', '30215 会议费'],
  },
  {
    name: 'a code without a name, and one under two names',
    lines: ['编码|名称', '2050201|', '2050202|小学教育', '2050202|小学'],
    subjects: ['2050201', '2050202 小学教育', '2050202 小学'],
  },
  { name: 'no column of codes', lines: ['项目|金额', '教育|12'], subjects: ['subjects.no-columns'] },
  { name: 'codes of income alone', lines: ['编码|名称', '101|税收收入'], subjects: ['subjects.no-codes'] },
];

test.each(CASES)('$name', ({ lines, subjects }) => {
  expect(read(rows(...lines))).toEqual(subjects);
});

test('the sheets of a workbook are one list; a sheet of something else is passed over', () => {
  const functional = rows('科目编码|科目名称', '205|教育支出');
  const economic = rows('说明', '', '编码|名称', '302|商品和服务支出');
  expect(read(functional, rows('填表说明'), economic)).toEqual(['205 教育支出', '302 商品和服务支出']);
});

test('a cell is a number whatever its format shows of it', () => {
  const sheet = grid('科目', { '1,1': '科目编码', '1,2': '科目名称', '3,1': 2050201, '3,2': '学前教育' });
  const shown = {
    ...sheet,
    cells: sheet.cells.map((c) => ({ ...c, text: c.value === 2050201 ? '2,050,201' : c.text })),
  };
  expect(rowsOfGrid(shown)).toEqual([['科目编码', '科目名称'], [], ['2050201', '学前教育']]);
  expect(read(rowsOfGrid(shown))).toEqual(['2050201 学前教育']);
});

test.each([
  ['commas, quotes and a mark at the beginning', '\ufeff编码,名称\r\n205,"教育, ""支出"""\r\n\r\n'],
  ['tabs', '编码\t名称\n205\t教育, "支出"'],
  ['semicolons', '编码;名称\n205;"教育, ""支出"""'],
])('%s', (_, text) => {
  expect(rowsOfText(text)).toEqual([
    ['编码', '名称'],
    ['205', '教育, "支出"'],
  ]);
});
