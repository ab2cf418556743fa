import type { Paragraph } from '../../budget/TextDocument';
import type { Rolling } from './Rolling';

/** The section that a paragraph stands in. */
export function sectionAt(rolling: Rolling, paragraph: Paragraph): number {
  const { sentences, sections } = rolling.last.document;
  const own = sentences.find((s) => s.paragraph === paragraph.index)?.section;
  return own ?? sections.find((s) => s.heading?.paragraph === paragraph.index)?.index ?? 0;
}
