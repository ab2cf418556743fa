/** What is said when Excel itself refuses, and about marks that only Excel can't make or take back. */
export const excel = {
  'excel.failure.no-sheet': '工作簿中已没有工作表“{{sheet}}”。请重新检查。',
  'excel.failure.hidden-sheet': '工作表“{{sheet}}”已隐藏，无法定位。请先取消隐藏。',
  'excel.failure.protected-sheet': '工作表“{{sheet}}”受保护，不能修改。请撤销工作表保护后重试。',
  'excel.failure.protected-workbook': '工作簿的结构受保护，不能增删工作表。请撤销工作簿保护后重试。',
  'excel.failure.mixed-font':
    '单元格 {{cell}} 里的字有不同的字体或颜色，写入会统一成一种，没有写入。请复制改正后的句子，在单元格里自己改。',
  'excel.failure.cell-edit': 'Excel 正处于单元格编辑状态。请按 Enter 或 Esc 结束编辑后重试。',
  'excel.failure.too-large': '工作簿内容过多，超出 Excel 一次能处理的大小。请删除无关的工作表或内容后重试。',
  'excel.failure.host': 'Excel 未能完成操作（{{code}}）。请重试；如仍失败，请保存后重新打开工作簿。',

  'excel.skipped.gradient': '单元格使用渐变填充，标记后无法还原，未作标记。',
  'excel.skipped.note-refused': '单元格已有批注，只填充颜色，未添加说明。',
  'excel.left.protected': '工作表受保护，无法还原。请撤销工作表保护后再清除标记。',
  'excel.left.gradient': '单元格原为渐变填充，Excel 加载项无法还原。请用 gouji clear 命令清除标记。',
  'excel.left.note-unseen': '未找到标记时添加的说明；如单元格仍显示批注，请手动删除。',
};
