/** What an input of the narrative means, with an example. */
export const inputHints = {
  'input.hint.short-name': 'How the text calls the department, e.g. 区统计局; the full name when left empty.',
  'input.hint.duties': 'The main duties as laid down for the department, one paragraph per line.',
  'input.hint.organisation': 'Departments inside and units below, one paragraph per line.',
  'input.hint.staff':
    'Posts approved and people employed, a paragraph a line. For example: 行政编制20人，实有18人。',
  'input.hint.meetings':
    'Meetings, trainings and festivities of the year, one paragraph per line: what for, how many people, how much. Example: 拟召开年度工作会议1次，80人，经费1.20万元。',
  'input.hint.priorities': 'The main tasks of this year, one paragraph per line.',
  'input.hint.level': 'Whose treasury pays, as in 指…财政当年拨付的资金. Example: 区级.',
  'input.hint.office-basis':
    '公用经费: that of the basic expenditure; 商品和服务支出: where it is counted as goods and services; 无: a 事业单位, which has none. Left empty, the amount is asked for where the tables show 事业单位; otherwise 公用经费 is taken.',
  'input.hint.equipment-threshold':
    'From which value a piece of equipment counts as large, by the local rules for publication. Example: 100万元（含）.',
  'input.hint.equipment': 'Pieces that reach the value above; 0 where there are none.',
  'input.hint.comparable':
    'The change as counted like for like: positive for more, negative for less. Example: -12.5. Leave empty to leave the sentence out.',
  'input.hint.comparable-changes':
    'What is left out of account, between 剔除 and 后. Example: 机构划转、职能调整和上年结转.',
  'input.hint.reason-from':
    'With 5, no reason is told or asked for where the change is below 5%; where last year was 0 it still is. Left empty, every change has its reason.',
  'input.hint.reason': 'Follows 主要原因是, without a full stop. Example: 人员增加，工资和社保缴费相应增加.',
  'input.hint.purpose': 'Follows 主要用于, without a full stop. Example: 在职人员工资、津补贴和社会保险缴费.',
  'input.hint.reception-purpose': 'Follows 主要用于. Example: 上级检查指导和外地考察交流的接待.',
  'input.hint.procurement-purpose': 'Follows 主要用于; may be left out. Example: 购置办公设备和物业管理服务.',
  'input.hint.procurement': 'From the table of government procurement; 0 where there is none.',
  'input.hint.reserved': 'Set aside for small and medium (small and micro) enterprises; 0 where nothing is.',
  'input.hint.glossary': 'The meaning that follows the term, beginning with 指.',
  'input.hint.subject-name': 'The code is not known here: enter its name as in the list of subjects.',
  'input.hint.units':
    'Units below the department with accounts of their own, itself not counted; with 0 their kinds are not asked for.',
  'input.hint.unit-kinds':
    'Together they should be the number of units; once they are, the others need not be filled in.',
  'input.hint.cars': 'Official cars at the end of last year; with 0 their kinds are not asked for.',
  'input.hint.all-cars':
    'All vehicles at the end of last year: besides the official cars, special ones and those of the retired; 0 where there are none.',
  'input.hint.car-kinds':
    'Cars of this kind, 0 where there are none; once all are counted, the others need not be filled in.',
  'input.hint.new-cars': 'Cars to be bought with this year’s budget, 0 where there are none.',
  'input.hint.performance-count': 'Projects with performance targets; with 0 their amount is not asked for.',
  'input.hint.performance-amount': 'The budget of these projects together.',
  'input.hint.asset-date': 'Example: 2024年8月31日.',
  'input.hint.project-overview': 'Choose one main project: what is done, and for whom.',
  'input.hint.project-basis': 'The document that the project rests on, with its number.',
  'input.hint.project-body': 'Who carries it out. Example: 本单位业务科.',
  'input.hint.project-plan': 'The steps, and how they are done.',
  'input.hint.project-period': 'Example: 2025年1月至12月.',
  'input.hint.project-goals': 'What is to be reached, in numbers and quality that can be examined.',
  'input.hint.project-amount': 'This year’s budget of the project that is described.',
  'input.hint.plan':
    'The amount of that year’s published budget; not asked where the budget is given (--budget). 0 where nothing was planned.',
  'input.hint.office-spent': '机关运行经费 as the final account has it; 0 where there is none.',
  'input.hint.visits':
    'What goes with the “三公” expenses paid from the appropriations; 0 where there is none.',
  'input.hint.procurement-spent': 'As the table of procurement has it; with 0 its parts are not asked for.',
  'input.hint.evaluated': 'Projects evaluated this year, and their money; 0 where there are none.',
  'input.hint.other-year':
    'The tables do not have this figure: enter it from the published budget; with last year’s workbook it is not asked for.',
};
