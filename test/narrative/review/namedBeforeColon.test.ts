import { reported, reviewed } from './reviewed';

const TITLE = '青禾县澧水中学2024年部门决算说明';

/** One side of the book may be named by the heading before a colon alone, numbered or not: the amount behind it is its total. */
test.each([
  ['1、收入决算：2024年决算数3180.00万元。', '2024年收入决算3180.00万元。', []],
  ['1、收入决算：2024年决算数3180.00万元。', '2024年收入决算3108.00万元。', ['same-statement 3108.00万元']],
  ['（二）支出决算：2024年决算数3100.00万元。', '2024年支出决算3100.00万元。', []],
  [
    '（二）支出决算：2024年决算数3100.00万元。',
    '2024年支出决算3010.00万元。',
    ['same-statement 3010.00万元'],
  ],
  ['支出决算：全年共计3100.00万元。', '2024年支出决算3001.00万元。', ['same-statement 3001.00万元']],
  ['支出决算：全年共计3100.00万元。', '2024年收入决算3001.00万元。', []],
])('%s %s', (named, again, wrong) => {
  expect(reported(reviewed([TITLE, named, again].join('\n')))).toEqual(wrong);
});
