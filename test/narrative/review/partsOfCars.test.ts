import { reported, reviewed } from './reviewed';

const HEAD = ['某局2024年部门预算说明', '一、“三公”经费预算情况'];
const TOTAL = '3.公务用车购置及运行费12.00万元，比2023年预算减少1.00万元，下降7.69%。';

/** The parts of what is spent on cars are known by their second word, in the amount's own sentence or in the next. */
test.each([
  ['其中：购置费5.00万元，运行维护费7.00万元。', '本年公务用车购置费5.00万元。', []],
  ['其中：购置费5.00万元，运行维护费7.00万元。', '本年公务用车购置费6.00万元。', ['same-statement 6.00万元']],
  ['其中，运行费7.00万元，购置费5.00万元。', '本年公务用车运行维护费7.00万元。', []],
  ['其中，运行费7.00万元，购置费5.00万元。', '本年公务用车运行维护费9.00万元。', ['same-statement 9.00万元']],
  ['其中：购置5.00万元、日常运行维护7.00万元。', '本年公务用车购置费8.00万元。', ['same-statement 8.00万元']],
  // What is bought and run there is something else.
  ['设备购置费5.00万元，平台运行维护费7.00万元。', '本年公务用车购置费6.00万元。', []],
])('%s %s', (parts, again, wrong) => {
  expect(reported(reviewed([...HEAD, `${TOTAL}${parts}`, again].join('\n')))).toEqual(wrong);
});
