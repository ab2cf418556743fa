import type { BudgetBook } from '../../../src/budget/BudgetBook';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import type { Grid } from '../../../src/workbook/Grid';

const [PLANNED, SPENT] = ['上年预算数', '上年执行数'];

/** The table of general expenditure prints what was spent last year, twice what was planned, in the place of the plan. */
function withExecution(grids: readonly Grid[]): BudgetBook {
  return recognise(
    grids.map((g) => {
      const head = g.cells.find((c) => c.value === PLANNED);
      if (!head) return g;
      return {
        ...g,
        cells: g.cells.map((c) => {
          if (c === head) return { ...c, value: SPENT, text: SPENT };
          const isAmount = c.column === head.column && c.row > head.row && typeof c.value === 'number';
          return isAmount ? { ...c, value: c.value * 2, text: String(c.value * 2) } : c;
        }),
      };
    }),
  );
}

const BASE = '{{ 上年份 }}年{% if 数.上年执行 %}执行数{% else %}预算数{% endif %}';
const COMPARED = `{% if 数.比较 == '持平' %}与${BASE}持平{% else %}比${BASE}{{ 数.比较 }}{{ 数.差额 | 金额 }}{% if 数.增幅 %}，{% if 数.比较 == '增加' %}增长{% else %}下降{% endif %}{{ 数.增幅 | 金额 }}{% endif %}{% endif %}`;

/** How many decimals rates have, and how a text says that there is none, a text of few sentences does not show. */
const plain = (text: string): string =>
  text.replace(/(?<=增长|下降)(\d+)(?:\.\d+)?%/g, '$1%').replace('，上年基数为0，无法计算增减幅度', '');

/** Ways of comparing with what was spent. */
const WORDINGS = {
  比执行数: '[a] {{ 年份 }}年一般公共预算支出{{ 一般.总额 | 金额 }}，{% render "比", 数: 一般.总额 %}。',
  先写执行数:
    '[a] {{ 年份 }}年一般公共预算支出预算数{{ 一般.总额 | 金额 }}，{{ 上年份 }}年执行数{{ 一般.总额.上年 | 金额 }}，{% render "比", 数: 一般.总额 %}。',
  各项: `[a] {{ 年份 }}年一般公共预算支出{{ 一般.总额 | 金额 }}。
{% for 项 in 一般.项 %}
[b.{{ 项.编码 }}] {{ forloop.index }}.{{ 项.类 | 去支出 }}（类）{{ 项.款 }}（款）{{ 项.项 }}（项）{{ 年份 }}年预算数为{{ 项.数 | 金额 }}，{% render "比", 数: 项.数 %}。
{% endfor %}`,
};

test.each(Object.entries(WORDINGS))(
  'compared with what was spent, as this year’s tables print it: %s',
  (_name, said) => {
    const outline = readOutline('各节：文\n上年数：本年表优先\n标题编号：一、 （一） 1.', {
      文: `= {{ 单位全称 }}{{ 年份 }}年部门预算\n# 一般公共预算支出情况\n${said}`,
      比: COMPARED,
    });
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const made = generateDepartment(seed, { layout: 'central' });
      const [book, prior, earlier] = [made.grids, made.prior, made.earlier].map(withExecution) as [
        BudgetBook,
        BudgetBook,
        BudgetBook,
      ];
      const last = writeNarrative({ book: prior, prior: earlier, outline });
      const { paragraphs } = rollForward({
        book,
        prior,
        text: readDocument(last.paragraphs.map((p) => ({ text: p.text }))),
      });
      const wanted = writeNarrative({ book, prior, outline }).paragraphs.map((p) => p.text);
      expect(wanted.join('')).toContain('执行数');
      expect(paragraphs.map((p) => plain(p.text))).toEqual(wanted.map(plain));
    }
  },
);
