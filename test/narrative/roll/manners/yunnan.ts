import { Decimal } from 'decimal.js';
import * as F from './Facts';
import { both, own, type Counts, type Manner } from './Facts';
import { ABROAD, BOUGHT, CARS, DRIVEN, RECEIVED, THREE } from './zhejiang';

const ALL: Counts = () => true;
const FISCAL: Counts = (e) => ['general', 'fund', 'capital'].includes(e.source);
const SOURCES: readonly (readonly [string, Counts])[] = [
  ['一般公共预算财政拨款', F.general],
  ['政府性基金预算财政拨款', F.fund],
  ['国有资本经营预算财政拨款', F.capital],
  ['事业收入', (e) => e.source === 'institution'],
  ['经营收入', (e) => e.source === 'operating'],
  ['其他收入', (e) => e.source === 'other-income'],
];

/** 云南: totals with 与上年对比, subjects in quotes with their codes, tables of income, of classes and of “三公” within the text. */
export const yunnan: Manner = (f) => {
  const y = `${f.year}年`;
  const last = `${f.year - 1}年`;
  const v = (c: Counts): string => f.value(c).toFixed(2);
  const w = (c: Counts): string => f.value(c, f.before).toFixed(2);
  const by = (c: Counts): string => f.value(c).minus(f.value(c, f.before)).toFixed(2);
  const rate = (c: Counts): string => {
    const [a, b] = [f.value(c), f.value(c, f.before)];
    if (b.isZero()) return a.isZero() ? '0.00%' : '—';
    return `${a.minus(b).div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)}%`;
  };
  const to = (c: Counts): string => {
    const change = f.change(c, F.WITH_RATE);
    return change === '持平' ? '与上年持平' : `与上年对比${change}`;
  };
  const sources = SOURCES.filter(([, c]) => f.has(c));
  const sum = (c: string): Counts => both(F.general, F.under(c));
  const economic = f.codes(3, both(F.general, F.basic), 'economic');
  return [
    `${f.now.name}${y}预算公开说明`,
    '一、基本职能及主要工作',
    '（一）部门主要职责',
    own('负责全县有关工作的组织、协调、指导和监督。'),
    '二、预算单位基本情况',
    own('我部门编制2个预算单位，其中：财政全额供给单位2个。'),
    '三、预算单位收入情况',
    '（一）部门财务收入情况',
    `${y}部门财务总收入${f.amount(ALL)}，其中：${sources.map(([n, c]) => `${n}${f.amount(c)}`).join('，')}。`,
    `${to(ALL)}，${own('主要原因是项目经费按实际需要安排')}。`,
    '（二）部门财务收入明细',
    '| 资金来源 | 金额（万元） | 占总收入比重 |',
    '|---|---|---|',
    ...sources.map(([n, c]) => `| ${n} | ${v(c)} | ${parseFloat(f.share(c, ALL)).toFixed(2)}% |`),
    `| 合计 | ${v(ALL)} | 100.00% |`,
    '四、预算单位支出情况',
    `${y}部门预算总支出${f.amount(ALL)}。财政拨款安排支出${f.amount(FISCAL)}。一般公共预算支出${f.amount(F.general)}，其中：基本支出${f.amount(both(F.general, F.basic))}，${to(both(F.general, F.basic))}，${own('主要原因是人员增减变化')}；项目支出${f.amount(both(F.general, F.project))}，${to(both(F.general, F.project))}，${own('主要原因是压减项目')}。`,
    '（一）一般公共预算支出按功能科目分类情况',
    ...f.codes(3, F.general).map(
      (c) =>
        `“${c} ${F.nameOf(c)}”${f.amount(sum(c))}，占一般公共预算支出的${f.share(sum(c), F.general)}；其中：${f
          .codes(7, sum(c))
          .map((i) => `“${i} ${F.nameOf(i)}”${f.amount(sum(i))}`)
          .join('，')}。`,
    ),
    '（二）一般公共预算支出与上年对比情况',
    '单位：万元',
    '| 科目 || 上年预算数 | 本年预算数 ||| 比上年增减 ||',
    '| 编码 | 名称 | ^^ | 合计 | 基本支出 | 项目支出 | 增减额 | 增减% |',
    ...f.codes(3, F.general).map((c) => {
      const of = sum(c);
      return `| ${c} | ${F.nameOf(c)} | ${w(of)} | ${v(of)} | ${v(both(of, F.basic))} | ${v(both(of, F.project))} | ${by(of)} | ${rate(of)} |`;
    }),
    `| 总计 || ${w(F.general)} | ${v(F.general)} | ${v(both(F.general, F.basic))} | ${v(both(F.general, F.project))} | ${by(F.general)} | ${rate(F.general)} |`,
    '（三）一般公共预算基本支出按经济科目分类情况',
    `${y}基本支出${f.amount(both(F.general, F.basic))}，用于：${economic.map((c) => `${F.economicName(c)}${f.amount(both(F.general, F.basic, F.spentOn(c)))}，占${f.share(both(F.general, F.basic, F.spentOn(c)), both(F.general, F.basic))}`).join('；')}。`,
    '五、政府性基金预算支出情况',
    f.has(F.fund)
      ? `${y}政府性基金预算支出${f.amount(F.fund)}，${to(F.fund)}。`
      : `${y}无政府性基金预算支出。`,
    '六、国有资本经营预算支出情况',
    f.has(F.capital)
      ? `${y}国有资本经营预算支出${f.amount(F.capital)}，${to(F.capital)}。`
      : `${y}无国有资本经营预算支出。`,
    '七、“三公”经费预算情况',
    `${f.now.name}${y}一般公共预算财政拨款“三公”经费预算合计${f.amount(THREE)}，${to(THREE)}，具体变动情况如下：`,
    `（一）因公出国（境）费。${y}预算为${f.amount(ABROAD)}，${to(ABROAD)}，${own('共计安排因公出国（境）团组0个')}。`,
    `（二）公务接待费。${y}预算为${f.amount(RECEIVED)}，${to(RECEIVED)}，${own('国内公务接待批次为20次')}。`,
    `（三）公务用车购置及运行维护费。${y}预算为${f.amount(CARS)}，${to(CARS)}。其中：公务用车购置费${f.amount(BOUGHT)}，${to(BOUGHT)}；公务用车运行维护费${f.amount(DRIVEN)}，${to(DRIVEN)}。`,
    '“三公”经费预算情况表（单位：万元）',
    '| 项目 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 ||| 合计 |',
    '| ^^ | ^^ | ^^ | 小计 | 购置费 | 运行维护费 | ^^ |',
    ...(
      [
        [`${last}预算`, w],
        [`${y}预算`, v],
        ['增减额', by],
      ] as const
    ).map(
      ([n, of]) =>
        `| ${n} | ${[ABROAD, RECEIVED, CARS, BOUGHT, DRIVEN, THREE].map((c) => of(c)).join(' | ')} |`,
    ),
    '八、其他公开信息',
    `（一）机关运行经费安排变化情况。${own('机关运行经费安排61.30万元，与上年对比增加2.00万元')}。`,
    `（二）国有资产占有情况。截至${f.year - 1}年12月31日，${own('资产总额1203.55万元，车辆4辆')}。`,
  ];
};
