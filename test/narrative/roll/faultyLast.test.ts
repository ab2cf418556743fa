import { generateDepartment } from '../../../src/generate/generateDepartment';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import { COMPARISONS } from './wordings';

const SEEDS = Array.from({ length: Number(process.env['GOUJI_DEPARTMENTS'] ?? 12) }, (_, seed) => seed);

const TEMPLATE = `= {{ 单位全称 }}{{ 年份 }}年部门预算公开说明
# 财政拨款支出主要内容
[a] {{ 年份 }}年财政拨款支出按科目安排如下。
{% assign 各项 = '支出/一般公共预算/合计/项' | 各行 %}{% for 项 in 各项 %}
[b.{{ 项.编码 }}] {{ forloop.index }}.“{{ 项.类 }}（类）{{ 项.款 }}（款）{{ 项.项 }}（项）”{{ 项.键 | 表中 | 金额 }}。{{ 年份 }}年预算安排{{ 项.键 | 表中 | 金额 }}。
{% endfor %}
# 其他说明
[z] 无其他需要说明的事项。
`;

/** A text of last year with something wrong in it, rolled forward, beside the right one of this year. */
function rolledFrom(seed: number, spoil: (lines: readonly string[]) => readonly string[] | undefined) {
  const { grids, prior, earlier } = generateDepartment(seed);
  const [book, before, first] = [recognise(grids), recognise(prior), recognise(earlier)];
  const outline = readOutline('各节：文\n标题编号：一、 （一） 1.', { 文: TEMPLATE, ...COMPARISONS });
  const written = (year: typeof book, last: typeof book): readonly string[] =>
    writeNarrative({ book: year, prior: last, outline }).paragraphs.map((p) => p.text);
  const last = written(before, first);
  const spoilt = spoil(last);
  if (!spoilt) return undefined;
  const text = readDocument(spoilt.map((l) => ({ text: l })));
  return {
    got: rollForward({ book, prior: before, text }).paragraphs.map((p) => p.text),
    wanted: written(book, before),
    last,
  };
}

const AMOUNTS = /[\d,]+(?:\.\d+)?万?元/g;
const amounts = (line: string): readonly string[] => line.replace(/【[^】]*】/g, '').match(AMOUNTS) ?? [];
/** The last subject, and the amounts of its paragraph. */
const lastItem = (lines: readonly string[]): number => lines.findLastIndex((l) => l.includes('（项）'));

test('an amount that was wrong last year is this year the one that the tables have of it', () => {
  let tried = 0;
  for (const seed of SEEDS) {
    const rolled = rolledFrom(seed, (lines) => {
      const at = lastItem(lines);
      const [amount] = amounts(lines[at]!);
      const wrong = amount!.replace(/^\d/, (d) => String((Number(d) % 9) + 1));
      return lines.with(at, lines[at]!.replace(`安排${amount}`, `安排${wrong}`));
    });
    const { got, wanted } = rolled!;
    const own = got.map((line) => [line, ...amounts(line)]);
    for (const [line, ...said] of own) {
      const right = wanted.find((w) => line!.startsWith(w.slice(0, w.indexOf('”'))));
      if (!right || !line!.includes('（项）')) continue;
      tried++;
      expect(amounts(right)).toEqual(expect.arrayContaining(said));
    }
  }
  expect(tried).toBeGreaterThan(40);
});

test('a subject under a name that no row bears is the row that is left for it', () => {
  let tried = 0;
  for (const seed of SEEDS) {
    const rolled = rolledFrom(seed, (lines) => {
      const at = lines.findIndex((l) => l.includes('行政单位医疗（项）'));
      return at < 0
        ? undefined
        : lines.with(at, lines[at]!.replace('行政单位医疗（项）', '机关干部就诊（项）'));
    });
    if (!rolled) continue;
    tried++;
    // What is said again behind it is in a mark, as its words name nothing.
    const first = (line: string): string =>
      line.replace(/。\d{4}年预算安排【?[^【】]*】?。$/, '。').replace(/【请核对：([^】]*)】/g, '$1');
    const got = rolled.got.map(first);
    // What is new of another fund stands behind it.
    expect(got).toEqual(expect.arrayContaining(rolled.wanted.map(first)));
    expect(got.filter((l) => /机关干部就诊|行政单位医疗（项）/.test(l))).toHaveLength(1);
  }
  expect(tried).toBeGreaterThan(5);
});

test('a name that no row bears with an amount that none has stays in its place, in a mark', () => {
  let tried = 0;
  for (const seed of SEEDS) {
    const rolled = rolledFrom(seed, (lines) => {
      const at = lines.findIndex((l) => l.includes('行政单位医疗（项）'));
      if (at < 0) return undefined;
      const line = lines[at]!.replace('行政单位医疗（项）', '机关干部就诊（项）');
      return lines.with(at, line.replaceAll(AMOUNTS, '98,765.43万元'));
    });
    if (!rolled) continue;
    tried++;
    const kept = rolled.got.filter((l) => l.includes('机关干部就诊'));
    expect(kept).toHaveLength(1);
    expect(amounts(kept[0]!)).toEqual([]);
  }
  expect(tried).toBeGreaterThan(5);
});
