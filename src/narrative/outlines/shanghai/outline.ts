import { readOutline } from '../readOutline';
import manifest from './体例.txt';
import duties from './主要职能.liquid';
import explanation from './编制说明.liquid';
import organisation from './机构设置.liquid';
import other from './其他相关情况.liquid';
import projects from './项目经费情况.liquid';
import subjectExpenditure from './上海科目支出.liquid';

/** 上海: 主要职能, 机构设置, 名词解释, 编制说明 with numbered items, 其他相关情况说明, 项目经费情况说明. */
export const SHANGHAI = readOutline(manifest, {
  主要职能: duties,
  机构设置: organisation,
  编制说明: explanation,
  其他相关情况: other,
  项目经费情况: projects,
  上海科目支出: subjectExpenditure,
});
