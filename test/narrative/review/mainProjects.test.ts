import { reported, reviewed } from './reviewed';

const TITLE = '青枫县政协2024年部门预算说明';

/** What stands behind 主要项目 may leave projects out, and never exceeds what they are projects of. */
test.each([
  ['安排专项经费75万元，主要项目：1、委员补助21万；2、常委活动8万；3、调研6万；4、文史资料35万。', []],
  [
    '安排专项经费60万元，主要项目：1、委员补助21万；2、常委活动8万；3、调研6万；4、文史资料35万。',
    ['parts-add-up 60万元'],
  ],
  ['项目支出90.00万元，主要项目包括：河道清淤30.00万元、路灯改造40.00万元。', []],
  ['项目支出60.00万元，主要项目包括：河道清淤30.00万元、路灯改造40.00万元。', ['parts-add-up 60.00万元']],
  ['项目支出90.00万元。主要项目有：河道清淤30.00万元，路灯改造40.00万元。', []],
  ['项目支出69.00万元。主要项目有：河道清淤30.00万元，路灯改造40.00万元。', ['parts-add-up 69.00万元']],
])('%s', (text, wrong) => {
  expect(reported(reviewed([TITLE, text].join('\n')))).toEqual(wrong);
});
