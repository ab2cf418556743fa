import { codesInBook, lookUp, type MeasurePath, type ThreePublicPart } from '../../measures';
import type { Outline } from '../../outlines/Outline';
import type { Quantity } from '../Quantity';
import type { TableScope } from '../tables';
import type { Amounts } from './Amounts';
import { assets } from './assets';
import { glossaryEntries } from './glossaryEntries';
import { items } from './items';
import {
  classes,
  economicClasses,
  economicItems,
  incomeSources,
  nonZero,
  type Named,
  type Of,
} from './lists';

/**
 * All that a template can see, under Chinese names. One object per section of the tables; documented in
 * docs/guide/templates.md for those who change the wording.
 */
export function makeScope(a: Amounts, outline: Outline) {
  const year = hasCurrent(a) ? 'current' : 'total';
  const general = items(a, 'general', outline.listLimit, year);
  const composed = parts(a);
  const carriedOn = a.amount('结转下年', { kind: 'expenditure', fund: 'appropriation', part: 'carry-out' });
  const spent = [...composed, ...nonZero({ 名称: '结转下年', 数: carriedOn })];
  return {
    收入: {
      总额: a.amount('收支总预算', { kind: 'income', scope: 'all', part: 'total' }),
      来源: incomeSources(a, 'all'),
      两年来源: incomeSources(a, 'all', 'either-year'),
      财政拨款: a.amount('财政拨款收入', fiscalIncome(a)),
      事业: a.amount('事业收入', { kind: 'income', scope: 'all', part: 'institution' }),
      经营: a.amount('事业单位经营收入', { kind: 'income', scope: 'all', part: 'operating' }),
      其他: a.amount('其他收入', { kind: 'income', scope: 'all', part: 'other-income' }),
    },
    支出: {
      总额: a.amount('支出总预算', { kind: 'expenditure', fund: 'all', part: 'total' }),
      构成: composed,
      两年构成: parts(a, 'either-year'),
      类: classes(a, 'all'),
      两年类: classes(a, 'all', 'total', 'either-year'),
      结转下年: a.amount('结转下年', { kind: 'expenditure', fund: 'all', part: 'carry-out' }),
      基本: a.amount('基本支出', { kind: 'expenditure', fund: 'all', part: 'basic' }),
      项目: a.amount('项目支出', { kind: 'expenditure', fund: 'all', part: 'project' }),
    },
    财政拨款: {
      总额: a.amount('财政拨款收支总预算', { kind: 'income', scope: 'appropriation', part: 'total' }),
      支出: a.amount('财政拨款支出预算', { kind: 'expenditure', fund: 'appropriation', part: 'total' }),
      来源: incomeSources(a, 'appropriation'),
      两年来源: incomeSources(a, 'appropriation', 'either-year'),
      类: classes(a, 'appropriation'),
      两年类: classes(a, 'appropriation', 'total', 'either-year'),
      结转下年: carriedOn,
    },
    一般: {
      总额: a.amount('一般公共预算拨款支出预算', { kind: 'expenditure', fund: 'general', part: 'total' }),
      含结转: year === 'total',
      名称: year === 'current' ? '一般公共预算当年拨款' : '一般公共预算支出',
      当年: a.amount('一般公共预算当年拨款', { kind: 'expenditure', fund: 'general', part: year }),
      类: classes(a, 'general', year),
      两年类: classes(a, 'general', year, 'either-year'),
      项: general,
      基本: a.amount('一般公共预算基本支出', { kind: 'expenditure', fund: 'general', part: 'basic' }),
      人员: a.amount('人员经费', { kind: 'expenditure', fund: 'general', part: 'personnel' }),
      公用: a.amount('公用经费', { kind: 'expenditure', fund: 'general', part: 'public' }),
      项目: a.amount('一般公共预算项目支出', { kind: 'expenditure', fund: 'general', part: 'project' }),
      经济类: economicClasses(a),
      人员科目: economicItems(a, 'personnel'),
      公用科目: economicItems(a, 'public'),
    },
    三公: threePublic(a),
    三费: meetings(a),
    基金: fundScope(a, 'fund', outline),
    国资: fundScope(a, 'capital', outline),
    机关运行: officeOperation(a),
    没有机关运行: /^[无没]/.test(a.inputs.text(OFFICE_BASIS) ?? ''),
    资产: assets(a),
    名词: glossaryEntries(a, outline, general, spent),
  };
}

/**
 * Whether the tables of both years tell 当年拨款: many print what was carried over in the same column, and then the text speaks of
 * both together.
 */
const hasCurrent = ({ book, prior }: Amounts): boolean =>
  [book, ...(prior ? [prior] : [])].every(
    (b) =>
      lookUp(b, { kind: 'expenditure', fund: 'general', part: 'current' }) !== null ||
      lookUp(b, { kind: 'expenditure', fund: 'general', part: 'total' }) === null,
  );

