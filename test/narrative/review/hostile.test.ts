import { reviewed } from './reviewed';

const many = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts that make a careless expression try every split: the review ends, and says something sensible. */
test.each([
  ['digits', '9'],
  ['digits and commas', '123,'],
  ['points', '1.1.1.'],
  ['open brackets', '('],
  ['closed brackets', '()'],
  ['brackets around words', '（其中：'],
  ['words without an end', '预算支出收入'],
  ['years', '2024年'],
  ['directions', '增加减少'],
  ['openers', '其中：包括：'],
  ['levels of subjects', '（类）（款）（项）'],
  ['headings', '一、二、三、'],
  ['reasons', '主要原因是'],
  ['quotes', '“”'],
  ['spaces', ' \u3000'],
  ['percent signs', '占%'],
  ['underscores', '_'],
])('survives 60,000 characters of %s', (_what, piece) => {
  const result = reviewed(`2024年部门预算编制说明\n${many(piece, 60_000)}\n2024年支出预算100.00万元。`);
  expect(result.claims.found).toBeGreaterThan(0);
});

test('survives lines of every kind, many of them', () => {
  const line =
    '1.教育（类）普通教育（款）小学教育（项）2024年预算数为76.76万元，比2023年的70.70万元增加6.06万元，增长8.57%，主要原因是增资。\n';
  expect(reviewed(`2024年部门预算编制说明\n${line.repeat(1500)}`).claims.found).toBe(1500 * 6 + 1);
});
