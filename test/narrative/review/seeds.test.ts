import { review } from '../../../src/pipeline/review';
import type { ReviewResult } from '../../../src/pipeline/results';
import {
  bookOf,
  documentOf,
  original,
  sample,
  sampleText,
  seed,
  testOnOriginal,
  withNarrative,
} from './originals';

/** A finding in short: severity, verdict, rule, quoted words. */
const short = (result: ReviewResult): readonly string[] =>
  result.findings.map((f) =>
    [f.severity, f.verdict, f.rule, f.quote?.text ?? String(f.message.data['item'] ?? '')].join(' '),
  );

const aboveInfo = (result: ReviewResult): readonly string[] =>
  short(result)
    .filter((s) => !s.startsWith('info'))
    .sort();

const ITEM = '一般公共服务（类）党委办公厅（室）及相关机构事务（款）行政运行（项）';

/** What the two narratives get wrong, by the text alone. */
const ZHAOHUA = [
  // 行政单位医疗, the amount of 卫生健康 once more: with 1.78 it exceeds that, and all 项 add to 180.94 instead of 179.17.
  'error inconsistent parts-add-up 4.78万元',
  'error inconsistent change-rate 5.2%', // 3.01 ÷ 59.85
  'warning truncated share-of-whole 2.6%',
  'warning form listed-without-figure 教育支出',
  'warning form listed-without-figure 上年结转',
  'warning form mixed-precision 7.5%', // beside 84.28%
  `warning form glossary ${ITEM}`, // defined twice
  'warning form heading-numbering 四、', // 三 is missing
  'warning form heading-numbering 八、政府性基金预算支出情况说明', // 七 is missing
  'warning form government-level 省级财政',
].sort();

const ZHAOHUA_ROUNDED = [
  'info rounding share-of-whole 7.5%',
  'info rounding share-of-whole 74.52%',
  'info rounding share-of-whole 74.52%', // 74.52 + 25.47
  'info rounding share-of-whole 84.28%', // the four classes
  'info rounding parts-add-up 179.17万元', // 179.16
].sort();

const SUINING = [
  'error inconsistent parts-add-up 2126.19万元', // fifteen amounts, 等: 2215.76
  'error inconsistent parts-add-up 26.7万元', // 23.75, and no 等
  'warning form listed-without-figure 公共安全支出',
  'warning form subject-names 政府办公厅（室）及相关事务机构',
  'warning form no-change-wording 减少0万元',
  'warning form no-change-wording 减少0万元',
].sort();

const SEEDS = [
  { name: 'zhaohua-2023', found: ZHAOHUA },
  { name: 'suining-2025', found: SUINING },
];

describe.each(SEEDS)('$name, the text alone', ({ name, found }) => {
  test('our own sentences with the same statements yield what is wrong, and nothing else above info', () => {
    expect(aboveInfo(review(documentOf(sampleText(name))))).toEqual(found);
  });

  testOnOriginal(
    'the published text yields what is wrong, and nothing else above info',
    seed(name),
    async () => {
      expect(aboveInfo(review(documentOf(seed(name))))).toEqual(found);
    },
  );
});

describe('zhaohua-2023', () => {
  test('tells rounding apart, as information', () => {
    const result = review(documentOf(sampleText('zhaohua-2023')));
    expect(
      short(result)
        .filter((s) => s.startsWith('info rounding'))
        .sort(),
    ).toEqual(ZHAOHUA_ROUNDED);
  });

  test('one correction heals both sums: 行政单位医疗 3.00', () => {
    const result = review(documentOf(sampleText('zhaohua-2023')));
    const sums = result.findings.filter((f) => f.rule === 'parts-add-up' && f.severity === 'error');
    expect(sums).toHaveLength(1);
    expect(sums[0]!.correction).toMatch(/行政单位医疗（项）.*3\.00万元/);
    expect(sums[0]!.expected?.value.toFixed()).toBe('3');
    expect(sums[0]!.places).toHaveLength(3);
  });

  test('with its workbook the exact values decide', async () => {
    const [book, prior] = [await bookOf(sample('zhaohua-2023')), await bookOf(sample('zhaohua-2022'))];
    const result = review(documentOf(sampleText('zhaohua-2023')), { book, prior });
    const found = aboveInfo(result);
    for (const share of ['7.5%', '74.52%', '2.6%'])
      expect(found).toContain(`warning truncated share-of-whole ${share}`);
    expect(found).toContain('error inconsistent claim-equals-cell 4.78万元');
    expect(found.filter((s) => s.startsWith('error'))).toEqual([
      'error inconsistent change-rate 5.2%',
      'error inconsistent claim-equals-cell 4.78万元',
    ]);
  });
});

test('suining-2025 with its workbook: 智慧警务一期 750.77 beside 661.20', async () => {
  const [book, prior] = [await bookOf(sample('suining-2025')), await bookOf(sample('suining-2024'))];
  const result = review(documentOf(sampleText('suining-2025')), { book, prior });
  const [finding, ...more] = result.findings.filter((f) => f.rule === 'claim-equals-cell');
  expect(more).toEqual([]);
  expect([finding?.quote?.text, finding?.expected?.value.toFixed(2)]).toEqual(['750.77万元', '661.20']);
});

const PUTUO = [
  'error inconsistent claim-equals-cell 738.66万元',
  'error inconsistent claim-equals-cell 738.66万元', // stated twice
  'error inconsistent change-direction 增加',
  'error inconsistent change-rate 3.84%',
  'warning form subject-names 医疗卫生与计划生育支出',
  'warning form missing-reason 主要原因是',
  'warning form items-explained 其他行政事业单位养老支出',
].sort();

describe('workbooks against themselves', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['putuo-fuliyuan-2024-unit', PUTUO],
    ['shanghai-caizhengju-2025-unit', []],
  ];

  test.each(cases)('%s, our own sentences', async (name, found) => {
    const { document, book } = await withNarrative(sample(name));
    expect(aboveInfo(review(document, { book }))).toEqual(found);
  });

  for (const [name, found] of cases) {
    testOnOriginal(`${name}, as published`, original(name), async () => {
      const { document, book } = await withNarrative(original(name));
      expect(aboveInfo(review(document, { book }))).toEqual(found);
    });
  }

  test('the sentence as it should read takes all its corrections at once', async () => {
    const { document, book } = await withNarrative(sample('putuo-fuliyuan-2024-unit'));
    const rate = review(document, { book }).findings.find(
      (f) => f.rule === 'change-rate' && f.severity === 'error',
    );
    expect(rate?.correction).toMatch(/696\.48万元.*减少2\.09%/);
    expect(rate?.quote?.place.cell).toMatchObject({ sheet: '编制说明' });
  });
});
