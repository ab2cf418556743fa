import { textAt } from '../../../src/budget/TextDocument';
import { reviewed } from './reviewed';

/** What became of the figures of a text: `70.00万元 parts-add-up/consistent`, or the reason. */
function read(text: string): readonly string[] {
  const { claims, relations, document } = reviewed(text);
  return claims.figures.map(({ claim, year, rules, reason, relations: at }) => {
    const quote = claim.figure.place.kind === 'text' ? textAt(document, claim.figure.place) : '';
    const held = at.map((i) => `${relations[i]!.relation.rule}/${relations[i]!.judgement.verdict}`);
    return [quote, ...held, ...rules, ...(year ? [`=${year}`] : []), ...(reason ? [reason] : [])].join(' ');
  });
}

const TITLE = '2026年部门预算编制说明\n';

describe('a figure counts as checked only where its own figure stands in a relation', () => {
  test.each([
    [
      'a change without its base is held against nothing, and the rate beside it neither',
      '培训费预算8.00万元，比上年增加2.00万元，主要原因是培训增多。',
      ['8.00万元 unchecked.no-workbook', '2.00万元 unchecked.no-base'],
    ],
    [
      'a change with its rate: all three',
      '2026年支出预算55.00万元，比上年增加5.00万元，增长10%，主要原因是项目增多。',
      [
        '2026年 =2026',
        '55.00万元 change-rate/consistent',
        '5.00万元 change-rate/consistent',
        '10% change-rate/consistent',
      ],
    ],
    [
      'a base beside its year: the rate is held, too, where it is stated',
      '2026年支出预算55.00万元，比2025年预算50.00万元增加5.00万元，主要原因是项目增多。',
      [
        '2026年 =2026',
        '55.00万元 change-amount/consistent',
        '2025年 =2025',
        '50.00万元 change-amount/consistent',
        '5.00万元 change-amount/consistent',
      ],
    ],
    [
      'a share whose whole stands nowhere',
      '基本支出30.00万元，占全区的30%。',
      ['30.00万元 unchecked.no-workbook', '30% unchecked.no-whole'],
    ],
    ['a number of things', '现有车辆3辆。', ['3辆 unchecked.not-in-tables']],
    [
      'wrong, and found: it was held against something',
      '2026年支出预算55.00万元，比2025年预算50.00万元增加6.00万元，主要原因是项目增多。',
      [
        '2026年 =2026',
        '55.00万元 change-amount/inconsistent',
        '2025年 =2025',
        '50.00万元 change-amount/inconsistent',
        '6.00万元 change-amount/inconsistent',
      ],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(read(TITLE + text).slice(1)).toEqual(wanted);
  });
});

describe('years', () => {
  test.each([
    ['the text’s own, said twice', '2026年收入预算9.00万元。', ['2026年 =2026', '2026年 =2026']],
    ['last year, compared with', '比2025年增加。', ['2026年 unchecked.year-alone', '2025年 =2025']],
    ['last year, executed', '2025年执行数8.00万元。', ['2026年 unchecked.year-alone', '2025年 =2025']],
    ['a wrong base: held, and found', '比2024年增加。', ['2026年 unchecked.year-alone', '2024年 =2025']],
    [
      'a date',
      '本规定自2025年3月1日起施行。',
      ['2026年 unchecked.year-alone', '2025年 unchecked.year-alone'],
    ],
    [
      'the name of a document',
      '依据《关于2026年部门预算的通知》编制。',
      ['2026年 unchecked.year-alone', '2026年 unchecked.year-alone'],
    ],
    ['long ago', '本局于2009年成立。', ['2026年 unchecked.year-alone', '2009年 unchecked.year-apart']],
  ])('%s', (_what, text, wanted) => {
    expect(read(TITLE + text).filter((f) => /^\d{4}年/.test(f))).toEqual(wanted);
  });

  test('without any year of its own, nothing is held against one', () => {
    expect(read('收入预算9.00万元，比1999年增加。').filter((f) => f.startsWith('1999'))).toEqual([
      '1999年 unchecked.year-unknown',
    ]);
  });
});

test('found is checked and unchecked together, and each figure has its place in the order of the text', () => {
  const { claims } = reviewed(
    `${TITLE}2026年支出预算10.00万元，其中：基本支出7.00万元，项目支出3.00万元，占30%。`,
  );
  expect(claims.figures).toHaveLength(claims.found);
  expect(claims.figures.filter((f) => f.reason === undefined)).toHaveLength(claims.checked);
  const starts = claims.figures.map(({ claim: { figure } }) =>
    figure.place.kind === 'text' ? figure.place.paragraph * 1000 + figure.place.start : -1,
  );
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('what the words leave open and the figures do not bear out is no check, and says so', () => {
  const figures = read(`${TITLE}支出预算40.00万元。基本支出20.00万元，占30%。`);
  expect(figures.filter((f) => f.includes('share-of-whole'))).toEqual(
    ['40.00万元', '20.00万元', '30%'].map((q) => `${q} share-of-whole/cannot-tell cannot-tell.words-open`),
  );
});
