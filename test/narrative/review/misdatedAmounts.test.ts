import { reported, reviewed } from './reviewed';

const HEAD = '2026年单位预算编制说明\n2026年收入预算300.00万元。\n2026年支出预算300.00万元。\n';
const item = (line: string): readonly string[] => reported(reviewed(`${HEAD}${line}`));

test.each([
  '“教育支出（类）普通教育（款）小学教育（项）”2026年度预算52.40万元，2025年度预算50.10万元，主要用于办学。2025年当年预算执行数为48.00万元，2026年预算安排52.40万元，比2025年预算执行数增加9.17%，主要原因是学生增加。',
  '“教育支出（类）普通教育（款）小学教育（项）”2026年度预算52.40万元，2025年度预算50.10万元，主要用于办学。2025年当年预算执行数为48.00万元，2026预算安排52.40万元，比2025预算执行数增加9.17%，主要原因是学生增加。',
])('plans of two years, and what was spent: %s', (line) => {
  expect(item(line)).toEqual([]);
});

test.each([
  // The year is wrong, and the amount is this year's: it does not contradict last year's.
  [
    '“教育支出（类）普通教育（款）小学教育（项）”2026年度预算52.40万元，2025年度预算50.10万元，主要用于办学。2025年当年预算执行数为48.00万元，2025年预算安排52.40万元，比2025年预算执行数增加9.17%，主要原因是学生增加。',
    ['base-year 2025'],
  ],
  // A year two years back beside this year's, though last year is named in a later sentence.
  [
    '“教育支出（类）普通教育（款）小学教育（项）”2026年度预算52.40万元，2024年度预算50.10万元，主要用于办学。2025年当年预算执行数为48.00万元，2026年预算安排52.40万元，比2025年预算执行数增加9.17%，主要原因是学生增加。',
    ['base-year 2024'],
  ],
  // Without its 年 a year is one, and its amount is held against the one told before.
  [
    '“教育支出（类）普通教育（款）小学教育（项）”2026年度预算52.40万元，主要用于办学。2026预算安排55.40万元。',
    ['same-statement 55.40万元'],
  ],
])('what is wrong is told once: %s', (line, told) => {
  expect(item(line)).toEqual(told);
});
