import { appropriationEconomic } from './appropriationEconomic';
import { appropriationSummary } from './appropriationSummary';
import { capitalExpenditure } from './capitalExpenditure';
import { expenditureSummary } from './expenditureSummary';
import { fundExpenditure } from './fundExpenditure';
import { fundThreePublic } from './fundThreePublic';
import { generalBasic } from './generalBasic';
import { generalExpenditure } from './generalExpenditure';
import { generalProjects } from './generalProjects';
import { revenueExpenditureSummary } from './revenueExpenditureSummary';
import { revenueSummary } from './revenueSummary';
import type { TableKindDefinition } from './TableKindDefinition';
import { threePublic } from './threePublic';

/** Every kind that is recognised. At most one matches a title; the test of the kinds shows it. */
export const kinds: readonly TableKindDefinition[] = [
  revenueExpenditureSummary,
  revenueSummary,
  expenditureSummary,
  appropriationSummary,
  appropriationEconomic,
  generalExpenditure,
  generalBasic,
  generalProjects,
  threePublic,
  fundExpenditure,
  fundThreePublic,
  capitalExpenditure,
];
