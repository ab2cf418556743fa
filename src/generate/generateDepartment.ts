import type { MoneyUnit } from '../budget/Unit';
import type { Grid } from '../workbook/Grid';
import type { Department } from './Department';
import { drawStyle, INVENTED } from './layouts/invented';
import { printStyled } from './layouts/printStyled';
import { REGIONS } from './layouts/regions';
import type { Style } from './layouts/Style';
import { lastYearOf, makeDepartment, type DepartmentTraits } from './makeDepartment';
import { Random } from './Random';
import { ShanghaiBook } from './shanghai/ShanghaiBook';
import * as shanghaiSummary from './shanghai/summaryTables';
import * as shanghaiDetail from './shanghai/detailTables';
import { SheetBuilder } from './SheetBuilder';
import { performanceTables } from './sichuan/performanceTables';
import { SichuanBook, type SichuanStyle } from './sichuan/SichuanBook';
import * as summary from './sichuan/summaryTables';
import * as appropriation from './sichuan/appropriationTables';
import * as general from './sichuan/generalTables';
import { fundTable } from './sichuan/fundTables';

/** Whose habits a generated book follows. */
export const LAYOUTS = [
  'sichuan-zhaohua',
  'sichuan-suining',
  'shanghai-unit',
  'shanghai-department',
] as const;

/** The layouts of other provinces, those of no province, and one that is drawn anew for each book. */
export const STYLED_LAYOUTS = [
  ...(Object.keys(REGIONS) as (keyof typeof REGIONS)[]),
  ...(Object.keys(INVENTED) as (keyof typeof INVENTED)[]),
  'drawn',
] as const;

/** All of them. */
export const ALL_LAYOUTS = [...LAYOUTS, ...STYLED_LAYOUTS] as const;
export type Layout = (typeof ALL_LAYOUTS)[number];

/** Everything may be left to the seed. */
export interface GenerateOptions {
  readonly layout?: Layout;
  /** 1 to 40 or more; a `shanghai-unit` book always has one. */
  readonly units?: number;
  readonly year?: number;
  /** Unit of money of a Sichuan book; Shanghai tables are in 元, and in 万元 for the “三公”. */
  readonly unit?: MoneyUnit;
  readonly funds?: boolean;
  readonly capital?: boolean;
  /** 上年结转; the Shanghai set has no place for it. */
  readonly carryOver?: boolean;
  /** 事业收入 and other income outside the appropriations. */
  readonly nonFiscal?: boolean;
  /** Amounts down to 分. */
  readonly cents?: boolean;
  /** At most so many projects per unit. */
  readonly projects?: number;
  /** Adds the two text forms of performance goals (表6, 表7), so that a Sichuan book has 14 tables. */
  readonly performance?: boolean;
}

export interface GeneratedDepartment {
  readonly grids: readonly Grid[];
  /** Last year's book of the same department in the same layout. */
  readonly prior: readonly Grid[];
  /** The book of the year before that one, printed when it is asked for. */
  readonly earlier: readonly Grid[];
  readonly meta: {
    readonly seed: number;
    readonly layout: Layout;
    readonly unit: MoneyUnit;
    readonly traits: DepartmentTraits;
    readonly department: Department;
    readonly lastYear: Department;
  };
}

/**
 * Makes a department whose books agree in every figure: each table is a sum over the same entries.
 * Pure: the same seed and options give the same grids.
 * @param seed any integer
 */
