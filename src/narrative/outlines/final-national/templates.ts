import account from './基金收支.liquid';
import againstLastYear from './比上年决算.liquid';
import appropriation from './财政拨款决算.liquid';
import assets from './资产决算.liquid';
import basic from './基本支出决算.liquid';
import capital from './国有资本经营决算.liquid';
import difference from './差异原因.liquid';
import expenditure from './支出决算.liquid';
import expense from './三公决算.liquid';
import fund from './政府性基金决算.liquid';
import general from './一般公共预算决算.liquid';
import income from './收入决算.liquid';
import item from './决算项.liquid';
import office from './机关运行决算.liquid';
import other from './其他重要事项决算.liquid';
import performance from './绩效决算.liquid';
import planAndSpent from './预算与决算.liquid';
import procurement from './采购决算.liquid';
import reason from './决算原因.liquid';
import shares from './决算占比清单.liquid';
import summary from './收入支出决算.liquid';
import threePublic from './三公经费决算.liquid';
import title from './决算标题.liquid';

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
