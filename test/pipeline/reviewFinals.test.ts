import { generateFinalAccount } from '../../src/generate/finals/generateFinalAccount';
import { narrate } from '../../src/pipeline/narrate';
import { reviewWorkbook } from '../../src/pipeline/review';
import type { Grid } from '../../src/workbook/Grid';

interface Beside {
  readonly prior?: readonly Grid[];
  readonly budget?: readonly Grid[];
}

/** A final account's own text, without its gaps, and what a review of it reports beside its neighbours. */
function account(seed: number) {
  const { grids, prior, budget } = generateFinalAccount(seed, {});
  const narrative = narrate(grids, { prior, budget });
  const text = narrative.paragraphs.map((p) => p.text).join('\n');
  const reported = (changed: string, beside: Beside): readonly string[] =>
    reviewWorkbook(grids, { text: changed, ...beside })!
      .findings.filter((f) => f.severity !== 'info' && f.rule !== 'text-placeholders')
      .map((f) => `${f.rule} ${f.quote?.text ?? ''}`.trim());
  return { prior, budget, narrative, text, reported };
}

const plus = (amount: string, by: number): string => (Number(amount) + by).toFixed(2);

/** An item of 五（三） with its plan and what was spent: of the first one, both moved so that the sentence holds. */
const ITEM =
  /(（项）。主要用于：【待填[^】]*】。)年初预算为([\d.]+)万元，支出决算为([\d.]+)万元(，完成年初预算的[\d.]+%)?。/;

const SEEDS = [2, 4, 7, 11] as const;

describe.each(SEEDS)('the text of the final account %i', (seed) => {
  const { prior, budget, text, reported } = account(seed);

  test('is right beside every neighbour', () => {
    for (const beside of [{}, { prior }, { budget }, { prior, budget }])
      expect(reported(text, beside)).toEqual([]);
  });

  test('with another 年初预算 of an item is found beside the budget', () => {
    const wrong = text.replace(ITEM, (_all, head: string, planned: string, spent: string) => {
      const plan = plus(planned, 37.21);
      const rate = ((Number(spent) / Number(plan)) * 100).toFixed(2);
      return `${head}年初预算为${plan}万元，支出决算为${spent}万元，完成年初预算的${rate}%。`;
    });
    expect(wrong).not.toBe(text);
    expect(reported(wrong, { budget })).toContainEqual(expect.stringMatching(/^claim-equals-cell .*万元$/));
  });

  test('with another 支出决算 of an item is found by its own table', () => {
    const wrong = text.replace(ITEM, (_all, head: string, planned: string, spent: string) => {
      const amount = plus(spent, 41.37);
      return `${head}年初预算为${planned}万元，支出决算为${amount}万元。`;
    });
    expect(reported(wrong, {})).toContainEqual(expect.stringMatching(/^claim-equals-cell .*万元$/));
  });

  test('with a change that is not last year’s is found beside last year’s final account', () => {
    const CHANGE = /(一般公共预算财政拨款支出(?:增加|减少))([\d.]+)万元，(?:增长|下降)[\d.]+%/;
    if (!CHANGE.test(text)) return;
    const wrong = text.replace(
      CHANGE,
      (_all, words: string, change: string) => `${words}${plus(change, 5.13)}万元`,
    );
    expect(reported(wrong, { prior })).toContainEqual(expect.stringMatching(/^change-amount /));
  });

  test('that leaves an item out is found by its table', () => {
    const lines = text.split('\n');
    const items = lines.filter((l) => ITEM.test(l));
    if (items.length < 3) return;
    const wrong = lines.filter((l) => l !== items[1]).join('\n');
    expect(reported(wrong, {})).toContain('items-explained');
  });
});

/** Of an expense of 七 the plan often stands in the table alone. */
test.each(SEEDS)('a rate of an expense is held against its own plan in the table: %i', (seed) => {
  const { text, reported } = account(seed);
  const OWN = /(公务接待费)预算为[\d.]+万元，(支出决算为[\d.]+万元，完成预算的)([\d.]+)%/;
  const found = OWN.exec(text);
  if (!found || found[3] === '100') return;
  const right = text.replace(OWN, '$1$2$3%');
  const wrong = text.replace(OWN, (_all, name: string, words: string) => `${name}${words}61.83%`);
  expect(reported(right, {})).toEqual([]);
  expect(reported(wrong, {})).toContain('completion-rate 61.83%');
});

/** A table that prints two decimals says no more of its amounts than these. */
test.each(SEEDS)('a rate within what the printed amounts may stand for is rounding: %i', (seed) => {
  const { text, reported } = account(seed);
  const OWN = /公务接待费预算为([\d.]+)万元，支出决算为([\d.]+)万元，完成预算的([\d.]+)%/;
  const found = OWN.exec(text);
  if (!found || found[3] === '100') return;
  const [words, planned, spent, rate] = [found[0], ...found.slice(1).map(Number)] as [
    string,
    number,
    number,
    number,
  ];
  const near = (((spent + 0.004) / planned) * 100).toFixed(2);
  const far = (((spent + 0.006) / (planned - 0.006)) * 100).toFixed(2);
  const saying = (other: string): string => text.replace(words, words.replace(`${rate}%`, `${other}%`));
  expect(reported(saying(near), {})).toEqual([]);
  expect(reported(saying(far), {})).toContain(`completion-rate ${far}%`);
});
