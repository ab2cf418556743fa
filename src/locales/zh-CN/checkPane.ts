/** The pane's check: what is taken over and taken back, set aside, filtered and walked through. */
export const checkPane = {
  'pane.of-cells': '{{name}}：{{cells}}',

  'pane.diagnosis.apply-all': '全部采用（{{count}} 处）',
  'pane.diagnosis.applied-all': '已同时更正 {{count}} 处：{{cells}}',

  'pane.made': '修改记录（{{count}}）',
  'pane.made.empty': '（空）',
  'pane.made.undo-all': '全部撤销',
  'pane.made.overtaken': '此后又有改动，保留现状',
};
