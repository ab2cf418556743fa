import type { BudgetBook, Measure } from '../../budget/BudgetBook';
import { fundNamed } from '../../budget/fundNamed';
import { normalName } from '../../budget/names';
import type { ReadKind } from '../../budget/TableKind';
import { hasNonFiscalIncome, hasOtherFunds } from './facts';

/** Whose money a column of amounts counts, and what it is spent on. */
export interface Scope {
  readonly fund: 'all' | 'fiscal' | 'general' | 'fund' | 'capital';
  readonly nature: 'all' | 'basic' | 'personnel' | 'public' | 'project';
}

/** Words of a title that cut its table further than by fund and by 基本 or 项目支出. */
const FURTHER = /机关运行|采购|购买|三公|绩效|专项|转移|资产|专户|上级|会议|培训|补助|债/;
/** Words that cut it by what is paid for: no further than columns or rows that name each of it. */
const BY_SUBJECT = /人员|公用/;

const NATURES: Partial<Readonly<Record<Measure, Scope['nature']>>> = {
  total: 'all',
  basic: 'basic',
  personnel: 'personnel',
  public: 'public',
  project: 'project',
};

/** What a column counts of a table that counts all of a nature: 人员经费 is part of 基本支出, and 项目支出 none. */
function within(table: Scope['nature'], measure: Measure): Scope['nature'] | undefined {
  const own = NATURES[measure];
  if (own === undefined || own === 'all' || own === table) return own && table;
  if (own === 'personnel' || own === 'public') return table === 'project' ? undefined : own;
  return table === 'all' ? own : undefined;
}

/**
 * What a title says of a column of its table; undefined where it says more than can be told.
 * @param isNamed what is paid for is named amount by amount
 */
export function scopeOfTitle(title: string, measure: Measure, isNamed = false): Scope | undefined {
  const words = normalName(title);
  if (FURTHER.test(words) || (!isNamed && BY_SUBJECT.test(words))) return undefined;
  const named = /基本支出/.test(words) ? 'basic' : /项目支出/.test(words) ? 'project' : 'all';
  if (measure === 'general' || measure === 'fund' || measure === 'capital')
    return { fund: measure, nature: named };
  const nature = within(named, measure);
  return nature && { fund: fundIn(words), nature };
}

function fundIn(words: string): Scope['fund'] {
  const named = fundNamed(words);
  return named === 'appropriation' ? 'fiscal' : (named ?? 'all');
}

const KINDS: Partial<Readonly<Record<ReadKind, Scope>>> = {
  'expenditure-summary': { fund: 'all', nature: 'all' },
  'appropriation-economic': { fund: 'fiscal', nature: 'all' },
  'general-expenditure': { fund: 'general', nature: 'all' },
  'general-basic': { fund: 'general', nature: 'basic' },
  'general-projects': { fund: 'general', nature: 'project' },
  'fund-expenditure': { fund: 'fund', nature: 'all' },
  'capital-expenditure': { fund: 'capital', nature: 'all' },
};

/** Of a column of prescribed tables; of several, which are those of the funds, together. */
export function scopeOfTables(kinds: readonly ReadKind[], measure: Measure): Scope | undefined {
  const [first, ...more] = kinds;
  const scope = more.length > 0 ? ({ fund: 'fiscal', nature: 'all' } as const) : first && KINDS[first];
  const nature = scope && within(scope.nature, measure);
  return nature && { fund: scope.fund, nature };
}

/** Whether two scopes count the same money: all of it is fiscal where there is no other, and of one fund where only that is spent. */
export function sameScope(a: Scope, b: Scope, book: BudgetBook): boolean {
  const plain = (fund: Scope['fund']): Scope['fund'] => {
    const fiscal = fund === 'all' && !hasNonFiscalIncome(book) ? 'fiscal' : fund;
    return fiscal === 'fiscal' && !hasOtherFunds(book) ? 'general' : fiscal;
  };
  return a.nature === b.nature && plain(a.fund) === plain(b.fund);
}
