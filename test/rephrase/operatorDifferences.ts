/** Right texts in which something is found only when they are written otherwise, by operator: way of telling and rule. */
export const alarmsOf: Readonly<Record<string, readonly string[]>> = {};

/** Lines that are broken once more don't look like those of one page. */
const BROKEN_TWICE = ['占比', '基本支出', '支出预算', '项目支出'].map((label) => `一行断成几行: ${label}`);

/** Slips that are noticed in the text itself and not when it is written otherwise, by operator: way of telling and figure. */
export const missesOf: Readonly<Record<string, readonly string[]>> = {
  全角数字: BROKEN_TWICE,
  百分之: BROKEN_TWICE,
  分项各占一行: ['一行断成几行: 项目支出'],
  标点处断行: [...BROKEN_TWICE, '后一个占比不说基数: 支出预算'],
};
