import type { BookRule } from '../Rule';
import { rule as appropriationExpenditureClass } from './appropriation-expenditure-class';
import { rule as appropriationExpenditureTotal } from './appropriation-expenditure-total';
import { rule as appropriationIncome } from './appropriation-income';
import { rule as basicParts } from './basic-parts';
import { rule as classificationsAgree } from './classifications-agree';
import { rule as classifiedTotal } from './classified-total';
import { rule as columnTotal } from './column-total';
import { rule as cutOfTable } from './cut-of-table';
import { rule as economicBasic } from './economic-basic';
import { rule as economicTotal } from './economic-total';
import { rule as expenditureBySubject } from './expenditure-by-subject';
import { rule as fundBalance } from './fund-balance';
import { rule as generalBasicTotal } from './general-basic-total';
import { rule as generalProjectsTotal } from './general-projects-total';
import { rule as grandTotal } from './grand-total';
import { rule as incomeExpenditureBalance } from './income-expenditure-balance';
import { rule as listTotal } from './list-total';
import { rule as officeOperation } from './office-operation';
import { rule as plannedLastYear } from './planned-last-year';
import { rule as revenueBySubject } from './revenue-by-subject';
import { rule as subjectTree } from './subject-tree';
import { rule as summaryExpenditureClass } from './summary-expenditure-class';
import { rule as summaryExpenditureTotal } from './summary-expenditure-total';
import { rule as summaryIncomeSource } from './summary-income-source';
import { rule as summaryIncomeTotal } from './summary-income-total';
import { rule as tableTotal } from './table-total';
import { rule as threePublicBasic } from './three-public-basic';
import { rule as threePublicBounds } from './three-public-bounds';
import { rule as threePublicEconomic } from './three-public-economic';
import { rule as unitBalance } from './unit-balance';
import { rule as unitIncome } from './unit-income';
import { rule as unitTotal } from './unit-total';
import { rule as yearChange } from './year-change';

/** Relations within tables and between them, by id. */
export const articulationRules: readonly BookRule[] = [
  appropriationExpenditureClass,
  appropriationExpenditureTotal,
  appropriationIncome,
  basicParts,
  classificationsAgree,
  classifiedTotal,
  columnTotal,
  cutOfTable,
  economicBasic,
  economicTotal,
  expenditureBySubject,
  fundBalance,
  generalBasicTotal,
  generalProjectsTotal,
  grandTotal,
  incomeExpenditureBalance,
  listTotal,
  officeOperation,
  plannedLastYear,
  revenueBySubject,
  subjectTree,
  summaryExpenditureClass,
  summaryExpenditureTotal,
  summaryIncomeSource,
  summaryIncomeTotal,
  tableTotal,
  threePublicBasic,
  threePublicBounds,
  threePublicEconomic,
  unitBalance,
  unitIncome,
  unitTotal,
  yearChange,
];
