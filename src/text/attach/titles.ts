import { isOrganisation } from '../../budget/organisation';
import { oncePer } from '../../budget/oncePer';
import type { Paragraph, Section, TextDocument } from '../../budget/TextDocument';
import { squeeze, squeezed } from '../document/squeeze';
import { measureOf } from '../measure/measureOf';
import type { SubjectPath } from '../measure/subjectPath';
import type { TextMeasure } from '../measure/TextMeasure';
import { withoutNoise } from '../vocabulary/lexicon';

interface Titled {
  readonly titled: () => TextMeasure | null;
  readonly scope: string | undefined;
}

/** What the heading above a paragraph names: its measure, for words that name none, or a body that all below is of. */
export function titledBy(
  document: TextDocument,
  around: readonly (SubjectPath | undefined)[],
): (p: Paragraph, section: Section) => Titled {
  const scopes: (string | undefined)[] = [];
  const bodies: { level: number; scope: string | undefined }[] = [];
  for (const section of document.sections) {
    const title = section.heading ? squeeze(section.heading.title).text.replace(/\d{4}年度?/g, '') : '';
    const level = section.heading?.level ?? 0;
    while (bodies.length > 0 && bodies.at(-1)!.level >= level) bodies.pop();
    const scope =
      isOrganisation(withoutNoise(title)) && !/[公预决算支收]/.test(title)
        ? withoutNoise(title)
        : bodies.at(-1)?.scope;
    bodies.push({ level, scope });
    scopes.push(scope);
  }
  const sections = new Map(document.sentences.map((s) => [s.paragraph, s.section]));
  const ofSection = oncePer((section: Section) => titleOf(section, around[section.index]));
  const ofParagraph = oncePer((p: Paragraph) => {
    let at = p.index - 1;
    while (document.paragraphs[at]?.text.trim() === '') at--;
    const above = document.paragraphs[at];
    return above && !above.row ? nameAlone(above, document, sections.get(above.index) ?? 0) : null;
  });
  return (p, section) => ({
    titled: () => ofParagraph(p) ?? ofSection(section),
    scope: scopes[section.index],
  });
}

function titleOf(section: Section, around: SubjectPath | undefined): TextMeasure | null {
  if (!section.heading || section.kind === 'other') return null;
  const measure = measureOf(squeeze(section.heading.title).text, section.path, around);
  if (!measure || measure.family === 'other' || measure.qualifier) return null;
  const { generic, ...specific } = measure;
  return generic && !/预算|决算|[收支]/.test(section.heading.title) ? null : specific;
}

/** A paragraph that is but a name says what the next one speaks of: `公务接待费。` */
function nameAlone(p: Paragraph, document: TextDocument, at: number): TextMeasure | null {
  const text = squeezed(p).text.replace(/[。:;]$/, '');
  if (text.length < 3 || text.length > 60 || /\d{2,}[万元%]|[,;。]/.test(text)) return null;
  const section = document.sections[at]!;
  const measure = measureOf(text, section.path);
  return measure && measure.family !== 'other' && !measure.generic && !measure.qualifier ? measure : null;
}
