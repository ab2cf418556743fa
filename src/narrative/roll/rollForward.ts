import type { BudgetBook } from '../../budget/BudgetBook';
import { withoutExpenditure } from '../../budget/names';
import type { Paragraph, Section, TextDocument } from '../../budget/TextDocument';
import { headingOf } from '../../text/document/headings';
import { Inputs, type InputRecord } from '../inputs/Inputs';
import type { FollowedText, Narrative, ParagraphStyle } from '../Narrative';
import { chooseOutline } from '../outlines/choose';
import { reviewDocument } from '../review/review';
import type { GlossaryEntry } from '../write/scope/glossaryEntries';
import { makeScope } from '../write/scope/scope';
import { usualInputs, writeNarrative, YEAR } from '../write/writeNarrative';
import { blocksOf, markText, rolledItems, subjectNames, type Block, type RolledItem } from './blocks';
import { explainedIn, rolledGlossary, type Explained } from './glossary';
import { LastText } from './LastText';
import { Customs, slotsOf } from './paragraphSlots';
import { fillRange, RANK, SAME, words, type Instance, type Piece, type Slot } from './Piece';
import { Rolling } from './Rolling';
import { sectionAt } from './sectionAt';
import { yearSlots } from './slots';
import { toNarrative, type Draft } from './toNarrative';
import { Years } from './Years';

export interface RollInput {
  /** This year's book. */
  readonly book: BudgetBook;
  /** Last year's book. */
  readonly prior: BudgetBook;
  /** Last year's text. */
  readonly text: TextDocument;
  readonly inputs?: InputRecord;
  readonly carried?: InputRecord;
}

/** A text rolled forward. */
export type Rolled = Narrative & { readonly followed: FollowedText };

/**
 * Last year's text written anew from this year's book: every figure that the tables hold, the words of direction, years, lists
 * and subjects; what they do not hold stays as last year's in a visible mark. Pure.
 */
export function rollForward({ book, prior, text, inputs: given = {}, carried = {} }: RollInput): Rolled {
  const { reading, findings } = reviewDocument(text, { book: prior });
  const last = new LastText(text, reading, prior);
  const inputs = new Inputs(given);
  const lastYear = prior.year ?? text.year ?? (book.year === undefined ? undefined : book.year - 1);
  const year =
    book.year ?? inputs.number(YEAR)?.toNumber() ?? (lastYear === undefined ? undefined : lastYear + 1);
  const years = new Years(book, prior, last.habits, year, lastYear);
  const rolling = new Rolling(last, years, inputs);
  const own = chooseOutline(book);
  const outlined = writeNarrative({
    book,
    prior,
    inputs: given,
    carried,
    outline: { ...own, numbers: last.habits.in(last.habits.unit) },
  });
  const { 名词 } = makeScope(years.in(last.habits.unit), own);
  const { drafts, dropped } = new Roller(rolling, outlined, 名词).roll();
  const errors = findings.filter((f) => f.severity !== 'info');
  const { narrative, before } = toNarrative(drafts, {
    inputs: given,
    outlined,
    department: book.department ?? '',
    year,
  });
  return { ...narrative, followed: { before, dropped, errors } };
}

/** Goes through last year's text from its beginning to its end. */
class Roller {
  private readonly drafts: Draft[] = [];
  private readonly dropped: string[] = [];
  private readonly done = new Set<number>();
  private readonly customs: Customs;
  private readonly blocks: ReadonlyMap<number, Block>;
  private readonly document: TextDocument;

  constructor(
    private readonly rolling: Rolling,
    private readonly outlined: Narrative,
    private readonly entries: readonly GlossaryEntry[],
  ) {
    this.document = rolling.last.document;
    this.customs = new Customs(rolling);
    this.blocks = blocksOf(rolling.last);
  }

  roll(): { readonly drafts: readonly Draft[]; readonly dropped: readonly string[] } {
    for (const paragraph of this.document.paragraphs) {
      if (this.done.has(paragraph.index) || paragraph.text.trim() === '') continue;
      // The rows of a table are no sentences: they are listed, and this year's tables stand in the workbook.
      if (paragraph.row) {
        this.dropped.push(paragraph.text.trim());
        continue;
      }
      const block = this.blocks.get(paragraph.index);
      if (block) this.block(block);
      else if (this.isGlossary(paragraph)) this.glossary(paragraph);
      else if (!this.fund(paragraph)) this.plain(paragraph);
    }
    const { drafts, dropped } = this;
    return { drafts, dropped };
  }

  private isGlossary = (p: Paragraph): boolean =>
    this.section(p).kind === 'glossary' && !this.isHeading(p) && !ANNEX.test(p.text);

