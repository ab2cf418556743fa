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
import { documentYear } from './documentYear';

/** Reads paragraphs into sections and sentences. The words are not touched: all is places in them. */
export function readDocument(source: readonly SourceParagraph[]): TextDocument {
  const paragraphs = placed(source);
  const sections: Section[] = [{ index: 0, kind: 'other', path: ['other'] }];
  const sentences: Sentence[] = [];
  for (const p of paragraphs) {
    const heading = headingOf(p.text, p.index);
    if (heading) {
      sections.push(openSection(sections, heading));
      continue;
    }
    const trailing = trailingHeading(p.text, p.index);
    const end = trailing ? trailing.start : p.text.length;
    const inline = inlineSection(sections, p);
    if (inline) sections.push(inline);
    for (const [from, to] of sentenceRanges(p.text, end)) {
      sentences.push({
        index: sentences.length,
        paragraph: p.index,
        start: from,
        end: to,
        section: sections.length - 1,
      });
    }
    if (trailing) sections.push(openSection(sections, trailing));
  }
  return { paragraphs, sections, sentences, ...documentYear(paragraphs) };
}

function placed(source: readonly SourceParagraph[]): readonly Paragraph[] {
  let next = 0;
  return source.map((s, index) => {
    const offset = s.offset ?? next;
    next = offset + s.text.length + 1;
    return {
      index,
      text: s.text,
      offset,
      ...(s.cell ? { cell: s.cell } : {}),
      ...(s.cellOffset !== undefined ? { cellOffset: s.cellOffset } : {}),
    };
  });
}

/** The sections that a heading of this level stands in. */
function around(sections: readonly Section[], level: number): readonly SectionKind[] {
  const path: { kind: SectionKind; level: number }[] = [];
  for (const s of sections) {
    const at = s.heading?.level ?? 0;
    while (path.length > 0 && path.at(-1)!.level >= at) path.pop();
    path.push({ kind: s.kind, level: at });
  }
  return path.filter((p) => p.level < level && p.kind !== 'other').map((p) => p.kind);
}

function openSection(sections: readonly Section[], found: Heading): Section {
  const heading = found.numbering ? found : unnumbered(sections, found);
  const path = around(sections, heading.level);
  const own = sectionKindOf(heading.title);
  const kind = own === 'other' ? (path.at(-1) ?? 'other') : own;
  return {
    index: sections.length,
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
        : undefined;
  return book && !path.includes(book) ? [book] : [];
}

/** A heading without a number stands below the last numbered one, unless it opens a subject of the first level itself. */
function unnumbered(sections: readonly Section[], heading: Heading): Heading {
  const opensChapter = /(?:情况说明|名词解释|概况|目录|编制说明|决算说明)$/.test(heading.title);
  const below = sections.findLast((s) => s.heading?.numbering)?.heading?.level ?? 0;
  return { ...heading, level: opensChapter ? 1 : below + 1 };
}

/** `（一）因公出国（境）费0万元…`: a numbered paragraph of text opens a section of its own when it names its subject. */
function inlineSection(sections: readonly Section[], p: Paragraph): Section | null {
  const mark = markOf(p.text);
  if (!mark || mark.numbering === 'digit' || mark.numbering === 'bracketed-digit') return null;
  const title = p.text
    .slice(mark.length)
    .split(/[，,。；;：:\d]/, 1)[0]!
    .trim();
  const kind = sectionKindOf(title);
  const path = around(sections, LEVEL_OF[mark.numbering]);
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
  return { index: sections.length, kind: own, path: [...path, own], heading };
}

/** Half-open ranges of the sentences before `end`: each with its 。, none empty. */
function sentenceRanges(text: string, end: number): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < end; i++) {
    if (!'。！？!?'.includes(text[i]!)) continue;
    if (text.slice(start, i).trim() !== '') ranges.push([start, i + 1]);
    start = i + 1;
  }
  if (text.slice(start, end).trim() !== '') ranges.push([start, end]);
  return ranges;
}
