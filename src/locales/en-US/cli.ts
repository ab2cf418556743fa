/** What the command line says. */
export const cli = {
  'cli.description':
    'Reconciles the tables of a budget disclosure, marks what disagrees, and writes or reviews its narrative',
  'cli.usage': 'Usage:',
  'cli.arguments': 'Arguments:',
  'cli.options': 'Options:',
  'cli.commands': 'Commands:',
  'cli.file': 'file',
  'cli.options-word': 'options',
  'cli.command-word': 'command',
  'cli.help': 'show help',
  'cli.help-command': 'show the help of a command',
  'cli.version': 'show the version',
  'cli.lang': 'language of the report: zh Chinese, en English',
  'cli.default': 'default',
  'cli.choices': 'choices',

  'cli.check': 'check the budget tables of workbooks',
  'cli.check.files': 'workbooks to check (.xlsx, .xlsm, .xls)',
  'cli.check.prior': "last year's workbook, to compare with",
  'cli.check.format': 'format of the report',
  'cli.check.out': 'write highlighted copies into this folder; the originals stay as they are',
  'cli.check.status':
    'Exit status: 0 nothing to act on; 1 findings of severity error; 2 a file that cannot be read (the others are still checked) or a wrong command.',
  'cli.clear': 'take back fills, notes and the sheet of findings',
  'cli.clear.file': 'a highlighted workbook',
  'cli.clear.out': 'write the restored workbook into this folder',
  'cli.clear.in-place': 'change the file itself',

  'cli.inputs-unreadable': 'inputs {{file}}: {{reason}}',

  'cli.explain': 'list every relation that a cell takes part in',
  'cli.explain.cell': 'a cell, such as 3-3!C7',
  'cli.cell': 'cell',
  'cli.coverage':
    'list how many relations watch each amount cell, and the cells that nothing watches, with the reason',
  'cli.coverage.format': 'text is a summary, json names every cell',
  'cli.bad-cell': '“{{cell}}” is no cell; write sheet!address, such as {{example}}',
  'cli.no-sheet': 'the workbook has no sheet “{{sheet}}”; it has: {{sheets}}',

  'cli.unreadable': '{{file}}: {{reason}}',
  'cli.no-tables': 'no budget table found. Sheets: {{sheets}}',
  'cli.no-sheets': 'no budget table found: the workbook has no content',
  'cli.not-found': 'no such file',
  'cli.is-folder': 'this is a folder; name a workbook',
  'cli.no-access': 'no permission to read it',
  'cli.read-failed': 'cannot be read ({{reason}})',
  'cli.write-failed': '{{file}} cannot be written ({{reason}})',
  'cli.internal': 'internal error, please report this line: {{reason}}',
  'cli.prior-unreadable':
    "last year's workbook {{file}}: {{reason}}. Nothing was compared with last year; the rest was checked",

  'cli.written': 'Cells highlighted: {{count}}. Written to {{file}}',
  'cli.converted':
    'The original is an .xls: its highlighted copy is a new .xlsx, {{file}} (cells highlighted: {{count}}). Not all formats and drawings of the .xls are carried over; keep the original',
  'cli.skipped': 'Cells that could not be highlighted: {{count}}: {{cells}}',
  'cli.skipped-cell': '{{cell}} ({{reason}})',
  'cli.cleared': 'Cells restored: {{count}}. Written to {{file}}',
  'cli.left': 'Cells changed by a person since, left as they are: {{count}}: {{cells}}',
  'cli.nothing-to-clear': '{{file}}: no record of highlights, nothing to restore, nothing written',

  'cli.error.unknown-option': 'There is no option {{name}}. See gouji --help.',
  'cli.error.unknown-command': 'There is no command {{name}}. See gouji --help.',
  'cli.error.missing-argument': 'Missing: {{name}}. See gouji --help.',
  'cli.error.option-needs-value': 'Option {{name}} needs a value. See gouji --help.',
  'cli.error.bad-choice': 'Option {{name}}: choose one of {{choices}}.',
  'cli.error.too-many': 'Too many arguments. See gouji --help.',
  'cli.error.exclusive': 'Options {{name}} and {{other}} cannot be used together.',
  'cli.error.other': 'Wrong command: {{reason}}',
};
