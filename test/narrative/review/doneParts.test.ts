import { reported, reviewed } from './reviewed';

const report = (line: string): readonly string[] =>
  reported(reviewed(`一、青河县2023年财政收支情况\n${line}`));

test.each([
  '财政收入7.24亿元，增长5%。其中：税收收入5.10亿元；非税收入完成2.14亿元。',
  '全县财政收入7.24亿元。其中：税收收入实现5.10亿元，非税收入2.14亿元。',
  // What grew is told by a change and a rate that agree with the amount.
  '公共财政预算收入7.24亿元，比上年增收3000万元，增长4.3%。其中：税收收入5.10亿元，非税收入完成2.14亿元。',
])('a part that was 完成 is a part like the others: %s', (line) => {
  expect(report(line)).toEqual([]);
});

test.each([
  ['财政收入7.24亿元，增长5%。其中：税收收入5.40亿元；非税收入完成2.14亿元。', ['parts-add-up 7.24亿元']],
  ['全县财政收入7.24亿元。其中：税收收入实现5.70亿元，非税收入2.14亿元。', ['parts-add-up 7.24亿元']],
  // The amount is the wrong one, and so the direction is not told as well.
  [
    '公共财政预算收入7.06亿元，比上年增收3000万元，增长4.1%。其中：税收收入5.50亿元，非税收入完成2.10亿元。',
    ['parts-add-up 7.06亿元'],
  ],
])('where they miss their total, it is told once: %s', (line, told) => {
  expect(report(line)).toEqual(told);
});
