import { budgetTitle, type Rephrasing } from './Rephrasing';
import type { Amount, Item, Told } from './facts';
import { grouped, held, percent, shortWan, wan, yuan } from './say';

/** The same statements in other notations: units, zeros, separators, codes, broken lines, tables. */

/** Whole and parts of the expenditure, and how its basic part came about. */
const statement = (t: Told, print: (amount: Amount) => string, unit: string): string =>
  `支出预算${held('支出预算', print(t.now.total))}${unit}，其中：基本支出${held('基本支出', print(t.now.basic))}${unit}，占${held('占比', percent(t.now.basic, t.now.total))}%；项目支出${held('项目支出', print(t.now.project))}${unit}。`;

/** Items of the general budget in a notation of their own. */
const items = (t: Told, write: (i: Item, amount: string) => string, mark = '.'): readonly string[] => [
  budgetTitle(t),
  `一般公共预算拨款支出预算${held('拨款支出', wan(t.now.general))}万元，主要内容如下：`,
  ...t.now.items.map((i, n) => `${n + 1}${mark}${write(i, `${held('各项金额', wan(i.amount))}万元`)}`),
];

/** A line broken after so many characters, as copying from a PDF does; marked figures are never counted into. */
const broken = (line: string, every: number): readonly string[] =>
  line.match(new RegExp(`(?:\\uE000[^\\uE002]*\\uE002|[^\\uE000]){1,${every}}`, 'g')) ?? [line];

export const notation: readonly Rephrasing[] = [
  { name: '以元为单位', write: (t) => [budgetTitle(t), statement(t, yuan, '元')] },
  { name: '省去末尾的零', write: (t) => [budgetTitle(t), statement(t, shortWan, '万元')] },
  { name: '千分位逗号', write: (t) => [budgetTitle(t), statement(t, (a) => grouped(wan(a)), '万元')] },
  {
    name: '半角标点',
    write: (t) => [
      budgetTitle(t),
      statement(t, wan, '万元').replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
    ],
  },
  {
    name: '数字前后有空格',
    write: (t) => [
      budgetTitle(t),
      statement(t, wan, '万元')
        .replace(/\uE000/g, ' \uE000')
        .replaceAll('万元', ' 万元'),
    ],
  },
  { name: '一行断成几行', write: (t) => [budgetTitle(t), ...broken(statement(t, wan, '万元'), 14)] },
  {
    name: '分项之间有页码',
    write: (t) => {
      const [title, whole, ...rest] = items(
        t,
        (i, amount) => `${i.className}（类）${i.sectionName}（款）${i.name}（项）${amount}。`,
      );
      return [title!, whole!, ...rest.flatMap((line, n) => (n === 1 ? [line, '— 7 —', ''] : [line]))];
    },
  },
  {
    name: '类款项写全',
    write: (t) =>
      items(
        t,
        (i, amount) =>
          `${i.className}（类）${i.sectionName}（款）${i.name}（项）${amount}，主要用于履行职责。`,
      ),
  },
  {
    name: '类款项带编码',
    write: (t) =>
      items(
        t,
        (i, amount) =>
          `${i.className}（${i.code.slice(0, 3)}类）${i.sectionName}（${i.code.slice(3, 5)}款）${i.name}（${i.code.slice(5)}项）${amount}，主要用于履行职责。`,
      ),
  },
  {
    name: '科目以短横相连',
    write: (t) =>
      items(t, (i, amount) => `“${i.className}-${i.sectionName}-${i.name}”科目${amount}，主要用于履行职责。`),
  },
  {
    name: '编码在前',
    write: (t) =>
      items(
        t,
        (i, amount) => `${i.code}${i.name}（项）：用于履行职责，${t.now.year}年预算安排${amount}。`,
        '、',
      ),
  },
  {
    name: '竖线表格',
    write: (t) => [
      budgetTitle(t),
      '部门支出预算表',
      '单位：万元',
      `项目 | ${t.last.year}年预算 | ${t.now.year}年预算`,
      `基本支出 | ${held('上年基本支出', wan(t.last.basic))} | ${held('基本支出', wan(t.now.basic))}`,
      `项目支出 | ${held('上年项目支出', wan(t.last.project))} | ${held('项目支出', wan(t.now.project))}`,
      `合计 | ${held('上年合计', wan(t.last.total))} | ${held('合计', wan(t.now.total))}`,
    ],
  },
  {
    name: '表格与文字相合',
    write: (t) => [
      budgetTitle(t),
      '一、部门支出预算表',
      '单位：万元',
      '项目\t预算数',
      `基本支出\t${wan(t.now.basic)}`,
      `项目支出\t${wan(t.now.project)}`,
      `合计\t${wan(t.now.total)}`,
      '二、部门支出预算说明',
      `基本支出预算${held('基本支出', wan(t.now.basic))}万元。`,
    ],
  },
];
