import type { Decimal } from 'decimal.js';
import type { BudgetBook, BudgetRow, Measure, TableBlock } from '../../budget/BudgetBook';
import { FISCAL_BOOKS } from '../../budget/Fund';
import { oncePer } from '../../budget/oncePer';
import type { Term } from '../../budget/Relation';
import { sumOfKnown, yuanOf, type Gathered } from './Found';
import { INCOME_SOURCES, type IncomePart, type IncomePath, type IncomeSource } from './MeasurePath';
import { cutOf, gather, totalRows, type Cut } from './tables';

/** How tables name each source. Tried in this order: 事业单位经营收入 also holds 事业. */
const SOURCE_NAMES: readonly (readonly [IncomeSource, RegExp])[] = [
  ['general', /一般公共预算/],
  ['fund', /政府性基金/],
  ['capital', /国有资本经营/],
  ['institution-fund', /事业基金|非财政拨款结余/],
  ['operating', /经营收入/],
  ['superior-subsidy', /上级补助/],
  ['subordinate-remittance', /附属单位/],
  ['special-account', /^财政专户/],
  ['institution', /^事业收入/],
  ['appropriation', /^财政拨款/],
  ['other-income', /^其他收入/],
];

/** The source that a line's name speaks of. */
export const sourceOf = (name: string): IncomeSource | undefined =>
  SOURCE_NAMES.find(([, re]) => re.test(name))?.[0];

const AMOUNT: readonly Measure[] = ['total', 'current-year', 'other'];

/** Income from the two-sided tables, else from the columns of the table of income. */
export function gatherIncome(book: BudgetBook, path: IncomePath): Gathered | null {
  const kind = path.scope === 'all' ? 'revenue-expenditure-summary' : 'appropriation-summary';
  const cut = cutOf(book, kind, 'income', AMOUNT);
  return (cut && fromLines(cut, path.part)) ?? (path.scope === 'all' ? fromColumns(book, path.part) : null);
}

function fromLines(cut: Cut, part: IncomePart): Gathered | null {
  const { rows } = cut.block;
  const only = (test: (r: BudgetRow, i: number) => boolean): readonly BudgetRow[] => {
    const row = rows.find(test);
    return row ? [row] : [];
  };
  switch (part) {
    case 'total':
      return gather(cut, totalRows(cut.block));
    case 'year':
      return (
        gather(
          cut,
          only((r) => r.line === 'year-total'),
        ) ?? totalWithoutCarry(cut)
      );
    case 'carry-in':
      return gather(
        cut,
        only((r) => r.line === 'carry-in'),
      );
    case 'institution-fund': {
      const sources = sourcesOf(cut.block);
      return gather(
        cut,
        only((r, i) => r.line === 'institution-fund' || sources[i] === part),
      );
    }
    default: {
      const sources = sourcesOf(cut.block);
      return gather(
        cut,
        only((r, i) => sources[i] === part && !carriedOver(cut.block, r)),
      );
    }
  }
}

/** Of each row, the source that its name speaks of: read once for all sources that are looked up. */
const sourcesOf = oncePer((block: TableBlock) => block.rows.map((r) => sourceOf(r.name)));

/** Where no 本年收入合计 is printed, it is the 收入总计 less what was carried over. */
function totalWithoutCarry(cut: Cut): Gathered | null {
  const total = gather(cut, totalRows(cut.block));
  const carry = cut.block.rows.filter((r) => r.line === 'carry-in' || r.line === 'institution-fund');
  if (!total) return null;
  const minus: readonly Term[] = (gather(cut, carry)?.sources ?? []).map((t) => ({ ...t, weight: -1 }));
  return { ...total, sources: [...total.sources, ...minus] };
}

const carriedOver = (block: TableBlock, row: BudgetRow): boolean => {
  for (let at = row.parent, steps = 0; at !== undefined && steps < block.rows.length; steps++) {
    const up = block.rows[at];
    if (up?.line === 'carry-in') return true;
    at = up?.parent;
  }
  return false;
};

/**
 * Whether the sources that a book prints come to its whole income: then a source that it does not print is nothing, and not
 * perhaps a line that could not be read.
 */
export const sourcesFill = (book: BudgetBook, scope: IncomePath['scope']): boolean => filled(book)[scope];

const filled = oncePer((book: BudgetBook) => ({
  all: isFilled(book, 'all'),
  appropriation: isFilled(book, 'appropriation'),
}));

function isFilled(book: BudgetBook, scope: IncomePath['scope']): boolean {
  const valueOf = (part: IncomePart): Decimal | undefined =>
    yuanOf(gatherIncome(book, { kind: 'income', scope, part }));
  const funds = FISCAL_BOOKS.map(valueOf);
  const fiscal = funds.some((v) => v !== undefined) ? funds : [valueOf('appropriation')];
  const others = INCOME_SOURCES.filter((s) => !FISCAL.has(s)).map(valueOf);
  return valueOf('total')?.equals(sumOfKnown([...fiscal, ...others, valueOf('carry-in')])) ?? false;
}

const FISCAL: ReadonlySet<IncomeSource> = new Set<IncomeSource>(['appropriation', ...FISCAL_BOOKS]);

const COLUMN_OF: Readonly<Partial<Record<IncomePart, Measure>>> = {
  total: 'total',
  'carry-in': 'carry-over',
  appropriation: 'appropriation',
  general: 'general',
  fund: 'fund',
  capital: 'capital',
  institution: 'institution',
  operating: 'operating',
  'other-income': 'other-income',
  'superior-subsidy': 'superior-subsidy',
  'subordinate-remittance': 'subordinate-remittance',
  'institution-fund': 'institution-fund',
};

function fromColumns(book: BudgetBook, part: IncomePart): Gathered | null {
  const measure = COLUMN_OF[part];
  const cut = measure ? cutOf(book, 'revenue-summary', 'any', [measure]) : null;
  return cut && gather(cut, totalRows(cut.block), cut.block.columns[cut.index]!.path.at(-1));
}
