/** Figures of a book by what they measure: one interface for every layout. */
export * from './MeasurePath';
export type { Found } from './Found';
export { lookUp } from './lookUp';
export { lookUpOrNothing } from './lookUpOrNothing';
export { wholeOf, wholeWithout } from './wholeOf';
export { sourceOf } from './income';
export { pathsOf, projectRows } from './pathsOf';
export { classCodeOf, codesInBook, FUNCTIONAL_CLASSES, nameInBook } from './subjects';
export { tableOf } from './tables';
export { ofUnit } from './unit';
export { bookFor, executedBook, hasFinals, plannedBook, statedBook } from './stages';
export { isExecution, lastYearColumns } from './lastYearColumns';
