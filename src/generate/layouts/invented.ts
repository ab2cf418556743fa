import type { Random } from '../Random';
import { PLAIN } from './regions';
import type { Beside, Names, Style } from './Style';

/** Layouts that no province is known for: what the tables must be read by is in them all the same. */
export const INVENTED = {
  /** Measures above years, and codes joined to their names. */
  measures: {
    ...PLAIN,
    codes: 'joined',
    nameHead: '科目',
    general: 'measure-above',
    basic: 'years',
    threePublic: 'measure-above',
    summary: { ...PLAIN.summary, lastYear: true, numbering: 'none' },
    beside: ['projects', 'units-by-fund'],
  },
  /** Years above measures, under names without codes that are set in. */
  setIn: {
    ...PLAIN,
    codes: 'indented',
    nameHead: '支出类别',
    general: 'years-above',
    total: 'last',
    spending: 'parts',
    threePublic: 'lines',
    beside: ['project-lines', 'office-operation'],
  },
  /** Headings in two languages, with columns' numbers below. */
  bilingual: {
    ...PLAIN,
    dress: (heading) => heading + (ENGLISH[heading] ?? ''),
    index: 'formulas',
    unitRows: true,
    income: 'units',
    threePublic: 'units',
    beside: ['both-codes', 'by-department-list'],
  },
  /** Numbers of columns in words, and columns that nobody is to see. */
  numbered: {
    ...PLAIN,
    amounts: { unit: '千元', zero: 'zero', shown: 3 },
    index: 'words',
    helpers: true,
    income: 'grouped',
    general: 'carried',
    spending: 'wide',
    threePublic: 'funds',
    beside: ['personnel', 'public', 'procurement'],
  },
  /** A table that nobody knows below one that everybody knows. */
  stacked: {
    ...PLAIN,
    number: (index) => `附表${index + 1}`,
    stacked: true,
    codes: 'brackets',
    nameHead: '支出项目',
    index: 'ordinals',
    income: 'list',
    basic: 'amount',
    threePublic: 'counts',
    summary: { ...PLAIN.summary, sides: 'three', heads: ['项目名称', '金额'], classes: 'all' },
    beside: ['project-lines', 'by-government-list'],
  },
  /** Everything below everything else, and no merged heading. */
  plainCells: {
    ...PLAIN,
    merged: false,
    amounts: { unit: '元', zero: 'dash', shown: 2 },
    codes: 'parts',
    depths: [3, 7],
    total: 'none',
    caption: false,
    summary: { ...PLAIN.summary, sides: 'below', numbering: 'bracketed' },
    appropriation: 'single',
    spending: 'parts',
    threePublic: 'years',
    beside: ['appropriation-by-subject', 'appropriation-basic'],
  },
} as const satisfies Readonly<Record<string, Style>>;

const ENGLISH: Readonly<Record<string, string>> = {
  合计: ' Total',
  小计: ' Subtotal',
  项目: ' Item',
  预算数: ' Budget',
  收入: ' Revenue',
  支出: ' Expenditure',
  基本支出: ' Basic Expenditure',
  项目支出: ' Project Expenditure',
  科目编码: ' Code',
  科目名称: ' Subject',
  单位编码: ' Unit Code',
  单位名称: ' Unit',
  上年结转: ' Carried Forward',
  人员经费: ' Personnel',
  公用经费: ' Office',
};

const BESIDE: readonly Beside[] = [
  'projects',
  'project-lines',
  'procurement',
  'office-operation',
  'by-government-list',
  'by-department-list',
  'personnel',
  'public',
  'appropriation-by-subject',
  'appropriation-basic',
  'units-by-fund',
  'both-codes',
];

const renamed = (random: Random): Names => {
  const middle = random.pick(['', '部门', '单位', '本部门']);
  const end = random.pick(['表', '情况表', '预算表']);
  const spent = (fund: string): string => `${fund}支出${end}`;
  return {
    summary: `${middle}收支总表`,
    income: `${middle}收入总表`,
    spending: `${middle}支出总表`,
    appropriation: `${middle}财政拨款收支总表`,
    general: spent('一般公共预算'),
    basic: spent('一般公共预算基本'),
    threePublic: random.pick(['一般公共预算“三公”经费支出表', '财政拨款“三公”经费表', '“三公”经费预算表']),
    fund: spent('政府性基金预算'),
    capital: spent('国有资本经营预算'),
  };
};

