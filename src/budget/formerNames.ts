import former from './formerNames.json';
import { groupBy } from './groupBy';
import { normalName, withoutExpenditure } from './names';
import type { SubjectCode } from './Subject';

/** A name that a subject had before a reform of the classification. */
export interface FormerName {
  readonly was: string;
  readonly now: string;
  /** The first year of the new name. */
  readonly since: number;
  /** The codes that bore the former name. */
  readonly codes: readonly SubjectCode[];
  /** Too short to say by itself what it is, as 文化 or 农业: only beside its code, or its 类 or 款. */
  readonly beside?: boolean;
  /** It went to another code, or to several: what to write instead is for people to choose. */
  readonly moved?: boolean;
  /** The new name was not seen in print with its code: said as information only. */
  readonly unseen?: boolean;
}

export const FORMER_NAMES: readonly FormerName[] = former;

const plain = (name: string): string => withoutExpenditure(normalName(name));

const BY_NAME: ReadonlyMap<string, readonly FormerName[]> = groupBy(FORMER_NAMES, ({ was }) => plain(was));

/** The former names that say by themselves what they are, with today's. */
export const RENAMED_SUBJECTS: readonly FormerName[] = FORMER_NAMES.filter((f) => !f.beside && !f.moved);

/** What is known of where a name stands. */
export interface Beside {
  /** Its own code. */
  readonly code?: SubjectCode;
  /** Whether a code is that of the 类 or 款 that it stands under. */
  readonly isBelow?: (parent: SubjectCode) => boolean;
  /** Digits of the codes of its level, where that is said. */
  readonly digits?: number;
}

/**
 * What a subject of this former name is called in a year.
 * @param year the budget year; when unknown, today's names count
 */
export function formerName(
  name: string,
  year: number | undefined,
  { code, isBelow, digits }: Beside,
): FormerName | undefined {
  return BY_NAME.get(plain(name))?.find(
    (f) =>
      (year === undefined || year >= f.since) &&
      (!f.beside ||
        f.codes.some((known) =>
          code !== undefined
            ? code === known
            : isBelow !== undefined && known.length === digits && isBelow(known.slice(0, -2)),
        )),
  );
}

/** Whether a name is some subject's former one, whatever the year. */
export const isFormerName = (name: string): boolean => BY_NAME.has(plain(name));

/** Whether a name begins as some former name does: told from one letter, for nearly every row. */
export const mayBeFormer = (name: string): boolean => {
  const first = name.charCodeAt(0);
  return first < FIRST || first > LAST || BEGINNINGS.has(first);
};

/** What the former names begin with. */
const BEGINNINGS: ReadonlySet<number> = new Set([...BY_NAME.keys()].map((name) => name.charCodeAt(0)));

/** The range of the Chinese characters that are their own normal form. */
const [FIRST, LAST] = [0x4e00, 0x9fff];
