/** Names of the kinds of table. */
export const tableKinds = {
  'table.revenue-expenditure-summary': 'Revenue and expenditure summary',
  'table.revenue-summary': 'Revenue summary',
  'table.expenditure-summary': 'Expenditure summary',
  'table.appropriation-summary': 'Fiscal appropriation summary',
  'table.appropriation-economic': 'Fiscal appropriations by economic classification',
  'table.general-expenditure': 'General public budget expenditure',
  'table.general-basic': 'General public budget: basic expenditure',
  'table.general-projects': 'General public budget: project expenditure',
  'table.three-public': 'Three public expenses',
  'table.fund-expenditure': 'Government-fund budget expenditure',
  'table.fund-three-public': 'Government-fund budget: three public expenses',
  'table.capital-expenditure': 'State-capital operating budget expenditure',
};
