import type { BudgetBook } from '../../../budget/BudgetBook';
import type { SubjectCode } from '../../../budget/Subject';
import { subjectName } from '../../../budget/subjects';
import {
  codesInBook,
  FUNCTIONAL_CLASSES,
  INCOME_SOURCES,
  lookUp,
  nameInBook,
  type Fund,
  type IncomePart,
  type MeasurePath,
} from '../../measures';
import type { Amounts } from './Amounts';
import { functionalName } from './names';
import type { Quantity } from '../Quantity';

/** A named figure in a list. */
export interface Named {
  readonly 名称: string;
  readonly 编码?: SubjectCode;
  readonly 数: Quantity;
}

const SOURCE_NAMES: Readonly<Record<IncomePart, string>> = {
  total: '收入总计',
  year: '本年收入合计',
  'carry-in': '上年结转',
  appropriation: '财政拨款收入',
  general: '一般公共预算拨款收入',
  fund: '政府性基金预算拨款收入',
  capital: '国有资本经营预算拨款收入',
  'special-account': '财政专户管理资金',
  institution: '事业收入',
  operating: '事业单位经营收入',
  'other-income': '其他收入',
  'superior-subsidy': '上级补助收入',
  'subordinate-remittance': '附属单位上缴收入',
  'institution-fund': '使用非财政拨款结余',
};

/**
 * How a source is called in the text. What makes up for a gap has two names, of before and after the reform of accounting in 2019:
 * the one that the table prints is written.
 */
export function sourceName(book: BudgetBook, scope: 'all' | 'appropriation', part: IncomePart): string {
  if (book.executed) return FINAL_SOURCES.get(part) ?? SOURCE_NAMES[part];
  if (part !== 'institution-fund') return SOURCE_NAMES[part];
  const label = lookUp(book, { kind: 'income', scope, part })?.sources[0]?.label ?? '';
  return label.includes('事业基金') ? '用事业基金弥补收支差额' : SOURCE_NAMES[part];
}

/** How a final account calls them. */
const FINAL_SOURCES: ReadonlyMap<IncomePart, string> = new Map<IncomePart, string>([
  ['general', '一般公共预算财政拨款收入'],
  ['fund', '政府性基金预算财政拨款收入'],
  ['capital', '国有资本经营预算财政拨款收入'],
  ['superior-subsidy', '上级补助收入'],
  ['institution', '事业收入'],
  ['operating', '经营收入'],
  ['subordinate-remittance', '附属单位上缴收入'],
  ['other-income', '其他收入'],
]);

/** The sources of a year's income that have a figure in a final account. */
export const finalSources = (a: Amounts): readonly Named[] =>
  [...FINAL_SOURCES].flatMap(([part, name]) =>
    nonZero(named(a, name, { kind: 'income', scope: 'all', part })),
  );

/** Which rows a list holds: those that have a figure this year, or those of either year, for what has come or gone. */
export type Of = 'this-year' | 'either-year';

/** The sources of income that have a figure. 财政拨款收入 stands for its three books where a table prints only it. */
export function incomeSources(
  a: Amounts,
  scope: 'all' | 'appropriation',
  of: Of = 'this-year',
): readonly Named[] {
  const parts: IncomePart[] = [...INCOME_SOURCES.filter((s) => s !== 'appropriation'), 'carry-in'];
  const list = parts.flatMap((part) =>
    nonZero(named(a, sourceName(a.book, scope, part), { kind: 'income', scope, part }), of),
  );
  if (
    list.some((n) =>
      ['一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入'].includes(n.名称),
    )
  )
    return list;
  const whole = named(a, SOURCE_NAMES.appropriation, { kind: 'income', scope, part: 'appropriation' });
  return [...nonZero(whole, of), ...list];
}

const named = (a: Amounts, name: string, path: MeasurePath): Named => ({
  名称: name,
  数: a.amount(name, path),
});

/** The 类 of a fund that have a figure, in code order. */
export const classes = (
  a: Amounts,
  fund: Fund,
  part: 'total' | 'current' = 'total',
  of: Of = 'this-year',
): readonly Named[] =>
  Object.keys(FUNCTIONAL_CLASSES).flatMap((code) => {
    const name = functionalName(a.book, a.prior, code)!;
    return nonZero(
      { 名称: name, 编码: code, 数: a.amount(name, { kind: 'expenditure', fund, part, code }) },
      of,
    );
  });

/** The parts that have a figure. */
export const nonZero = (n: Named, of: Of = 'this-year'): readonly Named[] =>
  [n.数, ...(of === 'either-year' ? [n.数.上年] : [])].some((q) => q?.value && !q.value.exact.isZero())
    ? [n]
    : [];

/** Economic 类 of basic expenditure that have a figure, in code order: 工资福利支出, 商品和服务支出 …. */
export const economicClasses = (a: Amounts): readonly Named[] =>
  codesInBook(a.book, 'economic')
    .filter((code) => code.length === 3)
    .flatMap((code) => {
      const name = nameInBook(a.book, code, 'economic') ?? subjectName('economic', code) ?? code;
      const path = { kind: 'economic', scope: 'general-basic', part: 'total', code } as const;
      return nonZero({ 名称: name, 编码: code, 数: a.amount(name, path) });
    });

/** Economic 款 of basic expenditure that have a figure in a column, in code order. */
export const economicItems = (a: Amounts, part: 'personnel' | 'public'): readonly Named[] =>
  codesInBook(a.book, 'economic')
    .filter((code) => code.length === 5)
    .flatMap((code) => {
      const at = lookUp(a.book, { kind: 'economic', scope: 'general-basic', part, code });
      const name = at ? at.sources[0]!.label : '';
      return at ? nonZero({ 名称: name, 编码: code, 数: a.amount(name, at.path) }) : [];
    });
