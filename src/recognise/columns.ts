import type { AmountColumn } from '../budget/BudgetBook';
import { documentOf } from '../budget/TableKind';
import { settleDated, settleTotals, settleTree } from './columnTree';
import type { Leaf } from './Leaf';
import type { ColumnContents } from './contents';
import { settleFundGroups } from './fundGroups';
import type { HeadedColumn } from './headedColumns';
import type { Header } from './header';
import { oncePerHeadings } from './Headings';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { comparedBy, measureOf } from './measures';
import { stagesFirst } from './stages';
import { oncePerText } from './Words';
import { yearsFirst } from './yearLeaves';

/** What the columns left of the amounts hold. */
export interface LabelColumns {
  /** 类, 款, 项 in columns of their own, or all digits in one. */
  readonly codes: readonly number[];
  /** The codes of the other classifications that label the same rows. */
  readonly otherCodes?: readonly number[];
  readonly unitCode: number | undefined;
  /** The budget unit's name, where the subject's name has a column of its own. */
  readonly unitName: number | undefined;
  /** Names and lines. */
  readonly name: number;
  /** What a list says of its rows besides: 支出类别, 资金性质. */
  readonly details?: readonly number[];
}

/** A run of label columns with the amount columns to its right. */
export interface ColumnBlock {
  readonly labels: LabelColumns;
  readonly columns: readonly AmountColumn[];
}

type Role = 'code' | 'unit-code' | 'unit-name' | 'name' | 'detail' | 'ignored' | 'amount';

const CODE_LEAF = /^(类|款|项|目)$|(科目|分类|功能|经济)?(编码|代码)$|^科目\(单位\)(编码|代码)$/;
const CODE_AND_NAME_LEAF = /(编码|代码).*名称|名称.*(编码|代码)/;
const UNIT_LEAF =
  /^(预算)?单位(名称)?$|^部门(名称)?$|^(部门\(单位\)|单位\(部门\))(名称)?$|^(主管部门|所属单位|预算单位)(名称)?$/;
const NAME_LEAF =
  /名称|^项目$|^科目$|^预算科目$|^(支出|收入|预算)?项目$|分类$|科目$|^(预算)?年(度|份)$|^摘要$|^(支出|收入)内容$|^(支出|收入|经费|费用|资金)?(类别|事项)$|^内容$|^科目\(?单位\)?$/;
const CLASSIFIED = /\((?:[按以][^()]*|[^()]*(?:分类|科目|性质|类别)[^()]*)\)$/;
const SIDE_LEAF = /^(本年|本年度)?(收入|支出)(\(.*\))?$/;
const IGNORED_LEAF =
  /^项目(编码|代码)$|^(序号|行次|栏次|编号|备注|说明|是否.*|.*依据|.*原因|.*科室|.*处室|.*股室|.*方式)$|人数|编制数|数量|单价|批次|人次|^(辆|台|套|个)数?$|\((人|辆|台|套|个|批次|人次)\)$/;

/** What the last heading says; `name-or-code` where only the contents can tell. */
const leafRole = oncePerText((words): Role | 'name-or-code' => {
  const leaf = words.normal;
  if (IGNORED_LEAF.test(leaf)) return 'ignored';
  if (/单位.*(代码|编码)/.test(leaf) && !/名称|科目/.test(leaf)) return 'unit-code';
  if (CODE_AND_NAME_LEAF.test(leaf)) return 'name';
  if (CODE_LEAF.test(leaf)) return 'code';
  if (UNIT_LEAF.test(leaf)) return 'unit-name';
  // `项目（按功能分类）`: what stands in brackets says by which classification.
  return NAME_LEAF.test(leaf) || NAME_LEAF.test(leaf.replace(CLASSIFIED, '')) ? 'name-or-code' : 'amount';
});

/** `收入 | 金额 | 支出 | 金额`: the words may head the names of their side. */
const isSide = oncePerText((words) => SIDE_LEAF.test(words.normal));

/** What the headings say of a column by themselves. */
const headedRole = oncePerHeadings((headings) => {
  if (comparedBy(headings) === 'rate') return 'ignored';
  const role = leafRole(headings.leaf);
  return role === 'amount' && isSide(headings.leaf) ? 'name-or-amount' : role;
});

function roleOf({ column, headings }: HeadedColumn, contents: ColumnContents): Role {
  const role = headedRole(headings);
  if (role === 'name-or-code') return contents.hasMoreCodesThanWords(column) ? 'code' : 'name';
  if (role === 'name-or-amount') return contents.hasMoreWordsThanNumbers(column) ? 'name' : 'amount';
  return role;
}

