import { actOn } from '../../support/reviewText';

/** Figures that stand beside what a claim is about, and are none of it: right, nothing is told; with one of them wrong, something is. */
const objections = (text: string): readonly string[] => actOn(text).map((f) => f.rule);

const holds = (right: string, slips: readonly (readonly [string, string])[]): void => {
  expect(objections(right)).toEqual([]);
  for (const [stands, wrong] of slips) {
    expect(right).toContain(stands);
    expect(objections(right.replace(stands, wrong))).not.toEqual([]);
  }
};

/** What a share is of is named around 在…中, or by an indicator's own name. */
test.each([
  [
    '全年总支出500.00万元，包括：工资福利支出400.00万元，商品和服务支出75.00万元，资本性支出25.00万元。工资福利支出在总支出中的比重为80.00%。',
    [['80.00%', '83.00%']],
  ],
  [
    '本年支出合计500.00万元，其中：基本支出350.00万元，项目支出150.00万元。基本支出在本年支出合计中所占比重为70.00%。',
    [['70.00%', '73.00%']],
  ],
  [
    '“三公”经费40.00万元，其中：公务用车运行维护费30.00万元，公务接待费10.00万元。公务用车运行维护费在“三公”经费中所占比例为75.00%。',
    [['75.00%', '78.00%']],
  ],
  [
    '医疗收入8.00亿元，其中门诊收入3.00亿元，住院收入5.00亿元，药占比（不含中药饮片）为26.0%。',
    [['5.00亿元', '5.80亿元']],
  ],
  [
    '医疗收入8.00亿元，其中门诊收入3.00亿元，住院收入5.00亿元，药占比26.0%，耗占比为14.5%。',
    [['3.00亿元', '3.60亿元']],
  ],
] as const)('%s', (right, slips) => holds(`2023年度部门决算情况说明\n${right}`, slips));

/** Several adjustments lie between two plans: no one of them is the difference. */
test.each([
  ['年初批复预算900.00万元，年中追加120.00万元，调减20.00万元，调整后预算数1000.00万元。'],
  ['年初预算900.00万元，调增120.00万元，调减20.00万元，调整后预算为1000.00万元。'],
  ['年初预算为900.00万元，执行中调减20.00万元，追加预算120.00万元，调整后预算数为1000.00万元。'],
] as const)('%s', (right) => holds(`2023年度部门决算情况说明\n${right}`, []));

test('one adjustment is the difference', () =>
  holds('2023年度部门决算情况说明\n年初预算900.00万元，调增100.00万元，调整后预算为1000.00万元。', [
    ['调增100.00', '调增130.00'],
    ['调增', '调减'],
  ]));

/** Years told side by side, then compared in pairs. */
test.each([
  [
    '2021年、2022年、2023年“三公”经费支出分别为20.00万元、16.00万元、18.00万元。2022年比2021年减少4.00万元，下降20.00%；2023年比2022年增加2.00万元，增长12.50%。2023年与2021年相比减少2.00万元。',
    [
      ['减少4.00万元', '减少4.60万元'],
      ['下降20.00%', '下降23.00%'],
      ['增加2.00万元', '减少2.00万元'],
    ],
  ],
  [
    '2021—2023年公务接待费支出分别为5.00万元、4.00万元、6.00万元。2022年较2021年下降20.00%，2023年较2021年增长20.00%。',
    [],
  ],
  [
    '2021年、2022年和2023年培训费支出分别为8.00万元、10.00万元、9.00万元。2022年比2021年增加2.00万元；2023年比2022年减少1.00万元。',
    [
      ['增加2.00万元', '增加2.60万元'],
      ['减少1.00万元', '增加1.00万元'],
    ],
  ],
] as const)('%s', (right, slips) => holds(`2023年度部门决算情况说明\n${right}`, slips));

test('the title tells the years', () => {
  const text = (title: string): string =>
    `${title}\n公用经费2023年为325.00万元，2023年公用经费比2021年增加37.00万元，增长12.85%。`;
  expect(objections(text('某中学2021—2023年经费情况'))).toEqual([]);
  expect(objections(text('某中学2020至2023年度经费情况'))).toEqual([]);
  expect(objections(text('某中学2023年度部门决算情况说明'))).toEqual(['base-year']);
  expect(objections(text('某中学2022—2023年经费情况'))).toEqual(['base-year']);
});

/** What the whole was before is no base of its parts. */
test.each([
  [
    '学校经费来源为：财政拨款3100.00万元、事业收入（学费、住宿费）460.00万元、食堂等其他收入240.00万元，三项相加3800.00万元，财政拨款所占份额81.58%。与2022年的3650.00万元相比多了150.00万元，增幅4.11%，其中财政拨款多180.00万元、事业收入少30.00万元。',
    [
      ['4.11%', '4.91%'],
      ['多了150.00', '多了190.00'],
    ],
  ],
  [
    '本年收入3800.00万元，其中财政拨款3100.00万元，占81.58%。与2022年的3650.00万元相比多了150.00万元，增幅4.11%，其中财政拨款多180.00万元、事业收入少30.00万元。',
    [
      ['多了150', '多了180'],
      ['4.11%', '4.91%'],
    ],
  ],
  [
    '本年收入合计3800.00万元，其中：财政拨款3100.00万元，事业收入700.00万元。比2022年的3650.00万元增加150.00万元，其中：财政拨款增加180.00万元，事业收入减少30.00万元。',
    [['增加150', '增加190']],
  ],
  [
    '本年支出560.00万元，其中基本支出300.00万元，占53.57%。较上年的600.00万元减少40.00万元，下降6.67%，其中基本支出增加20.00万元，项目支出减少60.00万元。',
    [
      ['减少40', '减少46'],
      ['6.67%', '6.97%'],
    ],
  ],
] as const)('%s', (right, slips) => holds(`2023年度部门决算情况说明\n${right}`, slips));

