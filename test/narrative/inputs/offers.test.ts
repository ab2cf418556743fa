import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { offersOf } from '../../../src/narrative/inputs/offers';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { sampleBook } from '../sampleBook';

const book = sampleBook('zhaohua-2023.xlsx');
const prior = sampleBook('zhaohua-2022.xlsx');

const TEXT = `昭化区委群工局2022年部门预算编制说明
一、收支预算情况说明
2022年收支预算总数173.60万元，比2021年收支预算总数增加8.20万元，主要原因是人员增加。
二、一般公共预算当年拨款情况说明
1.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2022年预算数为8.10万元，主要用于：按规定缴纳养老保险。
三、其他重要事项说明
截至2021年底，我局共有车辆5辆，其中：执法执勤用车3辆、其他用车2辆、特种专业技术用车0辆。
单价50万元（含）以上设备（不含车辆）4台（套）。
2022年安排购置执法执勤用车7辆。
政府采购预算12万元，主要用于购买办公设备。`;

const offers = (text: string) => offersOf(book, prior, readDocument(paragraphsOfText(text)));

test('reasons, purposes, cars, standards and what is bought are offered, each in its mark', () => {
  const found = offers(TEXT);
  expect(found).toMatchObject({
    收支总预算变化原因: '【请核对：人员增加】',
    车辆总数: '【请核对：5】',
    执法执勤用车数: '【请核对：3】',
    其他用车数: '【请核对：2】',
    大型设备数: '【请核对：4】',
    大型设备单位价值标准: '【请核对：50万元（含）】',
    政府采购用途: '【请核对：购买办公设备】',
  });
  expect(found).not.toHaveProperty('特种专业技术用车数');
  expect(Object.keys(found).find((name) => name.startsWith('主要用途（2080505'))).toBeDefined();
});

test.each([
  ['共有公务用车2辆', '公务用车数', '【请核对：2】'],
  ['公务用车保有量为6辆', '公务用车数', '【请核对：6】'],
  ['现有单位价值100万元以上大型设备3台（套）', '大型设备数', '【请核对：3】'],
  ['主要领导干部用车1辆', '主要领导干部用车数', '【请核对：1】'],
  ['拟购置车辆2辆，共有车辆9辆', '车辆总数', undefined],
  ['一辆车也没有', '车辆总数', undefined],
])('%s offers %s', (said, name, value) => {
  expect(offers(`某局2022年部门预算编制说明\n一、国有资产占用情况\n${said}。`)[name]).toBe(value);
});

test('a reason whose direction turned is not offered', () => {
  expect(offers(TEXT.replace('增加8.20万元', '减少8.20万元'))).not.toHaveProperty('收支总预算变化原因');
});

test('what is offered stands in its mark until somebody has looked at it', () => {
  const carried = offers(TEXT);
  const offered = writeNarrative({ book, prior, carried, outline: SICHUAN });
  const text = offered.paragraphs.map((p) => p.text).join('\n');
  expect(text).toContain('主要原因是【请核对：人员增加】');
  expect(text).toContain('共有车辆【请核对：5辆】');
  // No number of last year stands unmarked, those that follow from the offered ones neither.
  expect(text).toContain('领导干部用车【请核对：0辆】');
  const cars = offered.inputs.find((i) => i.name === '车辆总数')!;
  expect([cars.value, cars.carried, cars.invalid]).toEqual(['【请核对：5】', true, undefined]);
  const looked = writeNarrative({ book, prior, carried, inputs: { 车辆总数: '6' }, outline: SICHUAN });
  expect(looked.paragraphs.map((p) => p.text).join('\n')).toContain('共有车辆6辆');
});
