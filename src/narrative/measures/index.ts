/** Figures of a book by what they measure: one interface for every layout. */
export * from './MeasurePath';
export { sumFigure, type Found } from './Found';
export { lookUp } from './lookUp';
export { wholeOf } from './wholeOf';
export { pathsOf, projectRows, rowsOf } from './pathsOf';
export { sourceOf } from './income';
export { classCodeOf, codesInBook, FUNCTIONAL_CLASSES, nameInBook } from './subjects';
export { tableOf } from './tables';
export { executedBook, hasFinals, plannedBook, statedBook } from './stages';
export { lastYearColumns } from './lastYearColumns';
