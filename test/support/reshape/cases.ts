import type { Random } from '../../../src/generate/Random';
import * as captions from './captions';
import * as cells from './cells';
import type { Reshape } from './edit';
import * as place from './place';
import * as tables from './tables';

/**
 * A change that doesn't change what a workbook says must not change what is read, nor raise a finding:
 * the same kinds, the same amounts, the same number of relations, no new warning.
 */
export interface Case {
  readonly name: string;
  readonly make: (random: Random) => Reshape;
  /** What the change takes away or adds by its nature. */
  readonly amounts?: 'differ';
  readonly relations?: 'differ';
  /** Findings of these rules are about the change itself. */
  readonly rules?: readonly string[];
  /** Samples whose own errors the change brings to light. */
  readonly not?: RegExp;
}

const numeral = (i: number): string => '一二三四五六七八九十'.charAt(i % 10);
export const kept = (name: string, reshape: Reshape): Case => ({ name, make: () => reshape });

export const PLACES: readonly Case[] = [
  { name: 'sheets renamed', make: place.renameSheets },
  { name: 'sheets in another order', make: place.shuffleSheets },
  { name: 'cells in another order', make: place.shuffleCells },
  kept('another origin', place.shiftOrigin(3, 2)),
  kept('no merges', place.dropMerges),
  { name: 'empty rows between', make: place.insertBlankRows },
  { name: 'an empty column between', make: place.insertBlankColumn },
  kept('cells of spaces far away', place.addFormattedEmptiness),
  kept('all tables on one sheet, without a gap', place.oneSheetBelow(0)),
  kept('all tables on one sheet, with gaps', place.oneSheetBelow(3)),
  { ...kept('tables side by side, one column between', place.sideBySide(1)), not: /putuo|caizhengju/ },
  { ...kept('tables side by side, two columns between', place.sideBySide(2)), not: /putuo|caizhengju/ },
  { name: 'spaces inside words', make: place.spreadSpaces },
];

export const CAPTIONS: readonly Case[] = [
  kept('no number', captions.numberInTitle(null)),
  ...(
    [
      ['表1 …', (n, t) => `表${n} ${t}`],
      ['附表1：…', (n, t) => `附表${n}：${t}`],
      ['附件1 …', (n, t) => `附件${n} ${t}`],
      ['公开01表 …', (_, t, i) => `公开${String(i + 1).padStart(2, '0')}表 ${t}`],
      ['预算01表 …', (_, t, i) => `预算${String(i + 1).padStart(2, '0')}表 ${t}`],
      ['一、…', (_, t, i) => `${numeral(i)}、${t}`],
      ['（一）…', (_, t, i) => `（${numeral(i)}）${t}`],
      ['1.…', (_, t, i) => `${i + 1}.${t}`],
      ['…01-1', (_, t, i) => `${t}0${(i % 9) + 1}-1`],
      ['the department in front', (_, t) => `青禾区政府采购中心${t}`],
      ['…（1）', (_, t) => `${t}（公开）`],
    ] as readonly [string, (n: string, t: string, i: number) => string][]
  ).map(([name, join]) => kept(`title ${name}`, captions.numberInTitle(join))),
  ...(
    [
      (u) => `单位:${u}`,
      (u) => `（单位：${u}）`,
      (u) => `单位 ： ${u}`,
      (u) => `单位∶${u}`,
      (u) => `单位 ${u}`,
      (u) => `金额单位：人民币${u}`,
      (u) => `计量单位：${u}`,
      (u) => `货币单位：${u}`,
      (u) => `单位：${u}（人民币）`,
      (u) => `金额:${u}`,
      (u) => `金额单位${u}`,
    ] as readonly ((u: string) => string)[]
  ).map((line) => kept(`unit as ${line('元')}`, captions.unitLine(line))),
  kept('unit behind the department', captions.unitBesideDepartment('   ')),
  kept('unit right behind the department', captions.unitBesideDepartment('')),
  ...(['above', 'last', 'title', 'first'] as const).map((to) => kept(`unit: ${to}`, captions.moveUnit(to))),
  ...[
    [
      [[1, '注：1.本表反映部门收支总体情况；2.其中12.50万元为专项。']],
      [[1, '2、其中：一般公共预算收入3笔']],
      [[1, '3. 涉密项目不公开。']],
    ],
    [
      [
        [1, '单位负责人：张三'],
        [3, '财务负责人：李四'],
        [5, '填表人：王五'],
      ],
      [[1, '填报日期：2025年1月20日']],
    ],
    [[[12, '备注：本表按照2017年口径填列，数据因四舍五入存在尾差']]],
    [
      [[1, '说明：本表金额转换成万元时，因四舍五入可能存在尾差。']],
      [
        [1, '联系电话'],
        [2, '028-12345678'],
      ],
    ],
    [
      [
        [1, '制表：'],
        [2, '审核：'],
      ],
      [[1, '第 1 页 共 3 页']],
      [[2, '— 5 —']],
      [[1, '*本表由系统导出']],
    ],
  ].map((lines) =>
    kept(`below: ${String(lines[0]![0]![1])}`, captions.linesBelow(lines as [number, string][][], 1)),
  ),
];