  private plain(paragraph: Paragraph): void {
    const { text, index } = paragraph;
    const heading = this.isHeading(paragraph);
    const pieces = heading
      ? fillRange(text, 0, text.length, yearSlots(this.rolling, paragraph))
      : this.isPriorities(paragraph)
        ? [this.rolling.check(this.rolling.inputName('重点工作', paragraph, 0), text.trim())]
        : fillRange(text, 0, text.length, slotsOf(this.rolling, paragraph, this.customs));
    this.add(`p${index + 1}`, paragraph, pieces);
  }

  private add(id: string, paragraph: Paragraph, pieces: readonly Piece[], isNew = false): void {
    const style = this.styleOf(paragraph);
    this.drafts.push({ id, style, pieces, ...(isNew ? {} : { before: paragraph.text.trim() }) });
  }

  /** Paragraphs that tell of one year's work alone. */
  private isPriorities(paragraph: Paragraph): boolean {
    const title = this.section(paragraph).heading?.title ?? '';
    return YEARLY.test(title) && this.section(paragraph).heading?.paragraph !== paragraph.index;
  }

  private block(block: Block): void {
    const rolled = rolledItems(this.rolling, block, this.fundsWithoutSection(block));
    const first = block.items[0]!.mark?.ordinal ?? 1;
    for (const [i, it] of rolled.entries()) this.item(it, first + i);
    for (const it of block.items) {
      this.done.add(it.paragraph.index);
      const stays = rolled.some((r) => r.item === it && !r.isNew);
      if (!stays) this.dropped.push(it.paragraph.text.trim());
    }
  }

  /** Funds that are new this year, where no section of the text is about them. */
  private fundsWithoutSection({ items: of }: Block): readonly ('fund' | 'capital')[] {
    if (of.every((it) => it.path.fund !== 'general')) return [];
    return (['fund', 'capital'] as const).filter(
      (fund) => !this.document.sections.some((s) => s.kind === fund && s.heading),
    );
  }

  private item({ item, path, isNew }: RolledItem, ordinal: number): void {
    const { paragraph, mark } = item;
    const { text } = paragraph;
    const as: Instance = isNew ? instanceOf(item.path, path) : SAME;
    const names = this.nameSlots(item, path.code);
    const slots = [...slotsOf(this.rolling, paragraph, this.customs, item), ...names];
    const from = mark?.length ?? 0;
    const number = mark ? [words(markText(text, mark, ordinal))] : [];
    const pieces = [...number, ...fillRange(text, from, text.length, slots, as)];
    const id = isNew ? `p${item.paragraph.index + 1}.${path.fund}.${path.code}` : `p${paragraph.index + 1}`;
    this.add(id, paragraph, pieces, isNew);
  }

  /** The names of a subject as this year's book has them. */
  private nameSlots(item: RolledItem['item'], code: string): readonly Slot[] {
    const { text } = item.paragraph;
    return subjectNames(text, item.mark?.length ?? 0, item.claim.place.start).flatMap((n): Slot[] => {
      const was = text.slice(n.start, n.end);
      const name = this.rolling.functional(code.slice(0, n.digits));
      if (name === '' || /^\d/.test(name)) return [];
      const now = n.digits === 3 && !/支出\s*$/.test(was) ? withoutExpenditure(name) : name;
      return [{ start: n.start, end: n.end, rank: RANK.figure, fill: () => [words(now)] }];
    });
  }

  private glossary(first: Paragraph): void {
    const section = this.section(first);
    const own = this.document.paragraphs.filter(
      (p) =>
        p.index >= first.index &&
        p.text.trim() !== '' &&
        !this.isHeading(p) &&
        this.section(p).kind === 'glossary',
    );
    const groups: { readonly explained: Explained; readonly rest: Paragraph[] }[] = [];
    const annexes = own.findIndex((p) => ANNEX.test(p.text));
    for (const p of annexes < 0 ? own : own.slice(0, annexes)) {
      this.done.add(p.index);
      const explained = explainedIn(this.rolling, p);
      if (explained) groups.push({ explained, rest: [] });
      else if (groups.length > 0) groups.at(-1)!.rest.push(p);
      else this.plain(p);
    }
    const rolled = rolledGlossary(
      this.rolling,
      groups.map((g) => g.explained),
      this.entries,
    );
    const marked = groups.find((g) => g.explained.mark)?.explained;
    for (const [i, entry] of rolled.entries()) {
      if ('term' in entry) {
        const group = groups.find((g) => g.explained === entry)!;
        this.explained(entry, i + 1, marked);
        for (const p of group.rest) this.plain(p);
      } else this.newEntry(entry, i + 1, marked, section);
    }
    for (const { explained } of groups)
      if (!rolled.includes(explained)) this.dropped.push(explained.paragraph.text.trim());
  }

