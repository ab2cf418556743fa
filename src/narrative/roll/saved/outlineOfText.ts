import type { BudgetBook } from '../../../budget/BudgetBook';
import type { Paragraph, TextDocument } from '../../../budget/TextDocument';
import type { Outline } from '../../outlines';
import { manifestOf, MANIFEST, type Described } from '../../outlines/manifest';
import { chooseOutline } from '../../outlines/choose';
import { bookFor } from '../../measures';
import { reviewDocument } from '../../review/review';
import { blocksOf } from '../blockLists';
import { glossaryLines } from './glossaryLines';
import { isGlossary } from '../glossaryStretch';
import { errorsAmong, LastText } from '../LastText';
import { isHeading, paragraphDraft } from '../paragraphDraft';
import { sectionOf } from '../sectionAt';
import { blockLines } from './blockLines';
import { logic, paragraphLine, type Line } from './Line';
import { RollingInTemplate } from './RollingInTemplate';
import { sourceOf } from './source';
import { measureSource } from './standIns';
import { YearsInTemplate } from './YearsInTemplate';

/** A text turned into an outline of its own. */
export interface SavedOutline {
  /** The manifest and the templates, by their names. */
  readonly files: Readonly<Record<string, string>>;
  /** Stretches that no table tells: they stay as they are in a mark. */
  readonly open: readonly string[];
  /** Rows of tables: they are not written again. */
  readonly rows: number;
}

/** Turns a text of one year into an outline, by its book. @param id its 编号 @param name its 名称 */
export function outlineOfText(
  whole: BudgetBook,
  text: TextDocument,
  { id, name }: Pick<Outline, 'id' | 'name'>,
): SavedOutline {
  const { reading, findings } = reviewDocument(text, { book: whole });
  const outline = chooseOutline(whole);
  const { document } = outline;
  const book = bookFor(document, whole);
  const last = new LastText(text, reading, book, errorsAmong(findings));
  const years = new YearsInTemplate(book, book, last.habits, book.year, undefined);
  const rolling = new RollingInTemplate(last, years);
  const sections = sectioned(linesOf(rolling, outline));
  const manifest: Described = {
    id,
    name,
    ...(document ? { document } : {}),
    sections: sections.map((s) => s.name),
    numbers: last.habits.in(last.habits.unit),
    lastYear: 'book',
    // The numbers of headings stand in their texts.
    numbering: ['plain', 'plain', 'plain'],
    sheet: document === 'final' ? '决算说明' : '编制说明',
    listLimit: 40,
    fits: { regions: [], titles: [], noTitles: [], columns: [] },
  };
  const all = sections.map((s) => s.text).join('\n');
  return {
    files: {
      [MANIFEST]: manifestOf(manifest),
      ...Object.fromEntries(sections.map((s) => [s.name, s.text])),
    },
    open: openIn(all),
    rows: text.paragraphs.filter((p) => p.row).length,
  };
}

/** What stands in a mark whatever the tables hold; a change of which they don't tell last year's amount is none of it. */
const openIn = (all: string): readonly string[] => [
  ...new Set(
    [...all.replace(/数\.比较 == '不明' %\}\{\{[^}]*\}\}/g, '').matchAll(OPEN)].map(
      (m) => m[1] ?? m[2] ?? '',
    ),
  ),
];

const OPEN = /\| 请核对: (?:'([^']*)'|"([^"]*)")/g;

function linesOf(rolling: RollingInTemplate, outline: Outline): readonly Line[] {
  const blocks = blocksOf(rolling.last);
  const done = new Set<Paragraph>();
  const linesFrom = (paragraph: Paragraph): readonly Line[] => {
    if (done.has(paragraph) || paragraph.row || paragraph.text.trim() === '') return [];
    const block = blocks.get(paragraph.index);
    if (block) {
      for (const it of block.items) done.add(it.paragraph);
      for (const { heading } of block.parts ?? []) done.add(heading);
      return blockLines(rolling, block);
    }
    if (isGlossary(rolling, paragraph)) {
      const glossary = glossaryLines(rolling, paragraph);
      for (const p of glossary.done) done.add(p);
      return glossary.lines;
    }
    const line = (): Line => {
      const draft = paragraphDraft(rolling, paragraph);
      return paragraphLine(draft.id, draft.style, 'pieces' in draft ? sourceOf(draft.pieces) : '');
    };
    return fundLines(rolling, paragraph, line) ?? [line()];
  };
  const { paragraphs } = rolling.last.document;
  return paragraphs.flatMap((paragraph): readonly Line[] => {
    const none = done.has(paragraph) ? undefined : noneLines(rolling, paragraph, outline);
    if (!none) {
      const lines = linesFrom(paragraph);
      done.add(paragraph);
      return lines;
    }
    const section = sectionOf(rolling, paragraph);
    const own = paragraphs.filter(
      (p) => p.index >= paragraph.index && sectionOf(rolling, p) === section && !isHeading(p),
    );
    const lines = own.flatMap((p) => {
      const made = linesFrom(p);
      done.add(p);
      return made;
    });
    return lines.length === 0 ? [] : [...none, ...lines, logic('{% endif %}')];
  });
}

