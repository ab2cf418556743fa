import { addTo } from './groupBy';
import { normalName, withoutExpenditure } from './names';
import { oncePer } from './oncePer';
import type { Classification, SubjectCode } from './Subject';
import { parentOf } from './Subject';

/** An office's own list of subjects, as its budget system exports it. Plain data: it goes to threads and workers. */
export interface SubjectList {
  /** The name of the file that it was read from. */
  readonly file: string;
  readonly subjects: readonly ListedSubject[];
}

/** Whether a file's name says that it is a text of values and no workbook. */
export const isValuesFile = (file: string): boolean => /\.(?:csv|tsv|txt)$/i.test(file);

export interface ListedSubject {
  readonly code: SubjectCode;
  /** Empty where the list prints the code alone. */
  readonly name: string;
}

/**
 * What a list says of a code: it has it, it lacks it, or it can't say, because it has no codes of that classification or none
 * so far down.
 */
export type Standing = 'listed' | 'not-listed' | 'beyond';

/** A list, looked up by code and by name. */
export class OfficeSubjects {
  /** Of each listed code and of each above it: the names that the list prints, the first one first. */
  private readonly names = new Map<SubjectCode, string[]>();
  private readonly codes = new Map<string, SubjectCode[]>();
  /** Digits of the longest code by first digit: 2 by function, 3 a department's economic ones, 5 a government's. */
  private readonly depth = new Map<string, number>();

  constructor({ subjects }: SubjectList) {
    for (const { code, name } of subjects) {
      for (let above = parentOf(code); above !== undefined; above = parentOf(above)) this.namesAt(above);
      const first = code.charAt(0);
      this.depth.set(first, Math.max(this.depth.get(first) ?? 0, code.length));
      if (name === '') this.namesAt(code);
      else this.add(code, name);
    }
  }

  private namesAt(code: SubjectCode): string[] {
    const known = this.names.get(code) ?? [];
    this.names.set(code, known);
    return known;
  }

  private add(code: SubjectCode, name: string): void {
    this.namesAt(code).push(name);
    addTo(this.codes, keyOf(name), code);
  }

  standingOf(classification: Classification, code: SubjectCode): Standing {
    const depth = this.depth.get(code.charAt(0));
    if (depth === undefined || (classification === 'functional') !== code.startsWith('2')) return 'beyond';
    if (!this.names.has(code.slice(0, depth))) return 'not-listed';
    return code.length > depth ? 'beyond' : 'listed';
  }

  /** The names of a code, none for one that stands only at the head of others. */
  namesOf(code: SubjectCode): readonly string[] {
    return this.names.get(code) ?? [];
  }

  /** The codes under this name, whether or not it ends in 支出. */
  codesNamed(name: string): readonly SubjectCode[] {
    return this.codes.get(keyOf(name)) ?? [];
  }
}

const keyOf = (name: string): string => withoutExpenditure(normalName(name));

/** A list's codes and names, put in order once. */
export const officeSubjects = oncePer((list: SubjectList): OfficeSubjects => new OfficeSubjects(list));
