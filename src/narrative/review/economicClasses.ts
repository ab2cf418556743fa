/** The 类 of the classification by economic nature that budgets split expenditure into. */
export const ECONOMIC_CLASSES: ReadonlySet<string> = new Set([
  '工资福利支出',
  '商品和服务支出',
  '一般商品和服务支出',
  '对个人和家庭的补助',
  '对个人和家庭的补助支出',
  '对个人和家庭补助',
  '资本性支出',
]);
