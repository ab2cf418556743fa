import { Decimal } from 'decimal.js';
import { round } from '../../../budget/rounding';
import { codesInBook, lookUp, projectRows, type Fund, type MeasurePath } from '../../measures';
import type { Quantity } from '../Quantity';
import type { Amounts } from './Amounts';
import { economicItems, type Named } from './lists';
import { functionalName } from './names';

/** A 项 with its path, its amount, and the inputs that explain it. */
export interface SubjectItem {
  readonly 编码: string;
  /** Names; empty where nobody knows the code: then the inputs named beside them are asked for. */
  readonly 类: string;
  readonly 款: string;
  readonly 项: string;
  readonly 类要素: string;
  readonly 款要素: string;
  readonly 项要素: string;
  readonly 数: Quantity;
  /** Name of the input that says what the money is for. */
  readonly 用途要素: string;
  /** Name of the input that says why it changed. */
  readonly 原因要素: string;
}

/** A 项 of a budget, with its parts and its projects. */
export interface Item extends SubjectItem {
  readonly 基本: Quantity;
  readonly 项目: Quantity;
  /** Named projects under it. */
  readonly 清单: readonly Named[];
  /** Economic 款 of its basic expenditure, where all basic expenditure of the fund stands under this one item. */
  readonly 经济清单: readonly Named[];
  /** The list leaves something out, so that it ends in 等. */
  readonly 未列全: boolean;
  /** The projects come to more than this year's money, as they also use what was carried over: they are named without amounts. */
  readonly 清单超出: boolean;
}

/** The 项 of a fund that have a figure, in code order; of a coarser table, its deepest codes. */
export function items(
  a: Amounts,
  fund: Exclude<Fund, 'appropriation'>,
  listLimit: number,
  part: 'current' | 'total',
): readonly Item[] {
  return subjectItems(a, fund, part, (name, path) => a.amount(`${name}预算数`, path)).map((item) => {
    const { 编码: code } = item;
    const project = a.amount('项目支出', { kind: 'expenditure', fund, part: 'project', code });
    const list = fund === 'general' ? projectsOf(a, code) : [];
    const shown = list.slice(0, listLimit);
    const covered = coverage(a, shown, project);
    return {
      ...item,
      基本: a.amount('基本支出', { kind: 'expenditure', fund, part: 'basic', code }),
      项目: project,
      清单: shown,
      经济清单: fund === 'general' ? economicList(a, code) : [],
      未列全: covered === 'part',
      清单超出: covered === 'beyond',
    };
  });
}

/** The 项 of a fund that have a figure, with the amount that is told of them. */
export function subjectItems(
  a: Amounts,
  fund: Fund,
  part: 'current' | 'total',
  amountOf: (name: string, path: MeasurePath) => Quantity,
): readonly SubjectItem[] {
  const codes = codesInBook(a.book, 'functional').filter((c) => c.length === 7);
  return codes.flatMap((code) => {
    const at = lookUp(a.book, { kind: 'expenditure', fund, part, code });
    if (!at || at.figure.value.isZero()) return [];
    const [类, 款, 项] = [3, 5, 7].map((n) => functionalName(a.book, a.prior, code.slice(0, n)) ?? '') as [
      string,
      string,
      string,
    ];
    return [
      {
        编码: code,
        类,
        款,
        项,
        类要素: nameInput(3, code),
        款要素: nameInput(5, code),
        项要素: nameInput(7, code),
        数: amountOf(`${code}${项}`, at.path),
        用途要素: `主要用途（${code}${项}）`,
        原因要素: `变化原因（${code}${项}）`,
      },
    ];
  });
}

/** The input that names a code that nobody knows. */
const nameInput = (digits: number, code: string): string => `科目名称（${code.slice(0, digits)}）`;

/** Empty unless the table of basic expenditure is about this item alone. */
function economicList(a: Amounts, code: string): readonly Named[] {
  const whole = lookUp(a.book, { kind: 'expenditure', fund: 'general', part: 'basic' });
  const own = lookUp(a.book, { kind: 'expenditure', fund: 'general', part: 'basic', code });
  if (!whole || !own || own.figure.value.isZero() || !own.figure.value.equals(whole.figure.value)) return [];
  return [...economicItems(a, 'personnel'), ...economicItems(a, 'public')];
}

function projectsOf(a: Amounts, code: string): readonly Named[] {
  const names = [
    ...new Set(
      projectRows(a.book)
        .filter((r) => r.code === code)
        .map((r) => r.name),
    ),
  ];
  return names.flatMap((name) => {
    const 数 = a.amount(name, {
      kind: 'expenditure',
      fund: 'general',
      part: 'project',
      code,
      project: name,
    });
    return 数.value && !数.value.exact.isZero() ? [{ 名称: name, 数 }] : [];
  });
}

/** How the listed projects stand to the item's project expenditure, both as written in the end. */
function coverage(a: Amounts, shown: readonly Named[], project: Quantity): 'whole' | 'part' | 'beyond' {
  if (!project.value) return 'part';
  const listed = shown.reduce((sum, n) => sum.plus(n.数.value!.exact), new Decimal(0));
  const difference = round(listed.minus(project.value.exact), a.style.decimals, 'half-up');
  return difference.isZero() ? 'whole' : difference.isNegative() ? 'part' : 'beyond';
}