export function generateDepartment(seed: number, options: GenerateOptions = {}): GeneratedDepartment {
  const random = new Random(seed);
  const layout = options.layout ?? random.pick(LAYOUTS);
  const sichuan = layout.startsWith('sichuan');
  const traits: DepartmentTraits = {
    units:
      layout === 'shanghai-unit' ? 1 : (options.units ?? random.pick([1, 1, 1, 2, 3, 5, random.int(1, 12)])),
    year: options.year ?? random.int(2021, 2026),
    funds: options.funds ?? random.chance(0.4),
    capital: options.capital ?? random.chance(0.2),
    carryOver: !layout.startsWith('shanghai') && (options.carryOver ?? random.chance(0.4)),
    nonFiscal: options.nonFiscal ?? random.chance(0.4),
    cents: options.cents ?? (sichuan && random.chance(0.3)),
    projects: options.projects ?? random.int(2, 6),
  };
  const styled = styleOf(layout, random);
  const unit: MoneyUnit = sichuan
    ? (options.unit ?? (layout === 'sichuan-zhaohua' ? '万元' : '元'))
    : (styled?.amounts.unit ?? '元');
  const departmentRow = random.chance(0.5);
  const department = makeDepartment(random.fork(), traits);
  const lastYear = lastYearOf(random.fork(), department);
  const earlier = styled ? lastYearOf(random.fork(), lastYear) : lastYear;
  const style: SichuanStyle =
    layout === 'sichuan-suining'
      ? { unit, zero: 'dash', shown: 2, longSheetNames: true, cover: true, classRows: true, departmentRow }
      : {
          unit,
          zero: 'blank',
          shown: 2,
          longSheetNames: false,
          cover: false,
          classRows: false,
          departmentRow,
        };
  const print = (d: Department, before: Department): Grid[] =>
    styled
      ? printStyled({ now: d, before }, styled)
      : sichuan
        ? printSichuan(new SichuanBook(d, style), options.performance ?? false)
        : printShanghai(new ShanghaiBook(d, layout === 'shanghai-unit' ? 'unit' : 'department'));
  return {
    grids: print(department, lastYear),
    prior: print(lastYear, earlier),
    get earlier() {
      const before = lastYearOf(new Random(seed + 1), lastYear);
      return print(styled ? earlier : before, before);
    },
    meta: { seed, layout, unit, traits, department, lastYear },
  };
}

/** The tables of Sichuan for a department, whatever layout its own books have: the same figures, printed another way. */
export const printedAsSichuan = (department: Department): readonly Grid[] =>
  printSichuan(
    new SichuanBook(department, {
      unit: '元',
      zero: 'dash',
      shown: 2,
      longSheetNames: true,
      cover: true,
      classRows: true,
      departmentRow: true,
    }),
    false,
  );

function styleOf(layout: Layout, random: Random): Style | undefined {
  if (layout === 'drawn') return drawStyle(random);
  const styles: Readonly<Record<string, Style>> = { ...REGIONS, ...INVENTED };
  return styles[layout];
}

function printSichuan(book: SichuanBook, performance: boolean): Grid[] {
  const { name, year } = book.department;
  const cover = new SheetBuilder('封面', book.style)
    .text('A6', name)
    .text('A8', `${year}年部门预算公开表`)
    .merge('A6:H6 A8:H8');
  return [
    ...(book.style.cover ? [cover.build()] : []),
    summary.table1(book),
    summary.table11(book),
    summary.table12(book),
    appropriation.table2(book),
    appropriation.table21(book),
    general.table3(book),
    general.table31(book),
    general.table32(book),
    general.threePublicTable(book, '3-3'),
    fundTable(book, '4'),
    general.threePublicTable(book, '4-1'),
    fundTable(book, '5'),
    ...(performance ? performanceTables(book) : []),
  ];
}

function printShanghai(book: ShanghaiBook): Grid[] {
  return [
    shanghaiSummary.table1(book),
    shanghaiSummary.table2(book),
    shanghaiSummary.spendingTable(book, 'all'),
    shanghaiSummary.table4(book),
    shanghaiSummary.spendingTable(book, 'general'),
    shanghaiSummary.spendingTable(book, 'fund'),
    shanghaiSummary.spendingTable(book, 'capital'),
    shanghaiDetail.table8(book),
    shanghaiDetail.table9(book),
  ];
}
