import { normalName, RENAMED_SUBJECTS } from '../../../budget/names';

const BY_NORMAL_NAME = new Map(Object.entries(RENAMED_SUBJECTS).map(([name, to]) => [normalName(name), to]));

/**
 * What a subject of this former name is called in a year.
 * @param year the budget year; when unknown, today's names count
 */
export function renamedSubject(
  name: string,
  year: number | undefined,
): { now: string; since: number } | undefined {
  const to = BY_NORMAL_NAME.get(normalName(name));
  return to && (year === undefined || year >= to.since) ? to : undefined;
}
