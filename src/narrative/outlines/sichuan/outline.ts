import { USUAL_NUMBERS, type Outline } from '../Outline';
import { PHRASES } from '../phrases';
import { SICHUAN_TEMPLATES } from './templates';

const BEFORE = [
  '标题',
  '职能与重点工作',
  '单位构成',
  '收支预算',
  '财政拨款',
  '一般公共预算',
  '基本支出',
  '三公经费',
];
const AFTER = ['政府性基金', '国有资本经营', '其他重要事项', '名词解释', '附件'];

/** 四川 “十一部分”: the usual outline of the province. */
export const SICHUAN: Outline = {
  id: 'sichuan',
  name: '四川（十一部分）',
  sections: [...BEFORE, ...AFTER],
  templates: { ...PHRASES, ...SICHUAN_TEMPLATES },
  numbers: USUAL_NUMBERS,
  numbering: ['chinese', 'chinese-brackets', 'digits'],
  sheet: '编制说明',
  listLimit: 40,
};

/** 四川 “十二部分”: with a section for 会议费, 培训费 and 差旅费 after the “三公” expenses. */
export const SICHUAN_WITH_MEETINGS: Outline = {
  ...SICHUAN,
  id: 'sichuan-meetings',
  name: '四川（十二部分，含会议费、培训费、差旅费）',
  sections: [...BEFORE, '三费', ...AFTER],
};
