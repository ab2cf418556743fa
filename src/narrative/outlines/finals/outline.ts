import { USUAL_NUMBERS, type Outline } from '../Outline';
import { PHRASES } from '../phrases';
import glossary from '../sichuan/glossary.liquid';
import shanghaiItem from './shanghai-item.liquid';
import shanghaiOther from './shanghai-other.liquid';
import { FINAL_TEMPLATES } from './templates';

/** The usual outline of a final account (部门决算情况说明), as the ministry's form has it. */
export const FINAL_NATIONAL: Outline = {
  id: 'final-national',
  name: '部门决算（全国通用）',
  document: 'final',
  sections: [
    '决算标题',
    '收入支出决算',
    '收入决算',
    '支出决算',
    '财政拨款决算',
    '一般公共预算决算',
    '基本支出决算',
    '三公经费决算',
    '政府性基金决算',
    '国有资本经营决算',
    '其他重要事项决算',
    '名词解释',
  ],
  templates: { ...PHRASES, ...FINAL_TEMPLATES, 名词解释: glossary },
  numbers: { ...USUAL_NUMBERS, trailingZeros: 'keep' },
  numbering: ['chinese', 'chinese-brackets', 'digits'],
  sheet: '决算说明',
  listLimit: 40,
};

/** Shanghai's: no rates of completion for the 项, and a section of its own for 绩效. */
export const FINAL_SHANGHAI: Outline = {
  ...FINAL_NATIONAL,
  id: 'final-shanghai',
  name: '部门决算（上海）',
  templates: { ...FINAL_NATIONAL.templates, 决算项: shanghaiItem, 其他重要事项决算: shanghaiOther },
};
