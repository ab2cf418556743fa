/** What the command line says. */
export const cli = {
  'cli.description':
    'Reconciles the tables of a budget disclosure, marks what disagrees, and writes or reviews its narrative',
  'cli.usage': 'Usage:',
  'cli.arguments': 'Arguments:',
  'cli.options': 'Options:',
  'cli.commands': 'Commands:',
  'cli.file': 'file',
  'cli.one-file': 'a workbook (.xlsx, .xlsm, .xls, .et, .ods)',
  'cli.file-or-folder': 'file or folder',
  'cli.options-word': 'options',
  'cli.command-word': 'command',
  'cli.help': 'show help',
  'cli.help-command': 'show the help of a command',
  'cli.version': 'show the version',
  'cli.lang': 'language of the report: zh Chinese, en English',
  'cli.choices': 'one of {{choices}}',
  'cli.default': '; default {{value}}',
  'cli.described': '{{description}} ({{limits}})',

  'cli.check': 'check the budget tables of workbooks, or of a whole folder of them',
  'cli.check.files':
    'workbooks to check (.xlsx, .xlsm, .xls, .et, .ods), or folders that hold them at any depth',
  'cli.check.prior': "last year's workbook, to compare with",
  'cli.check.prior-dir': "a folder of last year's workbooks, paired by department and year",
  'cli.check.budget-dir': 'a folder of budgets, paired by department and year',
  'cli.check.format': 'format of the report',
  'cli.check.formats': 'format of the report; jsonl is a line of JSON per workbook, written as it goes',
  'cli.check.out': 'write highlighted copies into this folder; the originals stay as they are',
  'cli.check.summary': 'write a summary by rule, by department and by file as a workbook (.xlsx)',
  'cli.check.show-ignored': 'list and count what was set aside in the pane, too',
  'cli.check.quiet': 'no report on single workbooks, only the summary',
  'cli.check.resume':
    'write the results to this file, a line of JSON per workbook, and skip the workbooks it already has unchanged: after an interruption the same command goes on',
  'cli.check.shard':
    'take only the k-th of n equal parts of all files, such as 3/8, to spread them over machines',
  'cli.check.jobs': 'threads to check on; by default all cores of the processor',
  'cli.check.status':
    'Exit status: 0 nothing to act on; 1 findings of severity error; 2 a file that cannot be read (the others are still checked) or a wrong command.',
  'cli.clear':
    'take back fills, notes and the sheet of findings, which stays where people have written on it',
  'cli.clear.file': 'a highlighted workbook',
  'cli.clear.out': 'write the restored workbook into this folder',
  'cli.clear.in-place': 'change the file itself',

  'cli.inputs-unreadable': 'inputs {{file}}: {{reason}}',

  'cli.progress': 'checked {{done}}/{{total}} ({{percent}}%)',
  'cli.progress-left': 'checked {{done}}/{{total}} ({{percent}}%), about {{left}} left',
  'cli.seconds': '{{seconds}} s',
  'cli.minutes': '{{minutes}} min {{seconds}} s',
  'cli.hours': '{{hours}} h {{minutes}} min',
  'cli.shard-taken': 'Part {{number}} of {{of}}: {{files}} of all {{all}} files.',
  'cli.resumed': 'Checked before and unchanged since: {{count}} files, with their results from {{file}}.',
  'cli.summary-written': 'Summary written to {{file}}',
  'cli.not-our-lines':
    'line {{line}} of {{file}} was not written by gouji check, so nothing is appended to it. Choose another name, or see whether this one is right',
  'cli.crashed':
    'the program broke down over this file ({{reason}}), so it is left out; the others are still checked',
  'cli.empty-folder': 'the folder holds no workbook (.xlsx, .xlsm, .xls, .et, .ods)',
  'cli.prior-missing':
    'no workbook of {{department}} for {{year}} was found, so nothing is compared with last year',
  'cli.prior-doubled':
    'there are several workbooks of {{department}} for {{year}} ({{files}}); which one counts is not known, so nothing is compared with last year',
  'cli.prior-of-nobody':
    'department or year not recognised, so there is no way to find last year’s workbook, and nothing is compared with last year',
  'cli.prior-book-unreadable': "last year's workbook {{file}}: {{reason}}. It is not used",
  'cli.prior-book-of-nobody':
    "last year's workbook {{file}}: department or year not recognised. It is not used",

  'cli.budget-missing':
    'no budget of {{department}} for {{year}} was found, so nothing is compared with the budget',
  'cli.budget-doubled':
    'there are several budgets of {{department}} for {{year}} ({{files}}); which one counts is not known, so nothing is compared with the budget',
  'cli.budget-of-nobody':
    'department or year not recognised, so there is no way to find the budget, and nothing is compared with it',
  'cli.budget-book-unreadable': 'budget {{file}}: {{reason}}. It is not used',
  'cli.budget-book-of-nobody': 'budget {{file}}: department or year not recognised. It is not used',

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
  'cli.no-copy': '{{file}}: checked, but no highlighted copy was written: {{reason}}',
  'cli.left-out':
    'Files of the folder that were not checked: {{count}}: {{files}}. Save those that hold tables as .xlsx',
  'cli.write-failed': '{{file}} cannot be written ({{reason}})',
  'cli.internal': 'internal error, please report this line: {{reason}}',
  'cli.prior-unreadable':
    "last year's workbook {{file}}: {{reason}}. Nothing was compared with last year; the rest was checked",

  'cli.written': 'Cells highlighted: {{count}}. Written to {{file}}',
  'cli.converted':
    'The original is not an .xlsx: its highlighted copy is a new one, {{file}} (cells highlighted: {{count}}). Not all formats and drawings of the original are carried over; keep it',
  'cli.skipped': 'Cells that could not be highlighted: {{count}}: {{cells}}',
  'cli.skipped-cell': '{{cell}} ({{reason}})',
  'cli.cleared': 'Cells restored: {{count}}. Written to {{file}}',
  'cli.left': 'Cells changed by a person since, left as they are: {{count}}: {{cells}}',
  'cli.kept':
    '{{sheets}}: people have written on this sheet, so it stays; delete it when it is no longer needed',
  'cli.nothing-to-clear': '{{file}}: no record of highlights, nothing to restore, nothing written',

  'cli.error.unknown-option': 'There is no option {{name}}. See {{help}}.',
  'cli.error.unknown-option-like': 'There is no option {{name}}; did you mean {{like}}? See {{help}}.',
  'cli.error.unknown-command-like': 'There is no command {{name}}; did you mean {{like}}? See {{help}}.',
  'cli.error.missing-option': 'Option {{name}} is missing. See {{help}}.',
  'cli.error.unknown-command': 'There is no command {{name}}. See {{help}}.',
  'cli.error.missing-argument': 'Missing: {{name}}. See {{help}}.',
  'cli.error.option-needs-value': 'Option {{name}} needs a value. See {{help}}.',
  'cli.error.bad-choice': 'Option {{name}}: choose one of {{choices}}.',
  'cli.error.bad-value': 'Option {{name}} does not take “{{value}}”: {{reason}}.',
  'cli.error.bad-count': 'give a whole number from 1 to 9999',
  'cli.error.bad-shard': 'write k/n with k from 1 to n, such as 3/8',
  'cli.error.not-xlsx': 'the name must end in .xlsx',
  'cli.error.resume-format':
    'Option --resume writes lines of JSON; it does not go with --format json or --format sarif.',
  'cli.error.too-many': 'Too many arguments. See {{help}}.',
  'cli.error.exclusive': 'Options {{name}} and {{other}} cannot be used together.',
  'cli.error.other': 'Wrong command: {{reason}}',
};
