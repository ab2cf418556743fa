import type { NarrativeTable, NarrativeTableRow } from '../Narrative';
import type { NumberStyle } from '../outlines/Outline';
import { shareOf } from './compare';
import type { Quantity } from './Quantity';

interface NamedQuantity {
  readonly 名称: string;
  readonly 数: Quantity;
}

/** What a table shows of a whole: each part with its amount and share. */
export interface StructureTable {
  readonly id: string;
  readonly title: string;
  /** Id of the paragraph that it follows. */
  readonly after: string;
  /** Of the names and of the amounts. */
  readonly head: readonly [string, string];
  readonly parts: readonly NamedQuantity[];
  readonly whole: Quantity;
}

/** The “三公” expenses by what they are. */
export type ThreePublicScope = Readonly<
  Record<'合计' | '出国' | '车辆' | '购置' | '运行' | '接待', Quantity>
>;

/** What the scope of a budget holds that tables are made of. */
export interface TableScope {
  readonly 收入: { readonly 总额: Quantity; readonly 来源: readonly NamedQuantity[] };
  readonly 支出: { readonly 总额: Quantity; readonly 构成: readonly NamedQuantity[] };
  readonly 一般: { readonly 当年: Quantity; readonly 类: readonly NamedQuantity[] };
  readonly 三公: ThreePublicScope;
}

/** What the scope of a final account holds that tables are made of. */
export interface FinalTableScope {
  readonly 收入: { readonly 本年: Quantity; readonly 来源: readonly NamedQuantity[] };
  readonly 支出: { readonly 本年: Quantity; readonly 构成: readonly NamedQuantity[] };
  readonly 一般: { readonly 总额: Quantity; readonly 类: readonly NamedQuantity[] };
  readonly 三公: ThreePublicScope;
}

/** The tables of a budget's structure. */
export const budgetTables = ({ 收入, 支出, 一般, 三公 }: TableScope): readonly StructureTable[] => [
  ofTotal('income', '收入预算构成', ['来源', '预算数'], 收入.来源, 收入.总额),
  ofTotal('expenditure', '支出预算构成', ['类别', '预算数'], 支出.构成, 支出.总额),
  {
    ...ofTotal('general', '一般公共预算当年拨款结构', ['科目', '预算数'], 一般.类, 一般.当年),
    after: 'general.structure',
  },
  ofThreePublic('“三公”经费财政拨款预算构成', '预算数', 三公),
];

/** The tables of a final account's structure. */
export const finalTables = ({ 收入, 支出, 一般, 三公 }: FinalTableScope): readonly StructureTable[] => [
  ofTotal('income', '收入决算构成', ['来源', '决算数'], 收入.来源, 收入.本年),
  ofTotal('expenditure', '支出决算构成', ['类别', '决算数'], 支出.构成, 支出.本年),
  {
    ...ofTotal('general', '一般公共预算财政拨款支出决算结构', ['科目', '决算数'], 一般.类, 一般.总额),
    after: 'general.structure',
  },
  ofThreePublic('“三公”经费财政拨款支出决算构成', '决算数', 三公),
];

const ofTotal = (
  id: string,
  title: string,
  head: StructureTable['head'],
  parts: readonly NamedQuantity[],
  whole: Quantity,
): StructureTable => ({ id, title, after: `${id}.total`, head, parts, whole });

const ofThreePublic = (title: string, amount: string, 三公: ThreePublicScope): StructureTable =>
  ofTotal(
    'three-public',
    title,
    ['项目', amount],
    [
      { 名称: 三公.出国.名称, 数: 三公.出国 },
      { 名称: '公务用车购置费', 数: 三公.购置 },
      { 名称: '公务用车运行维护费', 数: 三公.运行 },
      { 名称: '公务接待费', 数: 三公.接待 },
    ],
    三公.合计,
  );

/** The tables of the structure that a Word document shows beside the text, and that charts are drawn from. */
export const structureTables = (
  tables: readonly StructureTable[],
  style: NumberStyle,
): readonly NarrativeTable[] => tables.map((t) => table(t, style)).filter((t) => t.rows.length > 1);

function table(
  { id, title, after, head: [names, amounts], parts, whole }: StructureTable,
  style: NumberStyle,
): NarrativeTable {
  const rows = parts.flatMap((p) => row(p.名称, p.数, whole, style));
  const total = row('合计', whole, whole, style);
  const known = rows.length === parts.length && rows.length > 0 && whole.value !== undefined && !whole.为零;
  return {
    id,
    title: `${title}（单位：${style.unit}）`,
    after,
    head: [names, amounts, '占比'],
    rows: known ? [...rows, ...total] : [],
  };
}

function row(label: string, q: Quantity, whole: Quantity, style: NumberStyle): readonly NarrativeTableRow[] {
  if (!q.value) return [];
  const share = shareOf(q, whole, style).value;
  return [
    {
      label,
      amount: q.value.written.text,
      share: share ? `${share.written.text}%` : '',
      value: q.value.exact,
    },
  ];
}
