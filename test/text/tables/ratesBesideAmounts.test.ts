import { actOn } from '../../support/reviewText';

/** Rates, and changes under a bare 增减, in tables whose amounts the rules for workbooks hold. */
const told = (text: string): readonly string[] => actOn(text).map((f) => `${f.rule} ${f.quote?.text ?? ''}`);

const spent = (lay: (row: string) => string, ...rows: readonly string[]): string =>
  [
    '白桦县水务局2023年度部门决算',
    '2023年支出决算表（单位：万元）',
    ...['项目 2022年决算 2023年决算 增减额 增减%', ...rows].map(lay),
  ].join('\n');

const ROWS = [
  '基本支出 500.00 520.00 20.00 4.00%',
  '其中：人员经费 440.00 462.00 22.00 5.00%',
  '公用经费 60.00 58.00 -2.00 -3.33%',
  '项目支出 800.00 600.00 -200.00 -25.00%',
  '合计 1300.00 1120.00 -180.00 -13.85%',
];
const tabs = (row: string): string => row.replaceAll(' ', '\t');
const bars = (row: string): string => `| ${row.replaceAll(' ', ' | ')} |`;

describe.each([
  ['tabs', tabs],
  ['bars', bars],
] as const)('changes and rates of 支出决算 between %s', (_, lay) => {
  test.each([
    ['right', '', '', []],
    ['a rate', '4.00%', '4.60%', ['change-rate 4.60%']],
    ['the rate of the whole', '-13.85%', '-13.58%', ['change-rate -13.58%']],
    ['the sign of a rate', '-25.00%', '25.00%', ['change-direction 25.00%']],
    ['an amount is told once', '1120.00 -180', '1210.00 -180', ['table-total 1210.00']],
    ['the rate of a part', '-3.33%', '-3.83%', ['change-rate -3.83%']],
    ['a change is told once', ' 20.00 ', ' 26.00 ', ['year-change 26.00']],
  ] as const)('%s', (_what, stands, wrong, wanted) => {
    const rows = ROWS.map((r) => r.replace(stands, wrong));
    expect(told(spent(lay, ...rows))).toEqual(wanted);
  });
});

const three = (lay: (row: string) => string, heading: string, ...rows: readonly string[]): string =>
  [
    '白桦县文化馆2024年部门预算编制说明',
    '2024年“三公”经费预算表（单位：万元）',
    ...[`项目 2023年预算 2024年预算 ${heading}`, ...rows].map(lay),
  ].join('\n');

const THREE = [
  '合计 30.00 27.00 -3.00',
  '因公出国（境）费 6.00 5.00 -1.00',
  '公务用车运行维护费 20.00 18.50 -1.50',
  '公务接待费 4.00 3.50 -0.50',
];

describe.each([
  ['tabs', tabs],
  ['bars', bars],
] as const)('under a bare 增减, between %s', (_, lay) => {
  test.each([
    ['right', '', '', []],
    ['a change', '-1.50', '-1.80', ['change-amount -1.80']],
    ['the change of the whole', '-3.00', '-3.60', ['change-amount -3.60']],
    ['the sign of a change', '-0.50', '0.50', ['change-direction 0.50']],
  ] as const)('%s', (_what, stands, wrong, wanted) => {
    expect(told(three(lay, '增减', ...THREE.map((r) => r.replace(stands, wrong))))).toEqual(wanted);
  });

  test('rates without their mark are no amounts, and nothing is told of them', () => {
    const rows = [
      '合计 30.00 27.00 -10.00',
      '因公出国（境）费 6.00 5.00 -16.67',
      '公务用车运行维护费 20.00 18.50 -7.50',
      '公务接待费 4.00 3.50 -12.50',
    ];
    expect(told(three(lay, '增减', ...rows))).toEqual([]);
  });

  test('changes of what is not printed are not held against what is', () => {
    const rows = [
      '合计 30.00 27.00 5.00%',
      '因公出国（境）费 6.00 5.00 2.00%',
      '公务用车运行维护费 20.00 18.50 8.00%',
      '公务接待费 4.00 3.50 1.00%',
    ];
    expect(told(three(lay, '增减%', ...rows))).toEqual([]);
  });
});
