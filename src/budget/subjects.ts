import { addTo } from './groupBy';
import { FUNCTIONAL_CLASSES } from './functionalClasses';
import { normalName } from './names';
import type { Classification, SubjectCode } from './Subject';
import printed from './subjects.json';

/**
 * Names of subjects by code: 政府收支分类科目 of the Ministry of Finance, as printed in budgets since
 * {@link SUBJECTS_SINCE}. Partial: a code that is absent is not wrong, only unknown.
 */
const NAMES: Readonly<Record<Classification, ReadonlyMap<SubjectCode, string>>> = {
  functional: new Map(Object.entries({ ...FUNCTIONAL_CLASSES, ...printed.functional })),
  economic: new Map(Object.entries(printed.economic)),
};

/** The first budget year that the names hold for; 2020 was the last renaming of whole 类. */
export const SUBJECTS_SINCE = 2020;

/** The name of a code, or undefined when the list lacks the code. */
export const subjectName = (classification: Classification, code: SubjectCode): string | undefined =>
  NAMES[classification].get(code);

const CODES: Readonly<Record<Classification, ReadonlyMap<string, readonly SubjectCode[]>>> = {
  functional: codesByName('functional'),
  economic: codesByName('economic'),
};

/** The codes that bear this name, in the order of the codes; names such as 行政运行 occur under many. */
export const codesNamed = (classification: Classification, name: string): readonly SubjectCode[] =>
  CODES[classification].get(normalName(name)) ?? [];

function codesByName(classification: Classification): Map<string, SubjectCode[]> {
  const codes = new Map<string, SubjectCode[]>();
  for (const [code, name] of NAMES[classification]) addTo(codes, normalName(name), code);
  return codes;
}
