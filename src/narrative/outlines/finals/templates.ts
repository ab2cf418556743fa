import account from './account.liquid';
import againstLastYear from './against-last-year.liquid';
import appropriation from './appropriation.liquid';
import assets from './assets.liquid';
import basic from './basic.liquid';
import capital from './capital.liquid';
import difference from './difference.liquid';
import expenditure from './expenditure.liquid';
import expense from './expense.liquid';
import fund from './fund.liquid';
import general from './general.liquid';
import income from './income.liquid';
import item from './item.liquid';
import office from './office.liquid';
import other from './other.liquid';
import performance from './performance.liquid';
import planAndSpent from './plan-and-spent.liquid';
import procurement from './procurement.liquid';
import reason from './reason.liquid';
import shares from './shares.liquid';
import summary from './summary.liquid';
import threePublic from './three-public.liquid';
import title from './title.liquid';

/** Sections and phrases of final accounts, by the names that a workbook's own templates replace them under. */
export const FINAL_TEMPLATES: Readonly<Record<string, string>> = {
  决算标题: title,
  收入支出决算: summary,
  收入决算: income,
  支出决算: expenditure,
  财政拨款决算: appropriation,
  一般公共预算决算: general,
  基本支出决算: basic,
  三公经费决算: threePublic,
  政府性基金决算: fund,
  国有资本经营决算: capital,
  其他重要事项决算: other,
  比上年决算: againstLastYear,
  决算原因: reason,
  预算与决算: planAndSpent,
  差异原因: difference,
  决算占比清单: shares,
  决算项: item,
  三公决算: expense,
  基金收支: account,
  机关运行决算: office,
  采购决算: procurement,
  资产决算: assets,
  绩效决算: performance,
};
