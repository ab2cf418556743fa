import { textAt } from '../../../src/budget/TextDocument';
import { MESSAGES } from '../../../src/locales';
import { figureRules } from '../../../src/narrative/review/rules';
import { wordingRules } from '../../../src/rules/wording';
import { reviewed } from './reviewed';

const TEXT = [
  '2024年部门预算编制说明',
  '2024年收支总预算100.00万元，比2023年增加10.00万元，扣除一次性因素后，同口径增加8.00万元，主要原因是增加项目3.50万元。',
  '2024年政府采购预算约50万元，单价100万元以上设备0台。',
  '2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占31%。',
].join('\n');

test('no figure is passed in silence: found is checked and unchecked together, each unchecked with its reason', () => {
  const { claims, document } = reviewed(TEXT);
  expect(claims.found).toBe(claims.checked + claims.unchecked.length);
  const reasons = claims.unchecked.map(({ claim, reason }) => [
    claim.figure.place.kind === 'text' && textAt(document, claim.figure.place),
    reason,
  ]);
  expect(reasons).toEqual([
    ['10.00万元', 'unchecked.no-base'],
    ['8.00万元', 'unchecked.like-for-like'],
    ['3.50万元', 'unchecked.reason'],
    ['50万元', 'unchecked.approximate'],
    ['100万元', 'unchecked.threshold'],
    ['0台', 'unchecked.not-in-tables'],
  ]);
  for (const [, reason] of reasons) expect(MESSAGES['zh-CN'][String(reason)]).toEqual(expect.any(String));
});

test('a finding quotes its figure and brings the sentence as it should read', () => {
  const [finding] = reviewed(TEXT).findings;
  expect(finding).toMatchObject({
    rule: 'share-of-whole',
    severity: 'error',
    verdict: 'inconsistent',
    quote: { text: '31%' },
  });
  expect(finding?.correction).toBe(
    '2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占30%。',
  );
});

test('the changes of a finding stand at their places, so that they can be made one by one', () => {
  const { document, findings } = reviewed(TEXT);
  const edits = findings[0]?.edits ?? [];
  expect(edits.map((e) => [textAt(document, e.place), e.text])).toEqual([['31', '30']]);
});

test('corrections keep thousands commas and decimals', () => {
  const text =
    '2024年部门预算编制说明\n2024年收入预算5,231.40万元，比2023年的4,980.25万元增加1,251.15万元，主要原因是增资。';
  expect(reviewed(text).findings[0]?.correction).toContain('增加251.15万元');
});

test('the same text yields the same review', () => {
  expect(reviewed(TEXT).findings).toEqual(reviewed(TEXT).findings);
});

test('the rules stand in the order of their ids, each with its name', () => {
  for (const rules of [figureRules, wordingRules]) {
    const ids = rules.map((r) => r.meta.id);
    expect(ids).toEqual([...ids].sort());
    for (const id of ids) expect(MESSAGES['zh-CN'][`${id}.title`]).toEqual(expect.any(String));
  }
});