  private explained(
    { paragraph, mark, start }: Explained,
    ordinal: number,
    marked: Explained | undefined,
  ): void {
    const like = marked?.mark ? markText(marked.paragraph.text, marked.mark, ordinal) : '';
    const { text } = paragraph;
    const from = mark?.length ?? start;
    this.add(`p${paragraph.index + 1}`, paragraph, [
      ...(like === '' ? [] : [words(like)]),
      ...fillRange(text, from, text.length, yearSlots(this.rolling, paragraph)),
    ]);
  }

  private newEntry(
    entry: GlossaryEntry,
    ordinal: number,
    marked: Explained | undefined,
    section: Section,
  ): void {
    const like = marked?.mark ? markText(marked.paragraph.text, marked.mark, ordinal) : '';
    const path = entry.科目;
    const term = path ? `${withoutExpenditure(path.类)}（类）${path.款}（款）${path.项}（项）` : entry.名称;
    const meaning: readonly Piece[] =
      entry.释义 === ''
        ? [this.rolling.ask(entry.要素)]
        : entry.有级次
          ? [words(entry.前), this.level(), words(entry.后)]
          : [words(entry.释义)];
    this.drafts.push({
      id: `glossary.${section.index}.${entry.编号}`,
      style: 'body',
      pieces: [words(`${like}${term}：`), ...meaning, words('。')],
    });
  }

  /** Whose treasury pays: as last year's text has it, else as the department's name tells. */
  private level(): Piece {
    const said = this.document.paragraphs.flatMap((p) => LEVEL.exec(p.text)?.[1] ?? [])[0];
    const level = said ?? usualInputs(this.rolling.years.book.department ?? '')[LEVEL_INPUT];
    return level === undefined ? this.rolling.ask(LEVEL_INPUT) : words(String(level));
  }

  /** A fund that was not used last year and is now, or the other way round, has the sentences of our outline. */
  private fund(paragraph: Paragraph): boolean {
    const section = this.section(paragraph);
    const { kind } = section;
    if ((kind !== 'fund' && kind !== 'capital') || this.isHeading(paragraph)) return false;
    const path = { kind: 'expenditure', fund: kind, part: 'total' } as const;
    const [was, is] = [this.rolling.last.isNothing(path), this.rolling.years.isNothing(path)];
    if (!was || (is && /没有|未|无/.test(paragraph.text))) return false;
    const anew = this.outlined.paragraphs.filter((p) => p.style === 'body' && p.id.startsWith(`${kind}.`));
    if (anew.length === 0) return false;
    for (const p of this.document.paragraphs) {
      if (p.index < paragraph.index || this.section(p) !== section || this.isHeading(p)) continue;
      this.done.add(p.index);
      if (p.text.trim() !== '') this.dropped.push(p.text.trim());
    }
    for (const p of anew) this.drafts.push({ id: p.id, style: p.style, written: p });
    return true;
  }

  private section = (p: Paragraph): Section => this.document.sections[sectionAt(this.rolling, p)]!;

  private isHeading = ({ text, index }: Paragraph): boolean => headingOf(text, index) !== null;

  private styleOf(paragraph: Paragraph): ParagraphStyle {
    const heading = headingOf(paragraph.text, paragraph.index);
    const { sections } = this.document;
    const firstNumbered = sections.find((s) => s.heading?.numbering)?.heading?.paragraph ?? 0;
    if (paragraph.index < firstNumbered && paragraph.text.trim().length <= LONGEST_TITLE) return 'title';
    if (!heading) return 'body';
    const level = sections.find((s) => s.heading?.paragraph === paragraph.index)?.heading?.level ?? 2;
    return level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
  }
}

const YEARLY = /重点工作|主要工作(?!职)|工作任务|项目概述|立项依据|实施(?:主体|方案|周期)|^绩效目标$/;

/** What stands behind the glossary and is no part of it. */
const ANNEX = /^\s*附[件表]/;

const LEVEL = /指([^，。；]{1,3}级)财政/;
const LEVEL_INPUT = '财政级次';

/** A line before the first numbered heading is a title when it is no longer than this. */
const LONGEST_TITLE = 45;

/** The words of one subject said of another. */
const instanceOf = (from: RolledItem['path'], to: RolledItem['path']): Instance => ({
  isNew: true,
  path: (p) =>
    p.kind === 'expenditure' && p.code === from.code
      ? { ...p, code: to.code, ...(p.fund === from.fund ? { fund: to.fund } : {}) }
      : p,
});
