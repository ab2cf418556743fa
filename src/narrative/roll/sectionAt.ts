import { oncePer } from '../../budget/oncePer';
import type { Paragraph, Section, TextDocument } from '../../budget/TextDocument';
import type { Rolling } from './Rolling';

/** By paragraph: the section of its first sentence, or the one that it heads. */
const sectionsOf = oncePer(({ sentences, sections }: TextDocument): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const { heading, index } of [...sections].reverse()) if (heading) found.set(heading.paragraph, index);
  for (const { paragraph, section } of [...sentences].reverse()) found.set(paragraph, section);
  return found;
});

/** The section that a paragraph stands in. */
export const sectionOf = (rolling: Rolling, paragraph: Paragraph): Section =>
  rolling.last.document.sections[sectionAt(rolling, paragraph)]!;

/** Its index. */
export const sectionAt = (rolling: Rolling, paragraph: Paragraph): number =>
  sectionsOf(rolling.last.document).get(paragraph.index) ?? 0;

/** The titles of its section and of those around that, the nearest first. */
export function headingsAbove(rolling: Rolling, paragraph: Paragraph): readonly string[] {
  const { sections } = rolling.last.document;
  const titles: string[] = [];
  let level = Infinity;
  for (let i = sectionAt(rolling, paragraph); i >= 0 && level > 1; i--) {
    const { heading } = sections[i]!;
    if (!heading || heading.level >= level) continue;
    titles.push(heading.title);
    ({ level } = heading);
  }
  return titles;
}
