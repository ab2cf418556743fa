import type { BudgetBook } from '../../../src/budget/BudgetBook';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import type { NarrativeParagraph } from '../../../src/narrative/Narrative';
import { MANIFEST } from '../../../src/narrative/outlines/manifest';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { outlineOfText } from '../../../src/narrative/roll/saved/outlineOfText';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import { COMPARISONS } from './wordings';

const SEEDS = Array.from({ length: Number(process.env['GOUJI_DEPARTMENTS'] ?? 16) }, (_, seed) => seed);

const ITEM = `{{ 项.类 | 去支出 }}（类）{{ 项.款 }}（款）{{ 项.项 }}（项）{{ 项.键 | 表中 | 金额 }}`;
const ALL = `{% assign 各项 = '支出/一般公共预算/合计/项' | 各行 %}`;
const OPENING = `= {{ 单位全称 }}{{ 年份 }}年部门预算公开说明
# 一般公共预算支出安排
[a] {{ 年份 }}年一般公共预算支出{{ '支出/一般公共预算/合计' | 表中 | 金额 }}，具体安排如下。
`;

/** Subjects below a heading for each 类, counted anew below each or counted on. */
const headed = (count: string, name = '{{ 本类.名称 }}'): string => `${OPENING}${ALL}{% assign 总序 = 0 %}
{% assign 各类 = '支出/一般公共预算/合计/类' | 各行 %}
{% for 本类 in 各类 %}
## ${name}
{% assign 序 = 0 %}
{% for 项 in 各项 %}{% assign 类码 = 项.编码 | slice: 0, 3 %}{% if 类码 == 本类.编码 %}{% assign 序 = 序 | plus: 1 %}{% assign 总序 = 总序 | plus: 1 %}
[b.{{ 项.编码 }}] {{ ${count} }}.${ITEM}。
{% endif %}{% endfor %}
{% endfor %}
# 其他说明
[z] 无其他需要说明的事项。
`;

/** A sentence between subjects: before those of 208 and what follows. */
const INTERRUPTED = `${OPENING}${ALL}{% assign 分 = false %}
{% for 项 in 各项 %}{% assign 类码 = 项.编码 | slice: 0, 3 %}{% if 分 == false and 类码 >= '208' %}{% assign 分 = true %}
[m] 以下为保障职工待遇等方面的支出。
{% endif %}
[b.{{ 项.编码 }}] ${ITEM}。
{% endfor %}
# 其他说明
[z] 无其他需要说明的事项。
`;

interface Years {
  readonly book: BudgetBook;
  readonly prior: BudgetBook;
  readonly earlier: BudgetBook;
}

const written = ({ book, prior }: Pick<Years, 'book' | 'prior'>, template: string) =>
  writeNarrative({
    book,
    prior,
    outline: readOutline('各节：文\n标题编号：一、 （一） 1.', { 文: template, ...COMPARISONS }),
  }).paragraphs;

const lines = (paragraphs: readonly NarrativeParagraph[]): readonly string[] => paragraphs.map((p) => p.text);

function yearsOf(seed: number): Years {
  const { grids, prior, earlier } = generateDepartment(seed);
  return { book: recognise(grids), prior: recognise(prior), earlier: recognise(earlier) };
}

test.each([
  ['counted below each heading', headed('序')],
  ['counted on', headed('总序')],
  ['headings without 支出', headed('序', '{{ 本类.名称 | 去支出 }}')],
  ['a sentence between', INTERRUPTED],
])('each subject stands once, in the place of its 类: %s', (_name, template) => {
  let several = 0;
  for (const seed of SEEDS) {
    const { book, prior, earlier } = yearsOf(seed);
    const last = lines(written({ book: prior, prior: earlier }, template));
    if (last.filter((l) => /^（[一二三四五六七八九十]+）/.test(l)).length > 2) several++;
    const text = readDocument(last.map((l) => ({ text: l })));
    const wanted = lines(written({ book, prior }, template));
    const rolled = lines(rollForward({ book, prior, text }).paragraphs);
    // What 208 begins with may be new this year: it stands before the sentence or behind it.
    const inPlace = (all: readonly string[]) => (template === INTERRUPTED ? [...all].sort() : all);
    expect([seed, ...inPlace(rolled)]).toEqual([seed, ...inPlace(wanted)]);
    const { [MANIFEST]: manifest, ...templates } = outlineOfText(prior, text, {
      id: 'saved',
      name: '本局',
    }).files;
    const saved = readOutline(manifest!, templates);
    expect([seed, ...lines(writeNarrative({ book, prior, outline: saved }).paragraphs)]).toEqual([
      seed,
      ...rolled,
    ]);
  }
  if (template !== INTERRUPTED) expect(several).toBeGreaterThan(4);
});
