import { USUAL_NUMBERS, type Outline } from '../Outline';
import { PHRASES } from '../phrases';
import duties from './duties.liquid';
import explanation from './explanation.liquid';
import glossary from './glossary.liquid';
import organisation from './organisation.liquid';
import other from './other.liquid';
import projects from './projects.liquid';
import subjectExpenditure from './subject-expenditure.liquid';

/** 上海: 主要职能, 机构设置, 名词解释, 编制说明 with numbered items, 其他相关情况说明, 项目经费情况说明. */
export const SHANGHAI: Outline = {
  id: 'shanghai',
  name: '上海（编制说明、其他相关情况说明、项目经费情况说明）',
  sections: ['主要职能', '机构设置', '名词解释', '编制说明', '其他相关情况', '项目经费情况'],
  terms: ['财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'],
  templates: {
    ...PHRASES,
    主要职能: duties,
    机构设置: organisation,
    名词解释: glossary,
    编制说明: explanation,
    其他相关情况: other,
    项目经费情况: projects,
    上海科目支出: subjectExpenditure,
  },
  numbers: { ...USUAL_NUMBERS, trailingZeros: 'keep', thousands: 'comma' },
  numbering: ['chinese', 'chinese-brackets', 'digits'],
  sheet: '编制说明',
  listLimit: 40,
};
