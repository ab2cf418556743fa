import { reported, reviewed } from './reviewed';

/** Passages cut out of a text: what they lack is not made up for by what they hold. */
test.each([
  // A level that is told again is not what it was last year.
  [
    '2024年一般公共预算财政拨款支出294.00万元，占本年支出合计的100%。与2023年度相比，一般公共预算财政拨款支出减少6.30万元，下降2.10%。',
    [],
  ],
  ['相比2023年的总支出717.10万元，总支出717.10万元，增加60.60万元。', ['change-amount 60.60万元']],
  [
    '公务用车运行费17.00万元，公务接待费14.00万元。公车节约最多，公务用车运行费减少9.20万元；公务接待费减少4.80万元。公务用车运行费17.00万元，公务接待费14.00万元。',
    [],
  ],
  // The total of a list that goes on stands elsewhere.
  ['其中，一般债券23.00亿元，专项债券300.00亿元；按用途划分，新增债券126.00亿元，置换债券197.00亿元。', []],
  ['其中，本级15.00万元，下级80.00万元；按性质分，基本支出45.00万元，项目支出50.00万元。', []],
  [
    '发行债券323.00亿元。其中，一般债券23.00亿元，专项债券300.00亿元；按用途划分，新增债券126.00亿元，置换债券197.00亿元。',
    [],
  ],
  [
    '发行债券323.00亿元。其中，一般债券23.00亿元，专项债券300.00亿元；按用途划分，新增债券126.00亿元，置换债券179.00亿元。',
    ['parts-add-up 323.00亿元'],
  ],
  // Where no year is told, the base is of the year before.
  ['小学教育支出247.90万元，较2023年决算227.40万元，增加20.50万元，增长9.02%。', []],
  // What was received tells of a year that is over.
  [
    '公务接待费支出1.60万元，与2024年度预算相比，减少0.20万元，下降11.11%。2024年国内公务接待共8批次，160人次。',
    [],
  ],
  // A whole of which the list has a part in brackets.
  [
    '“三公”经费53.40亿元，其中，公务用车购置及运行费34.50亿元（其中，购置费0.90亿元，运行费33.60亿元），出国费9.70亿元，公务接待费9.20亿元。比2023年预算减少8.30亿元，下降13.45%。',
    [],
  ],
])('%s', (text, wrong) => {
  expect(reported(reviewed(text))).toEqual(wrong);
});
