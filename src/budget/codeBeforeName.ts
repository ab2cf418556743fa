import type { SubjectCode } from './Subject';

const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})(?![\d,.年])[-_—、.\s]*([^\d\s].*)$/s;
/** `[2010301]行政运行`, as systems write it out. */
const CODE_IN_BRACKETS = /^[[(【〔]\s*(\d{3}(?:\d{2}){0,2})\s*[\])】〕][-_—、.\s]*([^\d\s].*)$/s;

/** The code of a subject that stands in one cell with its name (`2010301行政运行`); undefined for a name without one. */
export function codeBeforeName(text: string): SubjectCode | undefined {
  const plain = text.normalize('NFKC').trim();
  return (CODE_AND_NAME.exec(plain) ?? CODE_IN_BRACKETS.exec(plain))?.[1];
}
