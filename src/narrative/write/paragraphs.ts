import type { HeadingNumbering, Outline } from '../outlines/Outline';
import type { NarrativeFigure, NarrativeParagraph, ParagraphStyle, PendingInput } from '../Narrative';
import { written, type Figure } from '../../budget/Figure';
import { chineseNumber } from './chineseNumber';
import { BREAK, unwrap } from './markers';
import type { QuantityValue } from './Quantity';
import type { Session } from './Session';

/** `= `: the title; `# `, `## `, `### `: headings; `[id] `: a paragraph with its id. Values can't look like these, they stand behind a guard. */
const TITLE = /^= +(.*)$/s;
const HEADING = /^(#{1,3}) +(?:\[([^\]]+)\] *)?(.*)$/s;
const BODY = /^\[([^\]]+)\] *(.*)$/s;

/** A line of a rendered section, before its markers are read. */
interface Line {
  readonly id: string;
  readonly style: ParagraphStyle;
  readonly text: string;
}

/** Takes continuation lines (indented) up into the line that they continue, so that long sentences can be broken for reading. */
export const joinContinuations = (template: string): string =>
  template.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, '');

/** The lines of a rendered section; empty ones are dropped. */
function* linesOf(section: string, rendered: string): Iterable<Line> {
  let headings = 0;
  let others = 0;
  for (const raw of rendered.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const title = TITLE.exec(line);
    if (title) {
      yield { id: `${section}.title`, style: 'title', text: title[1]! };
      continue;
    }
    const heading = HEADING.exec(line);
    const body = heading ? null : BODY.exec(line);
    const id = heading
      ? (heading[2] ?? `${section}.heading.${++headings}`)
      : (body?.[1] ?? `${section}.${++others}`);
    const style = heading ? (`heading${heading[1]!.length}` as ParagraphStyle) : 'body';
    const parts = (heading?.[3] ?? body?.[2] ?? line).split(BREAK);
    for (const [i, text] of parts.entries())
      yield { id: clean(i === 0 ? id : `${id}.${i + 1}`), style, text };
  }
}

const clean = (id: string): string => unwrap(id).text.trim();

/** Numbers headings as they come, so that none is missing and none occurs twice. */
class HeadingCounter {
  private readonly counts = [0, 0, 0];

  constructor(private readonly numbering: Outline['numbering']) {}

  /** @param depth 0 for `# `, 1 for `## `, 2 for `### ` */
  restart(): void {
    this.counts.fill(0);
  }

  label(depth: number): string {
    const n = (this.counts[depth] ?? 0) + 1;
    this.counts[depth] = n;
    this.counts.fill(0, depth + 1);
    return headingNumber(this.numbering[depth] ?? 'plain', n);
  }
}

function headingNumber(numbering: HeadingNumbering, n: number): string {
  switch (numbering) {
    case 'part':
      return `第${chineseNumber(n)}部分　`;
    case 'chinese':
      return `${chineseNumber(n)}、`;
    case 'chinese-brackets':
      return `（${chineseNumber(n)}）`;
    case 'digits':
      return `${n}.`;
    case 'plain':
      return '';
  }
}

/** A paragraph with the names of the inputs that it uses, given or not. */
export interface WrittenParagraph {
  readonly paragraph: NarrativeParagraph;
  readonly inputs: readonly string[];
}

/** Turns rendered sections into paragraphs with their figures and gaps. */
export function toParagraphs(
  sections: readonly { readonly name: string; readonly rendered: string }[],
  outline: Outline,
  session: Session,
): WrittenParagraph[] {
  const counter = new HeadingCounter(outline.numbering);
  const paragraphs: WrittenParagraph[] = [];
  const ids = new Map<string, number>();
  for (const section of sections) {
    for (const line of linesOf(section.name, section.rendered)) {
      // A new title begins a text of its own.
      if (line.style === 'title') counter.restart();
      const prefix = line.style.startsWith('heading') ? counter.label(Number(line.style.slice(-1)) - 1) : '';
      const times = (ids.get(line.id) ?? 0) + 1;
      ids.set(line.id, times);
      const id = times === 1 ? line.id : `${line.id}~${times}`;
      paragraphs.push(paragraph({ ...line, id, text: prefix + line.text }, paragraphs.length, session));
    }
  }
  return paragraphs;
}

function paragraph(line: Line, index: number, session: Session): WrittenParagraph {
  const { text, marks } = unwrap(line.text.trim());
  const figures: NarrativeFigure[] = [];
  const pending: PendingInput[] = [];
  const inputs = new Set<string>();
  for (const mark of marks) {
    const entry = session.entry(mark.index);
    if (entry?.kind === 'figure') {
      figures.push(figureAt(entry.value, mark, index));
      if (entry.value.input) inputs.add(entry.value.input);
    } else if (entry) {
      inputs.add(entry.input);
      if (entry.kind === 'pending') pending.push({ start: mark.start, end: mark.end, input: entry.input });
    }
  }
  return { paragraph: { id: line.id, style: line.style, text, figures, pending }, inputs: [...inputs] };
}

/** A quantity at its place in a paragraph. */
export function figureAt(
  value: QuantityValue,
  { start, end }: { readonly start: number; readonly end: number },
  paragraphIndex: number,
): NarrativeFigure {
  const figure: Figure = {
    value: value.written.value,
    unit: value.unit,
    precision: written(value.written.decimals),
    origin: 'derived',
    place: { kind: 'text', paragraph: paragraphIndex, start, end },
  };
  return {
    start,
    end,
    figure,
    exact: value.exact,
    kind: value.kind,
    sources: value.sources,
    ...(value.path ? { path: value.path } : {}),
    ...(value.input ? { input: value.input } : {}),
    ...(value.relate ? { relation: value.relate(figure) } : {}),
  };
}
