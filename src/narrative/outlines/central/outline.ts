import { readOutline } from '../readOutline';
import { SICHUAN } from '../sichuan/outline';
import manifest from './体例.txt';
import title from './标题.liquid';
import overview from './概况.liquid';
import tables from './预算表.liquid';
import budget from './收支总表.liquid';
import income from './收入总表.liquid';
import expenditure from './支出总表.liquid';
import appropriation from './财政拨款收支总表.liquid';
import general from './一般公共预算支出表.liquid';
import basic from './基本支出表.liquid';
import threePublic from './三公经费表.liquid';
import fund from './政府性基金.liquid';
import capital from './国有资本经营.liquid';
import other from './其他事项.liquid';

/** Central departments: one explanation after another in the order of the tables, against what was spent last year. */
export const CENTRAL = readOutline(
  manifest,
  {
    标题: title,
    概况: overview,
    预算表: tables,
    收支总表: budget,
    收入总表: income,
    支出总表: expenditure,
    财政拨款收支总表: appropriation,
    一般公共预算支出表: general,
    基本支出表: basic,
    三公经费表: threePublic,
    政府性基金: fund,
    国有资本经营: capital,
    其他事项: other,
  },
  () => SICHUAN,
);
