/** An office's own list of subjects: where it comes from, and what is wrong with it. */
export const subjects = {
  'subjects.no-columns':
    '“{{file}}”里没有找到“科目编码”一栏；科目表要有编码栏（如“科目编码”，或“类”“款”“项”）和名称栏，第一行是栏名',
  'subjects.budget-book': '“{{file}}”是预算表，不是科目表',
  'subjects.no-codes': '“{{file}}”里没有支出科目的编码（功能分类以 2 开头，经济分类以 3、5 开头）',
  'cli.check.subjects': '本单位的科目表（预算系统导出的工作簿或 csv），表外的编码算错误',
  'cli.subjects-unreadable': '科目表 {{file}}：{{reason}}。没有采用，其余照常核对',
  'report.subjects': '科目表：{{file}}（{{count}} 个科目）',
  'pane.subjects': '本单位的科目表',
  'pane.subjects.hint':
    '从预算系统导出的工作簿或 csv，要有编码和名称两栏。选了以后，表外的编码算错误；不选则按内置的科目表，没有收录的编码不作判断。',
  'pane.subjects.none': '未选择，按内置的科目表',
  'pane.subjects.is':
    '{{file}}：功能分类 {{functional}} 个，部门经济分类 {{department}} 个，政府经济分类 {{government}} 个',
  'pane.subjects.choose': '选择科目表…',
  'pane.subjects.change': '换一份…',
  'pane.subjects.forget': '不用科目表',
  'pane.failure.subjects': '{{reason}}。没有采用为科目表。',
};
