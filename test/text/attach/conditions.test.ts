import { review } from '../../../src/pipeline/review';
import { compareFit } from '../../../src/text/choose/comparisons';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import type { Claim } from '../../../src/text/Reading';
import { textFigure } from '../../support/figures';

/** What single conditions of the reader decide: each case is another one without its condition. */

/** The errors of a text: the words disputed, with what they should be. */
const errors = (...lines: readonly string[]): string[] =>
  review(readDocument(paragraphsOfText(lines.join('\n'))))
    .findings.filter((f) => f.severity !== 'info')
    .map((f) => [f.quote?.text, f.expected?.value.toDecimalPlaces(2).toString()].join('→'));

test.each<[string, readonly string[], readonly string[]]>([
  ['负增长 is a fall', ['2025年收入预算80万元，比2024年预算100万元负增长20%。'], []],
  [
    'and so its digits are held against the fall',
    ['2025年收入预算80万元，比2024年预算100万元负增长25%。'],
    ['25%→20'],
  ],
  [
    '占比 compares with nothing',
    ['2025年支出预算100万元。其中：项目支出40万元，占比2025年支出预算的40%。'],
    [],
  ],
  ['占比 is a share', ['2025年支出预算100万元，其中：项目支出40万元，占比2025年支出预算的30%。'], ['30%→40']],
  [
    'a paragraph that begins with a comparison goes on with the one before',
    ['2025年收入预算90万元。', '比2024年减少10万元，下降20%。'],
    ['20%→10'],
  ],
  [
    'a base that is named names what is compared',
    ['2025年公务接待费预算10.52万元，会议费预算5.31万元，比2024年公务接待费预算数8.10万元增加3.42万元。'],
    ['3.42万元→2.42'],
  ],
  [
    'a base that is named names what is compared, whatever was spoken of last',
    ['2025年公务接待费预算10.52万元。2025年培训费预算4.00万元。比2024年公务接待费预算8.10万元增加3.42万元。'],
    ['3.42万元→2.42'],
  ],
  [
    'last year’s level is not what is compared with last year',
    ['收入预算2025年90万元，2024年100万元，减少10万元，下降20%。'],
    ['20%→10'],
  ],
  [
    'a base that names something else is none of what is compared',
    ['2025年公务接待费预算10.52万元。2024年会议费预算8.10万元。公务接待费比2024年增加3.42万元。'],
    [],
  ],
  [
    'the total of a fund at the end of a list is a part: the list’s total goes on',
    [
      '2025年支出预算100万元，其中：教育支出90万元、国有资本经营预算支出10万元。支出预算比上年增加20万元。',
      '2025年国有资本经营预算支出10万元，比上年减少3万元。',
    ],
    [],
  ],
  [
    'and by 支出 alone, too',
    [
      '2025年支出预算100万元，其中：教育支出88万元、政府性基金预算支出12万元。支出较上年增加20万元。',
      '2025年政府性基金预算支出12万元，比上年减少3万元。',
    ],
    [],
  ],
  [
    'and with the funds alone in the list',
    [
      '2025年支出预算100万元，其中：一般公共预算支出95万元、政府性基金预算支出5万元。支出比上年增加20万元。',
      '2025年一般公共预算支出95万元，比上年增加21万元。2025年政府性基金预算支出5万元，比上年减少1万元。',
    ],
    [],
  ],
  [
    'so its rate is held against its own change',
    [
      '2025年支出预算100万元，其中：教育支出90万元、国有资本经营预算支出10万元。支出预算比上年增加20万元，增长30%。',
    ],
    ['30%→25'],
  ],
  [
    'a part that can’t have risen so leaves the whole',
    ['2025年基本支出100万元，其中公用经费5万元，比上年增加20万元，增长25%。'],
    [],
  ],
  [
    'and the whole is held to it',
    ['2025年基本支出100万元，其中公用经费5万元，比上年增加20万元，增长52%。'],
    ['52%→25'],
  ],
  [
    'a part that may have risen so is what is compared',
    ['2025年基本支出100万元，其中公用经费25万元，比上年增加5万元，增长52%。'],
    ['52%→25'],
  ],
])('%s', (_name, lines, found) => {
  expect(errors(...lines)).toEqual(found);
});

test('nothing rises by more than it is', () => {
  const claim = (figure: string): Claim => ({ figure: textFigure(figure) }) as Claim;
  const change = claim('20万元');
  const fit = (now: string, direction: 'up' | 'down') =>
    compareFit({ change, direction }, claim(now), undefined);
  expect(fit('5万元', 'up')).toBeLessThan(fit('100万元', 'up'));
  expect(fit('5万元', 'down')).toBe(fit('100万元', 'down'));
});
