/** Spellings that texts use beside the names of the classification by economic nature (支出经济分类科目). */
export const ECONOMIC_SPELLINGS: ReadonlySet<string> = new Set([
  '因公出国(境)费',
  '因公出国(境)经费',
  '公务用车运行费',
  '其他交通费',
  '维修费',
  '公务交通补贴',
  '水电费',
  '办公及印刷费',
  '办公设备购置费',
  '基本医疗保险缴费',
  '机关事业单位基本养老保险费',
  '对个人和家庭补助',
  '对个人和家庭的补助支出',
  '一般商品和服务支出',
]);
