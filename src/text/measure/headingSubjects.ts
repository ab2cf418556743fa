import type { Heading, TextDocument } from '../../budget/TextDocument';
import { classCodeNamed } from '../../budget/functionalClasses';
import { squeeze } from '../document/squeeze';
import { subjectsIn, type SubjectPath } from './subjectPath';

/**
 * The subject that the headings around each section name: `（一）教育支出（类）` above `1.普通教育（款）小学教育（项）`.
 * Linear in the sections.
 * @returns by index of the section
 */
export function headingSubjects(document: TextDocument): readonly (SubjectPath | undefined)[] {
  const open: { level: number; subject: SubjectPath | undefined }[] = [];
  return document.sections.map(({ heading }) => {
    if (!heading) return undefined;
    while (open.length > 0 && open.at(-1)!.level >= heading.level) open.pop();
    const own = subjectOf(heading);
    const around = open.at(-1)?.subject;
    const subject = own ? { ...around, ...own } : around;
    open.push({ level: heading.level, subject });
    return subject;
  });
}

function subjectOf({ title }: Heading): SubjectPath | undefined {
  const words = squeeze(title).text;
  return subjectsIn(words).at(-1)?.subject ?? (classCodeNamed(words) ? { className: words } : undefined);
}

/** A subject with the levels above it that the headings around name. */
export function within(subject: SubjectPath, around: SubjectPath | undefined): SubjectPath {
  if (subject.className || !around?.className) return subject;
  const section = subject.sectionName ?? around.sectionName;
  return { className: around.className, ...(section ? { sectionName: section } : {}), ...subject };
}
