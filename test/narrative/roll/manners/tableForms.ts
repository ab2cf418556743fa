import { Decimal } from 'decimal.js';
import * as F from './Facts';
import { both, own, type Counts, type Manner } from './Facts';
import { ABROAD, BOUGHT, CARS, DRIVEN, RECEIVED, THREE } from './zhejiang';

const ALL: Counts = () => true;
const CENTS = { 亿元: 10_000_000_000, 万元: 1_000_000, 千元: 100_000, 元: 100 } as const;

/** Tables as texts lay them out: two rows of headings, a row that says the unit, 千元 and 亿元, years as rows, columns in another order. */
export const tableForms: Manner = (f) => {
  const y = `${f.year}年`;
  const last = `${f.year - 1}年`;
  const of =
    (unit: keyof typeof CENTS, decimals: number) =>
    (c: Counts, d = f.now): Decimal =>
      new Decimal(d.entries.filter(c).reduce((s, e) => s + e.cents, 0))
        .div(CENTS[unit])
        .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const [wan, thousand, hundredMillion] = [of('万元', 2), of('千元', 1), of('亿元', 4)];
  const v = (c: Counts): string => wan(c).toFixed(2);
  const w = (c: Counts): string => wan(c, f.before).toFixed(2);
  const by = (c: Counts): string => wan(c).minus(wan(c, f.before)).toFixed(2);
  const rate = (c: Counts): string => {
    const [a, b] = [wan(c), wan(c, f.before)];
    if (b.isZero()) return a.isZero() ? '0' : '—';
    return a.minus(b).div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
  };
  const share = (c: Counts, whole: Counts): string => `${parseFloat(f.share(c, whole)).toFixed(2)}%`;
  const t = (c: Counts, d = f.now): string => thousand(c, d).toFixed(1);
  const e = (c: Counts): string => hundredMillion(c).toFixed(4);
  const classes = f.codes(3, F.general);
  const items = f.codes(7, F.general);
  const economic = f.codes(3, both(F.general, F.basic), 'economic');
  return [
    `${f.now.name}${y}部门预算公开说明`,
    '一、收支总体情况',
    `${y}收支总预算${f.amount(ALL)}。`,
    `${y}部门支出构成情况表`,
    '单位：千元',
    '| 项目 | 金额 | 所占比重 |',
    '|---|---|---|',
    `| 基本支出 | ${t(F.basic)} | ${share(F.basic, ALL)} |`,
    `| 项目支出 | ${t(F.project)} | ${share(F.project, ALL)} |`,
    `| 支出合计 | ${t(ALL)} | 100.00% |`,
    '二、一般公共预算支出情况',
    `${y}一般公共预算支出预算${f.amount(F.general)}。`,
    `${y}一般公共预算支出明细表`,
    '| 科目 || 本年预算数 ||| 上年预算数 |',
    '| 编码 | 名称 | 小计 | 基本支出 | 项目支出 | ^^ |',
    ...classes.map((c) => {
      const row = both(F.general, F.under(c));
      return `| ${c} | ${F.nameOf(c)} | ${v(row)} | ${v(both(row, F.basic))} | ${v(both(row, F.project))} | ${w(row)} |`;
    }),
    `| 合计 || ${v(F.general)} | ${v(both(F.general, F.basic))} | ${v(both(F.general, F.project))} | ${w(F.general)} |`,
    '三、一般公共预算支出比上年变化情况',
    `${y}一般公共预算支出${f.amount(F.general)}。`,
    '| 单位：万元 |||||',
    '| 功能科目 || 上年预算 | 本年预算 | 本年比上年增减 ||',
    '| 科目代码 | 科目名称 | ^^ | ^^ | 增减数 | 增减幅度（%） |',
    ...items.map((c) => {
      const row = both(F.general, F.under(c));
      return `| ${c} | ${F.nameOf(c)} | ${w(row)} | ${v(row)} | ${by(row)} | ${rate(row)} |`;
    }),
    `|  | 合计 | ${w(F.general)} | ${v(F.general)} | ${by(F.general)} | ${rate(F.general)} |`,
    '四、“三公”经费情况',
    `${y}“三公”经费预算${f.amount(THREE)}。`,
    '单位：万元',
    '年度\t“三公”经费合计\t因公出国（境）费\t公务接待费\t公务用车购置及运行费\t\t',
    '\t\t\t\t小计\t购置费\t运行费',
    ...(
      [
        [`${last}预算数`, w],
        [`${y}预算数`, v],
        ['增减额', by],
      ] as const
    ).map(([n, of]) => [n, of(THREE), of(ABROAD), of(RECEIVED), of(CARS), of(BOUGHT), of(DRIVEN)].join('\t')),
    '五、收入来源情况',
    `${y}收入预算${f.amount(ALL)}。`,
    '金额单位：亿元',
    '| 收入来源 | 预算数 |',
    '| --- | --- |',
    ...(
      [
        ['一般公共预算拨款收入', F.general],
        ['政府性基金预算拨款收入', F.fund],
        ['国有资本经营预算拨款收入', F.capital],
        ['事业收入', (e) => e.source === 'institution'],
        ['事业单位经营收入', (e) => e.source === 'operating'],
        ['其他收入', (e) => e.source === 'other-income'],
      ] as readonly (readonly [string, Counts])[]
    )
      .filter(([, c]) => f.has(c))
      .map(([n, c]) => `| ${n} | ${e(c)} |`),
    `| 收入合计 | ${e(ALL)} |`,
    '六、基本支出情况',
    `${y}一般公共预算基本支出${f.amount(both(F.general, F.basic))}。`,
    `一般公共预算基本支出表（单位：千元）`,
    `| 科目名称 | ${last}预算 | ${y}预算 | 增减（%） |`,
    ...economic.map((c) => {
      const row = both(F.general, F.basic, F.spentOn(c));
      return `| ${F.economicName(c)} | ${t(row, f.before)} | ${t(row)} | ${rateOf(thousand(row), thousand(row, f.before))} |`;
    }),
    `| 合计 | ${t(both(F.general, F.basic), f.before)} | ${t(both(F.general, F.basic))} | ${rateOf(thousand(both(F.general, F.basic)), thousand(both(F.general, F.basic), f.before))} |`,
    '七、人员情况',
    '| 类别 | 编制数（人） | 实有人数 |',
    `| 行政 | ${own('30')} | ${own('28')} |`,
    `| 事业 | ${own('12')} | ${own('11')} |`,
  ];
};

const rateOf = (a: Decimal, b: Decimal): string =>
  b.isZero()
    ? a.isZero()
      ? '0'
      : '—'
    : a.minus(b).div(b).times(100).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toFixed(1);
