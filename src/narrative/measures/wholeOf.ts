import type { MeasurePath } from './MeasurePath';

/**
 * The measure of the whole table that a row's measure belongs to: a row that its table does not have is nothing spent, once
 * the table itself is there. Null for a measure that is no row of a longer list.
 */
export function wholeOf(path: MeasurePath): MeasurePath | null {
  if (path.kind === 'expenditure' && path.code)
    return { kind: 'expenditure', fund: path.fund, part: path.part };
  if (path.kind === 'economic') {
    return path.scope === 'general-basic'
      ? { kind: 'expenditure', fund: 'general', part: 'personnel' }
      : { kind: 'expenditure', fund: 'appropriation', part: 'basic' };
  }
  return null;
}
