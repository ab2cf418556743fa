import { reported, reviewed } from './reviewed';

const final = (line: string): readonly string[] =>
  reported(reviewed(`某市图书馆2024年度部门决算情况说明\n${line}`)).filter((r) => !r.includes('某'));

test.each([
  '住房改革支出（款）住房公积金（项）21.60万元。年初预算为20.00万元，支出决算为21.60。',
  '住房改革支出（款）住房公积金（项）21.60万元。年初预算为20.00万元，决算数为21.60，完成年初预算的108%。',
  // A number that is no amount: a score, a share of its own words.
  '住房改革支出（款）住房公积金（项）21.60万元。年初预算为20.00万元，自评得分为98.50。',
])('an outcome without its unit that agrees: %s', (line) => {
  expect(final(line)).toEqual([]);
});

test.each([
  [
    '住房改革支出（款）住房公积金（项）21.60万元。年初预算为20.00万元，支出决算为24.60。',
    ['same-statement 24.60'],
  ],
  [
    '住房改革支出（款）住房公积金（项）年初预算为20.00万元，支出决算为21.60，完成年初预算的112%。',
    ['completion-rate 112%'],
  ],
  ['会议费年初预算数为2.40万元，决算数是1.20，完成年初预算的75%。', ['completion-rate 75%']],
])('an outcome without its unit is held against what is told of it: %s', (line, told) => {
  expect(final(line)).toEqual(told);
});
