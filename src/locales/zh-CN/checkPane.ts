/** The pane's check: what is taken over and taken back, set aside, filtered and walked through. */
export const checkPane = {
  'sheet.ignored': '已忽略 {{count}} 项，未列',
  'sheet.rules-off': '停用而未核对的规则：{{rules}}',
  'pane.of-cells': '{{name}}：{{cells}}',

  'pane.diagnosis.apply-all': '全部采用（{{count}} 处）',
  'pane.diagnosis.applied-all': '已同时更正 {{count}} 处：{{cells}}',

  'pane.made': '修改记录（{{count}}）',
  'pane.made.empty': '（空）',
  'pane.made.more': '另有 {{count}} 格',
  'pane.made.undo-all': '全部撤销',
  'pane.made.overtaken': '此后又有改动，保留现状',

  'pane.outdated': '工作簿已有改动，以下是改动前的结果。',
  'pane.outdated.again': '按现在的数重做',

  'pane.rules-off': '您停用了 {{count}} 条规则，未核对：{{names}}',
  'pane.rules-off.more': '您停用了 {{count}} 条规则，未核对：{{names}} 等',
  'pane.severity.only': '只看{{severity}}',
  'pane.severity.all': '再按一次，显示全部',
  'pane.summary.no-errors': '未发现不符',
  'pane.summary.all-aside': '共核对勾稽关系 {{relations}} 条；发现的问题都已忽略，或按显示设置收起。',
  'pane.step': '逐个查看',
  'pane.step.on': '下一个错误（F8）',
  'pane.step.back': '上一个错误（Shift+F8）',
  'pane.step.at': '{{at}}/{{count}}',
  'pane.announce': '检查完成：错误 {{errors}} 个，警告 {{warnings}} 个，提示 {{infos}} 个',

  'pane.ignore.title-all': '忽略这 {{count}} 项',
  'pane.ignore.before': '用过的理由：',
  'pane.ignore.everywhere': '记住：本机其他工作簿中同样的名称也忽略',
  'pane.ignored.restore-all': '全部恢复',
  'pane.ignored.restore-all.text': '已忽略的 {{count}} 项将重新列出，忽略的理由一并删去。',
};
