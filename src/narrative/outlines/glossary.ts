import type { SubjectCode } from '../../budget/Subject';
import glossary from './glossary.json';

/** What a subject or a term means, in our own words after 政府收支分类科目. */
export interface Glossary {
  /** 款 code → its name, for tables that leave out the rows of 款. */
  readonly sections: Readonly<Record<SubjectCode, string>>;
  /** 项 code → its name and its meaning. */
  readonly items: Readonly<Record<SubjectCode, { readonly name: string; readonly text: string }>>;
  /** Name of a 项 that means the same under every 款 → its meaning. */
  readonly general: Readonly<Record<string, string>>;
  /** Terms in the order in which they are explained. */
  readonly terms: Readonly<Record<string, string>>;
}

export const GLOSSARY: Glossary = glossary;
