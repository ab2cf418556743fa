import { Decimal } from 'decimal.js';
import * as F from './Facts';
import { both, own, type Counts, type Facts, type Manner } from './Facts';
import { ABROAD, BOUGHT, CARS, DRIVEN, RECEIVED, THREE } from './zhejiang';

const ALL: Counts = () => true;
const FISCAL: Counts = (e) => ['general', 'fund', 'capital'].includes(e.source);

/** Tables of every kind that texts have: cuts of the book with last year, changes, shares, codes in three columns, two sides. */
export const tablesOnly: Manner = (f) => {
  const y = `${f.year}年`;
  const last = `${f.year - 1}年`;
  const v = (c: Counts): string => f.value(c).toFixed(2);
  const w = (c: Counts): string => f.value(c, f.before).toFixed(2);
  const by = (c: Counts): string => f.value(c).minus(f.value(c, f.before)).toFixed(2);
  const rate = (c: Counts): string => {
    const [a, b] = [f.value(c), f.value(c, f.before)];
    if (b.isZero()) return a.isZero() ? '0' : '—';
    return `${a.minus(b).div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2)}%`;
  };
  const yuan = (c: Counts): string =>
    (f.now.entries.filter(c).reduce((s, e) => s + e.cents, 0) / 100)
      .toFixed(2)
      .replace(/\B(?=(\d{3})+\.)/g, ',');
  const sources: readonly (readonly [string, Counts])[] = [
    ['一般公共预算拨款收入', F.general],
    ['政府性基金预算拨款收入', F.fund],
    ['国有资本经营预算拨款收入', F.capital],
    ['事业收入', (e) => e.source === 'institution'],
    ['事业单位经营收入', (e) => e.source === 'operating'],
    ['其他收入', (e) => e.source === 'other-income'],
  ];
  const used = sources.filter(([, c]) => f.has(c));
  const levels = f
    .codes(7, F.general)
    .flatMap((c) => [c.slice(0, 3), c.slice(0, 5), c])
    .filter((c, i, all) => all.indexOf(c) === i);
  return [
    `${f.now.name}${y}部门预算说明`,
    '一、收入预算情况',
    `${y}收入预算${f.amount(ALL)}，构成如下表。`,
    `${y}收入构成表`,
    '单位：万元',
    '| 序号 | 收入来源 | 预算数 | 占比 |',
    '|---|---|---|---|',
    ...used.map(([n, c], i) => `| ${i + 1} | ${n} | ${v(c)} | ${share(f, c)} |`),
    `|  | 合计 | ${v(ALL)} | 100.00% |`,
    '二、一般公共预算支出情况',
    `${y}一般公共预算支出${f.amount(F.general)}。`,
    `${y}一般公共预算支出表`,
    '单位：元',
    '类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\t备注',
    ...levels.map((c) => {
      const of = both(F.general, F.under(c));
      const parts = [c.slice(0, 3), c.slice(3, 5), c.slice(5, 7)];
      return [...parts, F.nameOf(c), yuan(of), yuan(both(of, F.basic)), yuan(both(of, F.project)), ''].join(
        '\t',
      );
    }),
    [
      '合计',
      '',
      '',
      '',
      yuan(F.general),
      yuan(both(F.general, F.basic)),
      yuan(both(F.general, F.project)),
      '',
    ].join('\t'),
    '三、基本支出情况',
    `${y}一般公共预算基本支出${f.amount(both(F.general, F.basic))}。`,
    `${y}一般公共预算基本支出表（按经济分类）`,
    '单位：万元',
    '科目编码|科目名称|金额',
    ...f
      .codes(5, both(F.general, F.basic), 'economic')
      .map((c) => `${c}|${F.economicName(c)}|${v(both(F.general, F.basic, F.spentOn(c)))}`),
    `|合计|${v(both(F.general, F.basic))}`,
    '四、“三公”经费情况',
    `${y}“三公”经费预算${f.amount(THREE)}。`,
    `“三公”经费预算对比表`,
    '单位：万元',
    `项目|${last}预算|${y}预算|增减额|增减率`,
    ...(
      [
        ['合计', THREE],
        ['1.因公出国（境）费', ABROAD],
        ['2.公务接待费', RECEIVED],
        ['3.公务用车购置及运行费', CARS],
        ['其中：公务用车购置费', BOUGHT],
        ['公务用车运行费', DRIVEN],
      ] as const
    ).map(([n, c]) => `${n}|${w(c)}|${v(c)}|${by(c)}|${rate(c)}`),
    '五、财政拨款收支情况',
    `${y}财政拨款收支总预算${f.amount(FISCAL)}。`,
    `${y}财政拨款支出按功能分类表`,
    '单位：万元',
    '功能分类|财政拨款',
    ...f.codes(3, FISCAL).map((c) => `${F.nameOf(c)}|${v(both(FISCAL, F.under(c)))}`),
    `合计|${v(FISCAL)}`,
    '六、资产情况',
    '车辆情况表',
    '车型|数量|价值（万元）',
    `执法执勤用车|${own('2')}|${own('31.50')}`,
    `特种专业技术用车|${own('1')}|${own('18.20')}`,
  ];
};

const share = (f: Facts, c: Counts): string => {
  const value = parseFloat(f.share(c, ALL));
  return `${value.toFixed(2)}%`;
};
