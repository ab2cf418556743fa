import type { AmountColumn, Measure } from '../budget/BudgetBook';
import { normalName } from '../budget/names';
import { yearIn } from './captions';
import type { Header } from './header';
import type { TableKindDefinition } from './kinds/TableKindDefinition';

/** What the columns left of the amounts hold. */
export interface LabelColumns {
  /** 类, 款, 项 in columns of their own, or all digits in one. */
  readonly codes: readonly number[];
  readonly unitCode?: number;
  /** Names and lines. */
  readonly name: number;
}

/** A run of label columns with the amount columns to its right. */
export interface ColumnBlock {
  readonly labels: LabelColumns;
  readonly columns: readonly AmountColumn[];
}

type Role = 'code' | 'unit-code' | 'name' | 'ignored' | 'amount';

const CODE_LEAF = /^(类|款|项|目)$|科目编码|^编码$|科目代码/;
const NAME_LEAF = /名称|^项目$|^科目$|^单位$|^预算科目$|^支出项目$|^收入项目$|^功能分类$/;
const IGNORED_LEAF = /^(序号|行次|栏次|备注|说明|是否.*|.*依据)$/;

function roleOf(path: readonly string[]): Role {
  const leaf = normalName(path.at(-1)!);
  if (/单位(代码|编码)/.test(leaf)) return 'unit-code';
  if (CODE_LEAF.test(leaf)) return 'code';
  if (IGNORED_LEAF.test(leaf)) return 'ignored';
  if (NAME_LEAF.test(leaf)) return 'name';
  return 'amount';
}

/**
 * Splits the header's columns into blocks: one, or two where labels start anew right of amounts.
 * @param year the table's year, to tell last year's columns from this year's
 */
export function readColumns(
  header: Header,
  definition: TableKindDefinition,
  year: number | undefined,
): ColumnBlock[] {
  const blocks: {
    codes: number[];
    unitCode?: number;
    names: number[];
    amounts: { column: number; path: readonly string[] }[];
  }[] = [];
  let current: (typeof blocks)[number] | undefined;
  for (const [column, path] of header.paths) {
    const role = roleOf(path);
    if (role === 'ignored') continue;
    if (!current || (role !== 'amount' && current.amounts.length > 0)) {
      current = { codes: [], names: [], amounts: [] };
      blocks.push(current);
    }
    if (role === 'code') current.codes.push(column);
    else if (role === 'unit-code') current.unitCode = column;
    else if (role === 'name') current.names.push(column);
    else current.amounts.push({ column, path });
  }
  return blocks
    .filter((b) => b.amounts.length > 0)
    .map((b) => {
      const first = b.amounts[0]!.column;
      const name = b.names.at(-1) ?? b.codes.at(-1) ?? b.unitCode ?? Math.max(1, first - 1);
      const measured = b.amounts.map((a) => ({ ...a, measure: measureOf(a.path, definition, year) }));
      const parents = parentsOf(measured);
      const columns = measured.map((a) => {
        const parent = parents.get(a.column);
        return parent === undefined ? a : { ...a, parent };
      });
      return {
        labels: { codes: b.codes, name, ...(b.unitCode === undefined ? {} : { unitCode: b.unitCode }) },
        columns,
      };
    });
}

/** Leaf header → measure, tried in order; the first that fits. */
const LEAVES: readonly (readonly [RegExp, Measure])[] = [
  [/上年.*预算|去年/, 'prior-year'],
  [/机关运行/, 'office-operation'],
  [/基本支出/, 'basic'],
  [/人员经费|人员支出/, 'personnel'],
  [/公用经费|公用支出/, 'public'],
  [/项目支出/, 'project'],
  [/上年结转|结转结余/, 'carry-over'],
  [/事业单位经营|经营收入/, 'operating'],
  [/用事业基金|使用非财政/, 'institution-fund'],
  [/事业收入/, 'institution'],
  [/其他收入/, 'other-income'],
  [/上级补助/, 'superior-subsidy'],
  [/附属单位上缴/, 'subordinate-remittance'],
  [/上缴上级/, 'remit-superior'],
  [/对附属单位补助/, 'subsidise-subordinate'],
  [/出国/, 'abroad'],
  [/接待/, 'reception'],
  [/购置.*运行|公务用车费/, 'vehicles'],
  [/购置/, 'vehicle-purchase'],
  [/运行/, 'vehicle-operation'],
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'fund'],
  [/国有资本/, 'capital'],
  [/财政拨款/, 'appropriation'],
];

