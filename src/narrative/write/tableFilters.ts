import { Decimal } from 'decimal.js';
import type { Liquid } from 'liquidjs';
import { subjectName } from '../../budget/subjects';
import { isMoney, type MoneyUnit, type Unit } from '../../budget/Unit';
import { lookUp, nameInBook, type MeasurePath } from '../measures';
import { measureOfWords, measureWords, SUM } from '../measures/measureWords';
import { rowsOfDimension, spentAs, withNew, type Dimension } from '../measures/rows';
import { rowsOfWords } from '../measures/rowWords';
import { compared, shareOf } from './compare';
import { isQuantity, type Quantity } from './Quantity';
import type { Amounts } from './scope/Amounts';
import { sourceName } from './scope/lists';
import { functionalName } from './scope/names';
import { TemplateError } from './TemplateError';

/** A row of the tables as templates see it. */
interface Row {
  readonly 编码: string;
  readonly 名称: string;
  readonly 类: string;
  readonly 款: string;
  readonly 项: string;
  /** What it measures, for 表中. */
  readonly 键: string;
  /** 基本支出, 项目支出, or both. */
  readonly 支出为: string;
  /** Carried over from last year. */
  readonly 结转: boolean;
}

/** Filters by which a template names any amount of the tables, and any kind of rows. */
export function registerTableFilters(engine: Liquid, amounts: Amounts): void {
  const of = (words: unknown): Quantity => quantityOf(amounts, String(words));
  // Any amount of the tables: {{ '三公/一般公共预算/公务接待' | 表中 | 金额 }}; in another unit: | 表中: '元', 0
  engine.registerFilter('表中', (words: unknown, unit?: unknown, decimals?: unknown) =>
    quantityOf(inUnit(amounts, unit, decimals), String(words)),
  );
  // {{ '支出/全部/基本支出' | 占表中: '支出/全部/合计' | 金额 }} → 74.53%
  engine.registerFilter('占表中', (words: unknown, whole: unknown, code: unknown = '') =>
    shareOf(of(words), of(`${String(whole)}${String(code)}`), amounts.style),
  );
  engine.registerFilter('差额', (v: unknown) => part(v, '差额'));
  engine.registerFilter('增幅', (v: unknown) => part(v, '增幅'));
  engine.registerFilter('上年', (v: unknown) => part(v, '上年'));
  // Of a final account: what was planned, how much of it was spent, and how what was spent compares with it.
  engine.registerFilter('预算', (v: unknown) => part(v, '预算'));
  engine.registerFilter('完成率', (v: unknown) => part(v, '完成率'));
  engine.registerFilter('比预算', (v: unknown) => compared(quantity(v), part(v, '预算'), amounts.style));
  // Rows of a kind without some, and in an order of their own: '支出/全部/合计/类' | 各行: '…', '…'
  engine.registerFilter('各行', (words: unknown, without: unknown = '', order: unknown = '') => {
    const rows = rowsOf(amounts, dimensionIn(words), String(without).split('、'));
    const first = String(order)
      .split('、')
      .flatMap((code) => rows.find((r) => r.编码 === code) ?? []);
    return first.length > 0 ? withNew(first, rows) : rows;
  });
  engine.registerFilter('超出', (words: unknown) => isBeyond(amounts, dimensionIn(words)));
}

const inUnit = (amounts: Amounts, unit: unknown, decimals: unknown): Amounts =>
  typeof unit === 'string' && isMoney(unit as Unit)
    ? amounts.in(unit as MoneyUnit, typeof decimals === 'number' ? decimals : undefined)
    : amounts;

function quantityOf(amounts: Amounts, words: string): Quantity {
  const parts = words.split(SUM).map((w) => amounts.stated(nameOf(w), measureIn(w)));
  return parts.length === 1 ? parts[0]! : amounts.sum(words, parts);
}

/** What an amount is asked for by, where no table has it. */
const nameOf = (words: string): string => words.trim().split('/').slice(1).join('');

function measureIn(words: string): MeasurePath {
  const path = measureOfWords(words);
  if (!path) throw new TemplateError(`${words}?`);
  return path;
}

function dimensionIn(words: unknown): Dimension {
  const dimension = rowsOfWords(String(words));
  if (!dimension) throw new TemplateError(`${String(words)}?`);
  return dimension;
}

/** A part of a quantity; where it has none, what is to be filled in. */
function part(v: unknown, name: '差额' | '增幅' | '上年' | '预算' | '完成率'): Quantity {
  const of = quantity(v);
  const found = of[name];
  if (found) return found;
  const { value: _value, ...unknown } = of;
  return { ...unknown, 名称: `${of.名称}${name}`, 有: false };
}

function quantity(v: unknown): Quantity {
  if (!isQuantity(v)) throw new TemplateError(String(v));
  return v;
}

const rowsOf = (amounts: Amounts, dimension: Dimension, without: readonly string[]): readonly Row[] =>
  rowsOfDimension(amounts.book, dimension)
    .map((path) => rowOf(amounts, path))
    .filter((row) => !without.includes(row.键));

function rowOf(amounts: Amounts, path: MeasurePath): Row {
  const { book, prior } = amounts;
  const code = 'code' in path ? (path.code ?? '') : '';
  const functional = (digits: number): string =>
    path.kind === 'expenditure' && code.length >= digits
      ? (functionalName(book, prior, code.slice(0, digits)) ?? code.slice(0, digits))
      : '';
  return {
    编码: code,
    名称: nameOfRow(amounts, path),
    类: functional(3),
    款: functional(5),
    项: functional(7),
    键: measureWords(path),
    支出为: path.kind === 'expenditure' ? spentAs(book, path) : '',
    结转: path.kind === 'income' && path.part === 'carry-in',
  };
}

function nameOfRow({ book, prior }: Amounts, path: MeasurePath): string {
  switch (path.kind) {
    case 'income':
      return sourceName(book, path.scope, path.part);
    case 'economic':
      return nameInBook(book, path.code, 'economic') ?? subjectName('economic', path.code) ?? path.code;
    case 'expenditure':
      return path.project ?? (path.code ? (functionalName(book, prior, path.code) ?? path.code) : '');
    default:
      return '';
  }
}

/** Whether projects come to more than their subject has this year, as they also use what was carried over. */
function isBeyond({ book }: Amounts, dimension: Dimension): boolean {
  if (dimension.kind !== 'project' || !dimension.path.code) return false;
  const { project: _project, ...whole } = dimension.path;
  const value = (path: MeasurePath): Decimal => lookUp(book, path)?.figure.value ?? new Decimal(0);
  const sum = rowsOfDimension(book, dimension).reduce((s, p) => s.plus(value(p)), new Decimal(0));
  return sum.greaterThan(value(whole));
}
