import type { BudgetBook, BudgetRow, LineRole, Measure } from '../../budget/BudgetBook';
import { sameName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';
import type { SubjectCode } from '../../budget/Subject';
import type { TableKind } from '../../budget/TableKind';
import { yuanOf, type Gathered } from './Found';
import { gatherIncome } from './income';
import type { EconomicPath, ExpenditurePart, ExpenditurePath, Fund } from './MeasurePath';
import { classCodeOf } from './subjects';
import { cutOf, gather, subjectRows, tableOf, totalRows, type Cut } from './tables';

/** The tables that print a book by function. */
const TABLE_OF: Readonly<Record<Exclude<Fund, 'appropriation'>, TableKind>> = {
  all: 'expenditure-summary',
  general: 'general-expenditure',
  fund: 'fund-expenditure',
  capital: 'capital-expenditure',
};

const COLUMN_OF: Readonly<Record<ExpenditurePart, readonly Measure[]>> = {
  total: ['total'],
  current: ['current-year'],
  basic: ['basic'],
  personnel: ['personnel'],
  public: ['public'],
  project: ['project'],
  'carry-over': ['carry-over'],
  'carry-out': ['carry-out'],
  'remit-superior': ['remit-superior'],
  'subsidise-subordinate': ['subsidise-subordinate'],
  operating: ['operating'],
  distribution: [],
};

/** Expenditure by function, total or part, of everything or of one subject. */
export function gatherExpenditure(book: BudgetBook, path: ExpenditurePath): Gathered | null {
  if (path.project !== undefined) return ofProject(book, path.project, path.code);
  const { fund, part, code } = path;
  const line = lineRoleOf(book, path);
  const atLine = line && lineOf(book, fund, line);
  if (atLine || part === 'distribution') return atLine ?? null;
  if (fund === 'appropriation') return ofAppropriation(book, part, code);
  const direct = ofTable(book, TABLE_OF[fund], part, code);
  if (direct) return direct;
  if (fund === 'all')
    return part === 'current'
      ? null
      : (ofSummary(book, 'revenue-expenditure-summary', COLUMN_OF[part], code) ?? ofFunds(book, path));
  if (fund === 'general' && !code) return ofBasicTable(book, part);
  return null;
}

/** A final account tells 支出总计 and 本年支出合计 apart, where a budget has one total. */
function lineRoleOf({ executed }: BudgetBook, { fund, part, code }: ExpenditurePath): LineRole | undefined {
  if (code !== undefined) return undefined;
  if (part === 'carry-out' || part === 'distribution') return part;
  if (!executed || (fund !== 'all' && fund !== 'appropriation')) return undefined;
  return part === 'total' ? 'grand-total' : part === 'current' ? 'year-total' : undefined;
}

function ofTable(
  book: BudgetBook,
  kind: TableKind,
  part: ExpenditurePart,
  code?: SubjectCode,
): Gathered | null {
  const cut = cutOf(book, kind, 'any', COLUMN_OF[part]);
  const rows = cut && (code ? subjectRows(cut.block, code) : totalRows(cut.block));
  const direct =
    rows &&
    (gather(cut, rows, label(cut, part)) ?? (code ? null : gather(cut, belowTotal(cut), label(cut, part))));
  // 当年拨款 without a column of its own is 基本支出 + 项目支出, or the total where nothing is carried over.
  return direct ?? (part === 'current' ? currentOf(book, kind, code) : null);
}

/** Where words stand in place of the total's amount, what it is the sum of. */
function belowTotal({ block: { rows }, index }: Cut): readonly BudgetRow[] {
  const at = rows.findIndex((r) => r.kind === 'total' && r.cells[index]?.state === 'heading');
  return at < 0
    ? []
    : rows.filter((r) => r.kind === 'subject' && (r.parent === undefined || r.parent === at));
}

function currentOf(book: BudgetBook, kind: TableKind, code?: SubjectCode): Gathered | null {
  const carried = ofTable(book, kind, 'carry-over', code);
  if (!carried && kind === 'general-expenditure' && holdsCarriedOver(book)) return null;
  if (!carried || carried.sources.every((t) => t.figure.value.isZero()))
    return ofTable(book, kind, 'total', code);
  const basic = ofTable(book, kind, 'basic', code);
  const project = ofTable(book, kind, 'project', code);
  return basic && project ? { ...basic, sources: [...basic.sources, ...project.sources] } : null;
}

/**
 * Whether the table of general expenditure holds what was carried over, without a column for it: its total is more than this
 * year's money, by no more than the fiscal tables carry in. Then it does not tell what of each subject is this year's.
 */
const holdsCarriedOver = oncePer((book: BudgetBook): boolean => {
  const total = yuanOf(ofTable(book, 'general-expenditure', 'total'));
  const income = yuanOf(gatherIncome(book, { kind: 'income', scope: 'appropriation', part: 'general' }));
  const carried = yuanOf(gatherIncome(book, { kind: 'income', scope: 'appropriation', part: 'carry-in' }));
  if (!total || !income || !carried) return false;
  const more = total.minus(income);
  return more.greaterThan(0) && more.lte(carried);
});

const FUNDS_OF_ALL = ['general', 'fund', 'capital'] as const;

/**
 * 基本支出 and 项目支出 of the whole where its table prints them by sources only: those of the three funds, where there is nothing
 * else and they come to all of it.
 */
function ofFunds(book: BudgetBook, { part, code }: ExpenditurePath): Gathered | null {
  if (code !== undefined || (part !== 'basic' && part !== 'project')) return null;
  const whole = yuanOf(ofTable(book, TABLE_OF.all, 'total'));
  const [basic, project] = [sumOfFunds(book, 'basic'), sumOfFunds(book, 'project')];
  const [spent, other] = [yuanOf(basic), yuanOf(project)];
  if (!whole || !spent || !other || !spent.plus(other).equals(whole)) return null;
  return part === 'basic' ? basic : project;
}

function sumOfFunds(book: BudgetBook, part: 'basic' | 'project'): Gathered | null {
  const found = FUNDS_OF_ALL.flatMap((fund) => ofTable(book, TABLE_OF[fund], part) ?? []);
  return found[0] ? { ...found[0], sources: found.flatMap((f) => f.sources) } : null;
}

/** The header over the column for a row of totals; a subject's row is known by its name. */
const label = (cut: Cut, part: ExpenditurePart): string | undefined =>
  part === 'total' || part === 'current' ? undefined : cut.block.columns[cut.index]!.path.at(-1);

/** A 类 line, or the total, of a two-sided table. */
function ofSummary(
  book: BudgetBook,
  kind: TableKind,
  measures: readonly Measure[],
  code?: SubjectCode,
): Gathered | null {
  const cut = cutOf(book, kind, 'expenditure', measures);
  if (!cut) return null;
  if (!code) return gather(cut, totalRows(cut.block));
  return gather(
    cut,
    cut.block.rows.filter((r) => r.line === 'class' && classCodeOf(r.name) === code).slice(0, 1),
  );
}

function ofAppropriation(book: BudgetBook, part: ExpenditurePart, code?: SubjectCode): Gathered | null {
  if (part === 'total') return ofSummary(book, 'appropriation-summary', ['total'], code);
  if (code) return null;
  const cut = cutOf(
    book,
    'appropriation-economic',
    'any',
    part === 'current' ? ['current-year', 'subtotal'] : COLUMN_OF[part],
  );
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}

/** 结转下年, 结余分配, or the sum of the year, of the whole or of the fiscal part. */
function lineOf(book: BudgetBook, fund: Fund, line: LineRole): Gathered | null {
  const kind = fund === 'all' ? 'revenue-expenditure-summary' : 'appropriation-summary';
  const measure: Measure = fund === 'all' || fund === 'appropriation' ? 'total' : fund;
  const cut = cutOf(book, kind, 'expenditure', [measure]);
  return cut && gather(cut, cut.block.rows.filter((r) => r.line === line).slice(0, 1));
}

/** 人员经费 and 公用经费 stand in the table of basic expenditure, whose 合计 is 基本支出: in columns, or in lines at its foot. */
function ofBasicTable(book: BudgetBook, part: ExpenditurePart): Gathered | null {
  if (part !== 'basic' && part !== 'personnel' && part !== 'public') return null;
  const cut = basicCut(book, part === 'basic' ? BASIC : [part]);
  if (!cut) return part === 'basic' ? null : (footOf(book, part) ?? bySide(book, part));
  const { columns } = cut.block;
  return gather(cut, totalRows(cut.block), part === 'basic' ? '基本支出' : columns[cut.index]!.path.at(-1));
}

const BASIC: readonly Measure[] = ['basic', 'total', 'subtotal'];

/** A column of the table of general basic expenditure. */
const basicCut = (book: BudgetBook, measures: readonly Measure[]): Cut | null =>
  cutOf(book, 'general-basic', 'any', measures) ?? basicBeside(book, measures);

/**
 * A table of the basic expenditure of all appropriations is one of the general budget where it comes to just that: the other funds
 * have none then.
 */
function basicBeside(book: BudgetBook, measures: readonly Measure[]): Cut | null {
  const own = yuanOf(ofTable(book, TABLE_OF.general, 'basic'));
  if (!own || own.isZero() || tableOf(book, 'general-basic')) return null;
  for (const table of book.beside ?? []) {
    const [block, another] = table.blocks;
    if (!block || another || !/基本支出/.test(table.title)) continue;
    const index = block.columns.findIndex((c) => measures.includes(c.measure));
    const cut = index < 0 ? null : { table, block, index };
    const whole = cut && { ...cut, index: block.columns.findIndex((c) => BASIC.includes(c.measure)) };
    if (whole && whole.index >= 0 && yuanOf(gather(whole, totalRows(block)))?.equals(own)) return cut;
  }
  return null;
}

const FOOT: Readonly<Record<'personnel' | 'public', RegExp>> = {
  personnel: /^人员经费/,
  public: /^公用经费/,
};

function footOf(book: BudgetBook, part: 'personnel' | 'public'): Gathered | null {
  const cut = basicCut(book, BASIC);
  const rows = cut?.block.rows.filter((r) => r.kind === 'closing' && FOOT[part].test(r.name)) ?? [];
  return gather(cut, rows.slice(0, 1));
}

/** Where one column prints all items and nothing their two sums, the 类 that make up each, if they are all of these and all there is. */
function bySide(book: BudgetBook, part: 'personnel' | 'public'): Gathered | null {
  const cut = basicCut(book, BASIC);
  if (!cut) return null;
  const items = cut.block.rows.filter(
    (r) => r.kind === 'subject' && r.classification === 'economic' && r.code,
  );
  const length = Math.min(...items.map((r) => r.code!.length));
  const top = items.filter((r) => r.code!.length === length);
  if (!top.every((r) => OF_BASIC.test(r.code!))) return null;
  const whole = yuanOf(gather(cut, totalRows(cut.block)));
  if (!whole || !yuanOf(gather(cut, top))?.equals(whole)) return null;
  const own = top.filter((r) => sideOf(r.code!) === part);
  return gather(cut, own, part === 'personnel' ? '人员经费' : '公用经费');
}

/** 工资福利支出, 商品和服务支出, 对个人和家庭的补助, 资本性支出. */
const OF_BASIC = /^30[1-3]|^310/;

function ofProject(book: BudgetBook, name: string, code?: SubjectCode): Gathered | null {
  const cut = cutOf(book, 'general-projects', 'any', ['total', 'project', 'other']);
  const rows = cut?.block.rows.filter(
    (r) => r.kind === 'project' && sameName(r.name, name) && (code === undefined || r.code === code),
  );
  return rows ? gather(cut, rows) : null;
}

/** A subject of the classification by economic nature. */
export function gatherEconomic(book: BudgetBook, path: EconomicPath): Gathered | null {
  const basic = path.scope === 'general-basic';
  const column = (measures: readonly Measure[]): Cut | null =>
    basic ? basicCut(book, measures) : cutOf(book, 'appropriation-economic', 'any', measures);
  const whole: readonly Measure[] = basic ? BASIC_ITEMS : ['total'];
  const cut =
    column(path.part === 'total' ? whole : [path.part]) ??
    (basic && path.part === sideOf(path.code) ? column(whole) : null);
  return cut && gather(cut, subjectRows(cut.block, path.code));
}

const BASIC_ITEMS: readonly Measure[] = ['total', 'basic', 'subtotal'];

/** Where one column prints all items, their 类 says which are 人员经费: 301 and 303. */
const sideOf = (code: SubjectCode): 'personnel' | 'public' => (/^30[13]/.test(code) ? 'personnel' : 'public');
