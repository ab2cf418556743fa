import { chartOf, likeliest } from '../../../src/text/grammar/chart';
import { PRODUCTIONS } from '../../../src/text/grammar/productions';
import { lex } from '../../../src/text/tokens/lex';

/** The productions that read a figure of these words as the likeliest. */
function readBy(words: string): readonly string[] {
  const lexed = lex(words);
  const chart = chartOf(lexed);
  return lexed.tokens.flatMap((t, i) => (t.number ? (likeliest(chart, i)?.production.name ?? []) : []));
}

describe.each(PRODUCTIONS.map((p) => [p.name, p] as const))('%s', (name, { example, counterexample }) => {
  test(`reads ${example}`, () => {
    expect(readBy(example)).toContain(name);
  });

  test(`does not read ${counterexample}`, () => {
    expect(readBy(counterexample)).not.toContain(name);
  });
});

test('every production has a name of its own', () => {
  expect(new Set(PRODUCTIONS.map((p) => p.name)).size).toBe(PRODUCTIONS.length);
});

test.each([
  ['卫生健康支出(类)计划生育事务(款)计划生育服务(项)32.00万元', 'wM'],
  ['案件执行经费32.00万元', 'wM'],
  ['重点研发计划32.00万元', 'wM'],
])('nothing inside a name means anything: %s', (words, classes) => {
  expect(lex(words).classes).toBe(classes);
});
