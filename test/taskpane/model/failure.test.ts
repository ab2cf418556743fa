import { failureOf, isAbort } from '../../../src/taskpane/model/failure';
import { abortError } from '../../../src/taskpane/engine/PaneEngine';
import { ExcelHostError } from '../../../src/workbook/excel/ExcelHostError';
import { UnreadableWorkbookError } from '../../../src/workbook/UnreadableWorkbookError';

test('an error of the Excel adapter says its own message, with the sheet', () => {
  const failure = failureOf(new ExcelHostError('protected-sheet', { sheet: '3-3' }));
  expect(failure).toEqual({ id: 'excel.failure.protected-sheet', data: { sheet: '3-3' } });
});

test('a file that cannot be read explains itself', () => {
  expect(failureOf(new UnreadableWorkbookError('encrypted')).id).toBe('workbook.unreadable.encrypted');
});

test.each([
  [new Error('boom'), 'boom'],
  ['thrown text', 'thrown text'],
  [undefined, 'undefined'],
])('anything else is unexpected, with its own words as the detail: %p', (error, detail) => {
  expect(failureOf(error)).toEqual({ id: 'pane.failure.unexpected', data: {}, detail });
});

test('only an abandoned call is an abort', () => {
  expect(isAbort(abortError())).toBe(true);
  expect(isAbort(new Error('AbortError'))).toBe(false);
});
