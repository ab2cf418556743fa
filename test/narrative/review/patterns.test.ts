import { reported, reviewed } from './reviewed';

const budget = (year: number, text: string): string => `${year}年部门预算编制说明\n${text}`;

/** What goes wrong in published texts: each caught, and beside it what looks like it and is right. */
const PATTERNS: readonly (readonly [pattern: string, text: string, found: readonly string[]])[] = [
  [
    'base year not rolled forward',
    budget(2026, '2026年收支总预算120.5万元，比2026年预算增加5万元，增长4.33%，主要原因是人员增加。'),
    ['base-year 比2026年'],
  ],
  [
    'base year of last year',
    budget(2026, '2026年收支总预算120.5万元，比2025年预算增加5万元，增长4.33%，主要原因是人员增加。'),
    [],
  ],
  [
    'base year of executed amounts',
    budget(
      2026,
      '该项2025年预算执行数为100.0万元，2026年预算安排110.0万元，比2025年预算执行数增加10%，主要原因是增资。',
    ),
    [],
  ],

  [
    'percentage on a zero base',
    budget(2024, '2024年政府采购预算30.5万元，比2023年增加30.5万元，增长100%，主要原因是购置设备。'),
    ['change-rate 100%'],
  ],
  [
    'new amount without a rate',
    budget(2024, '2024年政府采购预算30.5万元，比2023年增加30.5万元，上年为0，不作比较。'),
    [],
  ],

  [
    'one item, two amounts',
    budget(
      2024,
      '七、“三公”经费情况说明\n（三）公务接待费350.35万元。\n2024年公务接待费预算352.67万元，用于接待上级检查。',
    ),
    ['same-statement 352.67万元'],
  ],
  [
    'one item, one amount twice',
    budget(
      2024,
      '七、“三公”经费情况说明\n（三）公务接待费350.35万元。\n2024年公务接待费预算350.35万元，用于接待上级检查。',
    ),
    [],
  ],

  [
    'project expenditure beside the money of goals',
    budget(
      2024,
      '一、支出预算情况\n2024年支出预算1000.00万元，其中：基本支出314.76万元，项目支出685.24万元。\n二、绩效目标情况\n2024年编报绩效目标的项目9个，涉及金额600.00万元；同期项目支出为865.24万元。',
    ),
    ['same-statement 865.24万元'],
  ],
  [
    'money of goals, less than project expenditure',
    budget(
      2024,
      '一、支出预算情况\n2024年支出预算1000.00万元，其中：基本支出314.76万元，项目支出685.24万元。\n二、绩效目标情况\n2024年编报绩效目标的项目9个，涉及项目支出600.00万元。',
    ),
    [],
  ],

  [
    'paragraph copied from the item above',
    budget(
      2024,
      [
        '1.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2024年预算数为76.76万元，比2023年的70.70万元增加6.06万元，增长8.57%，主要原因是增资。',
        '2.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）2024年预算数为76.76万元，比2023年的70.70万元增加6.06万元，增长8.57%，主要原因是增资。',
      ].join('\n'),
    ),
    ['copied-paragraph 76.76万元'],
  ],
  [
    'two items that grow alike',
    budget(
      2024,
      [
        '1.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2024年预算数为76.76万元，比2023年的70.70万元增加6.06万元，增长8.57%，主要原因是增资。',
        '2.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）2024年预算数为38.38万元，比2023年的35.35万元增加3.03万元，增长8.57%，主要原因是增资。',
      ].join('\n'),
    ),
    [],
  ],

  [
    'reason that says the opposite',
    budget(
      2024,
      '2024年机关运行经费预算97.02万元，比2023年预算减少2.98万元，下降2.98%，主要原因是：业务经费增加。',
    ),
    ['reason-direction 业务经费增加'],
  ],
  [
    '新增 beside a decrease',
    budget(
      2024,
      '2024年机关运行经费预算97.02万元，比2023年预算减少2.98万元，下降2.98%，主要原因是：新增人员的同时压减了办公费。',
    ),
    [],
  ],
  [
    'direction against the figures',
    budget(
      2024,
      '2024年机关运行经费预算97.02万元，比2023年的100.00万元增加2.98万元，增长2.98%，主要原因是业务量变化。',
    ),
    ['change-direction 增加'],
  ],
  [
    'direction with the figures',
    budget(
      2024,
      '2024年机关运行经费预算97.02万元，比2023年的100.00万元减少2.98万元，下降2.98%，主要原因是业务量变化。',
    ),
    [],
  ],

  [
    'an increase that ends at zero',
    budget(2023, '2023年项目支出预算0万元，比2022年预算增加1421.25万元，主要原因是项目结束。'),
    ['change-direction 增加'],
  ],
  [
    'a decrease that ends at zero',
    budget(2023, '2023年项目支出预算0万元，比2022年预算减少1421.25万元，下降100%，主要原因是项目结束。'),
    [],
  ],

  [
    'template residue: 减增加',
    budget(2024, '2024年收支总预算100.5万元，比2023年减增加5.5万元，主要原因是增资。'),
    ['template-residue 减增加'],
  ],
  [
    'template residue: 大小于',
    budget(2024, '2024年收支总预算100.5万元，决算数大小于预算数的原因是节约。'),
    ['template-residue 大小于'],
  ],
  [
    'template residue: both in brackets',
    budget(2024, '2024年收支总预算100.5万元，比2023年增加（减少）5.5万元，主要原因是增资。'),
    ['template-residue 增加（减少）'],
  ],
  [
    'a missing percent sign',
    budget(2024, '2024年机关运行经费105.00万元，比2023年增加5.00万元，增长5.00，主要原因是增资。'),
    ['template-residue 增长5.00'],
  ],
  [
    'an empty reason',
    budget(2024, '2024年机关运行经费105.00万元，比2023年增加5.00万元，增长5%，主要原因是。'),
    ['missing-reason 主要原因是'],
  ],
  [
    'a reason that follows',
    budget(2024, '2024年机关运行经费105.00万元，比2023年增加5.00万元，增长5%，主要原因是：\n一是增资。'),
    [],
  ],

  [
    'digit doubled',
    budget(2024, '2024年支出预算187.36万元，其中：基本支出100.00万元，项目支出887.36万元。'),
    ['parts-add-up 187.36万元'],
  ],
  [
    'digits right',
    budget(2024, '2024年支出预算187.36万元，其中：基本支出100.00万元，项目支出87.36万元。'),
    [],
  ],
  [
    'point lost',
    budget(2024, '2024年支出预算3369.30万元，其中：基本支出100.00万元，项目支出43269.3万元。'),
    ['parts-add-up 3369.30万元'],
  ],

  [
    'rate on the wrong base',
    budget(2024, '2024年机关运行经费110.00万元，比2023年增加10.00万元，增长9.09%，主要原因是增资。'),
    ['change-rate 9.09%'],
  ],
  [
    'rate on last year',
    budget(2024, '2024年机关运行经费110.00万元，比2023年增加10.00万元，增长10%，主要原因是增资。'),
    [],
  ],
  [
    'rate padded with a zero',
    budget(
      2024,
      '2024年机关运行经费102.374万元，比2023年的100.000万元增加2.374万元，增长2.40%，主要原因是增资。',
    ),
    [],
  ],

  [
    'shares above 100 in all',
    budget(
      2024,
      '1.基本支出预算2476260.58元，占一般公共预算支出的84.06%。\n2.项目支出预算469500元，占一般公共预算支出的19.62%。',
    ),
    ['share-of-whole 19.62%'],
  ],
  [
    'shares a hundredth below 100',
    budget(
      2024,
      '2024年支出预算179.17万元，其中：基本支出133.53万元，占74.52%；项目支出45.64万元，占25.47%。',
    ),
    [],
  ],

  [
    'parent zero, its parts not',
    budget(
      2024,
      '七、“三公”经费情况说明\n2024年公务用车购置及运行费0万元，其中：公务用车购置费0万元，公务用车运行费32.65万元。',
    ),
    ['parts-add-up 0万元'],
  ],
  [
    'parent zero and its parts',
    budget(
      2024,
      '七、“三公”经费情况说明\n2024年公务用车购置及运行费0万元，其中：公务用车购置费0万元，公务用车运行费0万元。',
    ),
    [],
  ],

  [
    'old name of a class',
    budget(
      2024,
      '1.医疗卫生与计划生育支出（类）行政事业单位医疗（款）事业单位医疗（项）2024年预算数为5.5万元，主要用于医疗保险。',
    ),
    ['subject-names 医疗卫生与计划生育支出'],
  ],
  [
    'path shifted by one level',
    budget(2024, '1.卫生健康支出（款）计划生育事务（项）2024年预算数为5.5万元，主要用于计划生育工作。'),
    ['subject-names 卫生健康支出'],
  ],
  [
    'a full path with today’s names',
    budget(
      2024,
      '1.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）2024年预算数为5.5万元，主要用于医疗保险。',
    ),
    [],
  ],
  [
    'thin spaces in a path',
    budget(
      2024,
      '1.卫生健康支出 （类） 行政事业单位医疗（款）事业单位医疗 （项）2024年预算数为5.5 万元，主要用于医疗保险。',
    ),
    [],
  ],

  ['placeholder left', budget(2024, '2024年收支总预算XX万元。'), ['text-placeholders XX']],
  [
    'a class listed without a figure',
    budget(2024, '支出包括：一般公共服务支出、教育支出。\n一般公共服务支出100.5万元。'),
    ['listed-without-figure 教育支出'],
  ],
  [
    'all listed classes have figures',
    budget(
      2024,
      '支出包括：一般公共服务支出、社会保障和就业支出。\n一般公共服务支出100.5万元；社会保障和就业支出20.5万元。',
    ),
    [],
  ],
  [
    '减少0万元',
    budget(2024, '2024年公务接待费预算5.5万元，比2023年预算减少0万元。'),
    ['no-change-wording 减少0万元'],
  ],
  ['持平', budget(2024, '2024年公务接待费预算5.5万元，与2023年预算持平。'), []],
];

