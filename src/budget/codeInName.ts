import type { SubjectCode } from './Subject';

const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})(?![\d,.年])[-_—、.\s]*([^\d\s].*)$/s;
/** `[2010301]行政运行`, as systems write it out. */
const CODE_IN_BRACKETS = /^[[(【〔]\s*(\d{3}(?:\d{2}){0,2})\s*[\])】〕][-_—、.\s]*([^\d\s].*)$/s;
/** `行政运行（2010301）`, `1.行政运行（2010301）`, which only digits of a subject make one: `信息化建设（2024）` is none. */
const NAME_AND_CODE =
  /^(?:\d{1,2}[.、]\s*)?([^\d\s].*?)[-_—\s]*[[(【〔]\s*([235]\d{2}(?:\d{2}){0,2})\s*[\])】〕]$/s;

/** A subject's code with the name that stands in the same cell. */
export interface NamedCode {
  readonly code: SubjectCode;
  readonly name: string;
}

/** The code of a subject in one cell with its name, before it (`2010301行政运行`) or behind it; undefined for a name without one. */
export function codeInName(text: string): NamedCode | undefined {
  const plain = text.normalize('NFKC').trim();
  const before = CODE_AND_NAME.exec(plain) ?? CODE_IN_BRACKETS.exec(plain);
  if (before) return { code: before[1]!, name: before[2]! };
  const behind = NAME_AND_CODE.exec(plain);
  return behind ? { code: behind[2]!, name: behind[1]! } : undefined;
}
