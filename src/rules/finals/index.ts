import type { BookRule } from '../Rule';
import { rule as executedLastYear } from './executed-last-year';
import { rule as finalAppropriationIncome } from './final-appropriation-income';
import { rule as finalBasicParts } from './final-basic-parts';
import { rule as finalBasicTotal } from './final-basic-total';
import { rule as finalCarriedOver } from './final-carried-over';
import { rule as finalCopiedTable } from './final-copied-table';
import { rule as finalDetailTables } from './final-detail-tables';
import { rule as finalExpenditureClass } from './final-expenditure-class';
import { rule as finalExpenditureFunds } from './final-expenditure-funds';
import { rule as finalFundBalance } from './final-fund-balance';
import { rule as finalFundExpenditure } from './final-fund-expenditure';
import { rule as finalIncomeSource } from './final-income-source';
import { rule as finalLastYear } from './final-last-year';
import { rule as finalOpening } from './final-opening';
import { rule as finalPlan } from './final-plan';
import { rule as finalRounding } from './final-rounding';
import { rule as finalRowBalance } from './final-row-balance';
import { rule as finalThreePublicItems } from './final-three-public-items';
import { rule as finalThreePublicPlan } from './final-three-public-plan';

/** Relations of final accounts, within tables, between them and beside other documents, by id. */
export const finalRules: readonly BookRule[] = [
  executedLastYear,
  finalAppropriationIncome,
  finalBasicParts,
  finalBasicTotal,
  finalCarriedOver,
  finalCopiedTable,
  finalDetailTables,
  finalExpenditureClass,
  finalExpenditureFunds,
  finalFundBalance,
  finalFundExpenditure,
  finalIncomeSource,
  finalLastYear,
  finalOpening,
  finalPlan,
  finalRounding,
  finalRowBalance,
  finalThreePublicItems,
  finalThreePublicPlan,
];
