import { numbersIn } from '../../../src/text/tokens/numbers';
import { squeeze } from '../../../src/text/document/squeeze';

/** Value, decimals and unit of each number; `~` approximate, `>` a limit. */
const read = (text: string): readonly string[] =>
  numbersIn(squeeze(text).text).map(
    (t) =>
      `${t.approximate ? '~' : ''}${t.threshold ? '>' : ''}${t.value.toFixed(t.decimals)}${t.unit ?? ''}`,
  );

test.each([
  ['1,212.12万元', ['1212.12万元']],
  ['１，２１２．１２　万元', ['1212.12万元']],
  ['15200元', ['15200元']],
  ['2.5亿元', ['2.5亿元']],
  ['差旅费1万；', ['1万元']],
  ['2万人次', ['2']],
  ['77.70 ％', ['77.70%']],
  ['提高0.5个百分点', ['0.5百分点']],
  ['2023年预算', ['2023年']],
  ['3年内', ['3']],
  ['各是4125.49,4143.91万元', ['4125.49', '4143.91万元']],
  ['2022,100万元', ['2022', '100万元']],
  ['100余万元', ['~100万元']],
  ['近100万元', ['~100万元']],
  ['单价100万元（含）以上', ['>100万元']],
  ['200万元以上大型设备0台（套）', ['>200万元', '0台']],
  ['15批次，105人次', ['15次', '105人']],
  ['编制8名', ['8人']],
  ['表3-1', ['1']],
  ['第3项', []],
  ['-0.07万元', ['-0.07万元']],
  ['1-5月', ['1', '5']],
])('%s', (text, numbers) => {
  expect(read(text)).toEqual(numbers);
});
