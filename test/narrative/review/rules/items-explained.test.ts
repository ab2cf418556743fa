import { review } from '../../../../src/pipeline/review';
import { paragraphsOfText } from '../../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../../src/text/document/readDocument';
import { bookOf, sample } from '../originals';

async function found(lines: readonly string[]): Promise<readonly string[]> {
  const book = await bookOf(sample('zhaohua-2023'));
  const text = [
    '2023年部门预算编制说明',
    '五、一般公共预算当年拨款情况说明',
    '（三）一般公共预算当年拨款具体使用情况',
    ...lines,
  ].join('\n');
  return review(readDocument(paragraphsOfText(text)), { book })
    .findings.filter((f) => f.rule === 'items-explained')
    .map((f) => `${f.message.id} ${String(f.message.data['item'])}`);
}

const ALL = [
  '1.一般公共服务（类）党委办公厅（室）及相关机构事务（款）行政运行（项）2023年预算数为151.01万元。',
  '2.卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）2023年预算数为3.00万元。',
  '3.住房保障（类）住房改革支出（款）住房公积金（项）2023年预算数为9.84万元。',
  '4.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2023年预算数为9.01万元。',
  '5.社会保障和就业（类）行政事业单位养老支出（款）事业单位离退休（项）2023年预算数为4.52万元。',
  '6.卫生健康（类）行政事业单位医疗（款）事业单位医疗（项）2023年预算数为1.78万元。',
];

test('every row has its sentence', async () => {
  expect(await found(ALL)).toEqual([]);
});

test('a row without a sentence', async () => {
  expect(await found(ALL.filter((l) => !l.includes('事业单位医疗（项）')))).toEqual([
    'items-explained.no-sentence 事业单位医疗',
  ]);
});

test('a sentence without a row', async () => {
  const extra = '7.教育（类）进修及培训（款）培训支出（项）2023年预算数为2.00万元。';
  expect(await found([...ALL, extra])).toEqual(['items-explained.no-row 培训支出']);
});

test('a text that lists no 项 explains none', async () => {
  expect(await found(['一般公共服务支出151.01万元，占84.28%。'])).toEqual([]);
});
