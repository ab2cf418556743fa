import annexes from './附件.liquid';
import appropriation from './财政拨款.liquid';
import basic from './基本支出.liquid';
import budget from './收支预算.liquid';
import capital from './国有资本经营.liquid';
import duties from './职能与重点工作.liquid';
import fund from './政府性基金.liquid';
import general from './一般公共预算.liquid';
import meetings from './三费.liquid';
import other from './其他重要事项.liquid';
import title from './标题.liquid';
import threePublic from './三公经费.liquid';
import units from './单位构成.liquid';

/** The sections of the Sichuan outlines, by the names that a workbook's own templates replace them under. */
export const SICHUAN_TEMPLATES: Readonly<Record<string, string>> = {
  标题: title,
  职能与重点工作: duties,
  单位构成: units,
  收支预算: budget,
  财政拨款: appropriation,
  一般公共预算: general,
  基本支出: basic,
  三公经费: threePublic,
  三费: meetings,
  政府性基金: fund,
  国有资本经营: capital,
  其他重要事项: other,
  附件: annexes,
};
