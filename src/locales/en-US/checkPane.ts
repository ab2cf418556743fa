/** The pane's check: what is taken over and taken back, set aside, filtered and walked through. */
export const checkPane = {
  'sheet.ignored': 'Set aside and not listed: {{count}}',
  'sheet.rules-off': 'Rules switched off and not checked: {{rules}}',
  'pane.of-cells': '{{name}}: {{cells}}',

  'pane.diagnosis.apply-all': 'Use all {{count}} values',
  'pane.diagnosis.applied-all': '{{count}} cells corrected together: {{cells}}',

  'pane.made': 'Changes made ({{count}})',
  'pane.made.empty': '(empty)',
  'pane.made.more': 'and {{count}} more cells',
  'pane.made.undo-all': 'Undo all',
  'pane.made.overtaken': 'Changed again since: left as it is',

  'pane.outdated': 'The workbook has changed; these are the results from before.',
  'pane.outdated.again': 'Update',

  'pane.rules-off': 'You have switched off rules, which were not checked ({{count}}): {{names}}',
  'pane.rules-off.more':
    'You have switched off rules, which were not checked ({{count}}): {{names}} and others',
  'pane.severity.only': 'Show only: {{severity}}',
  'pane.severity.all': 'Press again to show all',
  'pane.summary.no-errors': 'Nothing disagrees',
  'pane.summary.all-aside':
    'Relations compared: {{relations}}. Whatever was found is set aside, or folded away by the display setting.',
  'pane.step': 'One by one',
  'pane.step.on': 'Next error (F8)',
  'pane.step.back': 'Previous error (Shift+F8)',
  'pane.step.at': '{{at}}/{{count}}',
  'pane.announce': 'Check done: errors {{errors}}, warnings {{warnings}}, notes {{infos}}',

  'pane.ignore.title-all': 'Set these {{count}} aside',
  'pane.ignore.before': 'Reasons given before:',
  'pane.ignore.everywhere': 'Remember: the same name is set aside in every workbook on this machine',
  'pane.ignored.restore-all': 'Restore all',
  'pane.ignored.restore-all.text':
    'All that was set aside ({{count}}) will be listed again, and the reasons are deleted.',
};