/** Columns of one classification: its codes with their names. */
interface LabelGroup {
  readonly codes: number[];
  readonly names: number[];
}

interface Draft {
  /** Several where codes start anew right of names: `部门预算经济分类 | 政府预算经济分类`, one amount for both. */
  readonly groups: LabelGroup[];
  readonly unitNames: number[];
  readonly details: number[];
  readonly amounts: HeadedColumn[];
  unitCode: number | undefined;
  /** Its labels stand right of its amounts. */
  isLabelledBehind: boolean;
}

/**
 * Splits the header's columns into blocks: one, or more where labels start anew right of amounts.
 * @param contents what stands below the header: words under a heading that names no amount are labels
 * @param year the table's year, to tell last year's columns from this year's
 */
export function readColumns(
  header: Header,
  contents: ColumnContents,
  definition: TableKindDefinition,
  year: number | undefined,
): ColumnBlock[] {
  const blocks: Draft[] = [];
  let current: Draft | undefined;
  // A hidden column whose heading tells no measure is somebody's help, and no amount of the table.
  const isHelper = ({ column, headings }: HeadedColumn, role: Role): boolean =>
    role === 'amount' && contents.isHidden(column) && measureOf(headings, definition, year) === 'other';
  for (const [at, headed] of header.columns.entries()) {
    const { column } = headed;
    let role = roleOf(headed, contents);
    if (role === 'name' && isAmountOfGroup(header, at, contents)) role = 'amount';
    if (role === 'unit-name' && isAmountOfUnits(header, at, contents)) role = 'amount';
    const isLabel = LABELS.has(role);
    const mayBeNames = at === 0 || measureOf(headed.headings, definition, year) === 'other';
    if (role === 'amount' && mayBeNames && contents.isWords(column))
      role = definition.rows === 'lines' ? 'name' : roleOfWords(current);
    if (role === 'ignored' || isHelper(headed, role)) continue;
    if (isLabel && current && standsBehind(current)) current.isLabelledBehind = true;
    if (!current || startsAnother(current, role)) {
      current = {
        groups: [{ codes: [], names: [] }],
        unitNames: [],
        details: [],
        amounts: [],
        unitCode: undefined,
        isLabelledBehind: false,
      };
      blocks.push(current);
    }
    let group = current.groups.at(-1)!;
    const startsAnew =
      role === 'code' &&
      group.names.length === 0 &&
      group.codes.length > 0 &&
      contents.areWholeCodes(column) &&
      contents.areWholeCodes(group.codes[0]!);
    if (startsAnew) current.groups.push((group = { codes: [], names: [] }));
    if (role === 'code' && group.names.length > 0 && (group.codes.length > 0 || isPair(header, at, contents)))
      current.groups.push((group = { codes: [], names: [] }));
    if (role === 'code') group.codes.push(column);
    else if (role === 'unit-code') current.unitCode = column;
    else if (role === 'unit-name') current.unitNames.push(column);
    else if (role === 'name') group.names.push(column);
    else if (role === 'detail') current.details.push(column);
    else current.amounts.push(headed);
  }
  return blocks.filter((b) => b.amounts.length > 0).map((b) => blockOf(b, contents, definition, year));
}

const LABELS: ReadonlySet<Role> = new Set<Role>(['code', 'name', 'unit-name', 'unit-code']);

/** Whether a label belongs to the amounts left of it: those without labels in front of them have them behind. */
const standsBehind = (b: Draft): boolean =>
  b.isLabelledBehind ||
  (b.amounts.length > 0 &&
    b.groups.every((g) => g.codes.length + g.names.length === 0) &&
    b.unitNames.length === 0 &&
    b.unitCode === undefined);

const startsAnother = (b: Draft, role: Role): boolean =>
  role === 'amount' ? b.isLabelledBehind : b.amounts.length > 0 && !b.isLabelledBehind;

/** `当年安排：小计、人员、公用、项目`: 项目 among the amounts of a group, and with nothing but numbers below it, names no project. */
function isAmountOfGroup({ columns }: Header, at: number, contents: ColumnContents): boolean {
  const { column, headings } = columns[at]!;
  const group = headings.path.length - 2;
  const beside = columns[at - 1];
  return (
    group >= 0 &&
    beside !== undefined &&
    beside.headings.path[group] === headings.path[group] &&
    roleOf(beside, contents) === 'amount' &&
    contents.isNumbers(column)
  );
}

