import { readOutline } from '../readOutline';
import { SICHUAN } from '../sichuan/outline';
import manifest from './体例.txt';
import title from './标题.liquid';
import overview from './概况.liquid';
import budget from './收支总体.liquid';
import income from './收入总体.liquid';
import expenditure from './支出总体.liquid';
import appropriation from './财政拨款收支.liquid';
import general from './一般公共预算支出.liquid';
import basic from './基本支出.liquid';
import threePublic from './三公经费.liquid';
import fund from './政府性基金.liquid';
import capital from './国有资本经营.liquid';
import other from './其他重要事项.liquid';
import tables from './报表.liquid';

/** 广西: amounts in 元, each with its share and its change. */
export const GUANGXI = readOutline(
  manifest,
  {
    标题: title,
    概况: overview,
    收支总体: budget,
    收入总体: income,
    支出总体: expenditure,
    财政拨款收支: appropriation,
    一般公共预算支出: general,
    基本支出: basic,
    三公经费: threePublic,
    政府性基金: fund,
    国有资本经营: capital,
    其他重要事项: other,
    报表: tables,
  },
  () => SICHUAN,
);
