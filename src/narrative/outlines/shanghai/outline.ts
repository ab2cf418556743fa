import { USUAL_NUMBERS, type Outline } from '../Outline';
import { PHRASES } from '../phrases';
import explanation from './explanation.liquid';
import other from './other.liquid';
import projects from './projects.liquid';
import subjectExpenditure from './subject-expenditure.liquid';

/** 上海: 编制说明 with numbered items, 其他相关情况说明, 项目经费情况说明. */
export const SHANGHAI: Outline = {
  id: 'shanghai',
  name: '上海（编制说明、其他相关情况说明、项目经费情况说明）',
  sections: ['编制说明', '其他相关情况', '项目经费情况'],
  templates: {
    ...PHRASES,
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
