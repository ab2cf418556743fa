import { reported, reviewed } from './reviewed';

const DOWN =
  '2025年，收入预算80.00万元，其中：财政拨款收入80.00万元，比2024年预算减少9.00万元。\n支出预算80.00万元，其中：财政拨款支出预算80.00万元，比2024年预算减少9.00万元。财政拨款支出预算中，一般公共预算拨款支出预算80.00万元，比2024年预算减少9.00万元；政府性基金拨款支出预算0万元，与2024年预算持平。\n';
const UP = DOWN.replaceAll('减少', '增加');
const MIXED = DOWN.replace('减少', '增加');
const told = (text: string): readonly string[] => reported(reviewed(`2025年单位预算编制说明\n${text}`));

test.each([
  [DOWN, '财政拨款收入支出减少的主要原因是人员经费减少。'],
  [UP, '财政拨款收入支出增加的主要原因是人员经费增加。'],
  [DOWN, '一般公共预算收入支出增加的主要原因是口径不同。'],
  [MIXED, '财政拨款收入支出增加的主要原因是项目调整。'],
  [DOWN, '公务接待费增加的主要原因是接待任务增加。'],
])('a reason of the totals that goes with them: %#', (head, reason) => {
  expect(told(head + reason).filter((t) => t.startsWith('reason'))).toEqual([]);
});

test.each([
  [DOWN, '财政拨款收入支出增加的主要原因是绿化项目支出减少。', '增加'],
  [UP, '财政拨款收入支出减少的主要原因是人员经费增加。', '减少'],
  [DOWN, '财政拨款支出增加的原因：项目调整。', '增加'],
  [UP, '财政拨款收支减少的主要原因是项目调整。', '减少'],
])('a reason of the totals that goes the other way: %#', (head, reason, word) => {
  expect(told(head + reason)).toEqual([`reason-direction ${word}`]);
});
