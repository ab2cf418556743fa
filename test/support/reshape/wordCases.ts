import * as captions from './captions';
import { kept, type Case } from './cases';
import * as words from './words';

/** The labels themselves are among what is compared: they differ by the change's nature. */
const label = (name: string, pairs: Readonly<Record<string, string>>): Case => ({
  ...kept(name, words.reworded(pairs)),
  amounts: 'differ',
});
const all = (name: string, pairs: Readonly<Record<string, string>>): Case =>
  kept(name, words.reworded(pairs));

/** Headings that go by several names. */
export const HEADINGS: readonly Case[] = [
  all('合计 as 总计', { 合计: '总计' }),
  all('合计 with spaces', { 合计: '合    计' }),
  all('合计 with a line break', { 合计: '合\n计' }),
  all('小计 with spaces', { 小计: '小 计' }),
  all('科目编码 as 功能科目编码', { 科目编码: '功能科目编码' }),
  all('科目编码 as 科目代码', { 科目编码: '科目代码' }),
  all('科目编码 as 编码', { 科目编码: '编码' }),
  all('科目名称 as 名称', { 科目名称: '名称' }),
  all('科目名称 as 功能分类科目名称', { 科目名称: '功能分类科目名称' }),
  all('单位名称 as 预算单位名称', { 单位名称: '预算单位名称' }),
  all('单位名称 as 部门（单位）名称', { 单位名称: '部门（单位）名称' }),
  all('单位编码 as 单位代码', { 单位编码: '单位代码' }),
  all('预算数 as 金额', { 预算数: '金额' }),
  all('预算数 as 年初预算数', { 预算数: '年初预算数' }),
  all('预算数 as 预算金额', { 预算数: '预算金额' }),
  all('预算数 as 本年预算', { 预算数: '本年预算' }),
  all('项目 as 项目名称', { 项目: '项目名称' }),
  all('项目 as 内容', { 项目: '内容' }),
  all('收入 as 收 入', { 收入: '收    入', 支出: '支    出' }),
  all('人员经费 as 人员支出', { 人员经费: '人员支出' }),
  all('公用经费 as 日常公用经费', { 公用经费: '日常公用经费' }),
  label('公务接待费 without 费', { 公务接待费: '公务接待' }),
  all('因公出国（境）费 as 费用', { '因公出国（境）费': '因公出国（境）费用' }),
  all('公务用车运行费 as 运行维护费', { 公务用车运行费: '公务用车运行维护费' }),
  all('公务用车购置费 without 费', { 公务用车购置费: '公务用车购置' }),
  kept(
    'headings with line breaks',
    words.headings((t) => t.replace(/^(..)(..+)$/s, '$1\n$2')),
  ),
  kept(
    'headings in narrow brackets',
    words.headings((t) => t.replaceAll('（', '(').replaceAll('）', ')')),
  ),
  kept(
    'headings with spaces behind',
    words.headings((t) => `${t}  `),
  ),
  kept(
    'headings with spaces before',
    words.headings((t) => `　${t}`),
  ),
];

/** Labels of rows that go by several names. */
export const LABELS: readonly Case[] = [
  label('sums of the year as 小计', { 本年收入合计: '本年收入小计', 本年支出合计: '本年支出小计' }),
  all('sums of the year with spaces', {
    本年收入合计: '本 年 收 入 合 计',
    本年支出合计: '本 年 支 出 合 计',
  }),
  all('总计 with spaces', { 收入总计: '收  入  总  计', 支出总计: '支  出  总  计' }),
  label('总计 as 总额', { 收入总计: '收入总额', 支出总计: '支出总额' }),
  label('上年结转 as 上年结转资金', { 上年结转: '上年结转资金' }),
  all('结转下年 as 结转下年支出', { 结转下年: '结转下年支出' }),
  kept(
    'numbering with a point',
    words.respelt((t) => t.replace(/^([一二三四五六七八九十]+)、/, '$1.')),
  ),
  kept(
    'numbering in narrow brackets',
    words.respelt((t) => t.replace(/^（([一二三四五六七八九十]+)）/, '($1)')),
  ),
  kept(
    'labels with spaces behind',
    words.respelt((t) => (/^[\d.%-]+$/.test(t) ? t : `${t} `)),
  ),
  kept(
    'brackets of the other width',
    words.respelt((t) => t.replaceAll('（', '(').replaceAll('）', ')')),
  ),
  kept(
    'codes with spaces around',
    words.respelt((t) => (/^\d{3,7}$/.test(t) ? ` ${t} ` : t)),
  ),
  kept(
    'codes in wide digits',
    words.respelt((t) =>
      /^\d{3,7}$/.test(t) ? t.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : t,
    ),
  ),
];

/** Titles and lines around them. */
export const LINES: readonly Case[] = [
  kept(
    'title with spaces inside',
    words.titles((t) => [...t].join(' ')),
  ),
  kept(
    'title with a year in brackets behind',
    words.titles((t) => `${t}（公开）`),
  ),
  kept(
    '“三公” in other marks',
    words.titles((t) => t.replace(/[“”]/g, '"')),
  ),
  kept(
    '“三公” without marks',
    words.titles((t) => t.replace(/[“”]/g, '')),
  ),
  kept('附件2 above the title', words.line('附件2', 'above')),
  kept('部门预算公开 above the title', words.line('部门预算公开', 'above')),
  kept('a date below the title', words.line('填报日期：2025年1月20日', 'below')),
  kept('a date far right below the title', words.line('编制日期：2025-01-20', 'below', 4)),
  kept('an empty row that nobody sees', words.hiddenEmptiness('row')),
  kept('an empty column that nobody sees', words.hiddenEmptiness('column')),
  kept('a note below', captions.linesBelow([[[1, '注：本表金额单位转换时可能存在尾差。']]], 2)),
  kept(
    'a signature below',
    captions.linesBelow(
      [
        [
          [1, '制表人：'],
          [3, '审核人：'],
        ],
      ],
      2,
    ),
  ),
  kept('the number of a page below', captions.linesBelow([[[2, '第 3 页']]], 2)),
];
