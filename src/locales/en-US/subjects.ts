/** An office's own list of subjects: where it comes from, and what is wrong with it. */
export const subjects = {
  'subjects.no-columns':
    '“{{file}}” has no column of codes; a list of subjects needs one (such as 科目编码, or 类, 款 and 项) and one of names, with headings above',
  'subjects.budget-book': '“{{file}}” holds budget tables and is no list of subjects',
  'subjects.no-codes': '“{{file}}” has no code of expenditure (2… by function, 3… or 5… by economic nature)',
  'cli.check.subjects':
    "the office's own list of subjects (a workbook or csv from its budget system); codes that it lacks are errors",
  'cli.subjects-unreadable': 'list of subjects {{file}}: {{reason}}. It is not used; the rest is checked',
  'report.subjects': 'List of subjects: {{file}} ({{count}})',
  'pane.subjects': "Our office's list of subjects",
  'pane.subjects.hint':
    'A workbook or csv from the budget system with a column of codes and one of names. Codes that it lacks are errors then; without it the built-in list holds, and codes that it lacks are not judged.',
  'pane.subjects.none': 'None: the built-in list holds',
  'pane.subjects.is':
    '{{file}}: {{functional}} by function, {{department}} economic of departments, {{government}} economic of governments',
  'pane.subjects.choose': 'Choose a list…',
  'pane.subjects.change': 'Another list…',
  'pane.subjects.forget': 'Do without it',
  'pane.failure.subjects': '{{reason}}. It is not used as list of subjects.',
};
