import { generateDepartment } from '../../../src/generate/generateDepartment';
import { review } from '../../../src/pipeline/review';
import { recognise } from '../../../src/recognise';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import type { GridCell } from '../../../src/workbook/Grid';
import { reported } from './reviewed';

const DEPARTMENT = '清源市东湖区城市管理局';

/** Its head unit bears the name of the department itself: 5811.34 = 2118.27 + 2749.21 + 943.86. */
function book() {
  const bare = (c: GridCell): GridCell => ({
    ...c,
    text: c.text.replace(`${DEPARTMENT}机关`, DEPARTMENT),
    ...(typeof c.value === 'string' ? { value: c.value.replace(`${DEPARTMENT}机关`, DEPARTMENT) } : {}),
  });
  const { grids } = generateDepartment(7, { layout: 'sichuan-suining', units: 3 });
  return recognise(grids.map((g) => ({ ...g, cells: g.cells.map(bare) })));
}

const FIRST = '清源市东湖区第一市政服务中心';
const SECOND = '清源市东湖区第二市政服务中心';
const OTHERS = `${FIRST}支出2749.21万元；${SECOND}支出943.86万元。`;

test.each([
  [`${DEPARTMENT}2021年支出预算5811.34万元。分单位看：${DEPARTMENT}支出2118.27万元；${OTHERS}`, []],
  [
    `${DEPARTMENT}2021年支出预算5811.34万元。分单位看：${DEPARTMENT}支出2181.27万元；${OTHERS}`,
    ['claim-equals-cell 2181.27万元'],
  ],
  [`2021年支出预算5811.34万元。\n1．${DEPARTMENT}支出2118.27万元；\n2．${OTHERS}`, []],
  [
    `2021年支出预算5811.34万元。\n1．${DEPARTMENT}支出2118.77万元；\n2．${OTHERS}`,
    ['claim-equals-cell 2118.77万元'],
  ],
  [
    `2021年支出预算5811.34万元，其中：${DEPARTMENT}2118.27万元，${FIRST}2749.21万元，${SECOND}943.86万元。`,
    [],
  ],
  // The department itself, with neither its own amount nor that of its head unit.
  [`${DEPARTMENT}2021年支出预算4811.34万元。`, ['claim-equals-cell 4811.34万元']],
  [`${DEPARTMENT}2021年支出预算3693.07万元。`, ['claim-equals-cell 3693.07万元']],
])('%s', (text, wrong) => {
  const title = `${DEPARTMENT}2021年部门预算编制说明\n二、支出预算情况说明`;
  const result = review(readDocument(paragraphsOfText(`${title}\n${text}`)), { book: book() });
  expect(reported(result)).toEqual(wrong);
});
