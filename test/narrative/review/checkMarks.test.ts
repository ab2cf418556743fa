import { textFaults } from '../../../src/pipeline/textFaults';
import { review } from '../../../src/pipeline/review';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';

const SHARES = '一、收入预算情况\n2024年收入预算【请核对：200.00万元】，其中：一般公共预算拨款收入';
const PLAN = '一、一般公共预算财政拨款支出决算情况\n2024年度一般公共预算财政拨款支出年初预算为';

const findingsIn = (lines: string) =>
  review(readDocument(paragraphsOfText(lines))).findings.filter((f) => f.severity === 'error');

/** Last year's words in their mark are read as if the mark were not there. */
test.each([
  [
    `某局2024年部门预算编制说明\n${SHARES}【请核对：120.00万元】，占60.00%；事业收入【请核对：50.00万元】，占【请核对：25.00%】；其他收入【请核对：30.00万元】，占15.00%。`,
    [],
  ],
  [
    `某局2024年部门预算编制说明\n${SHARES}【请核对：120.00万元】，占60.00%；事业收入【请核对：50.00万元】，占【请核对：35.00%】；其他收入30.00万元，占15.00%。`,
    ['35.00%'],
  ],
  [
    `某局2024年度部门决算情况说明\n${PLAN}【请核对：250.00万元】，支出决算为200.00万元，完成年初预算的【请核对：80.00%】。`,
    [],
  ],
  [
    `某局2024年度部门决算情况说明\n${PLAN}【请核对：250.00万元】，支出决算为210.00万元，完成年初预算的【请核对：80.00%】。`,
    ['80.00%'],
  ],
  [
    '某局2024年部门预算编制说明\n一、“三公”经费\n2024年“三公”经费预算【请核对：6.00万元，比上年减少2.00万元，下降25.00%】。',
    [],
  ],
  [
    '某局2024年部门预算编制说明\n一、“三公”经费\n2024年“三公”经费预算【请核对：6.00万元，比上年减少2.00万元，下降20.00%】。',
    ['20.00%'],
  ],
])('%s', (lines, wrong) => {
  expect(findingsIn(lines).map((f) => f.quote?.text)).toEqual(wrong);
});

test('what contradicts last year’s words is no fault of a text of ours: they are to be looked at', () => {
  const paragraphs = [
    '某局2024年度部门决算情况说明',
    '一、一般公共预算财政拨款支出决算情况',
    '2024年度一般公共预算财政拨款支出年初预算为【请核对：250.00万元】，支出决算为210.00万元，完成年初预算的【请核对：80.00%】。',
    '二、支出决算情况',
    '2024年度支出合计300.00万元，其中：基本支出200.00万元，占60.00%；项目支出100.00万元，占33.33%。',
  ].map((text, i) => ({ id: `p${i}`, style: 'body' as const, text, figures: [] }));
  const faults = textFaults({ paragraphs } as never, {});
  expect(faults.map((f) => f.quote?.text)).toEqual(['60.00%']);
});
