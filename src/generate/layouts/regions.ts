import type { Names, Style } from './Style';

/** Names of the prescribed tables that most sets begin with. */
const NAMES: Names = {
  summary: '收支总表',
  income: '收入总表',
  spending: '支出总表',
  appropriation: '财政拨款收支总表',
  general: '一般公共预算支出表',
  basic: '一般公共预算基本支出表',
  threePublic: '一般公共预算“三公”经费支出表',
  fund: '政府性基金预算支出表',
  capital: '国有资本经营预算支出表',
};

const onEach = (change: (name: string) => string, own: Partial<Names> = {}): Names => {
  const names = Object.entries(NAMES).map(([key, name]) => [key, change(name)] as const);
  return { ...(Object.fromEntries(names) as unknown as Names), ...own };
};

/** What is common; each office changes some of it. */
export const PLAIN: Style = {
  amounts: { unit: '万元', zero: 'blank', shown: 2 },
  title: (name) => name,
  sheet: (index) => `表${index}`,
  number: null,
  cover: true,
  caption: true,
  merged: true,
  names: NAMES,
  total: 'first',
  totalName: '合计',
  totalsRight: false,
  extra: [],
  subtotals: false,
  codes: 'one',
  nameHead: '项目',
  depths: [3, 5, 7],
  unitRows: false,
  unitColumn: false,
  summary: {
    numbering: 'chinese',
    heads: ['项目', '预算数'],
    sides: 'two',
    lastYear: false,
    classes: 'used',
    carryIn: '上年结转',
    carryOut: '结转下年',
    grouped: false,
  },
  income: 'subjects',
  spending: 'plain',
  appropriation: 'funds',
  general: 'plain',
  basic: 'parts',
  threePublic: 'row',
  helpers: false,
  stacked: false,
  beside: [],
};

const YUAN = { unit: '元', zero: 'blank', shown: 2 } as const;

/** Layouts of other provinces than those of the tables of Sichuan and Shanghai, by what is known of their tables. */
export const REGIONS = {
  central: { ...PLAIN, total: 'last', spending: 'wide', general: 'change' },
  chongqing: {
    ...PLAIN,
    title: (name, year, department) => `${department}${year}年${name}`,
    names: onEach((n) => n, {
      general: '一般公共预算财政拨款支出预算表',
      basic: '一般公共预算财政拨款基本支出预算表',
      summary: '部门收支总表',
      income: '部门收入总表',
      spending: '部门支出总表',
    }),
    summary: { ...PLAIN.summary, numbering: 'none' },
    general: 'years-above',
    threePublic: 'row',
    beside: ['procurement'],
  },
  guangxi: {
    ...PLAIN,
    amounts: YUAN,
    cover: false,
    title: (name) => name,
    sheet: (index, title) => `表${index} ${title.replace(/[“”]/g, '')}`.slice(0, 31),
    names: onEach(
      (n) => n.replace(/总表$|支出表$/, (end) => (end === '总表' ? '总体情况表' : '支出情况表')),
      {
        threePublic: '财政拨款“三公”经费、会议费和培训费支出情况表',
      },
    ),
    codes: 'parts',
    income: 'grouped',
    summary: { ...PLAIN.summary, carryIn: '上年结转结余', carryOut: '年终结转结余', classes: 'all' },
    threePublic: 'meetings',
  },
  guizhou: {
    ...PLAIN,
    title: (name, year) => `${year}年${name}`,
    sheet: (index) => `Sheet${index}`,
    names: onEach((n) => (n.startsWith('一') ? n : `部门预算${n}`), {
      general: '部门预算一般公共预算支出表（细化到功能分类项级科目）',
      basic: '一般公共预算基本支出明细表（细化到经济性质分类款级科目）',
      threePublic: '“三公”经费一般公共预算财政拨款支出预算表',
      fund: '部门政府性基金预算支出预算表',
      capital: '部门国有资本经营预算支出预算表',
    }),
    depths: [7],
    summary: { ...PLAIN.summary, heads: ['项目', '预算数'], sides: 'two' },
    threePublic: 'lines',
    beside: ['projects', 'procurement'],
  },
  gansu: {
    ...PLAIN,
    names: onEach(
      (n) => n.replace(/总表$|支出表$/, (end) => (end === '总表' ? '总体情况表' : '支出情况表')),
      {
        appropriation: '财政拨款收支总体情况表',
        threePublic: '“三公”经费、会议费、培训费支出情况表',
      },
    ),
    income: 'list',
    general: 'change',
    threePublic: 'meetings',
    beside: ['units-by-fund', 'office-operation'],
  },
  beijing: {
    ...PLAIN,
    number: (index) => `预算${String(index + 1).padStart(2, '0')}表`,
    income: 'grouped',
    unitRows: true,
    names: onEach((n) => n, {
      general: '一般公共预算财政拨款支出表',
      basic: '一般公共预算财政拨款基本支出表',
      threePublic: '财政拨款“三公”经费支出表',
    }),
    threePublic: 'years',
    beside: ['project-lines', 'procurement'],
  },
  shandong: {
    ...PLAIN,
    names: onEach((n) => n.replace(/总表$|表$/, '预算表').replace('预算预算', '预算'), {
      summary: '收支预算总表',
      appropriation: '财政拨款收支预算表',
      general: '一般公共预算支出预算表',
      basic: '财政拨款安排的基本支出预算表',
      threePublic: '“三公”经费支出表',
      fund: '政府性基金支出预算表',
      capital: '国有资本经营支出预算表',
    }),
    codes: 'parts',
    basic: 'both-lists',
    threePublic: 'units',
    beside: ['procurement'],
  },
  hunan: {
    ...PLAIN,
    amounts: YUAN,
    number: (index) => `预算公开表${String(index + 1).padStart(2, '0')}`,
    codes: 'parts',
    unitRows: true,
    summary: { ...PLAIN.summary, sides: 'three', classes: 'all' },
    income: 'units',
    threePublic: 'counts',
    beside: ['by-government-list', 'by-department-list', 'personnel', 'public'],
  },
  jiangsu: {
    ...PLAIN,
    number: (index) => `公开${String(index + 1).padStart(2, '0')}表`,
    cover: false,
    threePublic: 'row',
    beside: ['appropriation-by-subject', 'appropriation-basic', 'office-operation', 'procurement'],
  },
  guangdong: {
    ...PLAIN,
    names: onEach(
      (n) => n.replace(/总表$|支出表$/, (end) => (end === '总表' ? '总体情况表' : '支出情况表')),
      {
        general: '一般公共预算支出情况表（按功能分类科目）',
        basic: '一般公共预算基本支出情况表（按支出经济分类科目）',
        threePublic: '一般公共预算安排的“三公”经费预算表',
      },
    ),
    summary: { ...PLAIN.summary, sides: 'natures' },
    basic: 'both-lists',
    threePublic: 'funds',
    beside: ['projects'],
  },
  bracket: {
    ...PLAIN,
    codes: 'brackets',
    nameHead: '功能分类科目',
    total: 'last',
    threePublic: 'lines',
    beside: ['projects', 'procurement'],
  },
} as const satisfies Readonly<Record<string, Style>>;
