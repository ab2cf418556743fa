import { classCodeNamed } from '../../budget/functionalClasses';
import { subjectName } from '../../budget/subjects';
import { matchesOf } from '../tokens/matches';
import { withoutLastNoise, withoutLeadingNoise } from '../vocabulary/lexicon';
import { within } from './headingSubjects';
import { subjectsIn, type SubjectPath } from './subjectPath';
import type { TextMeasure } from './TextMeasure';

/** The subject that a label names by its path, by names joined by dashes, or by a code beside its name; not its book. */
export const namedSubject = (label: string, around: SubjectPath | undefined): TextMeasure | null =>
  byPath(label, around) ?? byDashes(label) ?? byCode(label);

/** `教育支出（类）普通教育（款）小学教育（项）的基本支出`: the path of a subject, and which of its money. */
function byPath(label: string, around: SubjectPath | undefined): TextMeasure | null {
  const named = subjectsIn(label).at(-1);
  if (!named) return null;
  const behind = label.slice(named.end);
  if (withoutLeadingNoise(behind.replace(/(?:基本|项目)支出/, '')) !== '') return null;
  const part = behind.includes('项目支出') ? 'project' : behind.includes('基本支出') ? 'basic' : 'total';
  return { family: 'expenditure', part, subject: within(named.subject, around) };
}

const DASHED = /([^,;:。、()\d-]{2,24})-([^,;:。、()\d-]{2,30})-([^,;:。、\d-]{2,40}?)(?:科目)?$/;

/** `教育支出-普通教育-小学教育科目`: a subject's path joined by dashes. */
function byDashes(label: string): TextMeasure | null {
  const m = label.includes('-') ? DASHED.exec(label) : null;
  if (!m) return null;
  const className = withoutLeadingNoise(m[1]!);
  if (!classCodeNamed(className)) return null;
  return {
    family: 'expenditure',
    part: 'total',
    subject: { className, sectionName: m[2]!, itemName: m[3]! },
  };
}

const CODED = /([^,;:。、()]{2,40}(?:\([^()\d]{1,6}\)[^,;:。、()]{0,30})?)\((\d{3}|\d{5}|\d{7})\)/g;

/** A code before its name: `2010301行政运行`, `2010301-行政运行`. */
const CODE_FIRST = /(?:^|[^\d.])(\d{3}|\d{5}|\d{7})-?([^\d,;:。、]{2,40})$/;

/** `行政运行(2010301)`, `工资福利支出(301)`: the code says which, the names above it follow from it. */
function byCode(label: string): TextMeasure | null {
  const coded = codeAndName(label);
  if (!coded || coded.name === '') return null;
  const { code, name } = coded;
  if (/^3/.test(code) && code.length < 7) return { family: 'economic', part: 'total', name };
  const className = subjectName('functional', code.slice(0, 3));
  if (!className) return null;
  const sectionName = code.length === 5 ? name : subjectName('functional', code.slice(0, 5));
  return {
    family: 'expenditure',
    part: 'total',
    subject: {
      className,
      ...(code.length >= 5 && sectionName ? { sectionName } : {}),
      ...(code.length === 7 ? { itemName: name } : {}),
    },
  };
}

function codeAndName(label: string): { readonly code: string; readonly name: string } | null {
  const behind = matchesOf(CODED, label).at(-1);
  if (behind && withoutLeadingNoise(label.slice(behind.index + behind[0].length)) === '')
    return { code: behind[2]!, name: withoutLeadingNoise(behind[1]!) };
  const before = CODE_FIRST.exec(label);
  return before && { code: before[1]!, name: nameOnly(before[2]!) };
}

/** A name without the verbs behind it: `住房公积金安排为`. */
function nameOnly(words: string): string {
  let name = words;
  while (!/(?:支出|经费|费)$/.test(name) && withoutLastNoise(name) !== name) name = withoutLastNoise(name);
  return name;
}
