export { diagnose, diagnoseReport, type DiagnoseOptions, type Judged } from './diagnose';
export type {
  CauseKind,
  Diagnosis,
  DiagnosisReport,
  FormulaFault,
  SlipKind,
  Undetermined,
} from './Diagnosis';
export { causesOf, cellsOfCause, countCauses, type Cause, type CauseCounts } from './causes';
export { explain, type Explanation } from './explain';
export { coverage, type Coverage, type CoveredCell, type UnwatchedReason } from './coverage';
export { lastYearValues } from './lastYear';
