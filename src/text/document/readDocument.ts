import type {
  Heading,
  Paragraph,
  Section,
  SectionKind,
  Sentence,
  TextDocument,
} from '../../budget/TextDocument';
import { headingOf, LEVEL_OF, markOf, trailingHeading } from './headings';
import { sectionKindOf } from './sectionKinds';
import type { SourceParagraph } from './SourceParagraph';
import { tableRows } from '../tables/rows';
import { documentYear } from './documentYear';

/** Reads paragraphs into sections and sentences. The words are not touched: all is places in them. */
export function readDocument(source: readonly SourceParagraph[]): TextDocument {
  const paragraphs = placed(source);
  const outline = new Outline();
  const sentences: Sentence[] = [];
  for (const p of paragraphs) {
    if (p.row) {
      sentences.push({
        index: sentences.length,
        paragraph: p.index,
        start: 0,
        end: p.text.length,
        section: outline.sections.length - 1,
      });
      continue;
    }
    const heading = headingOf(p.text, p.index);
    if (heading) {
      outline.add(openSection(outline, heading));
      continue;
    }
    const trailing = trailingHeading(p.text, p.index);
    const end = trailing ? trailing.start : p.text.length;
    const inline = inlineSection(outline, p);
    if (inline) outline.add(inline);
    for (const [from, to] of sentenceRanges(p.text, end)) {
      sentences.push({
        index: sentences.length,
        paragraph: p.index,
        start: from,
        end: to,
        section: outline.sections.length - 1,
      });
    }
    if (trailing) outline.add(openSection(outline, trailing));
  }
  return { paragraphs, sections: outline.sections, sentences, ...documentYear(paragraphs) };
}

function placed(source: readonly SourceParagraph[]): readonly Paragraph[] {
  let next = 0;
  const rows = tableRows(source.map((s) => s.text));
  return source.map((s, index) => {
    const offset = s.offset ?? next;
    next = offset + s.text.length + 1;
    return {
      index,
      text: s.text,
      offset,
      ...(s.cell ? { cell: s.cell } : {}),
      ...(s.cellOffset !== undefined ? { cellOffset: s.cellOffset } : {}),
      ...(rows.has(index) ? { row: true as const } : {}),
    };
  });
}

/** The sections read so far, and those that the last one stands in. */
class Outline {
  readonly sections: Section[] = [{ index: 0, kind: 'other', path: ['other'] }];
  private readonly open: { kind: SectionKind; level: number }[] = [];
  private lastNumbered = 0;

  /** Level of the last numbered heading; 0 before the first. */
  get numberedLevel(): number {
    return this.lastNumbered;
  }

  /** Kinds of the sections that a heading of this level stands in, outermost first. */
  around(level: number): readonly SectionKind[] {
    return this.open.filter((s) => s.level < level && s.kind !== 'other').map((s) => s.kind);
  }

  add(section: Section): void {
    const level = section.heading?.level ?? 0;
    while (this.open.length > 0 && this.open.at(-1)!.level >= level) this.open.pop();
    this.open.push({ kind: section.kind, level });
    if (section.heading?.numbering) this.lastNumbered = level;
    this.sections.push(section);
  }
}

function openSection(outline: Outline, found: Heading): Section {
  const heading = found.numbering ? found : unnumbered(outline, found);
  const path = outline.around(heading.level);
  const own = sectionKindOf(heading.title);
  const kind = own === 'other' ? (path.at(-1) ?? 'other') : own;
  return {
    index: outline.sections.length,
    kind,
    path: [...path, ...bookOf(heading.title, kind, path), kind],
    heading,
  };
}

/** `一般公共预算…具体情况`: the title names the book, too. */
function bookOf(title: string, kind: SectionKind, path: readonly SectionKind[]): readonly SectionKind[] {
  if (kind !== 'items' && kind !== 'structure') return [];
  const book: SectionKind | undefined = /一般公共预算/.test(title)
    ? 'general'
    : /政府性基金/.test(title)
      ? 'fund'
      : /国有资本/.test(title)
        ? 'capital'
        : /财政拨款/.test(title)
          ? 'appropriation'
          : undefined;
  return book && !path.includes(book) ? [book] : [];
}

/** A heading without a number stands below the last numbered one, unless it opens a subject of the first level itself. */
function unnumbered(outline: Outline, heading: Heading): Heading {
  const opensChapter = /(?:情况说明|名词解释|概况|目录|编制说明|决算说明)$/.test(heading.title);
  return { ...heading, level: opensChapter ? 1 : outline.numberedLevel + 1 };
}

/** `（一）因公出国（境）费0万元…`: a numbered paragraph of text opens a section of its own when it names its subject. */
function inlineSection(outline: Outline, p: Paragraph): Section | null {
  const mark = markOf(p.text);
  if (!mark || mark.numbering === 'digit' || mark.numbering === 'bracketed-digit') return null;
  const title = p.text
    .slice(mark.length)
    .split(/[，,。；;：:\d]/, 1)[0]!
    .trim();
  const kind = sectionKindOf(title);
  const path = outline.around(LEVEL_OF[mark.numbering]);
  if (path.includes('glossary')) return null;
  const start = p.text.length - p.text.trimStart().length;
  const heading: Heading = {
    paragraph: p.index,
    start,
    end: mark.length + title.length,
    title,
    numbering: mark.numbering,
    ordinal: mark.ordinal,
    level: LEVEL_OF[mark.numbering],
  };
  const own = kind === 'other' ? (path.at(-1) ?? 'other') : kind;
  return { index: outline.sections.length, kind: own, path: [...path, own], heading };
}

const SENTENCE_ENDS = new Set(Array.from('。！？!?', (mark) => mark.charCodeAt(0)));

/** Half-open ranges of the sentences before `end`: each with its 。, none empty. */
function sentenceRanges(text: string, end: number): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < end; i++) {
    if (!SENTENCE_ENDS.has(text.charCodeAt(i))) continue;
    if (text.slice(start, i).trim() !== '') ranges.push([start, i + 1]);
    start = i + 1;
  }
  if (text.slice(start, end).trim() !== '') ranges.push([start, end]);
  return ranges;
}
