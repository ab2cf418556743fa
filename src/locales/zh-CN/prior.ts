/** Whether a workbook can be last year's. */
export const prior = {
  'prior.same': '“{{file}}”就是本年的工作簿（{{department}} {{year}} 年），不能当作上年的',
  'prior.other':
    '“{{file}}”是 {{priorDepartment}} {{priorYear}} 年的，本工作簿是 {{department}} {{year}} 年的；上年的工作簿应是同一部门 {{wanted}} 年的',
  'prior.unknown':
    '“{{file}}”（{{priorDepartment}} {{priorYear}} 年）和本工作簿（{{department}} {{year}} 年）的部门名称或年份没有识别全，请确认它是同一部门上年的',
  'prior.kind': '“{{file}}”里没有决算表；决算要与上年的决算比较',
  'prior.refused': '{{reason}}。没有采用；确实要用，请加 --force-prior',
  'prior.told': '请注意：{{reason}}。',
  'budget.none': '“{{file}}”里没有预算公开表，不能当作当年的预算',
  'budget.other':
    '“{{file}}”是 {{budgetDepartment}} {{budgetYear}} 年的预算，本决算是 {{department}} {{year}} 年的；当年的预算应是同一部门同一年的',
  'budget.unknown':
    '“{{file}}”（{{budgetDepartment}} {{budgetYear}} 年）和本决算（{{department}} {{year}} 年）的部门名称或年份没有识别全，请确认它是同一部门当年的预算',
  'budget.refused': '{{reason}}。没有采用',
  'cli.budget': '当年的预算公开表（决算用）：年初预算取自它，与它核对',
  'cli.budget-unreadable': '当年的预算 {{file}}：{{reason}}。没有与预算比较，其余照常',
  'cli.force-prior': '上年的工作簿不是同一部门、上一年的，也照样采用',
  'review.other-department':
    '文中写的是“{{textDepartment}}”{{textYear}} 年，各表是“{{department}}”{{year}} 年的，看来不是同一部门的；请确认没有拿错工作簿',
  'review.other-year':
    '文中写的是 {{textYear}} 年，各表是“{{department}}”{{year}} 年的；请确认没有拿错工作簿',
};
