import { classCodeOf, FUNCTIONAL_CLASSES } from '../../budget/functionalClasses';
import { formerName, isFormerName, type Beside } from '../../budget/formerNames';
import { normalName, withoutExpenditure } from '../../budget/names';
import { levelOf, type SubjectCode } from '../../budget/Subject';
import { codesNamed, isSeen, subjectName, subjectNames } from '../../budget/subjects';
import type { Message } from '../../budget/Finding';
import type { TextRule } from '../Rule';
import type { TextFinding, Edit } from '../TextFinding';
import type { SubjectMention, TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'subject-names',
  category: 'wording',
  severity: 'warning',
  basis: basis(article('预算法', '第三十二条第三款'), article('政府收支分类科目', '编码与名称')),
} as const;

/** Names of subjects that are former ones, misspelt, or stand one level too deep. Each wrong name is reported once, with all its places. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const found = new Map<string, Fault & { mentions: SubjectMention[] }>();
    for (const mention of input.subjects) {
      for (const fault of faults(input, mention)) {
        const key = `${fault.message.id}/${fault.wrong}`;
        const known = found.get(key);
        if (known) known.mentions.push(mention);
        else found.set(key, { ...fault, mentions: [mention] });
      }
    }
    return { findings: [...found.values()].map((f) => finding(input, f)) };
  },
};

interface Fault {
  readonly message: Message;
  readonly wrong: string;
  readonly right?: string;
  /** Said as information only. */
  readonly unseen?: boolean;
}

function faults(input: TextInput, { subject }: SubjectMention): readonly Fault[] {
  const names = [subject.className, subject.sectionName, subject.itemName];
  const { year } = input.document;
  const shifted = subject.sectionName && isShifted(subject) ? [fault('shifted', subject.sectionName)] : [];
  return [
    // A text that tells no year may be of one in which the subject was called so.
    ...names.flatMap((n, i) =>
      n && year !== undefined ? (former(n, year, besides(subject, LEVELS[i]!)) ?? []) : [],
    ),
    ...shifted,
    ...[
      misspeltClass(subject.className),
      misspeltBelow(subject, subject.sectionName, 'section'),
      misspeltBelow(subject, subject.itemName, 'item'),
    ].flatMap((f) => f ?? []),
  ];
}

const fault = (id: 'shifted', wrong: string): Fault => ({
  message: { id: `subject-names.${id}`, data: { name: wrong } },
  wrong,
});

const plain = (name: string): string => withoutExpenditure(normalName(name));

const LEVELS = ['class', 'section', 'item'] as const;

/** What a name of a path stands under: its 类 where the path says one, and its 款. */
function besides(
  { className, sectionName }: SubjectMention['subject'],
  level: (typeof LEVELS)[number],
): Beside {
  const classCode = className === undefined ? undefined : classCodeOf(className);
  const isInClass = (code: SubjectCode): boolean => classCode === undefined || code.startsWith(classCode);
  if (level === 'class') return {};
  return level === 'section'
    ? { digits: 5, isBelow: isInClass }
    : {
        digits: 7,
        isBelow: (parent) => isInClass(parent) && sectionName !== undefined && isNameOf(parent, sectionName),
      };
}

/** Whether a 款 is or was called so. */
const isNameOf = (code: SubjectCode, name: string): boolean =>
  subjectNames('functional', code).some((known) => plain(known.name) === plain(name)) ||
  formerName(name, undefined, { code })?.codes.includes(code) === true;

function former(name: string, year: number, beside: Beside): Fault | null {
  const known = formerName(name, year, beside);
  if (!known) return null;
  const { now, since, moved, unseen } = known;
  return {
    message: { id: `subject-names.${moved ? 'moved' : 'former'}`, data: { name, now, since } },
    wrong: name,
    ...(moved ? {} : { right: now }),
    ...(unseen ? { unseen } : {}),
  };
}

/** A class's name where a 款 is expected, and no 款 of that name. */
const isClassOnly = (name: string): boolean =>
  classCodeOf(name) !== undefined && codesNamed('functional', name).every((c) => levelOf(c) === 'class');