/**
 * A fund that was used and is not any more has the sentence of the outline that fits the tables, in place of all that its section says.
 * Undefined where nothing of the kind begins.
 */
function noneLines(
  rolling: RollingInTemplate,
  paragraph: Paragraph,
  outline: Outline,
): readonly Line[] | undefined {
  const { kind } = sectionOf(rolling, paragraph);
  if ((kind !== 'fund' && kind !== 'capital') || isHeading(paragraph) || paragraph.row) return undefined;
  if (rolling.last.isNothing({ kind: 'expenditure', fund: kind, part: 'total' })) return undefined;
  const said = Object.values(outline.templates).flatMap(
    (text) => new RegExp(`\\{% if ([^%]+) %\\}\\s*\\n(\\[${kind}\\.none\\] .*)`).exec(text) ?? [],
  );
  const [, when, line] = said;
  return when === undefined || line === undefined
    ? undefined
    : [logic(`{% if ${when} %}`), { style: 'body', source: line }, logic('{% else %}')];
}

/** That a fund was not used is said where it is not; else how much of it is. */
function fundLines(
  rolling: RollingInTemplate,
  paragraph: Paragraph,
  line: () => Line,
): readonly Line[] | undefined {
  const { kind } = sectionOf(rolling, paragraph);
  if ((kind !== 'fund' && kind !== 'capital') || isHeading(paragraph)) return undefined;
  const path = { kind: 'expenditure', fund: kind, part: 'total' } as const;
  if (!rolling.last.isNothing(path) || !/没有|未|无/.test(paragraph.text)) return undefined;
  const name = kind === 'fund' ? '政府性基金预算' : '国有资本经营预算';
  const said = rolling.last.book.executed
    ? `{{ 年份 }}年度${name}财政拨款支出{{ 数 | 金额 }}。`
    : `{{ 年份 }}年${name}支出为{{ 数 | 金额 }}，{% render '比上年及增幅', 数: 数, 称: '预算数' %}。`;
  return [
    logic(`{% assign 数 = ${measureSource(path)} | 表中 %}{% if 数.非零 %}`),
    paragraphLine(`${kind}.total`, 'body', said),
    logic('{% else %}'),
    // Nothing of it, or no table of it at all: what is said of nothing.
    rolling.whereNothing(path, line),
    logic('{% endif %}'),
  ];
}

interface Section {
  readonly name: string;
  readonly text: string;
}

/** A first heading begins a template, named after it; so does a second where one template would be long. */
function sectioned(lines: readonly Line[]): readonly Section[] {
  const sections: { name: string; lines: string[]; length: number }[] = [];
  for (const { style, source, looped } of lines) {
    const open = sections.at(-1);
    const begins = !looped && (style === 'heading1' || (style === 'heading2' && (open?.length ?? 0) > LONG));
    if (!open || begins)
      sections.push({
        name: nameOf(
          style,
          source,
          sections.map((s) => s.name),
        ),
        lines: [],
        length: 0,
      });
    const last = sections.at(-1)!;
    last.lines.push(source);
    last.length += source.length;
  }
  return sections.map(({ name, lines: own }) => ({ name, text: `${own.join('\n')}\n` }));
}

const LONG = 40_000;
const LONGEST_NAME = 20;

/** A name that a file may have, and no other template has. */
function nameOf(style: Line['style'], source: string, taken: readonly string[]): string {
  const title = source
    .replace(/^#+ \[[^\]]*\] /, '')
    .replace(/\{[{%].*?[}%]\}年?/g, '')
    .replace(/^(?:第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)/, '')
    .replace(/[^\p{L}\p{N}“”（）]/gu, '')
    .slice(0, LONGEST_NAME);
  const plain = style?.startsWith('heading') && title !== '' ? title : '标题';
  let name = plain;
  for (let n = 2; taken.includes(name); n++) name = `${plain}${n}`;
  return name;
}
