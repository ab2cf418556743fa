import type { Measure } from './BudgetBook';

/** Income outside the fiscal appropriations; with any of it, a department's tables cover more than the fiscal ones. */
export const NON_FISCAL = [
  'institution', // 事业收入
  'operating', // 事业单位经营收入
  'other-income', // 其他收入
  'superior-subsidy', // 上级补助收入
  'subordinate-remittance', // 附属单位上缴收入
  'institution-fund', // 用事业基金弥补收支差额
] as const satisfies readonly Measure[];
