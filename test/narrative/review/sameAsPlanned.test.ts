import { reported, reviewed } from './reviewed';

const told = (sentence: string): readonly string[] =>
  reported(reviewed(`禾川县文化馆2024年单位决算说明\n一、支出决算情况\n${sentence}`));

test.each([
  ['年初预算为27.75万元，支出决算为27.75万元，完成年初预算的99.99%，决算数与预算数持平。', []],
  ['年初预算为6.10万元，支出决算为6.10万元，完成年初预算的100.03%。决算数与年初预算数持平。', []],
  ['年初预算为6.10万元，支出决算为6.10万元，完成年初预算的100%。决算数与年初预算数持平。', []],
  [
    '年初预算为27.75万元，支出决算为26.40万元，完成年初预算的95.14%，决算数与预算数持平。',
    ['completion-rate 与预算数持平'],
  ],
  [
    '年初预算为6.10万元，支出决算为6.40万元，完成年初预算的104.92%。决算数与年初预算数持平。',
    ['completion-rate 与年初预算数持平'],
  ],
  [
    '年初预算为6.10万元，支出决算为6.10万元，完成年初预算的90.03%。决算数与年初预算数持平。',
    ['completion-rate 90.03%'],
  ],
])('持平 is held against what is printed: %s', (sentence, wanted) => {
  expect(told(sentence)).toEqual(wanted);
});
