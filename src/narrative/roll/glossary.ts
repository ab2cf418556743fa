import { normalName } from '../../budget/names';
import type { SubjectCode } from '../../budget/Subject';
import type { Paragraph } from '../../budget/TextDocument';
import { markOf, type NumberMark } from '../../text/document/headings';
import { subjectsIn } from '../../text/measure/subjectPath';
import { squeeze } from '../../text/document/squeeze';
import { sourceOf, type MeasurePath } from '../measures';
import { codeOf } from '../review/subjects';
import type { GlossaryEntry } from '../write/scope/glossaryEntries';
import type { Rolling } from './Rolling';

/** An explanation of a text: what it explains. */
export interface Explained {
  readonly paragraph: Paragraph;
  readonly mark: NumberMark | null;
  /** Where the term begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly code?: SubjectCode;
}

/** The explanation that a paragraph of the glossary gives; undefined where it goes on with the one before. */
export function explainedIn(rolling: Rolling, paragraph: Paragraph): Explained | undefined {
  const { text } = paragraph;
  const mark = markOf(text);
  const start = mark?.length ?? /^\s*/.exec(text)![0].length;
  const colon = text.slice(start).search(/[：:]/);
  if (colon < 1) return undefined;
  const end = start + colon;
  const term = text.slice(start, end).trim();
  if (term.length > LONGEST_TERM) return undefined;
  const subject = subjectsIn(squeeze(term).text).at(-1)?.subject;
  // By last year's tables first: a name that this year's book has elsewhere is another subject.
  const code = subject && (codeOf(rolling.last.book, subject) ?? codeOf(rolling.years.book, subject));
  return { paragraph, mark, start, end, term, ...(subject ? { code: code ?? '' } : {}) };
}

const LONGEST_TERM = 90;

/** What the glossary explains this time: entries of last year that still occur, and new ones of ours for what is new. */
export function rolledGlossary(
  rolling: Rolling,
  explained: readonly Explained[],
  entries: readonly GlossaryEntry[],
): readonly (Explained | GlossaryEntry)[] {
  const codes = new Set(entries.flatMap((e) => (e.科目 ? [e.科目.编码] : [])));
  const seen = new Set<string>();
  const kept = explained.filter((e) => {
    const key = e.code ?? normalName(e.term);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst && (e.code === undefined ? occurs(rolling, e.term) : codes.has(e.code));
  });
  const hasSubjects = explained.some((e) => e.code !== undefined);
  const added = entries.filter((e) =>
    e.科目
      ? hasSubjects && !seen.has(e.科目.编码)
      : !seen.has(normalName(e.名称)) && isNewSource(rolling, e.名称),
  );
  const result: (Explained | GlossaryEntry)[] = [...kept];
  for (const entry of added) result.splice(placeOf(result, entry, entries), 0, entry);
  return result;
}

/** A source of income that there is none of any more is not explained. */
function occurs(rolling: Rolling, term: string): boolean {
  const path = sourcePath(term);
  return !path || !rolling.years.isNothing(path) || rolling.last.isNothing(path);
}

function isNewSource(rolling: Rolling, term: string): boolean {
  const path = sourcePath(term);
  return path !== undefined && rolling.last.isNothing(path);
}

/** The source of income that a term names. */
export function sourcePath(term: string): MeasurePath | undefined {
  if (!/收入$|^上年结转|^财政专户|非财政拨款结余$|事业基金/.test(term)) return undefined;
  const part = term.startsWith('上年结转') ? 'carry-in' : sourceOf(term);
  return part && { kind: 'income', scope: 'all', part };
}

/** Behind the last entry of its kind that goes before it. */
function placeOf(
  result: readonly (Explained | GlossaryEntry)[],
  entry: GlossaryEntry,
  entries: readonly GlossaryEntry[],
): number {
  const code = entry.科目?.编码;
  if (code === undefined) {
    const before = entries.slice(0, entries.indexOf(entry)).map((e) => normalName(e.名称));
    return result.findLastIndex((e) => before.includes(normalName(termOf(e)))) + 1;
  }
  const before = result.findLastIndex((e) => (codeIn(e) ?? '') !== '' && codeIn(e)! < code);
  if (before >= 0) return before + 1;
  const first = result.findIndex((e) => codeIn(e) !== undefined);
  return first >= 0 ? first : result.length;
}

const termOf = (e: Explained | GlossaryEntry): string => ('term' in e ? e.term : e.科目 ? '' : e.名称);
const codeIn = (e: Explained | GlossaryEntry): string | undefined => ('term' in e ? e.code : e.科目?.编码);
