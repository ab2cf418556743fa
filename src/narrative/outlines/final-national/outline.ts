import shanghai from '../final-shanghai/体例.txt';
import shanghaiItem from '../final-shanghai/决算项.liquid';
import shanghaiOther from '../final-shanghai/其他重要事项决算.liquid';
import { readOutline } from '../readOutline';
import manifest from './体例.txt';
import { FINAL_TEMPLATES } from './templates';

/** The usual outline of a final account (部门决算情况说明), as the ministry's form has it. */
export const FINAL_NATIONAL = readOutline(manifest, FINAL_TEMPLATES);

/** Shanghai's: no rates of completion for the 项, and a section of its own for 绩效. */
export const FINAL_SHANGHAI = readOutline(
  shanghai,
  { 决算项: shanghaiItem, 其他重要事项决算: shanghaiOther },
  () => FINAL_NATIONAL,
);
