import annexes from './annexes.liquid';
import appropriation from './appropriation.liquid';
import basic from './basic.liquid';
import budget from './budget.liquid';
import capital from './capital.liquid';
import duties from './duties.liquid';
import fund from './fund.liquid';
import general from './general.liquid';
import glossary from './glossary.liquid';
import meetings from './meetings.liquid';
import other from './other.liquid';
import title from './title.liquid';
import threePublic from './three-public.liquid';
import units from './units.liquid';

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
  名词解释: glossary,
  附件: annexes,
};