export const AMOUNTS: readonly Case[] = [
  ...(
    [null, [0, '0'], [0, '0.00'], ['-', '-'], ['—', '—'], ['——', '——'], [' - ', ' - '], ['无', '无']] as const
  ).map((zero) => kept(`zero as ${zero === null ? 'blank' : zero[1]}`, cells.zerosAs(zero))),
  { name: 'amounts as text', make: cells.amountsAsText, rules: ['numbers-as-text'] },
  // What was rounded to 万元 stays rounded in 元, where it no longer shows.
  { ...kept('the other unit of money', cells.otherUnit), rules: ['three-public-basic'] },
  kept('totals as formulas', cells.columnTotalsAsFormulas),
];

export const TABLES: readonly Case[] = [
  { ...kept('codes as numbers', tables.codesAsNumbers), not: /putuo/ },
  kept('codes in one column', tables.codesJoined('text')),
  kept('codes in one column, as numbers', tables.codesJoined('number')),
  ...[' ', '-', '', '　'].map((between) =>
    kept(`code${between}name in one cell`, tables.codesInName(between)),
  ),
  kept('合计 at the other end', tables.moveTotal),
  { name: '合计 in another label column', make: tables.totalLabelElsewhere },
  ...(['bare', 'labelled', 'formulas', 'text', 'letters'] as const).map((style) =>
    kept(`index row: ${style}`, tables.indexRow(style)),
  ),
  ...(
    [
      ['备注', (i) => (i % 3 ? null : '含专项')],
      ['备注', (i) => i + 1],
      ['会议费', (i) => i * 1234],
      ['比上年增减%', (i) => i * 0.5],
      ['比上年增减', (i) => i],
      ['较上年增长', (i) => `${i}.5%`],
      ['占比', (i) => `${i}%`],
      ['人数', (i) => i],
      ['是否政府采购', () => '否'],
      ['资金来源', () => '本级财力'],
    ] as readonly [string, (i: number) => number | string | null][]
  ).map(([header, content]) => kept(`another column: ${header}`, tables.columnRight(header, content))),
  ...(
    [
      ['上年预算数', (_, total) => total],
      ['2020年预算数', (_, total) => total],
      ['增减额', (_, total) => total],
    ] as readonly [string, (i: number, total: number) => number][]
  ).map(([header, content]): Case => ({
    ...kept(`another column: ${header}`, tables.columnRight(header, content)),
    relations: 'differ',
    rules: ['negative-amounts'],
  })),
  ...['序号', '行次', '编号'].map((header) =>
    kept(`rows numbered in ${header}`, tables.numberedRows(header)),
  ),
  {
    ...kept('only rows of items', tables.onlyItems('dropped')),
    amounts: 'differ',
    relations: 'differ',
    not: /putuo/,
  },
  {
    ...kept('classes as headings without amounts', tables.onlyItems('without amounts')),
    amounts: 'differ',
    relations: 'differ',
  },
  kept(
    'pages （续） on other sheets',
    tables.splitPage((t) => `${t}（续）`, true),
  ),
  kept(
    'pages （续表） below',
    tables.splitPage((t) => `${t}（续表）`, false),
  ),
  kept(
    'pages 表3（续） without the title',
    tables.splitPage((_, n) => (n && /^[\d-]+$/.test(n) ? `表${n}（续）` : '续表'), true),
  ),
  kept(
    'pages that only repeat the title',
    tables.splitPage((t) => t, true),
  ),
];
