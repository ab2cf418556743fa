import { readOutline } from '../readOutline';
import { SICHUAN } from '../sichuan/outline';
import manifest from './体例.txt';
import title from './标题.liquid';
import overview from './基本情况.liquid';
import budget from './收支总体.liquid';
import funds from './部门预算.liquid';
import threePublic from './三公经费.liquid';
import other from './其他重要事项.liquid';
import glossary from './名词解释.liquid';

/** 重庆: changes by source, by basic and project expenditure. */
export const CHONGQING = readOutline(
  manifest,
  {
    标题: title,
    基本情况: overview,
    收支总体: budget,
    部门预算: funds,
    三公经费: threePublic,
    其他重要事项: other,
    名词解释: glossary,
  },
  () => SICHUAN,
);