const fiscalIncome = (a: Amounts): MeasurePath =>
  lookUp(a.book, { kind: 'income', scope: 'all', part: 'appropriation' })
    ? { kind: 'income', scope: 'all', part: 'appropriation' }
    : { kind: 'income', scope: 'appropriation', part: 'year' };

/** 基本支出, 项目支出 and whatever else the table of expenditure adds, each with a figure. */
function parts(a: Amounts, which: Of = 'this-year'): readonly Named[] {
  const of = (
    名称: string,
    part: 'basic' | 'project' | 'remit-superior' | 'subsidise-subordinate' | 'carry-out',
  ) => ({
    名称,
    数: a.amount(名称, { kind: 'expenditure', fund: 'all', part }),
  });
  const extra = [
    of('上缴上级支出', 'remit-superior'),
    of('对附属单位补助支出', 'subsidise-subordinate'),
    of('结转下年', 'carry-out'),
  ];
  return [of('基本支出', 'basic'), of('项目支出', 'project'), ...extra.flatMap((p) => nonZero(p, which))];
}

function threePublic(a: Amounts): TableScope['三公'] & { readonly 车辆分项: readonly Named[] } {
  const of = (name: string, part: ThreePublicPart) =>
    a.amount(name, { kind: 'three-public', fund: 'general', part });
  return {
    合计: of('“三公”经费', 'total'),
    出国: of('因公出国（境）经费', 'abroad'),
    车辆: of('公务用车购置及运行维护费', 'vehicles'),
    购置: of('公务用车购置费', 'vehicle-purchase'),
    运行: of('公务用车运行维护费', 'vehicle-operation'),
    接待: of('公务接待费', 'reception'),
    车辆分项: [
      { 名称: '公务用车购置费', 数: of('公务用车购置费', 'vehicle-purchase') },
      { 名称: '公务用车运行维护费', 数: of('公务用车运行维护费', 'vehicle-operation') },
    ],
  };
}

/** 会议费, 培训费, 差旅费 out of the fiscal appropriations; of basic expenditure where no wider table is printed. */
function meetings(a: Amounts): object {
  const wide = lookUp(a.book, { kind: 'expenditure', fund: 'appropriation', part: 'basic' }) !== null;
  const path = (code: string): MeasurePath => ({
    kind: 'economic',
    scope: wide ? 'appropriation' : 'general-basic',
    part: 'total',
    code,
  });
  const of = (name: string, code: string) => a.amount(name, path(code));
  const list = [of('会议费', '30215'), of('培训费', '30216'), of('差旅费', '30211')] as const;
  return { 合计: a.sum('“会议费”“培训费”“差旅费”', list), 会议费: list[0], 培训费: list[1], 差旅费: list[2] };
}

function fundScope(a: Amounts, fund: 'fund' | 'capital', outline: Outline): object {
  const name = fund === 'fund' ? '政府性基金预算支出' : '国有资本经营预算支出';
  return {
    总额: a.amount(name, { kind: 'expenditure', fund, part: 'total' }),
    基本: a.amount('基本支出', { kind: 'expenditure', fund, part: 'basic' }),
    项目: a.amount('项目支出', { kind: 'expenditure', fund, part: 'project' }),
    类: classes(a, fund),
    项: items(a, fund, outline.listLimit, 'total'),
  };
}

/** Which figure a place calls 机关运行经费, where the tables don't print it: the choice is an input. */
export const OFFICE_BASIS = '机关运行经费口径';

/** Codes of which a figure says that some of the units are 事业单位, whose everyday expenses are none of an office's. */
const OF_INSTITUTIONS: readonly MeasurePath[] = [
  { kind: 'expenditure', fund: 'general', part: 'total', code: '2101102' },
  { kind: 'expenditure', fund: 'general', part: 'total', code: '2080502' },
  { kind: 'economic', scope: 'general-basic', part: 'total', code: '30107' },
];

/** Whether the tables show money of 事业单位: 事业运行, their medical insurance and retired, 绩效工资. */
const hasInstitutions = (a: Amounts): boolean =>
  [
    ...OF_INSTITUTIONS,
    ...codesInBook(a.book, 'functional')
      .filter((code) => /^\d{5}50$/.test(code))
      .map((code): MeasurePath => ({ kind: 'expenditure', fund: 'general', part: 'total', code })),
  ].some((path) => lookUp(a.book, path)?.figure.value.isZero() === false);

function officeOperation(a: Amounts): Quantity {
  const name = '机关运行经费';
  if (lookUp(a.book, { kind: 'office-operation' })) return a.amount(name, { kind: 'office-operation' });
  if (a.inputs.number(a.years.current + name)) return a.fromInputs(name);
  const chosen = a.inputs.text(OFFICE_BASIS);
  if (!chosen && hasInstitutions(a)) return a.fromInputs(name);
  const goods = chosen?.includes('商品和服务') ?? false;
  return a.amount(
    name,
    goods
      ? { kind: 'economic', scope: 'appropriation', part: 'total', code: '302' }
      : { kind: 'expenditure', fund: 'general', part: 'public' },
  );
}
