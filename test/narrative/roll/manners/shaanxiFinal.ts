import { Decimal } from 'decimal.js';
import { sumOf, plannedFor, type FinalAccount } from '../../../../src/generate/finals/FinalAccount';
import type { Source } from '../../../../src/generate/Department';
import * as F from './Facts';
import { both, own, type Counts } from './Facts';

const FISCAL: readonly Source[] = ['general', 'fund', 'capital'];
const yuan = (cents: number): Decimal =>
  new Decimal(cents).div(1_000_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const w = (cents: number): string => `${yuan(cents).toFixed(2)}万元`;
/** In 分, or as a book in 万元 prints the amounts. */
const rateOf =
  (isRounded: boolean) =>
  (part: number, whole: number): string => {
    const [a, b] = [part, whole].map((c) => (isRounded ? yuan(c) : new Decimal(c))) as [Decimal, Decimal];
    return whole === 0
      ? '0%'
      : `${a.div(b).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}%`;
  };
const change = (now: number, last: number): string => {
  const by = yuan(now).minus(yuan(last));
  if (by.isZero()) return '与上年持平';
  const rate = yuan(last).isZero()
    ? ''
    : `，${by.gt(0) ? '增长' : '下降'}${by.abs().div(yuan(last)).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()}%`;
  return `与上年相比${by.gt(0) ? '增加' : '减少'}${by.abs().toFixed(2)}万元${rate}`;
};

/** 陕西: a final account. */
export function shaanxiFinal(now: FinalAccount, last: FinalAccount, isRounded: boolean): readonly string[] {
  const p = rateOf(isRounded);
  const { name, year } = now.department;
  const y = `${year}年度`;
  const spent = (c: Counts, of = now): number =>
    of.department.entries.filter(c).reduce((s, e) => s + e.cents, 0);
  const plan = (c: Counts): number => now.plan.entries.filter(c).reduce((s, e) => s + e.cents, 0);
  const all = (
    of: FinalAccount,
    c: (of: { source: Source }) => boolean = () => true,
  ): ReturnType<typeof sumOf> => sumOf(of, c);
  const fiscal = ({ source }: { source: Source }): boolean => FISCAL.includes(source);
  const total = (of: FinalAccount, c?: (of: { source: Source }) => boolean): number =>
    all(of, c).income + all(of, c).carriedIn;
  const income = all(now).income;
  const codes = (c: Counts, n: number): readonly string[] =>
    [...new Set(now.department.entries.filter(c).map((e) => e.item.slice(0, n)))].sort();
  const ALL: Counts = () => true;
  const sources: readonly (readonly [string, (e: { source: Source }) => boolean])[] = [
    ['财政拨款收入', fiscal],
    ['事业收入', (e) => e.source === 'institution'],
    ['经营收入', (e) => e.source === 'operating'],
    ['其他收入', (e) => e.source === 'other-income'],
  ];
  const three = (codesOf: readonly string[]): readonly [number, number, number] => [
    plannedFor(now, codesOf),
    now.department.entries
      .filter((e) => (e.source === 'general' || e.source === 'fund') && codesOf.includes(e.economic))
      .reduce((s, e) => s + e.cents, 0),
    last.department.entries
      .filter((e) => (e.source === 'general' || e.source === 'fund') && codesOf.includes(e.economic))
      .reduce((s, e) => s + e.cents, 0),
  ];
  const againstPlan = (planned: number, was: number): string =>
    planned === 0
      ? `预算为${w(planned)}，支出决算为${w(was)}`
      : `预算为${w(planned)}，支出决算为${w(was)}，完成预算的${p(was, planned)}`;
  const part = (words: string, codesOf: readonly string[]): string => {
    const [planned, was, before] = three(codesOf);
    const by = yuan(was).minus(yuan(planned));
    return `${words}${againstPlan(planned, was)}。${by.isZero() ? '决算数与预算数持平' : `决算数${by.gt(0) ? '大于' : '小于'}预算数${by.abs().toFixed(2)}万元`}，${own('主要原因是据实支出')}，${change(was, before)}。`;
  };
  return [
    `${name}${year}年部门决算`,
    `第三部分 ${year}年部门决算情况说明`,
    '一、收入支出决算总体情况说明',
    `${y}收、支总计均为${w(total(now))}，${change(total(now), total(last))}，${own('主要原因是项目调整')}。`,
    '二、收入决算情况说明',
    `${y}收入合计${w(income)}，其中：${sources
      .filter(([, c]) => all(now, c).income !== 0)
      .map(([n, c]) => `${n}${w(all(now, c).income)}，占收入合计的${p(all(now, c).income, income)}`)
      .join('；')}。`,
    '三、支出决算情况说明',
    `${y}支出合计${w(spent(ALL))}，其中：基本支出${w(spent(F.basic))}，占支出合计的${p(spent(F.basic), spent(ALL))}；项目支出${w(spent(F.project))}，占支出合计的${p(spent(F.project), spent(ALL))}。`,
    '四、财政拨款收入支出决算总体情况说明',
    `${y}财政拨款收、支总计均为${w(total(now, fiscal))}，${change(total(now, fiscal), total(last, fiscal))}，${own('主要原因是人员变动')}。`,
    '五、一般公共预算财政拨款支出决算情况说明',
    '（一）财政拨款支出决算总体情况说明',
    `${y}一般公共预算财政拨款支出年初预算${w(plan(F.general))}，支出决算${w(spent(F.general))}，完成年初预算的${p(spent(F.general), plan(F.general))}，占本年支出合计的${p(spent(F.general), spent(ALL))}。${change(spent(F.general), spent(F.general, last))}，${own('主要原因是人员变动')}。`,
    '（二）按照政府功能分类科目，其中：',
    ...codes(F.general, 7).map((c, i) => {
      const of = both(F.general, F.under(c));
      const [planned, was] = [plan(of), spent(of)];
      const by = yuan(was).minus(yuan(planned));
      return `${i + 1}.${F.nameOf(c.slice(0, 3))}（类）${F.nameOf(c.slice(0, 5))}（款）${F.nameOf(c)}（项）。年初预算为${w(planned)}，支出决算为${w(was)}${planned === 0 ? '' : `，完成年初预算的${p(was, planned)}`}。${by.isZero() ? '决算数与年初预算数持平' : `决算数${by.gt(0) ? '大于' : '小于'}年初预算数的${own('主要原因是据实结算')}`}。`;
    }),
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `${y}一般公共预算财政拨款基本支出${w(spent(both(F.general, F.basic)))}，包括：`,
    `（一）人员经费${w(spent(both(F.general, F.staff)))}，主要包括：${[
      ...new Set(now.department.entries.filter(both(F.general, F.staff)).map((e) => e.economic)),
    ]
      .sort()
      .map((c) => `${F.economicName(c)}${w(spent(both(F.general, F.basic, F.spentOn(c))))}`)
      .join('、')}。`,
    `（二）公用经费${w(spent(both(F.general, F.office)))}，主要包括：${[
      ...new Set(now.department.entries.filter(both(F.general, F.office)).map((e) => e.economic)),
    ]
      .sort()
      .map((c) => `${F.economicName(c)}${w(spent(both(F.general, F.basic, F.spentOn(c))))}`)
      .join('、')}。`,
    '七、财政拨款“三公”经费支出决算情况说明',
    part(`${y}“三公”经费财政拨款支出`, ['30212', '30217', '31013', '30231']),
    part('（一）因公出国（境）费支出', ['30212']),
    part('（二）公务用车购置费支出', ['31013']),
    part('（三）公务用车运行维护费支出', ['30231']),
    part('（四）公务接待费支出', ['30217']),
    own('国内公务接待12批次，86人次。'),
    '八、政府性基金预算财政拨款支出决算情况说明',
    spent(F.fund) === 0
      ? '本部门无政府性基金决算收支。'
      : `本部门政府性基金预算财政拨款支出${w(spent(F.fund))}，${change(spent(F.fund), spent(F.fund, last))}。`,
    '九、国有资本经营预算财政拨款支出决算情况说明',
    spent(F.capital) === 0
      ? '本部门无国有资本经营决算收支。'
      : `本部门国有资本经营预算财政拨款支出${w(spent(F.capital))}，${change(spent(F.capital), spent(F.capital, last))}。`,
    '十、机关运行经费支出情况说明',
    `${y}机关运行经费支出${own('66.20万元，较上年增加1.30万元，增长2%')}。`,
    '十一、政府采购支出情况说明',
    `${y}${own('本部门政府采购支出总额共38.00万元，其中：政府采购货物支出8.00万元、政府采购服务支出30.00万元')}。`,
    '十二、国有资产占用及购置情况说明',
    `截至${year}年末，${own('本部门所属预算单位共有车辆4辆，单价100万元以上的设备1台（套）')}。`,
  ];
}
