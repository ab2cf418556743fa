/** The pane's check: what is taken over and taken back, set aside, filtered and walked through. */
export const checkPane = {
  'pane.of-cells': '{{name}}: {{cells}}',

  'pane.diagnosis.apply-all': 'Use all {{count}} values',
  'pane.diagnosis.applied-all': '{{count}} cells corrected together: {{cells}}',

  'pane.made': 'Changes made ({{count}})',
  'pane.made.empty': '(empty)',
  'pane.made.undo-all': 'Undo all',
  'pane.made.overtaken': 'Changed again since: left as it is',
};
