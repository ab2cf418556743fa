import { actOn } from '../../support/reviewText';

/** A form leaves open whether an amount rose or fell. That is told as what it is (template-residue); figures around it are held. */
const objections = (text: string): readonly string[] =>
  actOn(`2023年度部门决算情况说明\n${text}`)
    .map((f) => f.rule)
    .filter((rule) => rule !== 'template-residue');

test.each([
  [
    '公务用车购置及运行维护费4.00万元，增加（减少）0万元。其中：公务用车购置费0万元、公务用车运行维护费4.00万元。',
    ['公务用车运行维护费4.00', '公务用车运行维护费3.00'],
  ],
  ['公务接待费2.00万元，比上年减少（增加）0.50万元，上年为2.50万元。', ['2.50万元', '1.80万元']],
  [
    '“三公”经费6.00万元，较上年增加（减少）1.00万元。其中：公务用车运行维护费4.00万元，公务接待费2.00万元。',
    ['公务接待费2.00', '公务接待费5.00'],
  ],
] as const)('%s', (right, [stands, wrong]) => {
  expect(objections(right)).toEqual([]);
  expect(objections(right.replace(stands, wrong))).not.toEqual([]);
});
