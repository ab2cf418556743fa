import { OUTLINES } from '../../../src/narrative/outlines';
import { readTemplates, withTemplates } from '../../../src/narrative/outlines/readTemplates';
import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { TemplateError } from '../../../src/narrative/write/TemplateError';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { faults, textOf } from '../write/facts';
import { gridOf } from '../gridOf';
import { sampleBook } from '../sampleBook';

const book = sampleBook('zhaohua-2023.xlsx');
const prior = sampleBook('zhaohua-2022.xlsx');
const write = (name: string, text: string) =>
  writeNarrative({
    book,
    prior,
    outline: withTemplates(SICHUAN, { [name]: text }),
    inputs: { 单位简称: '=1+1' },
  });

describe('an office’s own wording', () => {
  test('is read from its sheet', () => {
    const sheet = gridOf('编制说明模板', [
      ['说明'],
      ['模板名称', '模板内容'],
      ['附件', '[annex.1] 附件另行公布'],
      ['标题', ''],
    ]);
    expect(readTemplates([sheet])).toEqual({ 附件: '[annex.1] 附件另行公布' });
  });

  test('replaces ours, its figures keep their cells', () => {
    const n = write(
      '基本支出',
      '# 基本支出\n[basic.total] 基本支出共{{ 一般.基本 | 金额 }}，\n  占{{ 一般.基本 | 占比: 一般.当年 }}。',
    );
    expect(textOf(n, 'basic.total')).toBe('基本支出共133.53万元，占74.53%。');
    expect(faults(n)).toEqual([]);
  });

  test('a phrase is replaced wherever it is used', () => {
    const n = write('原因', '{% if 数.有增减 %}（原因：{{ 要素 | 要素 }}）{% endif %}');
    expect(textOf(n, 'budget.total')).toMatch(/增加5.57万元（原因：【待填：收支总预算变化原因】）。$/);
  });

  test('values are no template and no markup', () => {
    const n = writeNarrative({
      book,
      outline: SICHUAN,
      inputs: { 单位简称: '# {{ 年份 }}', 职能简介: '# 一\n[x] 二\n{% assign a = 1 %}' },
    });
    expect(textOf(n, 'duties.text')).toBe('# 一');
    expect(textOf(n, 'duties.text.2')).toBe('[x] 二');
    expect(textOf(n, 'duties.text.3')).toBe('{% assign a = 1 %}');
    expect(textOf(n, 'fund.none')).toContain('# {{ 年份 }}2023年没有');
  });
});

describe('a template can do no harm', () => {
  test.each([
    ['{% include "名称清单" %}', '附件'],
    ['{% layout "名称清单" %}', '附件'],
    ['{% render "../../package.json" %}', '附件'],
    ['{{ 收入 | 没有这个 }}', '附件'],
    ['{% if %}', '附件'],
    ['{{ 单位 | 金额 }}', '附件'],
    ['{% for i in (1..1000000) %}x{% endfor %}', '附件'],
    ['{% for a in (1..300) %}{% for b in (1..300) %}x{% endfor %}{% endfor %}', '附件'],
    [
      '{% for a in 名词 %}{% for b in 名词 %}{% for c in 名词 %}{% for d in 名词 %}{% for e in 名词 %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}',
      '附件',
    ],
    ['{% render "附件" %}', '附件'],
  ])('%s is refused by name', (text, name) => {
    expect(() => write(name, text)).toThrow(TemplateError);
    expect(() => write(name, text)).toThrow(new RegExp(name));
  });

  test.each([
    '{{ 单位.constructor }}',
    '{{ 收入.总额.__proto__ }}',
    '{{ 收入.constructor.constructor }}',
    '{{ 没有 }}',
  ])('%s is nothing', (text) =>
    expect(write('附件', `[annex.1] ：${text}：`).paragraphs.at(-1)!.text).toBe('：：'),
  );
});

test.each(
  OUTLINES.flatMap((o) => Object.entries(o.templates).map(([name, text]) => [o.id, name, text] as const)),
)('%s %s begins by saying what it is', (_id, _name, text) =>
  expect(text).toMatch(new RegExp(`^\\{% comment %\\} [^\\n]+ \\{% endcomment %\\}\\n`)),
);
