import { reported, reviewed } from './reviewed';

const TITLE = '青禾县水利站2024年部门决算说明';

/** Amounts whose name stands apart from them: before a colon, or before the share that stands in front of them. */
test.each([
  ['2024年基本支出：634.00万元，2023年基本支出：690.00万元，减少56.00万元，下降8.12%。', []],
  [
    '2024年基本支出：634.00万元，2023年基本支出：690.00万元，减少65.00万元，下降8.12%。',
    ['change-amount 65.00万元'],
  ],
  ['2024年总收入：1244.20万元，比2023年总收入：1058.50万元增加185.70万元。', []],
  ['2024年总收入：1244.20万元，比2023年总收入：1058.50万元增加158.70万元。', ['change-amount 158.70万元']],
  ['支出合计：100.00万元，其中：基本支出：60.00万元，项目支出：40.00万元。', []],
  ['支出合计：100.00万元，其中：基本支出：60.00万元，项目支出：49.00万元。', ['parts-add-up 100.00万元']],
  ['“三公”经费支出20.00万元，其中：公务用车运行维护费占60%，共12.00万元；公务接待费占40%，共8.00万元。', []],
  [
    '“三公”经费支出20.00万元，其中：公务用车运行维护费占60%，共12.00万元；公务接待费占45%，共8.00万元。',
    ['share-of-whole 45%'],
  ],
  [
    '支出合计100.00万元，其中：基本支出占60%，为60.00万元；项目支出占40%，为40.00万元。基本支出60.00万元。',
    [],
  ],
  [
    '支出合计100.00万元，其中：基本支出占60%，为60.00万元；项目支出占40%，为40.00万元。基本支出90.00万元。',
    ['same-statement 90.00万元'],
  ],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual(wrong);
});

/** What is counted is not compared with money, and persons who neither travel nor are received need none. */
test.each([
  ['公务接待费0.40万元，接待4批次、16人，接待费支出比预算减少4.80万元，下降92.31%。', []],
  ['专项支出70.00万元，惠及350人。同口径比2023年减少30.00万元，下降30%。', []],
  ['专项支出70.00万元，惠及350人，比2023年减少30.00万元，下降39%。', ['change-rate 39%']],
  ['公务用车购置费0万元、公务用车运行费3.90万元，涉及12个项目、惠及350人。', []],
  ['公务接待费0万元。全年培训教师120人。', []],
  ['公务接待费0万元。全年接待3批次、12人。', ['money-and-visits 3批次']],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual(wrong);
});

/** Of 收入总计 and 收入合计, which of them a year stands before makes no difference. */
test.each(['2024年度', '2024年', '2024年本部门', '2024年度本单位'])('%s收入合计, 支出合计', (year) => {
  const text = [
    TITLE,
    `1.总体情况。${year}收入总计900.00万元，支出总计900.00万元。`,
    `2.收入情况。${year}收入合计870.00万元。年初结转和结余30.00万元。`,
    `3.支出情况。${year}支出合计890.00万元，其中：基本支出500.00万元，占56.18%；项目支出390.00万元，占43.82%。`,
    `4.年末结转情况。${year}年末结转和结余10.00万元。`,
  ].join('\n');
  expect(reported(reviewed(text))).toEqual([]);
  expect(reported(reviewed(text.replace('390.00', '309.00')))).toEqual(['parts-add-up 309.00万元']);
});

/** Numbers in circles, whole percentages with zeros, and what 总收入 is explained to be. */
test.each([
  ['主要内容：\n①一般公共服务支出（类）财政事务（款）行政运行（项）5.00万元。', []],
  [
    '主要内容：\n①一般公共服物支出（类）财政事务（款）行政运行（项）5.00万元。',
    ['subject-names 一般公共服物支出'],
  ],
  [
    '收入10.50万元，增长1.5%；支出9.50万元，下降2.5%；完成年初预算的100.00%；设备占3.5%，车辆占4.5%，房屋占5.5%。',
    [],
  ],
  [
    '本部分的总收入包括收入合计、年初结转和结余，总支出包括本年支出合计、结余分配、年末结转和结余。收入10.50万元。',
    [],
  ],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual(wrong);
});

/** A year that is told beside the year before, a line each. */
test.each([
  ['2023年收入129.00万元，支出129.00万元；\n\n2024年收入156.00万元，支出156.00万元，惠及3个乡镇。'],
  ['2023年公用经费：12.00万元。\n2024年公用经费：15.00万元，主要用于办公。'],
  ['二〇二三年公用经费12.00万元。\n二〇二四年公用经费15.00万元，用于办公。'],
])('%s', (text) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual([]);
});
