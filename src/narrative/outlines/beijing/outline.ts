import { readOutline } from '../readOutline';
import { SICHUAN } from '../sichuan/outline';
import manifest from './体例.txt';
import title from './标题.liquid';
import overview from './部门情况.liquid';
import income from './收入预算.liquid';
import expenditure from './支出预算.liquid';
import threePublic from './三公经费.liquid';
import other from './其他情况.liquid';
import glossary from './名词解释.liquid';
import tables from './报表.liquid';

/** 北京: last year’s amounts themselves, then the change. */
export const BEIJING = readOutline(
  manifest,
  {
    标题: title,
    部门情况: overview,
    收入预算: income,
    支出预算: expenditure,
    三公经费: threePublic,
    其他情况: other,
    名词解释: glossary,
    报表: tables,
  },
  () => SICHUAN,
);