/** 教育（款）普通教育（项）, with the 类 above it or without: where its 类 stands before it, the 项 is one of its 款. */
function isShifted({ className, sectionName, itemName }: SubjectMention['subject']): boolean {
  if (!sectionName || !isClassOnly(sectionName)) return false;
  if (!className) return true;
  const code = classCodeOf(className);
  return (
    code !== undefined &&
    code === classCodeOf(sectionName) &&
    itemName !== undefined &&
    codesNamed('functional', itemName).some((c) => levelOf(c) === 'section' && c.startsWith(code))
  );
}

const misspelt = (name: string, right: string): Fault => ({
  message: { id: 'subject-names.misspelt', data: { name, right } },
  wrong: name,
  right,
});

function misspeltClass(name: string | undefined): Fault | null {
  if (!name || classCodeOf(name) !== undefined || isFormerName(name)) return null;
  const right = Object.values(FUNCTIONAL_CLASSES).find((n) => isSlip(plain(name), plain(n)));
  return right ? misspelt(name, right) : null;
}

/** A 款 or 项 that the classification does not have under its parent, and that is a slip away from one that it has. */
function misspeltBelow(
  subject: SubjectMention['subject'],
  name: string | undefined,
  level: 'section' | 'item',
): Fault | null {
  if (!name || codesNamed('functional', name).some((c) => levelOf(c) === level)) return null;
  const parents = parentCodes(subject, level);
  if (parents.length === 0) return null;
  const width = level === 'section' ? 5 : 7;
  const candidates = parents.flatMap((parent) => childNames(parent, width));
  if (candidates.some((n) => plain(n) === plain(name))) return null;
  const right = candidates.find((n) => isSlip(plain(name), plain(n)));
  return right ? misspelt(name, right) : null;
}

function parentCodes(subject: SubjectMention['subject'], level: 'section' | 'item'): readonly SubjectCode[] {
  const classCode = subject.className ? classCodeOf(subject.className) : undefined;
  if (level === 'section') return classCode ? [classCode] : [];
  return subject.sectionName
    ? codesNamed('functional', subject.sectionName).filter(
        (c) => levelOf(c) === 'section' && (!classCode || c.startsWith(classCode)),
      )
    : [];
}

/** Names of the known codes right below a code. */
function childNames(parent: SubjectCode, width: 5 | 7): readonly string[] {
  const names: string[] = [];
  for (let n = 0; n < 100; n++) {
    const code = parent + String(n).padStart(2, '0');
    const name = code.length === width ? subjectName('functional', code) : undefined;
    if (name && isSeen('functional', code)) names.push(name);
  }
  return names;
}

/** One character wrong, missing or too many, or the same characters in another order; not for short names. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4) return false;
  if (a.replaceAll('其它', '其他') === b) return true;
  const sorted = (s: string): string => [...s].sort().join('');
  if (sorted(a) === sorted(b)) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return a.length === b.length ? a.slice(i + 1) === b.slice(i + 1) : longer.slice(i + 1) === shorter.slice(i);
}

function finding(input: TextInput, f: Fault & { readonly mentions: readonly SubjectMention[] }): TextFinding {
  const [first, ...more] = f.mentions.map((m) => placeOfName(input, m, f.wrong));
  const edits: Edit[] = f.right ? [{ start: first!.start, end: first!.end, text: f.right }] : [];
  return wordingFinding(input, meta, f.message, first!, {
    more,
    ...(f.unseen ? { severity: 'info' as const } : {}),
    ...(edits.length > 0 ? { edits } : {}),
  });
}

/** The place of the name inside the path; of the whole path when spaces or brackets keep it from being found. */
function placeOfName(input: TextInput, mention: SubjectMention, name: string): SubjectMention['place'] {
  const text = input.document.paragraphs[mention.place.paragraph]!.text;
  const written = [name, name.replaceAll('(', '（').replaceAll(')', '）')]
    .map((n) => ({ n, at: text.indexOf(n, mention.place.start) }))
    .find(({ n, at }) => at >= 0 && at + n.length <= mention.place.end);
  return written
    ? { ...mention.place, start: written.at, end: written.at + written.n.length }
    : mention.place;
}