/** What a change is made of is told in a sentence of its own. */
test.each([
  [
    '增减相抵的构成是：新增编制6名，增加12.00万元；标准不变，因退休3人减少2.00万元；物业费改由他处支付，减少4.00万元。',
  ],
  ['具体看，因退休3人减少2.00万元，因新录用6人增加8.00万元。'],
  ['其中人员增加，增加8.00万元，因会议压减2次减少2.00万元。'],
] as const)('%s', (parts) =>
  holds(
    `2024年部门预算编制说明\n机关运行经费预算96.00万元，比2023年预算（90.00万元）增加6.00万元，增长6.67%。${parts}`,
    [
      ['增加6.00万元', '增加6.30万元'],
      ['增长6.67%', '增长6.97%'],
    ],
  ),
);

/** What is compared with the plan and with last year in one sentence is what the sentence before is about. */
test.each([
  [
    '决算数小于预算数6.00万元，主要原因是据实支出，与上年相比增加1.00万元，增长5.56%。',
    '6.00万元',
    '6.60万元',
  ],
  ['较预算节约6.00万元，较上年增加1.00万元。', '节约6.00', '节约6.60'],
  ['决算数小于预算数6.00万元，比上年决算数18.00万元增加1.00万元。', '增加1.00', '增加1.30'],
] as const)('%s', (behind, stands, wrong) =>
  holds(
    `2023年度部门决算情况说明\n公务接待费支出预算为25.00万元，支出决算为19.00万元，完成预算的76.00%。${behind}`,
    [[stands, wrong]],
  ),
);

/** Two rates of completion: the words behind them are about the plan that they name. */
test.each([
  ['完成年初预算的104.00%、完成调整预算的98.11%。决算数大于年初预算数'],
  ['完成调整预算的98.11%、为年初预算的104.00%。决算数大于年初预算数'],
  ['完成年初预算的104.00%、完成调整预算的98.11%，决算数与年初预算数不一致'],
  ['完成调整预算的98.11%，决算数大于预算数'],
  ['完成调整预算的98.11%，决算数大于年初预算数'],
] as const)('%s', (rates) => expect(objections(spent(rates))).toEqual([]));

const spent = (rates: string): string =>
  `2023年度部门决算情况说明\n年初预算500.00万元，调整预算530.00万元，支出决算520.00万元，${rates}的主要原因：工程款按进度支付。`;

/** The rate tells which is larger, also where the plan stands beside it. */
test.each([
  ['完成年初预算的104.00%，完成调整预算的98.11%，决算数小于调整预算数', '小于', '大于'],
  ['完成年初预算的104.00%，决算数大于年初预算数', '大于', '小于'],
  ['完成年初预算的104.00%。决算数大于预算数', '大于', '小于'],
  ['完成调整预算的98.11%，决算数小于调整预算数', '小于', '大于'],
] as const)('%s', (rates, stands, wrong) => {
  expect(objections(spent(rates))).toEqual([]);
  expect(objections(spent(rates.replace(stands, wrong)))).toEqual(['completion-rate']);
});

/** A wrong rate is told as that alone. */
test('the rate is wrong and the words are right', () => {
  const told = objections(spent('完成年初预算的94.00%，决算数大于年初预算数'));
  expect(told).toEqual(['completion-rate']);
});

/** What is compared with stands in brackets, with the side that it is of. */
test.each([
  [
    '政府性基金预算财政拨款支出1.50亿元。与2022年度（支出1.20亿元）相比增加3000.00万元，增长25.00%，主要原因是工程款集中支付。',
    [
      ['增加3000', '增加3300'],
      ['25.00%', '28.00%'],
    ],
  ],
  [
    '公务接待费支出4.00万元，较2022年（决算数5.00万元）减少1.00万元，下降20.00%，主要原因是接待批次减少。',
    [['减少1.00', '减少1.30']],
  ],
  [
    '本年收入合计800.00万元，与上年（收入640.00万元）相比增加160.00万元，增长25.00%，主要原因是人员增加。',
    [['25.00%', '28.00%']],
  ],
] as const)('%s', (right, slips) => holds(`2023年度部门决算情况说明\n${right}`, slips));

/** Contracts were awarded: what was bought is not what was planned. */
test.each([
  ['政府采购预算为230.00万元，实际支出较预算节约30.00万元。'],
  ['当年政府采购预算230.00万元，节约30.00万元。'],
  ['政府采购年初预算数230.00万元。'],
] as const)('%s', (plan) =>
  holds(
    `某街道办事处2023年度政府采购支出情况\n本年度政府采购支出合计200.00万元，其中：货物类40.00万元、工程类100.00万元、服务类60.00万元。授予中小企业合同金额180.00万元，占政府采购支出总额的90.00%。${plan}`,
    [
      ['货物类40.00', '货物类43.00'],
      ['90.00%', '93.00%'],
    ],
  ),
);
