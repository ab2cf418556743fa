/** Names of the kinds of table, as a reader knows them. */
export const tableKinds = {
  'table.revenue-expenditure-summary': '部门收支总表',
  'table.revenue-summary': '部门收入总表',
  'table.expenditure-summary': '部门支出总表',
  'table.appropriation-summary': '财政拨款收支预算总表',
  'table.appropriation-economic': '财政拨款支出预算表（经济分类）',
  'table.general-expenditure': '一般公共预算支出预算表',
  'table.general-basic': '一般公共预算基本支出预算表',
  'table.general-projects': '一般公共预算项目支出预算表',
  'table.three-public': '“三公”经费支出预算表',
  'table.fund-expenditure': '政府性基金支出预算表',
  'table.fund-three-public': '政府性基金预算“三公”经费支出预算表',
  'table.capital-expenditure': '国有资本经营预算支出预算表',
};
