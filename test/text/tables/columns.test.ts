import { reported, reviewed } from '../../narrative/review/reviewed';

type Row = readonly string[];

interface Case {
  /** The lines above the table. */
  readonly above?: readonly string[];
  readonly rows: readonly Row[];
  /** A cell and what it says wrongly: row and column. */
  readonly wrong: readonly [row: number, column: number, text: string];
  /** What the review tells of it. */
  readonly told: readonly string[];
}

const UNIT = '单位：万元';

/** What columns of a table in a text may hold, and a slip in each. */
const TABLES: Readonly<Record<string, Case>> = {
  'shares of the sum below': {
    rows: [
      ['项目', '金额', '占比'],
      ['财政拨款收入', '318.24', '76.13%'],
      ['事业收入', '64.90', '15.52%'],
      ['其他收入', '34.90', '8.35%'],
      ['合计', '418.04', '100%'],
    ],
    wrong: [2, 2, '15.25%'],
    told: ['share-of-whole 15.25%'],
  },
  'an amount that its share and the sum speak against': {
    rows: [
      ['收入来源', '决算数', '比重'],
      ['本年收入合计', '418.04', '100.00%'],
      ['财政拨款收入', '318.24', '76.13%'],
      ['事业收入', '64.90', '15.52%'],
      ['其他收入', '34.90', '8.35%'],
    ],
    wrong: [2, 1, '381.24'],
    told: ['parts-add-up 381.24'],
  },
  'shares of the total, whatever stands between': {
    rows: [
      ['项目', '决算数', '所占比例'],
      ['本年支出合计', '960.00', '100.00%'],
      ['一、基本支出', '640.00', '66.67%'],
      ['（一）人员经费', '560.00', '58.33%'],
      ['（二）公用经费', '80.00', '8.33%'],
      ['二、项目支出', '320.00', '33.33%'],
    ],
    wrong: [3, 2, '85.33%'],
    told: ['share-of-whole 85.33%'],
  },
  'shares of what each is a part of': {
    rows: [
      ['项目', '决算数', '占比'],
      ['本年支出合计', '960.00', '100.00%'],
      ['一、基本支出', '640.00', '66.67%'],
      ['（一）人员经费', '560.00', '87.50%'],
      ['（二）公用经费', '80.00', '12.50%'],
      ['二、项目支出', '320.00', '33.33%'],
    ],
    wrong: [4, 2, '15.20%'],
    told: ['share-of-whole 15.20%'],
  },
  'shares of two years, below the years': {
    rows: [
      ['项目', '2025年', '', '2026年', ''],
      ['', '金额', '占比', '金额', '占比'],
      ['财政拨款收入', '300.00', '75.00%', '318.24', '76.13%'],
      ['事业收入', '60.00', '15.00%', '64.90', '15.52%'],
      ['其他收入', '40.00', '10.00%', '34.90', '8.35%'],
      ['合计', '400.00', '100%', '418.04', '100%'],
    ],
    wrong: [2, 2, '57.00%'],
    told: ['share-of-whole 57.00%'],
  },
  'shares of income and expenditure side by side': {
    rows: [
      ['收入', '金额', '占比', '支出', '金额', '占比'],
      ['财政拨款收入', '360.00', '90.00%', '基本支出', '240.00', '60.00%'],
      ['事业收入', '40.00', '10.00%', '项目支出', '160.00', '40.00%'],
      ['合计', '400.00', '100.00%', '合计', '400.00', '100.00%'],
    ],
    wrong: [2, 5, '44.00%'],
    told: ['share-of-whole 44.00%'],
  },
  'shares of what a sentence tells': {
    above: ['2026年支出合计480.00万元。', UNIT],
    rows: [
      ['支出功能分类', '金额', '占比（%）'],
      ['农林水支出', '320.00', '66.67'],
      ['社会保障和就业支出', '100.00', '20.83'],
      ['住房保障支出', '60.00', '12.50'],
    ],
    wrong: [2, 2, '28.03'],
    told: ['share-of-whole 28.03'],
  },
  'shares of assets, the unit in the header': {
    above: [],
    rows: [
      ['资产类别', '账面净值（万元）', '占总资产比例'],
      ['流动资产', '120.10', '30.03%'],
      ['固定资产', '260.00', '65.00%'],
      ['无形资产', '19.90', '4.98%'],
      ['资产合计', '400.00', '100.00%'],
    ],
    wrong: [2, 2, '56.00%'],
    told: ['share-of-whole 56.00%'],
  },
  'changes below the years, one of them a fall': {
    rows: [
      ['项目', '2025年预算数', '2026年预算数', '增减额', '增减率'],
      ['财政拨款收入', '300.00', '318.24', '18.24', '6.08%'],
      ['其他收入', '40.00', '34.90', '-5.10', '-12.75%'],
      ['合计', '340.00', '353.14', '13.14', '3.86%'],
    ],
    wrong: [2, 3, '-1.50'],
    told: ['change-amount -1.50'],
  },
  'changes under one heading': {
    rows: [
      ['项目', '2025年', '2026年', '增减情况', ''],
      ['', '预算数', '预算数', '金额', '比例'],
      ['财政拨款收入', '300.00', '318.24', '18.24', '6.08%'],
      ['其他收入', '40.00', '34.90', '-5.10', '-12.75%'],
      ['合计', '340.00', '353.14', '13.14', '3.86%'],
    ],
    wrong: [2, 4, '8.06%'],
    told: ['change-rate 8.06%'],
  },
  'what was executed the year before, beside what was planned': {
    rows: [
      ['项目', '2025年预算数', '2025年执行数', '2026年预算数', '比上年执行数增减额', '增减率'],
      ['财政拨款收入', '300.00', '310.00', '318.24', '8.24', '2.66%'],
      ['其他收入', '40.00', '36.00', '34.90', '-1.10', '-3.06%'],
      ['合计', '340.00', '346.00', '353.14', '7.14', '2.06%'],
    ],
    wrong: [2, 5, '-6.03%'],
    told: ['change-rate -6.03%'],
  },
  'rates of completion of two years': {
    rows: [
      ['项目', '2025年', '', '', '2026年', '', ''],
      ['', '预算数', '执行数', '完成率', '预算数', '执行数', '完成率'],
      ['基本支出', '100.00', '90.00', '90.00%', '120.00', '90.00', '75.00%'],
      ['项目支出', '300.00', '270.00', '90.00%', '200.00', '190.00', '95.00%'],
      ['合计', '400.00', '360.00', '90.00%', '320.00', '280.00', '87.50%'],
    ],
    wrong: [3, 6, '59.00%'],
    told: ['completion-rate 59.00%'],
  },
  'rates of completion in many words': {
    rows: [
      ['项目', '年初预算数', '执行数', '完成年初预算的百分比'],
      ['工资福利支出', '500.00', '515.00', '103.00%'],
      ['商品和服务支出', '200.00', '190.00', '95.00%'],
      ['合计', '700.00', '705.00', '100.71%'],
    ],
    wrong: [2, 3, '59.00%'],
    told: ['completion-rate 59.00%'],
  },
  'the “三公” side by side': {
    above: ['“三公”经费支出预算表', UNIT],
    rows: [
      ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'],
      ['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''],
      ['13.99', '0.00', '8.27', '0.00', '8.27', '5.72'],
    ],
    wrong: [2, 5, '7.52'],
    told: ['column-total 13.99'],
  },
  'the “三公” of two years, in 千元 beside a sentence in 万元': {
    above: [
      '2026年公务接待费预算数为0.59万元，与2025年预算数0.59万元持平。',
      '“三公”经费支出情况',
      '单位：千元',
    ],
    rows: [
      ['年度', '合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
      ['2025年', '28.300', '0.000', '15.400', '7.000', '5.900'],
      ['2026年', '27.600', '0.000', '15.400', '6.300', '5.900'],
    ],
    wrong: [2, 4, '3.600'],
    told: ['parts-add-up 27.600'],
  },
  'codes of units before their names': {
    above: ['人员经费明细', UNIT],
    rows: [
      ['单位编码', '单位名称', '总计', '基本工资', '津贴补贴', '奖金'],
      ['349001', '县商务局', '11530.10', '2698.00', '798.10', '8034.00'],
      ['349002', '县商贸流通服务中心', '3437.20', '359.00', '178.20', '2900.00'],
      ['349003', '县外贸促进中心', '1100.00', '500.00', '100.00', '500.00'],
    ],
    wrong: [2, 2, '3473.20'],
    told: ['column-total 3473.20'],
  },
  'what is paid to persons is no number of them': {
    rows: [
      ['科目名称', '在职人员工资', '离退休费', '离退休人数'],
      ['局机关', '120.40', '18.20', '6'],
      ['河道所', '80.10', '9.60', '3'],
      ['水库所', '60.00', '4.00', '1'],
      ['合计', '260.50', '31.80', '10'],
    ],
    wrong: [4, 2, '38.10'],
    told: ['parts-add-up 38.10'],
  },
  'the “三公” of two years, a row each': {
    above: ['“三公”经费支出情况', UNIT],
    rows: [
      ['年度', '合计', '因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'],
      ['2025年', '20.50', '0.00', '12.00', '6.20', '2.30'],
      ['2026年', '13.99', '0.00', '0.00', '8.27', '5.72'],
    ],
    wrong: [2, 4, '8.72'],
    told: ['column-total 13.99'],
  },
  'the “三公” as planned and as executed, side by side': {
    above: ['“三公”经费情况表', UNIT],
    rows: [
      ['2025年执行数', '', '', '', '2026年预算数', '', '', ''],
      ['合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费', '合计', '因公出国（境）费', '公务用车运行维护费', '公务接待费'], // prettier-ignore
      ['16.00', '0.00', '9.00', '7.00', '13.99', '0.00', '8.27', '5.72'],
    ],
    wrong: [2, 0, '61.00'],
    told: ['column-total 61.00'],
  },
  'basic and project expenditure of each unit': {
    rows: [
      ['单位名称', '支出合计', '基本支出', '项目支出'],
      ['局机关', '700.00', '500.00', '200.00'],
      ['河道管理所', '300.00', '200.00', '100.00'],
      ['水库管理所', '200.00', '100.00', '100.00'],
      ['合计', '1200.00', '800.00', '400.00'],
    ],
    wrong: [3, 1, '210.00'],
    told: ['parts-add-up 210.00'],
  },
  'the cuts of each class': {
    rows: [
      ['科目名称', '本年支出', '', ''],
      ['', '小计', '基本支出', '项目支出'],
      ['合计', '1200.00', '800.00', '400.00'],
      ['农林水支出', '1000.00', '600.00', '400.00'],
      ['社会保障和就业支出', '120.00', '120.00', '0.00'],
      ['住房保障支出', '80.00', '80.00', '0.00'],
    ],
    wrong: [3, 2, '660.00'],
    told: ['parts-add-up 660.00'],
  },
  'columns that overlap': {
    rows: [
      ['项目', '合计', '财政拨款', '其中：一般公共预算', '其他资金'],
      ['河道整治', '120.00', '100.00', '80.00', '20.00'],
      ['水库加固', '240.00', '240.00', '240.00', '0.00'],
      ['白蚁防治', '30.00', '10.00', '10.00', '20.00'],
      ['合计', '390.00', '350.00', '330.00', '40.00'],
    ],
    wrong: [1, 1, '210.00'],
    told: ['parts-add-up 210.00'],
  },
  'numbers of persons': {
    above: ['人员情况'],
    rows: [
      ['单位', '编制数', '在职人数', '离退休人数'],
      ['局机关', '30', '28', '12'],
      ['河道所', '20', '19', '5'],
      ['合计', '50', '47', '17'],
    ],
    wrong: [3, 2, '74'],
    told: ['parts-add-up 74'],
  },
  'numbers beside amounts': {
    above: ['公务接待情况'],
    rows: [
      ['项目', '批次（批）', '人数（人）', '金额（万元）'],
      ['国内接待', '12', '130', '1.25'],
      ['外事接待', '1', '6', '0.40'],
      ['合计', '13', '136', '1.65'],
    ],
    wrong: [3, 3, '1.56'],
    told: ['parts-add-up 1.56'],
  },
};

const tabs = (rows: readonly Row[]): readonly string[] => rows.map((r) => r.join('\t'));
/** As a Word document's tables are written: what is one with the cell above or to the left is marked. */
const bars = (rows: readonly Row[]): readonly string[] => {
  const figures = rows.findIndex((r) => r.slice(1).some((c) => /\d\.\d|^\d{2}$/.test(c)));
  return rows.map((row, at) => {
    const cells = row.map((c, i) => {
      if (c !== '' || at >= figures) return ` ${c} `;
      return at > 0 && !row.slice(0, i).some((left) => left !== '') ? ' ^^ ' : at > 0 && i === row.length - 1 && rows[at - 1]![i] !== '' ? ' ^^ ' : ''; // prettier-ignore
    });
    return `|${cells.join('|')}|`;
  });
};

const told = ({ above = [UNIT] }: Case, lines: readonly string[]): readonly string[] =>
  reported(
    reviewed(
      ['柏溪县水利站2026年单位预算说明', '一、收支情况', ...above, ...lines, '以上安排已经批准。'].join('\n'),
    ),
  );

const slipped = ({ rows, wrong: [at, column, text] }: Case): readonly Row[] =>
  rows.map((r, i) => (i === at ? r.map((c, j) => (j === column ? text : c)) : r));

describe.each(Object.entries(TABLES))('%s', (_what, table) => {
  test.each([
    ['tabs', tabs],
    ['bars', bars],
  ])('%s: silent when right, told when wrong', (_lay, lay) => {
    expect(told(table, lay(table.rows))).toEqual([]);
    expect(told(table, lay(slipped(table)))).toEqual(table.told);
  });
});

test('shares of something that the table does not tell are of no sum of it', () => {
  const rows = (share: string): readonly Row[] => [
    ['项目名称', '预算数', '占部门支出比例'],
    ['河道整治', '120.00', '10.00%'],
    ['水库加固', '240.00', share],
    ['合计', '360.00', '30.00%'],
  ];
  for (const share of ['20.00%', '22.00%'])
    expect(told({ rows: [], wrong: [0, 0, ''], told: [] }, tabs(rows(share)))).toEqual([]);
});

test('every figure of a table that repeats what a sentence lists counts as checked', () => {
  const result = reviewed(
    [
      '柏溪县水利站2026年单位预算说明',
      '2026年收入合计418.04万元，其中：财政拨款收入353.14万元，事业收入64.90万元。',
      ...tabs([
        ['项目', '金额（万元）', '占比'],
        ['财政拨款收入', '353.14', '84.48%'],
        ['事业收入', '64.90', '15.52%'],
        ['合计', '418.04', '100%'],
      ]),
    ].join('\n'),
  );
  expect(result.claims.unchecked.filter((u) => u.claim.role !== 'year')).toEqual([]);
});
