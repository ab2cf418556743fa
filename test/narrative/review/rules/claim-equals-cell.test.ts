import { review } from '../../../../src/pipeline/review';
import { paragraphsOfText } from '../../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../../src/text/document/readDocument';
import { bookOf, sample } from '../originals';

/** Verdicts of the claims beside their cells in the Shanghai sample, whose table has 6,964,796 元 for 社会福利事业单位. */
async function verdicts(text: string): Promise<readonly string[]> {
  const book = await bookOf(sample('putuo-fuliyuan-2024-unit'));
  const result = review(readDocument(paragraphsOfText(`2024年单位预算编制说明\n${text}`)), { book });
  return result.relations
    .filter((r) => r.relation.rule === 'claim-equals-cell')
    .map((r) => r.judgement.verdict);
}

const item = (amount: string): string =>
  `1.社会保障和就业支出（类）社会福利（款）社会福利事业单位（项）${amount}，主要用于人员经费。`;

test.each([
  [item('6964796元'), ['consistent']],
  [item('696.4796万元'), ['consistent']],
  [item('696.48万元'), ['rounding']],
  [item('696.47万元'), ['truncated']],
  [item('696万元'), ['rounding']],
  [item('0.0696亿元'), ['rounding']],
  [item('738.66万元'), ['inconsistent']],
  [item('约700万元'), []],
  ['“三公”经费预算数为6.40万元。', ['consistent']],
  ['上海市普陀区社会福利院收入预算1,212.12万元。', ['rounding']],
  ['财政拨款支出预算950.12万元。', ['rounding']],
  ['2024年无机关运行经费。', []],
])('%s', async (text, expected) => {
  expect(await verdicts(text)).toEqual(expected);
});

test('a figure that its cell merely shows more exactly is no finding', async () => {
  const book = await bookOf(sample('putuo-fuliyuan-2024-unit'));
  const result = review(readDocument(paragraphsOfText(`2024年单位预算编制说明\n${item('696.48万元')}`)), {
    book,
  });
  expect(result.findings.filter((f) => f.rule === 'claim-equals-cell')).toEqual([]);
});

test('a text of another year is not held against the workbook', async () => {
  const book = await bookOf(sample('putuo-fuliyuan-2024-unit'));
  const result = review(readDocument(paragraphsOfText(`2023年单位预算编制说明\n${item('738.66万元')}`)), {
    book,
  });
  expect(result.claims.unchecked.map((u) => u.reason)).toContain('unchecked.year-differs');
});
