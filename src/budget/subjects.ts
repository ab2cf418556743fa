import { FUNCTIONAL_CLASSES } from './functionalClasses';
import { addTo } from './groupBy';
import { normalName } from './names';
import type { Classification, SubjectCode } from './Subject';
import list from './subjects.json';

/** How surely a name is known: A code and name seen in print, B the name, C neither, but common: said as information only. */
export type SubjectGrade = 'A' | 'B' | 'C';

/** A name of a code: 政府收支分类科目 of the Ministry of Finance, with the years it holds for and where it was read. */
export interface SubjectName {
  readonly name: string;
  readonly since: number;
  /** The last year of the name; none for one that still holds. */
  readonly until?: number;
  readonly grade: SubjectGrade;
  readonly source: string;
}

/** A part of the list: names with the same years, grade and source. */
interface SubjectSet extends Omit<SubjectName, 'name'> {
  readonly functional?: Readonly<Record<SubjectCode, string>>;
  readonly economic?: Readonly<Record<SubjectCode, string>>;
}

/** The list: names of 款 and 项. Partial: a code that is absent is not wrong, only unknown. */
const PRINTED = list as readonly SubjectSet[];

/** The first budget year that the names hold for; 2020 was the last renaming of whole 类. */
export const SUBJECTS_SINCE = 2020;

/** Where the names of 类 were read, as those of the list were. */
const CLASSES: SubjectSet = {
  grade: 'A',
  source: PRINTED[0]!.source,
  since: SUBJECTS_SINCE,
  functional: FUNCTIONAL_CLASSES,
};

export const SUBJECT_SETS: readonly SubjectSet[] = [CLASSES, ...PRINTED];

const NAMES: Readonly<Record<Classification, ReadonlyMap<SubjectCode, readonly SubjectName[]>>> = {
  functional: namesByCode('functional'),
  economic: namesByCode('economic'),
};

/** Each code with its names, today's first. */
function namesByCode(classification: Classification): ReadonlyMap<SubjectCode, readonly SubjectName[]> {
  const names = new Map<SubjectCode, SubjectName[]>();
  for (const { functional, economic, ...known } of SUBJECT_SETS) {
    const named = { functional, economic }[classification] ?? {};
    for (const [code, name] of Object.entries(named)) addTo(names, code, { ...known, name });
  }
  for (const all of names.values()) all.sort((a, b) => b.since - a.since);
  return names;
}

/** The names of 款 and 项 that the list prints, each code's of every year. */
export const PRINTED_NAMES: readonly string[] = PRINTED.flatMap(({ functional, economic }) =>
  Object.values({ ...functional, ...economic }),
);

/** Every name that a code has or had, today's first; none for a code that the list lacks. */
export const subjectNames = (classification: Classification, code: SubjectCode): readonly SubjectName[] =>
  NAMES[classification].get(code) ?? [];

/** Today's name of a code; undefined when the list lacks the code, or it is in use no more. */
export function subjectName(classification: Classification, code: SubjectCode): string | undefined {
  const today = NAMES[classification].get(code)?.[0];
  return today?.until === undefined ? today?.name : undefined;
}

/** Whether a code and its name were seen in print. */
export const isSeen = (classification: Classification, code: SubjectCode): boolean =>
  subjectNames(classification, code).some(({ grade }) => grade !== 'C');

const CODES: Readonly<Record<Classification, ReadonlyMap<string, readonly SubjectCode[]>>> = {
  functional: codesByName('functional'),
  economic: codesByName('economic'),
};

/** The codes that bear this name today, in the order of the codes; names such as 行政运行 occur under many. */
export const codesNamed = (classification: Classification, name: string): readonly SubjectCode[] =>
  CODES[classification].get(normalName(name)) ?? [];

function codesByName(classification: Classification): Map<string, SubjectCode[]> {
  const codes = new Map<string, SubjectCode[]>();
  for (const code of [...NAMES[classification].keys()].sort()) {
    const name = subjectName(classification, code);
    if (name !== undefined) addTo(codes, normalName(name), code);
  }
  return codes;
}
