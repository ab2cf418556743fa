import { textAt } from '../../../src/budget/TextDocument';
import { translator } from '../../../src/report/translate';
import { unreadSentence } from '../../../src/report/unread';
import { MOST_FIGURES } from '../../../src/text/grammar/chart';
import { reported, reviewed } from './reviewed';

const TITLE = '2026年部门预算编制说明\n';
const WRONG = '\n2026年支出预算50.00万元，其中：基本支出30.00万元，项目支出21.00万元。';
const zh = translator('zh-CN');

/** A sentence of so many figures, the last ones a change and its rate. */
const sentence = (figures: number): string =>
  `项目支出9.00万元，${'甲0元、'.repeat(figures - 4)}基本支出8.00万元，增加1.00万元，增长14.29%。`;

test.each([
  ['as many as are read', MOST_FIGURES, []],
  ['one too many', MOST_FIGURES + 1, ['14.29%。']],
  ['more', MOST_FIGURES + 3, ['8.00万元，增加1.00万元，增长14.29%。']],
])('a paragraph of %s figures', (_what, figures, unread) => {
  const { claims, document } = reviewed(TITLE + sentence(figures));
  expect(claims.unread.map((place) => textAt(document, place))).toEqual(unread);
  // The year of the title is a figure, too.
  expect(claims.found).toBe(Math.min(figures, MOST_FIGURES) + 1);
  const roles = claims.figures.map((f) => f.claim.role);
  // What was read of it is not read otherwise for what was not.
  expect(roles.filter((r) => r === 'level')).toHaveLength(
    Math.min(figures, MOST_FIGURES) - (unread.length === 0 ? 2 : unread[0]!.startsWith('14') ? 1 : 0),
  );
});

test('it is said with its place, and the rest of the text is reviewed', () => {
  const result = reviewed(TITLE + sentence(MOST_FIGURES + 3) + WRONG);
  expect(result.claims.unread.map((p) => unreadSentence(result.document, p, zh))).toEqual([
    '第 2 段的数字太多，从“8.00万元，增加1.00万元，”起没有读，请人工核对',
  ]);
  expect(reported(result)).toContain('parts-add-up 50.00万元');
});
