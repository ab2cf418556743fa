/** Where the money of an entry comes from. The first three are the fiscal books. */
export type Source = 'general' | 'fund' | 'capital' | 'institution' | 'operating' | 'other-income';

export const FISCAL_SOURCES: readonly Source[] = ['general', 'fund', 'capital'];
export const isFiscal = (e: Entry): boolean => FISCAL_SOURCES.includes(e.source);

/**
 * The smallest piece of a budget: one unit spends so much on one item, out of one source.
 * Every table of a generated book is a sum over entries, so that its figures agree by construction.
 */
export interface Entry {
  /** Index of the unit. */
  readonly unit: number;
  /** Functional 项 code, 7 digits. */
  readonly item: string;
  readonly source: Source;
  /** Paid from what last year left over (上年结转). */
  readonly carriedOver: boolean;
  readonly nature: 'basic' | 'project';
  /** Economic 款 code, 5 digits. */
  readonly economic: string;
  /** Name of the project, for `nature: 'project'`. */
  readonly project?: string;
  /** 分: hundredths of a 元. */
  readonly cents: number;
}

export interface BudgetUnit {
  readonly code: string;
  readonly name: string;
  /** 行政 or 参公: its public expenditure counts as 机关运行经费. */
  readonly administrative: boolean;
}

/** A department with all that it spends in one year. */
export interface Department {
  readonly name: string;
  readonly code: string;
  readonly year: number;
  readonly units: readonly BudgetUnit[];
  readonly entries: readonly Entry[];
}

export const totalOf = (entries: readonly Entry[]): number => entries.reduce((sum, e) => sum + e.cents, 0);

/** 301 and 303 are 人员经费; 302 and 310 公用经费. */
export const isPersonnel = (e: Entry): boolean =>
  e.economic.startsWith('301') || e.economic.startsWith('303');
