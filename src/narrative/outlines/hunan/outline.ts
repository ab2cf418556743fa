import { readOutline } from '../readOutline';
import { SICHUAN } from '../sichuan/outline';
import manifest from './体例.txt';
import title from './标题.liquid';
import overview from './基本概况.liquid';
import units from './单位构成.liquid';
import budget from './收支总体.liquid';
import general from './拨款支出.liquid';
import funds from './政府性基金.liquid';
import other from './其他重要事项.liquid';
import glossary from './名词解释.liquid';
import tables from './公开表格.liquid';

/** 湖南: basic and project expenditure of the appropriations by themselves, “三公” among the other matters. */
export const HUNAN = readOutline(
  manifest,
  {
    标题: title,
    基本概况: overview,
    单位构成: units,
    收支总体: budget,
    拨款支出: general,
    政府性基金: funds,
    其他重要事项: other,
    名词解释: glossary,
    公开表格: tables,
  },
  () => SICHUAN,
);
