import type { Finding } from '../../src/budget/Finding';
import { sentenceOf } from '../../src/report/relationSentence';
import { translator } from '../../src/report/translate';
import { cell, findingOf, formFinding, share, sum, term, wrongTotal } from './fixtures';

const parts = (values: readonly string[]): ReturnType<typeof term>[] =>
  values.map((v, i) => term(`项目${i + 1}`, cell(`3-2!C${i + 8}`, v)));

const cases: readonly (readonly [string, () => Finding, string, string])[] = [
  [
    'a total that is not the sum of its parts',
    wrongTotal,
    '表3-3“合计”行“合计”栏：2.59 万元，应为 2.95 万元（因公出国 0 ＋ 公务用车 0 ＋ 公务接待 2.95），少 0.36 万元。',
    'Table 3-3, row “合计”, column “合计”: 2.59 wan yuan, should be 2.95 wan yuan (因公出国 0 + 公务用车 0 + 公务接待 2.95), 0.36 wan yuan too little.',
  ],
  [
    'two figures that should be one',
    () =>
      findingOf(
        sum(cell('1!B40', '177.37'), [term('部门收入总表 合计', cell('1-1!C7', '179.17'))], {
          subject: { table: '部门收支总表', row: '收入总计' },
        }),
      ),
    '部门收支总表“收入总计”行：177.37 万元，应与部门收入总表 合计的 179.17 万元一致，少 1.8 万元。',
    '部门收支总表, row “收入总计”: 177.37 wan yuan, should equal 部门收入总表 合计, 179.17 wan yuan; 1.8 wan yuan too little.',
  ],
  [
    'a minus in the sum',
    () =>
      findingOf(
        sum(cell('2!B7', '9'), [term('总计', cell('2!B9', '12')), term('上年结转', cell('2!B8', '2'), -1)], {
          subject: { table: '表2', column: '预算数' },
        }),
      ),
    '表2“预算数”栏：9 万元，应为 10 万元（总计 12 － 上年结转 2），少 1 万元。',
    '表2, column “预算数”: 9 wan yuan, should be 10 wan yuan (总计 12 − 上年结转 2), 1 wan yuan too little.',
  ],
  [
    'a long sum shows the first few and their number',
    () => findingOf(sum(cell('3-2!C7', '80'), parts(Array.from({ length: 12 }, (_, i) => String(i + 1))))),
    '表3-3“合计”行“合计”栏：80 万元，应为 78 万元（项目1 1 ＋ 项目2 2 ＋ 项目3 3 ＋ 项目4 4 ＋ …，共 12 项），多 2 万元。',
    'Table 3-3, row “合计”, column “合计”: 80 wan yuan, should be 78 wan yuan (项目1 1 + 项目2 2 + 项目3 3 + 项目4 4 + …, 12 items in all), 2 wan yuan too much.',
  ],
  [
    'a long sum of mostly zeros shows the others whole',
    () => findingOf(sum(cell('3-2!C7', '8'), parts(['0', '3', '0', '0', '4', '0', '0', '0']))),
    '表3-3“合计”行“合计”栏：8 万元，应为 7 万元（项目2 3 ＋ 项目5 4，其余 6 项为 0），多 1 万元。',
    'Table 3-3, row “合计”, column “合计”: 8 wan yuan, should be 7 wan yuan (项目2 3 + 项目5 4, the other 6 are 0), 1 wan yuan too much.',
  ],
  [
    'nothing but zeros',
    () => findingOf(sum(cell('3-2!C7', '8'), parts(Array.from({ length: 9 }, () => '0')))),
    '表3-3“合计”行“合计”栏：8 万元，应为 0 万元（9 项均为 0），多 8 万元。',
    'Table 3-3, row “合计”, column “合计”: 8 wan yuan, should be 0 wan yuan (all 9 items are 0), 8 wan yuan too much.',
  ],
  [
    'parts that exceed what they are part of',
    () =>
      findingOf(
        sum(cell('1!B8', '5'), [term('甲', cell('1!B9', '4')), term('乙', cell('1!B10', '3'))], {
          comparison: 'at-least',
        }),
      ),
    '表3-3“合计”行“合计”栏：5 万元，小于其中各项之和 7 万元（甲 4 ＋ 乙 3），少 2 万元。',
    'Table 3-3, row “合计”, column “合计”: 5 wan yuan is less than its listed parts together, 7 wan yuan (甲 4 + 乙 3), 2 wan yuan too little.',
  ],
  [
    'one figure that must not be above another',
    () => findingOf(sum(cell('1!B8', '5'), [term('决算数', cell('1!B9', '7'))], { comparison: 'at-least' })),
    '表3-3“合计”行“合计”栏：5 万元，小于决算数的 7 万元，少 2 万元。',
    'Table 3-3, row “合计”, column “合计”: 5 wan yuan is less than 决算数, 7 wan yuan; 2 wan yuan too little.',
  ],
  [
    'rounding of written figures',
    () =>
      findingOf(
        sum(cell('9!C7', '1', '万元', 2), [
          term('甲', cell('9!D7', '0.33', '万元', 2)),
          term('乙', cell('9!E7', '0.33', '万元', 2)),
          term('丙', cell('9!F7', '0.33', '万元', 2)),
        ]),
      ),
    '表3-3“合计”行“合计”栏：1 万元，与 0.99 万元（甲 0.33 ＋ 乙 0.33 ＋ 丙 0.33）相差 0.01 万元，属四舍五入尾差，不必修改。',
    'Table 3-3, row “合计”, column “合计”: 1 wan yuan differs from 0.99 wan yuan (甲 0.33 + 乙 0.33 + 丙 0.33) by 0.01 wan yuan, which rounding explains; nothing to do.',
  ],
  [
    'truncated, with parts in another unit',
    () =>
      findingOf(
        sum(cell('9!C7', '9101.67', '万元', 2), [
          term('基本', cell('1!D7', '24606775.35', '元', 2)),
          term('项目', cell('1!E7', '66410000', '元', 2)),
        ]),
      ),
    '表3-3“合计”行“合计”栏：9101.67 万元是舍去尾数得来的，按四舍五入应为 9101.68 万元（准确数 9101.678 万元，基本 24,606,775.35 元 ＋ 项目 66,410,000 元）。',
    'Table 3-3, row “合计”, column “合计”: 9101.67 wan yuan was cut off; rounded half up it is 9101.68 wan yuan (exactly 9101.678 wan yuan, 基本 24,606,775.35 yuan + 项目 66,410,000 yuan).',
  ],
  [
    'a wrong rate',
    () =>
      findingOf(
        share(
          cell('9!C7', '5.2', '%', 1),
          [term('本年', cell('9!D7', '56.84')), term('上年', cell('9!E7', '59.85'), -1)],
          [term('上年', cell('9!E7', '59.85'))],
          { ratio: 'rate', subject: { table: '机关运行经费' } },
        ),
      ),
    '机关运行经费：5.2%，应为 -5.03%（(本年 56.84 － 上年 59.85) ÷ 上年 59.85），多 10.23%。',
    '机关运行经费: 5.2%, should be -5.03% ((本年 56.84 − 上年 59.85) ÷ 上年 59.85), 10.23% too much.',
  ],
  [
    'a rate on a base of zero',
    () =>
      findingOf(
        share(
          cell('9!C7', '100', '%', 0),
          [term('本年', cell('9!D7', '5'))],
          [term('上年', cell('9!E7', '0'))],
          {
            ratio: 'rate',
            subject: { table: '公务接待费' },
          },
        ),
      ),
    '公务接待费：列出 100%，但上年基数为 0，无法计算增减幅度。',
    '公务接待费: states 100%, but last year’s base is 0, so there is no rate.',
  ],
];

test.each(cases)('%s', (_name, make, zh, en) => {
  const finding = make();
  expect(sentenceOf(finding, translator('zh-CN'))).toBe(zh);
  expect(sentenceOf(finding, translator('en-US'))).toBe(en);
});

test('a finding with a message of its own says that', () => {
  expect(sentenceOf(formFinding('x', ['1!A1']), translator('zh-CN'))).toBe(
    '没有找到预算表。工作表有：甲、乙',
  );
});
