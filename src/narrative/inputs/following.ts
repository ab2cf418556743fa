import { Decimal } from 'decimal.js';
import type { Inputs } from './Inputs';

/** A number that people give, and others that are parts of it. */
interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
  /** The parts are all there is: together they are the whole. Otherwise they may be some of it (其中). */
  readonly complete: boolean;
}

/** A number that follows from what was given, and the input that it follows from. */
export interface Followed {
  readonly value: Decimal;
  readonly from: string;
}

const cars = (whole: string, ...parts: readonly string[]): Whole => ({ whole, parts, complete: false });

/** The numbers that hang together, whichever outline asks for them. */
const WHOLES: readonly Whole[] = [
  {
    whole: '下属二级预算单位数',
    parts: ['下属行政单位数', '下属参照公务员法管理的事业单位数', '下属其他事业单位数'],
    complete: true,
  },
  cars('公务用车数', '轿车数', '旅行车（含商务车）数', '越野车数'),
  // What a department owns is more than its official cars: special ones, those of the retired.
  cars(
    '车辆总数',
    '领导干部用车数',
    '定向保障用车数',
    '执法执勤用车数',
    '特种专业技术用车数',
    '离退休干部用车数',
    '其他用车数',
  ),
  cars(
    '车辆总数',
    '部级领导干部用车数',
    '主要领导干部用车数',
    '机要通信用车数',
    '应急保障用车数',
    '执法执勤用车数',
    '特种专业技术用车数',
    '离退休干部用车数',
    '其他用车数',
  ),
  {
    whole: '政府采购预算',
    parts: ['政府采购货物预算', '政府采购工程预算', '政府采购服务预算'],
    complete: true,
  },
  {
    whole: '政府采购支出总额',
    parts: ['政府采购货物支出', '政府采购工程支出', '政府采购服务支出'],
    complete: true,
  },
];

/** No project with targets, no money of such projects; nothing bought, nothing set aside. */
const NOTHING: readonly (readonly [of: string, then: string])[] = [
  ['政府采购预算', '面向中小企业预留采购预算'],
  ['面向中小企业预留采购预算', '面向小微企业预留采购预算'],
  ['编报绩效目标的项目数', '编报绩效目标的项目金额'],
  ['政府采购支出总额', '授予中小企业合同金额'],
  ['授予中小企业合同金额', '授予小微企业合同金额'],
  ['绩效自评项目数', '绩效自评项目金额'],
];

/** The “三公” and other expenses of a year that the tables don't print. */
const ofYear = (year: string): readonly Whole[] => [
  {
    whole: `${year}“三公”经费`,
    parts: ['因公出国（境）经费', '公务用车购置及运行维护费', '公务接待费'].map((n) => year + n),
    complete: true,
  },
  {
    whole: `${year}公务用车购置及运行维护费`,
    parts: ['公务用车购置费', '公务用车运行维护费'].map((n) => year + n),
    complete: true,
  },
];

/**
 * What follows from what people gave, so that it need not be asked: where the parts that were given already come to the whole, the
 * others are 0 (also where the whole is 0); of a whole whose parts are all there is, the one that is missing is the rest.
 * @param years the years that inputs are named after: `2022年`
 */
export function following(inputs: Inputs, years: readonly string[]): ReadonlyMap<string, Followed> {
  const found = new Map<string, Followed>();
  const known = (name: string): Decimal | undefined => inputs.number(name) ?? found.get(name)?.value;
  for (const [of, then] of NOTHING)
    if (known(of)?.isZero() && !inputs.text(then)) found.set(then, { value: new Decimal(0), from: of });
  for (const { whole, parts, complete } of [...WHOLES, ...years.flatMap(ofYear)]) {
    const total = known(whole);
    if (!total || total.isNegative()) continue;
    const open = parts.filter((p) => !known(p) && inputs.text(p) === undefined);
    const rest = parts.reduce((left, p) => left.minus(known(p) ?? 0), total);
    const [only] = open;
    // What was given wrongly is not made up for.
    if (parts.some((p) => inputs.text(p) !== undefined && !inputs.number(p))) continue;
    if (rest.isZero()) for (const part of open) found.set(part, { value: rest, from: whole });
    else if (complete && open.length === 1 && only && rest.isPositive())
      found.set(only, { value: rest, from: whole });
  }
  return found;
}
