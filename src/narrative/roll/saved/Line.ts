import type { ParagraphStyle } from '../../Narrative';

/** A line of a template: one paragraph as it is laid out, or what stands between paragraphs. */
export interface Line {
  readonly style?: ParagraphStyle;
  readonly source: string;
  /** Within a loop: no template of its own begins here. */
  readonly looped?: true;
}

/** How a template writes a paragraph of a style. */
export function paragraphLine(id: string, style: ParagraphStyle, source: string): Line {
  const mark = {
    title: '=',
    heading1: `# [${id}]`,
    heading2: `## [${id}]`,
    heading3: `### [${id}]`,
    body: `[${id}]`,
  };
  return { style, source: `${mark[style]} ${source.replace(/\s*\n\s*/g, '')}` };
}

/** What a template does without writing anything. */
export const logic = (source: string): Line => ({ source });
