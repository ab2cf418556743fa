/**
 * The engine as a library: the same that runs in the pane and on the command line. It reads bytes and returns data; it opens no
 * file, asks no clock and no network.
 */
export { check, type CheckOptions } from '../pipeline/check';
export { narrate, UnknownOutlineError, type NarrateOptions } from '../pipeline/narrate';
export { reviewWorkbook as review, type WorkbookReviewOptions as ReviewOptions } from '../pipeline/review';
export type { CheckResult, ReviewedClaims, ReviewResult } from '../pipeline/results';
export { readText, UnreadableTextError, type TextFile } from '../textfile';
export { readGrids as readWorkbook } from '../workbook/file/readGrids';
export { UnreadableWorkbookError } from '../workbook/UnreadableWorkbookError';
export { inWords, type Language } from './inWords';

export type { BudgetBook } from '../budget/BudgetBook';
export type { CannotTell, Finding, Message, Severity } from '../budget/Finding';
export type { CellPlace, Place, TextPlace } from '../budget/Place';
export type { Diagnosis } from '../diagnose/Diagnosis';
export type { Narrative, NarrativeFigure, NarrativeParagraph } from '../narrative/Narrative';
export type { Grid, GridCell } from '../workbook/Grid';
