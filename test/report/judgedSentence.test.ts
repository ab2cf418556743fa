import { judge } from '../../src/budget/judge';
import type { Relation } from '../../src/budget/Relation';
import { judgedSentence } from '../../src/report/relationSentence';
import { translator } from '../../src/report/translate';
import { cell, share, sum, term } from './fixtures';

const twelve = Array.from({ length: 12 }, (_, i) => term(`项目${i + 1}`, cell(`3-2!C${i + 8}`, '1')));

const cases: readonly (readonly [string, Relation, string])[] = [
  [
    'one that holds',
    sum(cell('1!A1', '3'), [term('甲', cell('1!A2', '1')), term('乙', cell('1!A3', '2'))]),
    '：3 万元 ＝ 甲 1 ＋ 乙 2',
  ],
  [
    'a bound',
    sum(cell('1!A1', '3'), [term('甲', cell('1!A2', '1'))], { comparison: 'at-least' }),
    '：3 万元 ≥ 甲 1',
  ],
  ['a long sum, whole', sum(cell('1!A1', '12'), twelve), ' ＋ 项目12 1'],
  ['a long sum that does not hold, whole', sum(cell('1!A1', '13'), twelve), ' ＋ 项目12 1），多 1 万元。'],
  [
    'a rate that holds',
    share(cell('1!A1', '50', '%', 0), [term('甲', cell('1!A2', '1'))], [term('乙', cell('1!A3', '2'))]),
    '：50% ＝ 甲 1 ÷ 乙 2',
  ],
  [
    'one that can’t be told',
    share(cell('1!A1', '50', '%', 0), [term('甲', cell('1!A2', '1'))], [term('乙', cell('1!A3', '0'))]),
    '：总额为 0，无法计算占比',
  ],
];

test.each(cases)('%s', (_name, relation, ending) => {
  const sentence = judgedSentence({ relation, judgement: judge(relation) }, translator('zh-CN'));
  expect(sentence.endsWith(ending) ? ending : sentence).toBe(ending);
});
