import { recognise } from '..';
import type { SubjectList } from '../../budget/SubjectList';
import type { Grid } from '../../workbook/Grid';
import { readSubjectList, type NoList } from './readSubjectList';
import { rowsOfGrid, rowsOfText } from './rowsOf';

/** The list of subjects that a file is: a text of values, or a workbook; one with budget tables was chosen by mistake. */
export function subjectListOf(file: string, content: string | readonly Grid[]): SubjectList | NoList {
  if (typeof content === 'string') return readSubjectList(file, [rowsOfText(content)]);
  return recognise(content).tables.length > 0
    ? { reason: { id: 'subjects.budget-book', data: { file } } }
    : readSubjectList(file, content.map(rowsOfGrid));
}

export type { NoList };
