/** Rules on the tables of final accounts. */
export const finals = {
  'executed-last-year.title': '上年执行数等于上年决算',
  'final-appropriation-income.title': '财政拨款收入各表一致',
  'final-basic-parts.title': '人员经费与公用经费之和',
  'final-basic-total.title': '基本支出等于人员经费加公用经费',
  'final-carried-over.title': '财政拨款结转和结余是全部结转和结余的一部分',
  'final-copied-table.title': '疑误用另一张表',
  'final-copied-table.last-year':
    '《{{table}}》的金额与上年决算的同一张表完全相同（{{count}} 个不同的数），疑误用了上年的表。',
  'final-copied-table.other': '《{{table}}》各科目的支出与《{{other}}》完全相同，疑误用了另一张表。',
  'final-detail-tables.title': '明细表等于所属的支出表',
  'final-expenditure-class.title': '各类支出等于支出决算表',
  'final-expenditure-funds.title': '支出决算表等于三项财政拨款支出之和',
  'final-fund-balance.title': '一项预算的收入和结转各表一致',
  'final-fund-expenditure.title': '各预算的支出等于该预算的支出表',
  'final-income-source.title': '各项收入等于收入决算表',
  'final-last-year.title': '上年决算数等于上年公开的决算',
  'final-opening.title': '年初结转和结余等于上年年末',
  'final-plan.title': '“三公”预算数等于当年预算',
  'final-rounding.title': '尾差按表计数',
  'final-row-balance.title': '年初加收入减支出等于年末',
  'final-three-public-items.title': '“三公”各项与经济分类',
  'final-three-public-plan.title': '“三公”决算数大于预算数',
  'final-rounding.counted':
    '《{{table}}》有 {{count}} 处合计与分项之和略有不同，最大相差 {{most}}，属四舍五入尾差，不必修改。',
  'cannot-tell.adjusted-plan': '《{{table}}》的预算数是全年（调整后）预算数，不与年初预算比较',
};
