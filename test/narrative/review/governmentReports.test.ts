import { reported, reviewed } from './reviewed';

const TITLE = '青禾区2025年预算执行情况和2026年预算草案的报告\n';
const LEVELS = '全区一般公共预算收入和区本级一般公共预算收入分别说明如下。\n';

const found = (text: string, title = TITLE): readonly string[] => reported(reviewed(title + LEVELS + text));

describe('a government’s report is named as such', () => {
  test.each([
    ['a report on the execution', TITLE, true],
    ['a report of income and expenditure', '青禾市2026年财政收支情况的报告\n', true],
    ['final accounts of transfers', '青禾市2025年转移支付执行情况说明\n', true],
    ['final accounts', '青禾区人民政府关于2025年决算（草案）的报告\n', true],
    ['final accounts of a place', '青禾区2025年区本级决算报告\n', true],
    ['a department’s final accounts', '青禾区财政局2025年决算报告\n', false],
    ['a department’s budget', '青禾区财政局2026年部门预算编制说明\n', false],
    ['a unit’s final accounts', '青禾区财政局2025年单位决算说明\n', false],
    ['“三公” expenses of all departments', '青禾区2026年“三公”经费预算情况说明\n', false],
  ])('%s', (_what, title, wanted) => {
    expect(reviewed(title + LEVELS).isGovernmentReport).toBe(wanted);
  });
});

describe('nothing is held against another sentence', () => {
  test.each([
    '一般公共预算收入30.00亿元。\n一般公共预算收入12.00亿元。',
    '教育支出5.00亿元。\n二、区本级\n教育支出2.00亿元，增长3.00%。教育支出4.40亿元。',
    '一般公共预算收入30.00亿元，其中：税收收入20.00亿元，非税收入10.00亿元。\n税收收入占66.67%，非税收入占25.00%。',
    '一般公共预算支出50.00亿元。\n一般公共预算支出比上年增加2.00亿元，增长9.00%。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('that it would be in a department’s text', () => {
    const text = '收支总预算32.15万元。\n收支总预算32.51万元。';
    expect(found(text, '青禾区财政局2026年部门预算编制说明\n')).not.toEqual([]);
    expect(found(text)).toEqual([]);
  });
});

describe('inside a sentence or a list it is checked', () => {
  test.each([
    [
      '全区一般公共预算收入30.00亿元，其中：税收收入20.00亿元，非税收入11.00亿元。',
      ['parts-add-up 30.00亿元'],
    ],
    ['全区一般公共预算收入33.00亿元，比上年增加3.00亿元，增长15.00%。', ['change-rate 15.00%']],
    ['区本级一般公共预算支出决算数为8.00亿元，完成预算数10.00亿元的85.00%。', ['completion-rate 85.00%']],
    ['全区一般公共预算收入30.00亿元，其中：税收收入20.00亿元，非税收入10.00亿元。', []],
    ['全区一般公共预算收入33.00亿元，比上年增加3.00亿元，增长10.00%。', []],
    ['区本级一般公共预算支出决算数为8.00亿元，完成预算数10.00亿元的80.00%。', []],
  ])('%s', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });
});
