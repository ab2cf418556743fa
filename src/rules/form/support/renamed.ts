import { normalName, RENAMED_SUBJECTS } from '../../../budget/names';

const BY_NORMAL_NAME = new Map(Object.entries(RENAMED_SUBJECTS).map(([name, to]) => [normalName(name), to]));

/** What the former names begin with. */
const BEGINNINGS: ReadonlySet<number> = new Set([...BY_NORMAL_NAME.keys()].map((name) => name.charCodeAt(0)));

/** The range of the Chinese characters that are their own normal form. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/** Whether the name's normal form surely begins as no former name does: told from one letter, for nearly every row. */
function beginsOtherwise(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= FIRST && first <= LAST && !BEGINNINGS.has(first);
}

/**
 * What a subject of this former name is called in a year.
 * @param year the budget year; when unknown, today's names count
 */
export function renamedSubject(
  name: string,
  year: number | undefined,
): { now: string; since: number } | undefined {
  if (beginsOtherwise(name)) return undefined;
  const to = BY_NORMAL_NAME.get(normalName(name));
  return to && (year === undefined || year >= to.since) ? to : undefined;
}
