/** Whether a workbook can be last year's. */
export const prior = {
  'prior.same':
    "“{{file}}” is this year's workbook itself ({{department}} {{year}}); it can't be last year's",
  'prior.other':
    "“{{file}}” is {{priorDepartment}} {{priorYear}}, this workbook is {{department}} {{year}}; last year's must be the same department's of {{wanted}}",
  'prior.unknown':
    "Department or year of “{{file}}” ({{priorDepartment}} {{priorYear}}) or of this workbook ({{department}} {{year}}) were not recognised; make sure that it is the same department's of last year",
  'prior.refused': '{{reason}}. It is not used; add --force-prior to use it all the same',
  'prior.told': 'Note: {{reason}}.',
  'cli.force-prior': "use last year's workbook even if it is another department's or of another year",
  'review.other-department':
    'The text is of “{{textDepartment}}” {{textYear}}, the tables are of “{{department}}” {{year}}, which does not seem to be the same department; make sure that it is the right workbook',
  'review.other-year':
    'The text is of {{textYear}}, the tables are of “{{department}}” {{year}}; make sure that it is the right workbook',
};
