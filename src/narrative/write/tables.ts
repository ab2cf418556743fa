import type { NarrativeTable, NarrativeTableRow } from '../Narrative';
import type { NumberStyle } from '../outlines/Outline';
import { shareOf } from './compare';
import type { Quantity } from './Quantity';

/** What the scope holds that tables are made of. */
export interface TableScope {
  readonly 收入: { readonly 总额: Quantity; readonly 来源: readonly NamedQuantity[] };
  readonly 支出: {
    readonly 总额: Quantity;
    readonly 构成: readonly NamedQuantity[];
    readonly 类: readonly NamedQuantity[];
  };
  readonly 一般: { readonly 当年: Quantity; readonly 类: readonly NamedQuantity[] };
  readonly 三公: Readonly<Record<'合计' | '出国' | '车辆' | '购置' | '运行' | '接待', Quantity>>;
}

interface NamedQuantity {
  readonly 名称: string;
  readonly 数: Quantity;
}

/** The tables of the structure that a Word document shows beside the text, and that charts are drawn from. */
export function structureTables(scope: TableScope, style: NumberStyle): readonly NarrativeTable[] {
  const { 收入, 支出, 一般, 三公 } = scope;
  const threePublic: readonly NamedQuantity[] = [
    { 名称: '因公出国（境）经费', 数: 三公.出国 },
    { 名称: '公务用车购置费', 数: 三公.购置 },
    { 名称: '公务用车运行维护费', 数: 三公.运行 },
    { 名称: '公务接待费', 数: 三公.接待 },
  ];
  return [
    table('income', '收入预算构成', '来源', 'income.total', 收入.来源, 收入.总额, style),
    table('expenditure', '支出预算构成', '类别', 'expenditure.total', 支出.构成, 支出.总额, style),
    table('general', '一般公共预算当年拨款结构', '科目', 'general.structure', 一般.类, 一般.当年, style),
    table(
      'three-public',
      '“三公”经费财政拨款预算构成',
      '项目',
      'three-public.total',
      threePublic,
      三公.合计,
      style,
    ),
  ].filter((t) => t.rows.length > 1);
}

function table(
  id: string,
  title: string,
  head: string,
  after: string,
  parts: readonly NamedQuantity[],
  whole: Quantity,
  style: NumberStyle,
): NarrativeTable {
  const rows = parts.flatMap((p) => row(p.名称, p.数, whole, style));
  const total = row('合计', whole, whole, style);
  const known = rows.length === parts.length && rows.length > 0 && whole.value !== undefined && !whole.为零;
  return {
    id,
    title: `${title}（单位：${style.unit}）`,
    after,
    head: [head, '预算数', '占比'],
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
