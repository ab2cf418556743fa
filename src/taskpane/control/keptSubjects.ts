import type { ListedSubject, SubjectList } from '../../budget/SubjectList';
import type { LocalMemory } from '../platform/PaneServices';

/** Key of the office's own list of subjects, on this machine. */
const SUBJECTS = 'subjects';

/** The list that this reader has chosen: it is their office's, whatever workbook they open. */
export async function recallSubjects(memory: Pick<LocalMemory, 'recall'>): Promise<SubjectList | null> {
  const kept = await memory.recall(SUBJECTS);
  return isList(kept) ? kept : null;
}

export const keepSubjects = (memory: LocalMemory, list: SubjectList | null): Promise<void> =>
  memory.keep(SUBJECTS, list);

const isList = (value: unknown): value is SubjectList =>
  typeof value === 'object' &&
  value !== null &&
  'file' in value &&
  typeof value.file === 'string' &&
  'subjects' in value &&
  Array.isArray(value.subjects) &&
  value.subjects.every(isListed);

const isListed = (value: unknown): value is ListedSubject =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'name' in value &&
  typeof value.name === 'string';
