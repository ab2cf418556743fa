import { normalName } from '../budget/names';
import type { Severity } from '../budget/Finding';

/** How many findings of each severity, and how often nothing could be told. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly cannotTell: number;
}

/** What a summary keeps of one input, taken from its entry in the report for programs. */
export interface FileTally {
  readonly file: string;
  /** Why it could not be checked; then there are no counts. */
  readonly reason?: string;
  readonly department?: string;
  readonly year?: number;
  /** Last year's workbook that it was compared with. */
  readonly prior?: string;
  readonly rules: readonly (Counts & { readonly rule: string })[];
  /** The figure that is most likely wrong. */
  readonly suspect?: Suspect;
}

/** A diagnosis as the report for programs has it: amounts as decimal strings. */
export interface Suspect {
  readonly cell: string;
  readonly stated: string;
  readonly suggested?: string;
  readonly unit: string;
}

export interface RuleTally extends Counts {
  readonly rule: string;
  /** Workbooks in which it found something or could not tell. */
  readonly workbooks: number;
}

export interface DepartmentTally extends Counts {
  /** Undefined for the workbooks whose department is not known. */
  readonly department?: string;
  readonly years: readonly number[];
  readonly workbooks: number;
}

/** All workbooks of a run taken together. */
export interface Summary extends Counts {
  readonly files: readonly FileTally[];
  readonly unreadable: readonly FileTally[];
  /** Files of the folders that may hold tables, but are not looked into. */
  readonly leftOut: readonly string[];
  /** Worst first. */
  readonly rules: readonly RuleTally[];
  /** Worst first; one name in two spellings (spaces, brackets) is one department. */
  readonly departments: readonly DepartmentTally[];
}

const NONE: Counts = { error: 0, warning: 0, info: 0, cannotTell: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  info: a.info + b.info,
  cannotTell: a.cannotTell + b.cannotTell,
});

/** The counts of one input over all rules. */
export const countsOf = (tally: FileTally): Counts => tally.rules.reduce(addCounts, NONE);

/** One severity or `cannotTell` of one rule, once. */
export const countOne = (what: Severity | 'cannotTell'): Counts => ({ ...NONE, [what]: 1 });

export function summarise(files: readonly FileTally[], leftOut: readonly string[] = []): Summary {
  const rules = new Map<string, RuleTally>();
  const departments = new Map<string, DepartmentTally>();
  for (const file of files) {
    if (file.reason !== undefined) continue;
    for (const { rule, ...counts } of file.rules) {
      const known = rules.get(rule) ?? { rule, workbooks: 0, ...NONE };
      rules.set(rule, { rule, workbooks: known.workbooks + 1, ...addCounts(known, counts) });
    }
    const key = normalName(file.department ?? '');
    const known = departments.get(key) ?? {
      ...(file.department === undefined ? {} : { department: file.department }),
      years: [],
      workbooks: 0,
      ...NONE,
    };
    const years = file.year === undefined ? known.years : [...new Set([...known.years, file.year])].sort();
    departments.set(key, {
      ...known,
      ...addCounts(known, countsOf(file)),
      years,
      workbooks: known.workbooks + 1,
    });
  }
  return {
    leftOut,
    ...files.map(countsOf).reduce(addCounts, NONE),
    files,
    unreadable: files.filter((f) => f.reason !== undefined),
    rules: [...rules.values()].sort((a, b) => worse(a, b) || order(a.rule, b.rule)),
    departments: [...departments.values()].sort(
      (a, b) => worse(a, b) || order(a.department ?? '', b.department ?? ''),
    ),
  };
}

const worse = (a: Counts, b: Counts): number =>
  b.error - a.error || b.warning - a.warning || b.info - a.info || b.cannotTell - a.cannotTell;

/** By code units: the same on every machine. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
