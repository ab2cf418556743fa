import { reported, reviewed } from './reviewed';

const TITLE = '某局2025年部门预算说明';

/** Nothing rises by more than it is: that is one error, and no rate follows from what it would have been. */
test.each([
  ['事业收入3.00万元，较上年增加8.00万元，增长12.5%。', ['change-direction 增加']],
  ['项目支出20.00万元，比2024年增加50.00万元，增长40%。', ['change-direction 增加']],
  ['公务接待费0.50万元，比上年增加1.50万元，上升300.00%。', ['change-direction 增加']],
  // It fell by that much: the word alone is wrong, which its rate tells.
  ['项目支出20.00万元，比2024年增加30.00万元，增长60%。', ['change-direction 增加']],
  ['项目支出20.00万元，比2024年减少30.00万元，下降60%。', []],
  ['事业收入8.00万元，较上年增加3.00万元，增长60%。', []],
  ['事业收入8.00万元，较上年增加3.00万元，增长16%。', ['change-rate 16%']],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual(wrong);
});