/** `小计、本级、所属单位`: what the units spend, right of an amount, and with no word below it, names none of them. */
function isAmountOfUnits({ columns }: Header, at: number, contents: ColumnContents): boolean {
  const beside = columns[at - 1];
  return (
    beside !== undefined &&
    roleOf(beside, contents) === 'amount' &&
    contents.isNumbers(beside.column) &&
    !contents.hasWords(columns[at]!.column)
  );
}

/** Words below a heading that names neither a label nor an amount: names where no column of them has been met yet. */
function roleOfWords(draft: Draft | undefined): Role {
  if (!draft) return 'name';
  if (draft.amounts.length > 0) return 'ignored';
  return draft.groups.at(-1)!.names.length > 0 ? 'detail' : 'name';
}

/** A code with its own name right of it, under one heading: not the code of a name that stands left of it. */
function isPair({ columns }: Header, at: number, contents: ColumnContents): boolean {
  const [code, name] = [columns[at]!, columns[at + 1]];
  return (
    name !== undefined &&
    roleOf(name, contents) === 'name' &&
    code.headings.path.length > 1 &&
    code.headings.path[0] === name.headings.path[0]
  );
}

/** First digits of the codes of a classification; a government's own economic one comes last. */
const FAMILIES = { functional: ['2'], economic: ['3', '5'] } as const;

/** Of several classifications that label the same rows, the one that the table is of. */
function groupOf(
  groups: readonly LabelGroup[],
  contents: ColumnContents,
  definition: TableKindDefinition,
): LabelGroup {
  if (groups.length > 1 && definition.classification)
    for (const family of FAMILIES[definition.classification]) {
      const own = groups.find((g) => {
        const column = g.codes[0] ?? g.names[0];
        return column !== undefined && contents.mostCodesBeginWith(column, family);
      });
      const isOwn = own && (own.codes.length === 0 || !contents.repeatsDown(own.codes[0]!));
      if (isOwn) return own;
      const named = groups.find((g) => g.codes.length === 0 && g.names.length > 0);
      if (own) return named ?? own;
    }
  const distinct =
    groups.length > 1 && !definition.classification
      ? groups.find((g) => g.codes.length > 0 && !contents.repeatsDown(g.codes[0]!))
      : undefined;
  return distinct ?? groups.at(-1)!;
}

const otherCodes = (groups: readonly LabelGroup[], own: readonly number[]): readonly number[] =>
  groups.flatMap((g) => (g.codes === own ? [] : g.codes));

/**
 * The last of the names is the row's own. In a list of other things than projects it is the one behind the code, where that stands
 * in each row: what follows it (支出类别, 项目名称) says more of the same subject.
 */
function nameOf(
  names: readonly number[],
  codes: readonly number[],
  contents: ColumnContents,
  { kind }: TableKindDefinition,
): number | undefined {
  const [code] = codes;
  if (names.length < 2 || code === undefined || kind === 'beside' || kind === 'general-projects')
    return names.at(-1);
  return names.find((n) => n > code && contents.standsBesideEach(n, code)) ?? names.at(-1);
}

function blockOf(
  b: Draft,
  contents: ColumnContents,
  definition: TableKindDefinition,
  year: number | undefined,
): ColumnBlock {
  const first = b.amounts[0]!.column;
  const { codes, names } = groupOf(b.groups, contents, definition);
  const name =
    nameOf(names, codes, contents, definition) ??
    b.groups.flatMap((g) => g.names).at(-1) ??
    b.unitNames.at(-1) ??
    codes.at(-1) ??
    b.unitCode ??
    Math.max(1, first - 1);
  const unitName = b.unitNames.find((c) => c !== name);
  const details = [...names.filter((c) => c !== name && c > (codes[0] ?? 0)), ...b.details];
  const staged =
    documentOf(definition.kind) === 'final' ? stagesFirst(b.amounts, definition, year) : undefined;
  const leaves = (staged ?? yearsFirst(b.amounts)).map(({ column, headings }, i): Leaf => ({
    headings,
    column: {
      column,
      measure: measureOf(headings, definition, year),
      path: headings.path,
      stage: staged?.[i]!.stage,
      parent: undefined,
    },
  }));
  if (year === undefined) settleDated(leaves);
  settleTree(leaves);
  leaves.sort((x, y) => x.column.column - y.column.column);
  return {
    labels: {
      ...(b.groups.length > 1 ? { otherCodes: otherCodes(b.groups, codes) } : {}),
      codes,
      name,
      ...(details.length > 0 ? { details } : {}),
      unitCode: b.unitCode,
      unitName,
    },
    columns: settleFundGroups(
      settleTotals(
        leaves.map((l) => l.column),
        definition.totalMeasure ?? 'total',
      ),
    ),
  };
}
