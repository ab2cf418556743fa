/** What the workbench can't keep of a file, and what saving from it leaves out, each for one sheet or for the workbook. */
export const host = {
  'host.limit.converted':
    '.csv、.ods、.xml、.html 和 .xls 文件在这里按 .xlsx 保存，原有的部分格式和图形不会带过来。',
  'host.limit.formulas':
    '工作簿含有公式。这里不重算公式：改动数字后，合计等由公式算出的数字要等保存后用 Excel 打开才会更新。',
  'host.lost.format': '工作表“{{sheet}}”中字体、边框或对齐方式的改动没有保存。',
  'host.lost.sizes': '工作表“{{sheet}}”中行高、列宽的改动没有保存。',
  'host.lost.page-layout': '工作表“{{sheet}}”页面设置的改动没有保存。',
  'host.lost.name': '工作表“{{sheet}}”的改名没有保存。',
  'host.lost.order': '工作表次序的改动没有保存。',
  'host.lost.visibility': '工作表“{{sheet}}”的隐藏或取消隐藏没有保存。',
  'host.lost.settings': '加载项保存在工作簿中的设置没有保存。',
  'host.lost.replies': '工作表“{{sheet}}”中批注的回复没有保存。',
  'host.limit.unknown-formulas':
    '有 {{count}} 个公式在这里不会计算（{{cells}}）。与它们有关的数改动后，它们保留原来的结果并标“未重新计算”，Excel 打开时会重算。',
  'host.lost.stale': '{{count}} 个公式未重新计算，保留原来的结果（{{cells}}）；Excel 打开时会重算。',
};
