import { LOCALES, MESSAGES } from '../../src/locales';
import { readingsJson } from '../../src/report/readingsJson';
import { readingsText } from '../../src/report/readingsText';
import { translator } from '../../src/report/translate';
import { PRODUCTIONS } from '../../src/text/grammar/productions';
import { ENTRIES } from '../../src/text/vocabulary/lexicon';
import { reviewed } from '../narrative/review/reviewed';

const zh = translator('zh-CN');
const TEXT =
  '2026年部门预算编制说明\n2026年支出预算50.00万元，其中：基本支出30.00万元，占60%；项目支出20.00万元，占41%。';

test('a figure in words: what it is, how it was read, what it was held against', () => {
  const lines = readingsText(reviewed(TEXT), zh);
  const at = lines.indexOf('第 2 段“41%”：占比 · 全部资金 · 项目支出 · 2026 年预算');
  expect(lines.slice(at, at + 4)).toEqual([
    '第 2 段“41%”：占比 · 全部资金 · 项目支出 · 2026 年预算',
    '  句式：占比，如“占支出合计的74.52%”；也可读作：百分数',
    '  名称出自：它所说的数额',
    '  核对：不符  占比等于分项除以合计  [share-of-whole]  2026年部门预算编制说明“项目支出”：41%，应为 40%（项目支出 20 ÷ 支出预算 50），多 1%。',
  ]);
});

test.each([
  ['“三公”经费预算约3万元。', '  未核对：约数'],
  ['单价100万元以上的设备。', '  未核对：界限，不是金额'],
  ['本局于2001年设立。', '  未核对：不是本年，也不是上年'],
])('why nothing was held against a figure: %s', (words, line) => {
  expect(readingsText(reviewed(`2026年部门预算编制说明\n${words}`), zh)).toContain(line);
});

test('a level names its book, and a subject by its path', () => {
  const lines = readingsText(
    reviewed(
      '2026年部门预算编制说明\n五、一般公共预算支出具体情况\n教育支出（类）普通教育（款）小学教育（项）3.00万元，由区第一小学项目支出2.00万元组成。',
    ),
    zh,
  );
  expect(lines).toContain(
    '第 3 段“3.00万元”：数额 · 一般公共预算 · 教育支出（类）普通教育（款）小学教育（项） · 2026 年预算',
  );
});

test('the same for programs', () => {
  const result = reviewed(TEXT);
  const figures = readingsJson(result, zh) as Readonly<Record<string, unknown>>[];
  expect(figures).toHaveLength(result.claims.found);
  const share = figures.find((f) => f['quote'] === '41%');
  expect(share).toMatchObject({
    value: '41',
    unit: '%',
    role: 'share',
    measure: { family: 'expenditure', part: 'project' },
    period: { when: 'this', stage: 'budget', year: 2026 },
    reading: { production: 'share', others: ['percent'], named: 'nothing' },
    heldAgainst: [{ rule: 'share-of-whole', verdict: 'inconsistent' }, { rule: 'share-of-whole' }],
  });
  expect(share).not.toHaveProperty('reason', expect.anything());
  expect(figures[0]).toMatchObject({ quote: '2026年', role: 'year', year: 2026 });
  expect(JSON.stringify(figures)).not.toContain('null');
});

test.each(LOCALES)('every construction and every measure has its words: %s', (locale) => {
  const wanted = [
    ...PRODUCTIONS.map((p) => `construction.${p.name}`),
    ...ENTRIES.map((e) => `measure.${e.measure.family}.${e.measure.part}`),
  ];
  expect(wanted.filter((id) => MESSAGES[locale][id] === undefined)).toEqual([]);
});
