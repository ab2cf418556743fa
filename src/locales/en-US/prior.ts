/** Whether a workbook can be last year's. */
export const prior = {
  'prior.same':
    "“{{file}}” is this year's workbook itself ({{department}} {{year}}); it can't be last year's",
  'prior.other':
    "“{{file}}” is {{priorDepartment}} {{priorYear}}, this workbook is {{department}} {{year}}; last year's must be the same department's of {{wanted}}",
  'prior.unknown':
    "Department or year of “{{file}}” ({{priorDepartment}} {{priorYear}}) or of this workbook ({{department}} {{year}}) were not recognised; make sure that it is the same department's of last year",
  'prior.kind':
    '“{{file}}” has no tables of a final account; a final account is compared with that of last year',
  'prior.refused': '{{reason}}. It is not used; add --force-prior to use it all the same',
  'prior.told': 'Note: {{reason}}.',
  'budget.none': "“{{file}}” holds no budget tables: it can't be the budget of that year",
  'budget.other':
    '“{{file}}” is the budget of {{budgetDepartment}} of {{budgetYear}}, this final account is of {{department}} of {{year}}; the budget must be of the same department and year',
  'budget.unknown':
    'Department or year of “{{file}}” ({{budgetDepartment}}, {{budgetYear}}) or of this final account ({{department}}, {{year}}) was not recognised: make sure that it is the budget of the same department and year',
  'budget.refused': '{{reason}}. It was not used',
  'cli.budget':
    'the budget of the year that a final account is of: 年初预算 is taken from it and held against it',
  'cli.budget-unreadable':
    'Budget {{file}}: {{reason}}. Nothing was compared with it; the rest goes on as usual',
  'cli.force-prior': "use last year's workbook even if it is another department's or of another year",
  'review.other-department':
    'The text is of “{{textDepartment}}” {{textYear}}, the tables are of “{{department}}” {{year}}, which does not seem to be the same department; make sure that it is the right workbook',
  'review.other-year':
    'The text is of {{textYear}}, the tables are of “{{department}}” {{year}}; make sure that it is the right workbook',
};
