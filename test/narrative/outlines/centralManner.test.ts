import { generateDepartment } from '../../../src/generate/generateDepartment';
import { narrate } from '../../../src/pipeline/narrate';
import { reviewDocument } from '../../../src/narrative/review/review';
import { readDocument } from '../../../src/text/document/readDocument';
import { recognise } from '../../../src/recognise';
import type { Grid } from '../../../src/workbook/Grid';

/** An outline in the manner of a central department, made by following docs/guide/templates.md only. */
const FILES: Readonly<Record<string, string>> = {
  体例: `编号：ju-zhongyang
名称：某局中央部门式说明
各节：收支总表、收入、支出、拨款总表、拨款支出、基本支出、三公、其他
标题编号：第一部分 一、 （一）
单位：万元
小数位数：2
上年数：本年表优先
末尾的零：保留`,
  比执行: `{% if 数.比较 == '不明' %}{{ 上年份 }}年{{ 称 }}为{{ 数.上年 | 金额 }}{% elsif 数.比较 == '持平' %}与{{ 上年份 }}年{% if 数.上年执行 %}执行数{% else %}预算数{% endif %}持平{% else %}比{{ 上年份 }}年{% if 数.上年执行 %}执行数{% else %}预算数{% endif %}{{ 数.比较 }}{{ 数.差额 | 金额 }}{% if 数.增幅 %}，{% if 数.比较 == '增加' %}增长{% else %}下降{% endif %}{{ 数.增幅 | 金额 }}{% endif %}{% endif %}`,
  收支总表: `= {{ 单位全称 }}{{ 年份 }}年部门预算
# {{ 年份 }}年部门预算情况说明
## 关于{{ 年份 }}年收支总表的说明
[z.total] 按综合预算的要求，{{ 单位 }}的收入和支出全部编入部门预算，{{ 年份 }}年收支总预算{{ 收入.总额 | 金额 }}。`,
  收入: `## 关于{{ 年份 }}年收入总表的说明
[z.income] {{ 年份 }}年收入预算{{ 收入.总额 | 金额 }}，其中：{% render '占比清单', 清单: 收入.来源, 总额: 收入.总额 %}。`,
  支出: `## 关于{{ 年份 }}年支出总表的说明
[z.spending] {{ 年份 }}年支出预算{{ 支出.总额 | 金额 }}，其中：{% render '占比清单', 清单: 支出.构成, 总额: 支出.总额 %}。`,
  拨款总表: `## 关于{{ 年份 }}年财政拨款收支总表的说明
[z.fiscal] {{ 年份 }}年财政拨款收支总预算{{ 财政拨款.总额 | 金额 }}。支出包括：{% render '金额清单', 清单: 财政拨款.类 %}。`,
  拨款支出: `## 关于{{ 年份 }}年一般公共预算支出表的说明
### 规模变化情况
[z.general] {{ 年份 }}年{{ 一般.名称 }}{{ 一般.当年 | 金额 }}，{% render '比执行', 数: 一般.当年, 称: 一般.名称 %}。
### 具体使用情况
{% for 项 in 一般.项 %}
[z.item.{{ 项.编码 }}] {{ forloop.index }}. {{ 项.类 | 去支出 }}（类）{{ 项.款 }}（款）{{ 项.项 }}（项）{{ 年份 }}年预算数为{{ 项.数 | 金额 }}，{% render '比执行', 数: 项.数, 称: '预算数' %}。
{% endfor %}`,
  基本支出: `## 关于{{ 年份 }}年一般公共预算基本支出表的说明
[z.basic] {{ 年份 }}年一般公共预算基本支出{{ 一般.基本 | 金额 }}，其中：
[z.personnel] 人员经费{{ 一般.人员 | 金额 }}，主要包括：{% render '名称清单', 清单: 一般.人员科目, 空: '无' %}。
[z.public] 公用经费{{ 一般.公用 | 金额 }}，主要包括：{% render '名称清单', 清单: 一般.公用科目, 空: '无' %}。`,
  三公: `## 关于{{ 年份 }}年“三公”经费支出表的说明
[z.three] {{ 年份 }}年“三公”经费预算{{ 三公.合计 | 金额 }}，其中：因公出国（境）费{{ 三公.出国 | 金额 }}，公务用车购置及运行费{{ 三公.车辆 | 金额 }}，公务接待费{{ 三公.接待 | 金额 }}。`,
  其他: `## 关于{{ 年份 }}年政府性基金预算支出表的说明
[z.fund] {% if 基金.总额.非零 %}{{ 年份 }}年政府性基金预算支出{{ 基金.总额 | 金额 }}，其中：基本支出{{ 基金.基本 | 金额 }}，项目支出{{ 基金.项目 | 金额 }}。{% else %}{{ 单位 }}{{ 年份 }}年没有政府性基金预算拨款安排的支出。{% endif %}`,
};

/** The sheet 编制说明模板 with the same, as the pane reads it. */
const SHEET: Grid = {
  name: '编制说明模板',
  visibility: 'visible',
  cells: [['模板名称', '模板内容'], ...Object.entries(FILES)].flatMap((row, r) =>
    row.map((value, c) => ({ row: r + 1, column: c + 1, value: value!, text: value! })),
  ),
  used: { top: 1, left: 1, bottom: Object.keys(FILES).length + 1, right: 2 },
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

test.each([0, 1, 2, 3, 4, 5])(
  'written from a folder and from the sheet alike, and its review is clean: %i',
  (seed) => {
    const { grids, prior } = generateDepartment(seed, { layout: 'central' });
    const folder = narrate(grids, { prior, templates: FILES });
    const sheet = narrate([...grids, SHEET], { prior });
    const texts = folder.paragraphs.map((p) => p.text);
    expect(sheet.paragraphs.map((p) => p.text)).toEqual(texts);
    expect(texts.join('\n')).toContain('关于');
    expect(folder.outline).toBe('ju-zhongyang');
    expect(folder.missing).toEqual([]);
    const [book, before] = [recognise(grids), recognise(prior)];
    expect(folder.paragraphs.some((p) => p.style === 'heading3')).toBe(true);
    const review = reviewDocument(readDocument(folder.paragraphs.map(({ text }) => ({ text }))), {
      book,
      prior: before,
    });
    expect(
      review.findings.flatMap((f) => (f.severity === 'info' ? [] : [`${f.rule} ${f.quote?.text}`])),
    ).toEqual([]);
    expect(review.claims.checked).toBeGreaterThan(20);
  },
);
