/** The units of money: most tables use 元 or 万元, some 千元 or larger ones, sentences 亿元 as well. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/** What is counted in a text: by the classifier that stands after the number. */
export type CountUnit = '个' | '辆' | '台' | '人' | '次' | '项' | '件' | '平方米';

/** What a figure may be measured in: money, a percentage, percentage points, or a count with its classifier. */
export type Unit = MoneyUnit | '%' | '百分点' | CountUnit | '年';

/** How many 元 one unit of money is worth; exact. */
export const YUAN_PER: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** Power of ten between a unit of money and 元: a figure in 万元 with 2 decimals has −2 decimals in 元. */
export const POWER_OF_TEN: Readonly<Record<MoneyUnit, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  百万元: 6,
  亿元: 8,
};

export const isMoney = (unit: Unit): unit is MoneyUnit => unit in YUAN_PER;
