import { reported, reviewed } from './reviewed';

const HEAD = '（三）一般公共预算财政拨款支出决算具体情况\n2023年度一般公共预算财政拨款支出';
const FIRST =
  '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为120.00万元，支出决算为118.00万元，决算数小于预算数的主要原因是厉行节约。';
const SECOND =
  '2.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。年初预算为30.00万元，支出决算为32.00万元，决算数大于预算数的主要原因是基数调整。';
const THIRD =
  '3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为50.00万元，支出决算为51.00万元，决算数大于预算数的主要原因是人员增加。';
const NEXT =
  '六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出180.00万元。其中：人员经费150.00万元；公用经费30.00万元。';

const text = (totals: string, ...rest: readonly string[]): string =>
  [`${HEAD}${totals}，决算数与预算数不同的主要原因是人员变动。其中：`, ...rest].join('\n');

/** Items are pasted without the page that goes on with them: plan and outcome both come to less than the totals. */
test.each([
  ['two of many', text('年初预算为900.00万元，支出决算为880.00万元', FIRST, SECOND)],
  ['three of many', text('年初预算为2,400.00万元，支出决算为2,380.00万元', FIRST, SECOND, THIRD)],
  ['all but one', text('年初预算为200.00万元，支出决算为201.00万元', FIRST, SECOND)],
  ['all of them', text('年初预算为200.00万元，支出决算为201.00万元', FIRST, SECOND, THIRD)],
  [
    'all of them, and a section more',
    text('年初预算为200.00万元，支出决算为201.00万元', FIRST, SECOND, THIRD, NEXT),
  ],
])('says nothing of items that a text breaks off within: %s', (_, told) => {
  expect(reported(reviewed(told))).toEqual([]);
});

test.each([
  ['a wrong total', text('年初预算为200.00万元，支出决算为211.00万元', FIRST, SECOND, THIRD), '211.00万元'],
  ['a total too small', text('年初预算为900.00万元，支出决算为101.00万元', FIRST, SECOND), '101.00万元'],
  ['a section more', text('年初预算为900.00万元，支出决算为880.00万元', FIRST, SECOND, NEXT), '880.00万元'],
])('tells of items that do not come to their total: %s', (_, told, quote) => {
  expect(reported(reviewed(told))).toContain(`parts-add-up ${quote}`);
});
