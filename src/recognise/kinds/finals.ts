import type { FinalKind } from '../../budget/TableKind';
import { appropriationEconomic } from './appropriationEconomic';
import { appropriationSummary } from './appropriationSummary';
import { capitalExpenditure } from './capitalExpenditure';
import { expenditureSummary } from './expenditureSummary';
import { fundExpenditure } from './fundExpenditure';
import { generalBasic } from './generalBasic';
import { generalExpenditure } from './generalExpenditure';
import { generalProjects } from './generalProjects';
import { revenueExpenditureSummary } from './revenueExpenditureSummary';
import { revenueSummary } from './revenueSummary';
import type { TableKindDefinition } from './TableKindDefinition';
import { threePublic } from './threePublic';

/** A table of the final account that is called as its budget is, but for the word 决算. */
interface Like {
  readonly kind: FinalKind;
  readonly like: TableKindDefinition;
  /** What the title must say besides, or must not. */
  readonly only?: RegExp;
  readonly not?: RegExp;
  readonly differs?: Partial<TableKindDefinition>;
}

const DETAIL = /明细/;
const BALANCE = /收入支出|收支/;

const TABLES: readonly Like[] = [
  { kind: 'final-revenue-expenditure-summary', like: revenueExpenditureSummary },
  { kind: 'final-revenue-summary', like: revenueSummary },
  { kind: 'final-expenditure-summary', like: expenditureSummary, not: DETAIL },
  { kind: 'final-appropriation-summary', like: appropriationSummary },
  {
    kind: 'final-appropriation-detail',
    like: appropriationEconomic,
    only: DETAIL,
    differs: { classification: 'functional' },
  },
  {
    kind: 'final-general-expenditure',
    like: generalExpenditure,
    not: DETAIL,
    differs: { balances: true },
  },
  { kind: 'final-general-detail', like: generalExpenditure, only: DETAIL },
  { kind: 'final-general-basic', like: generalBasic },
  { kind: 'final-general-projects', like: generalProjects },
  { kind: 'final-fund-expenditure', like: fundExpenditure, differs: { balances: true } },
  { kind: 'final-capital-balance', like: capitalExpenditure, only: BALANCE, differs: { balances: true } },
  { kind: 'final-capital-expenditure', like: capitalExpenditure, not: BALANCE },
  { kind: 'final-three-public', like: threePublic },
];

/** The kinds of table of a final account. Their titles are matched without the word 决算. */
export const finalKinds: readonly TableKindDefinition[] = TABLES.map(
  ({ kind, like, only, not, differs }) => ({
    ...like,
    ...differs,
    kind,
    matches: (title) => like.matches(title) && only?.test(title) !== false && not?.test(title) !== true,
  }),
);

/** The kind of a final account's table by its title in normal form; undefined where it is none that is known. */
export const finalKindOf = (title: string): TableKindDefinition | undefined => {
  const words = title.replace(/决算/g, '');
  return finalKinds.find((k) => k.matches(words));
};