/** Units head their subjects, or stand beside them. */
function drawUnits(random: Random, codes: Style['codes']): Pick<Style, 'unitRows' | 'unitColumn'> {
  const chance = codes === 'indented' ? 1 : random.next();
  return { unitRows: chance < 0.25, unitColumn: chance > 0.8 && chance < 1 };
}

/** Hidden columns would be those of both tables of a sheet. */
function drawAdditions(random: Random): Pick<Style, 'helpers' | 'stacked'> {
  const chance = random.next();
  return { helpers: chance < 0.2, stacked: chance > 0.8 };
}

/** A style drawn by chance: each part by itself. */
export function drawStyle(random: Random): Style {
  const pick = random.pick.bind(random);
  const unit = pick(['元', '万元', '万元', '千元'] as const);
  const codes = pick(['parts', 'one', 'one', 'stepped', 'brackets', 'joined', 'indented'] as const);
  const depths =
    codes === 'indented' || codes === 'stepped' ? [3, 5, 7] : pick([[3, 5, 7], [7], [3, 7], [5, 7]] as const);
  const lead = pick(['', '{year}年', '{department}', '{department}{year}年度']);
  return {
    ...PLAIN,
    amounts: { unit, zero: pick(['blank', 'dash', 'zero'] as const), shown: unit === '千元' ? 3 : 2 },
    title: (name, year, department) =>
      lead.replace('{year}', String(year)).replace('{department}', department) + name,
    number: pick([null, (index: number) => `表${index + 1}`, (index: number) => `附表${index + 1}`]),
    cover: random.chance(0.7),
    caption: random.chance(0.7),
    merged: random.chance(0.8),
    names: renamed(random),
    total: pick(['first', 'first', 'last', 'none'] as const),
    codes,
    nameHead: pick(['项目', '科目', '支出类别', '功能分类', '支出功能分类科目']),
    depths,
    totalName: pick(['合计', '合计', '合    计', '总计', '部门合计']),
    totalsRight: random.chance(0.15),
    extra: (['number', 'remark', 'share'] as const).filter(() => random.chance(0.12)),
    subtotals: random.chance(0.12),
    ...drawUnits(random, codes),
    summary: {
      numbering: pick(['chinese', 'bracketed', 'none'] as const),
      heads: [pick(['项目', '项目名称', '内容']), pick(['预算数', '金额', '本年预算'])],
      sides: pick(['two', 'two', 'three', 'natures', 'below'] as const),
      lastYear: random.chance(0.3),
      classes: pick(['all', 'used'] as const),
      carryIn: pick(['上年结转', '上年结转结余', '上年结余结转']),
      carryOut: pick(['结转下年', '年终结转结余']),
      grouped: random.chance(0.2),
      yearTotal: pick(['named', 'named', 'named', 'subtotal'] as const),
      unitFunds: random.chance(0.2),
    },
    income: pick(['subjects', 'units', 'grouped', 'list'] as const),
    spending: pick(['plain', 'parts', 'wide', 'by-source'] as const),
    appropriation: pick(['funds', 'funds', 'single'] as const),
    general: pick(['both-codes', 'plain', 'change', 'years-above', 'measure-above', 'carried'] as const),
    basic: pick(['two-lists', 'parts', 'amount', 'both-lists', 'two-classifications', 'years'] as const),
    threePublic: pick([
      'units',
      'row',
      'lines',
      'years',
      'meetings',
      'measure-above',
      'funds',
      'counts',
    ] as const),
    ...drawAdditions(random),
    beside: random.sample(BESIDE, random.int(1, 4)),
    ...(random.chance(0.3) ? { index: pick(['numbers', 'formulas', 'ordinals', 'words'] as const) } : {}),
    ...(random.chance(0.2) ? { dress: INVENTED.bilingual.dress } : {}),
  };
}