/** What a source of income named in a line is: `事业收入` → institution; undefined when it is none that is known. */
export const measureOfSource = (name: string): Measure | undefined =>
  LEAVES.find(([pattern]) => pattern.test(normalName(name)))?.[1];

const TOTAL_LEAF = /^(合计|总计|本年(收入|支出)合计)$/;
const SUBTOTAL_LEAF = /^小计$/;
const PLAIN_AMOUNT = /预算数|^金额|^本年预算|^\d{4}年(预算)?$/;

export function measureOf(
  path: readonly string[],
  definition: TableKindDefinition,
  year: number | undefined,
): Measure {
  const leaf = normalName(path.at(-1)!);
  const group = normalName(path.at(-2) ?? '');
  const stated = yearIn(path.join(''));
  if (year !== undefined && stated !== undefined && stated < year) return 'prior-year';
  if (TOTAL_LEAF.test(leaf))
    return /公务用车/.test(group) ? 'vehicles' : (definition.totalMeasure ?? 'total');
  if (SUBTOTAL_LEAF.test(leaf)) {
    if (/公务用车/.test(group)) return 'vehicles';
    if (/当年财政拨款/.test(group)) return 'current-year';
    return 'subtotal';
  }
  const known = LEAVES.find(([pattern]) => pattern.test(leaf));
  if (known) return known[1];
  return PLAIN_AMOUNT.test(leaf) ? (definition.totalMeasure ?? 'total') : 'other';
}

interface Leaf {
  readonly column: number;
  readonly path: readonly string[];
  readonly measure: Measure;
}

/**
 * Which total each column is summed into. In every group of the header tree a column headed 合计/小计/总计 heads the
 * other children of the group: those to its right, or, when none stands there, those to its left.
 * A group without a total of its own passes its children up.
 */
function parentsOf(leaves: readonly Leaf[]): Map<number, number> {
  const parents = new Map<number, number>();
  sumUp(
    leaves.filter((l) => l.measure !== 'prior-year' && l.measure !== 'office-operation'),
    0,
    parents,
  );
  return parents;
}

/** @returns the columns that stand for this group in the sum of the group above */
function sumUp(leaves: readonly Leaf[], depth: number, parents: Map<number, number>): number[] {
  const children = childrenAt(leaves, depth).map((group) => {
    const own = group.length === 1 && group[0]!.path.length <= depth + 1;
    return {
      isTotal: own && isTotalLeaf(group[0]!.path.at(-1)!),
      columns: own ? [group[0]!.column] : sumUp(group, depth + 1, parents),
    };
  });
  const at = children.findIndex((c) => c.isTotal);
  if (at < 0) return children.flatMap((c) => c.columns);
  const total = children[at]!.columns[0]!;
  const right = children.slice(at + 1);
  for (const child of right.length > 0 ? right : children.slice(0, at)) {
    for (const column of child.columns) parents.set(column, total);
  }
  return [total, ...(right.length > 0 ? children.slice(0, at).flatMap((c) => c.columns) : [])];
}

const isTotalLeaf = (leaf: string): boolean =>
  TOTAL_LEAF.test(normalName(leaf)) || SUBTOTAL_LEAF.test(normalName(leaf));

/** Runs of neighbouring leaves with the same header text at this depth. */
function childrenAt(leaves: readonly Leaf[], depth: number): Leaf[][] {
  const groups: Leaf[][] = [];
  let text: string | undefined;
  for (const leaf of leaves) {
    const here = leaf.path.length > depth + 1 ? leaf.path[depth] : undefined;
    if (here !== undefined && here === text) groups.at(-1)!.push(leaf);
    else groups.push([leaf]);
    text = here;
  }
  return groups;
}
