import type { MeasurePath } from '../measures';

/**
 * What a figure measures, apart from the year: a measure of the tables, of a final account also what was planned of it, or the sum
 * of some that a text adds up.
 */
export type Target =
  | { readonly kind: 'path'; readonly path: MeasurePath; readonly planned?: true }
  | { readonly kind: 'sum'; readonly parts: readonly MeasurePath[] };

/** The same of another row. */
export const targetAs = (target: Target, path: (p: MeasurePath) => MeasurePath): Target =>
  target.kind === 'path'
    ? { ...target, path: path(target.path) }
    : { kind: 'sum', parts: target.parts.map(path) };
