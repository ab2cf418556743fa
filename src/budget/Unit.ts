/** The two units of money that budget tables use. */
export type MoneyUnit = '元' | '万元';

/** What a figure may be measured in: money, a percentage, or a count with its classifier. */
export type Unit = MoneyUnit | '%' | '个' | '辆' | '台' | '人' | '年';

/** How many 元 one unit of money is worth; exact. */
export const YUAN_PER: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000 };

/** Power of ten between a unit of money and 元: a figure in 万元 with 2 decimals has −2 decimals in 元. */
export const POWER_OF_TEN: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4 };

export const isMoney = (unit: Unit): unit is MoneyUnit => unit === '元' || unit === '万元';
