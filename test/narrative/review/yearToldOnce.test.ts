import { reviewed } from './reviewed';

const OWN = `2024年部门预算编制说明
2024年收支总预算120.50万元。
2024年收入预算120.50万元。
2024年支出预算120.50万元。
`;

const years = (text: string): readonly string[] =>
  reviewed(text)
    .findings.filter((f) => f.rule === 'base-year')
    .map((f) => f.quote?.text ?? '');

test.each([
  ['2023年安排设备购置费5.50万元。', ['2023']],
  ['2023年安排会议费3.20万元。2024年安排培训费1.00万元。', []],
  ['2023年政府采购预算18.00万元。', ['2023']],
  ['2023年安排维修费2.00万元。\n2023年安排印刷费1.00万元。', ['2023', '2023']],
  ['2024年安排设备购置费5.50万元。', []],
])('a year that was left as it stood is told once, and not at its amount again: %s', (text, told) => {
  expect(years(OWN + text)).toEqual(told);
});