it.each(PATTERNS)('%s', (_pattern, text, found) => {
  expect(reported(reviewed(text))).toEqual(found);
});

/** What is not an error, from published texts. */
const NO_ERRORS: readonly (readonly [what: string, text: string])[] = [
  [
    'thin space inside a number',
    budget(
      2024,
      '2024年支出预算100.00万元，其中：基本支出77.70万元，占77.70 %；项目支出22.30万元，占22.30 %。',
    ),
  ],
  [
    'thousands commas in some figures alone',
    budget(2024, '2024年支出预算1,234.50万元，其中：基本支出1000.50万元，项目支出234.00万元。'),
  ],
  [
    'full-width digits and marks',
    budget(
      2024,
      '２０２４年支出预算１００．００万元，其中：基本支出７７．７０万元，占７７．７０％；项目支出２２．３０万元，占２２．３０％。',
    ),
  ],
  [
    'sum off by rounding',
    budget(
      2024,
      '2024年支出预算100.00万元，其中：基本支出66.67万元，占66.67%；项目支出33.34万元，占33.34%。',
    ),
  ],
  ['比…持平', budget(2024, '2024年公务接待费预算5.5万元，比2023年预算持平。')],
  ['基本持平 of different figures', budget(2024, '2024年公务接待费预算5.5万元，与2023年的5.6万元基本持平。')],
  ['a line of a template without an amount', budget(2024, '支出包括：\n一、一般公共服务支出\n二、教育支出')],
  ['a limit is no amount', budget(2024, '2024年支出预算100.00万元，其中：单价100万元以上设备2台。')],
  [
    'reasons hold figures of their own',
    budget(
      2024,
      '2024年支出预算100.00万元，比2023年增加10.00万元，增长11.11%，主要原因是增加人员经费12.00万元，减少项目经费2.00万元。',
    ),
  ],
  [
    '同口径 is another measure',
    budget(
      2024,
      '2024年收支总预算100.00万元，比2023年增加10.00万元，扣除上年结转等因素后，同口径增加8.00万元，主要原因是增资。',
    ),
  ],
  [
    'budget of the same year in final accounts',
    '2023年部门决算情况说明\n2023年“三公”经费支出决算8.00万元，比2023年预算减少2.00万元，主要原因是节约。',
  ],
  [
    'approximate numbers',
    budget(2024, '2024年支出预算约100万元，其中：基本支出近60万元，项目支出30余万元。'),
  ],
];

it.each(NO_ERRORS)('lets stand: %s', (_what, text) => {
  expect(reported(reviewed(text))).toEqual([]);
});
