export { diagnose, diagnoseReport, type DiagnoseOptions, type Judged } from './diagnose';
export type { Diagnosis, DiagnosisReport, SlipKind, Undetermined } from './Diagnosis';
export { explain, type Explanation } from './explain';
export { coverage, type Coverage, type CoveredCell, type UnwatchedReason } from './coverage';
export { lastYearValues } from './lastYear';
