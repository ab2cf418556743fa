import { Decimal } from 'decimal.js';
import { plannedFor, sumOf, type FinalAccount } from '../../../../src/generate/finals/FinalAccount';
import type { Source } from '../../../../src/generate/Department';
import * as F from './Facts';
import { both, own, type Counts } from './Facts';

const FISCAL: readonly Source[] = ['general', 'fund', 'capital'];
const ten = (cents: number): Decimal =>
  new Decimal(cents).div(1_000_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const n = (cents: number): string => ten(cents).toFixed(2);
const w = (cents: number): string => `${n(cents)}万元`;

/** 安徽: a final account; 与上年相比 with amount and rate, plan and outcome of the total and of each 项, tables of income and of “三公”. */
export function anhuiFinal(now: FinalAccount, last: FinalAccount, isRounded: boolean): readonly string[] {
  const { name, year } = now.department;
  const y = `${year}年度`;
  const p = (part: number, whole: number, fixed = false): string => {
    if (whole === 0) return '0%';
    const [a, b] = [part, whole].map((c) => (isRounded ? ten(c) : new Decimal(c))) as [Decimal, Decimal];
    const rate = a.div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    return `${fixed ? rate.toFixed(2) : rate.toString()}%`;
  };
  const change = (a: number, b: number): string => {
    const by = ten(a).minus(ten(b));
    if (by.isZero()) return `与${year - 1}年度持平`;
    const rate = ten(b).isZero()
      ? ''
      : `，${by.gt(0) ? '增长' : '下降'}${by.abs().div(ten(b)).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}%`;
    return `与${year - 1}年度相比${by.gt(0) ? '增加' : '减少'}${by.abs().toFixed(2)}万元${rate}`;
  };
  const spent = (c: Counts, of = now): number =>
    of.department.entries.filter(c).reduce((s, e) => s + e.cents, 0);
  const plan = (c: Counts): number => now.plan.entries.filter(c).reduce((s, e) => s + e.cents, 0);
  const fiscal = ({ source }: { source: Source }): boolean => FISCAL.includes(source);
  const isFiscal: Counts = (e) => FISCAL.includes(e.source);
  const totalOf = (of: FinalAccount, c: (of: { source: Source }) => boolean = () => true): number =>
    sumOf(of, c).income + sumOf(of, c).carriedIn;
  const ALL: Counts = () => true;
  const income = sumOf(now, () => true).income;
  const sources: readonly (readonly [string, (e: { source: Source }) => boolean])[] = [
    ['财政拨款收入', fiscal],
    ['事业收入', (e) => e.source === 'institution'],
    ['经营收入', (e) => e.source === 'operating'],
    ['其他收入', (e) => e.source === 'other-income'],
  ];
  const used = sources
    .map(([title, c]) => [title, sumOf(now, c).income] as const)
    .filter(([, cents]) => cents !== 0);
  const codes = (c: Counts, digits: number): readonly string[] =>
    [...new Set(now.department.entries.filter(c).map((e) => e.item.slice(0, digits)))].sort();
  const three = (of: readonly string[]): readonly [number, number] => [
    plannedFor(now, of),
    spent((e) => (e.source === 'general' || e.source === 'fund') && of.includes(e.economic)),
  ];
  const THREE = ['30212', '30217', '31013', '30231'];
  const row = (title: string, of: readonly string[]): string => {
    const [planned, was] = three(of);
    return `| ${title} | ${n(planned)} | ${n(was)} | ${p(was, planned, true)} |`;
  };
  const items = codes(F.general, 7);
  return [
    `${name}${y}部门决算公开说明`,
    '一、收入支出决算总体情况说明',
    `${y}收入总计、支出总计均为${w(totalOf(now))}，${change(totalOf(now), totalOf(last))}，${own('主要原因是人员正常增资')}。`,
    '二、收入决算情况说明',
    `${y}收入合计${w(income)}，其中：${used.map(([title, cents]) => `${title}${w(cents)}，占${p(cents, income)}`).join('；')}。`,
    '收入决算结构表',
    '单位：万元',
    '| 序号 | 项目 | 决算数 | 占比 |',
    '|---|---|---|---|',
    ...used.map(([title, cents], i) => `| ${i + 1} | ${title} | ${n(cents)} | ${p(cents, income, true)} |`),
    `|  | 合计 | ${n(income)} | 100.00% |`,
    '三、支出决算情况说明',
    `${y}支出合计${w(spent(ALL))}，其中：基本支出${w(spent(F.basic))}，占${p(spent(F.basic), spent(ALL))}；项目支出${w(spent(F.project))}，占${p(spent(F.project), spent(ALL))}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `${y}财政拨款收入总计、支出总计均为${w(totalOf(now, fiscal))}，${change(totalOf(now, fiscal), totalOf(last, fiscal))}，${own('主要原因是项目支出变化')}。`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）一般公共预算财政拨款支出决算总体情况',
    `${y}一般公共预算财政拨款支出${w(spent(F.general))}，占本年支出合计的${p(spent(F.general), spent(ALL))}，${change(spent(F.general), spent(F.general, last))}，${own('主要原因是新增任务')}。`,
    '（二）一般公共预算财政拨款支出决算结构情况',
    `${y}一般公共预算财政拨款支出${w(spent(F.general))}，主要用于以下方面：${codes(F.general, 3)
      .map((c) => {
        const of = spent(both(F.general, F.under(c)));
        return `${F.nameOf(c)}（类）${w(of)}，占${p(of, spent(F.general))}`;
      })
      .join('；')}。`,
    '（三）一般公共预算财政拨款支出决算具体情况',
    `${y}一般公共预算财政拨款支出年初预算为${w(plan(F.general))}，支出决算为${w(spent(F.general))}，完成年初预算的${p(spent(F.general), plan(F.general))}。其中：基本支出${w(spent(both(F.general, F.basic)))}，占${p(spent(both(F.general, F.basic)), spent(F.general))}；项目支出${w(spent(both(F.general, F.project)))}，占${p(spent(both(F.general, F.project)), spent(F.general))}。具体情况如下：`,
    ...items.map((c, i) => {
      const of = both(F.general, F.under(c));
      const [planned, was] = [plan(of), spent(of)];
      const by = ten(was).minus(ten(planned));
      return `${i + 1}.${F.nameOf(c.slice(0, 3))}（类）${F.nameOf(c.slice(0, 5))}（款）${F.nameOf(c)}（项）。年初预算为${w(planned)}，支出决算为${w(was)}${planned === 0 ? '' : `，完成年初预算的${p(was, planned)}`}，${by.isZero() ? '决算数与年初预算数持平' : `决算数${by.gt(0) ? '大于' : '小于'}年初预算数，${own('主要原因是据实列支')}`}。`;
    }),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `${y}一般公共预算财政拨款基本支出${w(spent(both(F.general, F.basic)))}，其中：人员经费${w(spent(both(F.general, F.staff)))}，公用经费${w(spent(both(F.general, F.office)))}。`,
    '基本支出决算明细表（单位：万元）',
    '科目编码\t科目名称\t决算数',
    ...[...new Set(now.department.entries.filter(both(F.general, F.basic)).map((e) => e.economic))]
      .sort()
      .map((c) => {
        const cents = spent(both(F.general, F.basic, F.spentOn(c)));
        return `${c}\t${F.economicName(c)}\t${n(cents)}`;
      }),
    `\t合计\t${n(spent(both(F.general, F.basic)))}`,
    '七、财政拨款“三公”经费支出决算情况说明',
    `${y}“三公”经费财政拨款支出预算为${w(three(THREE)[0])}，支出决算为${w(three(THREE)[1])}，完成预算的${p(three(THREE)[1], three(THREE)[0])}。`,
    '“三公”经费支出决算表',
    '单位：万元',
    '| 项目 | 预算数 | 决算数 | 完成预算% |',
    '|---|---|---|---|',
    row('因公出国（境）费', ['30212']),
    row('公务用车购置及运行维护费', ['31013', '30231']),
    row('其中：公务用车购置费', ['31013']),
    row('公务用车运行维护费', ['30231']),
    row('公务接待费', ['30217']),
    row('合计', THREE),
    own('国内公务接待9批次、77人次。'),
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    spent(F.fund) === 0
      ? `${y}没有政府性基金预算财政拨款收入，也没有使用政府性基金预算安排的支出。`
      : `${y}政府性基金预算财政拨款支出${w(spent(F.fund))}，${change(spent(F.fund), spent(F.fund, last))}。`,
    '九、财政拨款支出构成情况说明',
    `${y}财政拨款支出${w(spent(isFiscal))}，其中：一般公共预算财政拨款支出${w(spent(F.general))}，占${p(spent(F.general), spent(isFiscal))}。`,
    '十、其他重要事项的情况说明',
    `（一）机关运行经费支出情况。${own('机关运行经费支出70.45万元，比上年增加3.10万元，增长4.6%')}。`,
    `（二）国有资产占有情况。截至${year}年12月31日，${own('共有车辆3辆，单价100万元以上设备0台')}。`,
  ];
}
