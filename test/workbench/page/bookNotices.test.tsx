/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { fireEvent, render, screen } from '@testing-library/react';
import type { LOCALES } from '../../../src/locales';
import { THEMES } from '../../../src/taskpane/theme/brand';
import { wordsOf } from '../../../src/taskpane/text/wordsOf';
import { WordsProvider } from '../../../src/taskpane/text/WordsContext';
import type { Loss } from '../../../src/workbench/host/file/Loss';
import { BookNotices } from '../../../src/workbench/page/BookNotices';
import type { OpenedBook } from '../../../src/workbench/page/OpenedBook';
import { emulatedWorkbook } from '../../support/emulatedWorkbook';
import type { Saved } from '../../../src/workbench/page/useSaving';

function show(limits: readonly Loss[], saved: Saved | null, locale: (typeof LOCALES)[number] = 'zh-CN') {
  const dismissed = jest.fn();
  const saving = { saved, isUnsaved: false, save: () => Promise.resolve(), dismiss: dismissed };
  const book = { limits, workbook: emulatedWorkbook({ 表1: [[1]] }) } as unknown as OpenedBook;
  render(
    <FluentProvider theme={THEMES.light}>
      <WordsProvider words={wordsOf(locale)}>
        <BookNotices book={book} saving={saving} />
      </WordsProvider>
    </FluentProvider>,
  );
  return dismissed;
}

const LOST: readonly Loss[] = [
  { messageId: 'host.lost.format', sheet: '1-2' },
  { messageId: 'host.lost.order' },
];

test('a file that is kept whole asks for nothing', () => {
  show([], null);
  expect(screen.getByRole('status').textContent).toBe('');
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('what a file can not keep is said when it is opened, until it is read', () => {
  show([{ messageId: 'host.limit.converted' }, { messageId: 'host.limit.formulas' }], null);
  expect(screen.getByRole('status').textContent).toMatch(/关于这个文件.*\.xls 文件.*不重算公式/);
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('a save that kept everything is a status', () => {
  const dismissed = show([], { name: '预算.xlsx', losses: [] });
  expect(screen.getByRole('status').textContent).toBe('已下载“预算.xlsx”。');
  fireEvent.click(screen.getByRole('button', { name: '关闭' }));
  expect(dismissed).toHaveBeenCalledTimes(1);
});

test.each([
  ['zh-CN', /存不进文件.*工作表“1-2”中字体.*工作表次序/],
  ['en-US', /could not take every change.*“1-2”.*order of the sheets/],
] as const)('what a save leaves out is an alert, each by its sheet: %s', (locale, words) => {
  show([], { name: '预算.xlsx', losses: LOST }, locale);
  expect(screen.getByRole('alert').textContent).toMatch(words);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByRole('status').textContent).toBe('');
});
