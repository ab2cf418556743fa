import { FISCAL_BOOKS, type Fund } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import type { SubjectCode } from '../../budget/Subject';
import { PARTS } from '../../text/measure/TextMeasure';

/** Where income comes from. `appropriation` is the sum of the three fiscal books, as some places print it. */
export const INCOME_SOURCES = [
  'appropriation', // 财政拨款收入
  ...FISCAL_BOOKS,
  'special-account', // 财政专户管理资金
  ...NON_FISCAL,
] as const;
export type IncomeSource = (typeof INCOME_SOURCES)[number];

/** `total` 收入总计, `year` 本年收入合计, `carry-in` 上年结转, or one source of this year. */
export type IncomePart = 'total' | 'year' | 'carry-in' | IncomeSource;

export { FUNDS, type Fund } from '../../budget/Fund';

/** `current` is 当年拨款: the total without what was carried over. */
export const EXPENDITURE_PARTS = [
  'total',
  'current',
  'basic',
  'personnel',
  'public',
  'project',
  'carry-over',
  'carry-out',
  'remit-superior', // 上缴上级支出
  'subsidise-subordinate', // 对附属单位补助支出
  'operating', // 经营支出
  'distribution', // 结余分配
] as const;
export type ExpenditurePart = (typeof EXPENDITURE_PARTS)[number];

export const THREE_PUBLIC_PARTS = PARTS['three-public'];
export type ThreePublicPart = (typeof THREE_PUBLIC_PARTS)[number];

/** Income of the whole department, or its fiscal part alone. */
export interface IncomePath {
  readonly kind: 'income';
  readonly scope: 'all' | 'appropriation';
  readonly part: IncomePart;
}

/** Expenditure by function: in all, or of one 类, 款 or 项; of one named project when `project` is given. */
export interface ExpenditurePath {
  readonly kind: 'expenditure';
  readonly fund: Fund;
  readonly part: ExpenditurePart;
  readonly code?: SubjectCode;
  /** The project's name as the table of projects writes it. */
  readonly project?: string;
}

/** Expenditure by economic nature: a 类 or 款 of the fiscal appropriations, or of basic expenditure alone. */
export interface EconomicPath {
  readonly kind: 'economic';
  readonly scope: 'appropriation' | 'general-basic';
  readonly part: 'total' | 'basic' | 'project' | 'personnel' | 'public';
  readonly code: SubjectCode;
}

export interface ThreePublicPath {
  readonly kind: 'three-public';
  readonly fund: 'general' | 'fund';
  readonly part: ThreePublicPart;
}

export interface OfficeOperationPath {
  readonly kind: 'office-operation';
}

/** A measure of one of the units of a department, as it stands in the unit's own row. */
export interface UnitPath {
  readonly kind: 'unit';
  readonly unit: string;
  readonly of: IncomePath | ExpenditurePath | ThreePublicPath;
}

/**
 * What a figure measures, apart from where it stands and which year's book it is read in: plain data, the same for every
 * layout. The writer asks for figures by path, the reviewer links a claim to its cell by path, never by value.
 */
export type MeasurePath =
  IncomePath | ExpenditurePath | EconomicPath | ThreePublicPath | OfficeOperationPath | UnitPath;

/** One string per path, equal exactly when the paths are: `expenditure/general/basic/2013101`. */
export function measureKey(path: MeasurePath): string {
  switch (path.kind) {
    case 'income':
      return `income/${path.scope}/${path.part}`;
    case 'expenditure': {
      const tail = [path.code, path.project].filter((s) => s !== undefined);
      return ['expenditure', path.fund, path.part, ...tail].join('/');
    }
    case 'economic':
      return `economic/${path.scope}/${path.part}/${path.code}`;
    case 'three-public':
      return `three-public/${path.fund}/${path.part}`;
    case 'office-operation':
      return 'office-operation';
    case 'unit':
      return `unit/${path.unit}/${measureKey(path.of)}`;
  }
}
