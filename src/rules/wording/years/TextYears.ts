import { groupBy } from '../../../budget/groupBy';
import type { TextInput } from '../../TextInput';
import { yearMentions, type YearMention } from './mentions';
import { COMPARES, EXECUTED, isOwn } from './words';

/** Statements that are the same for so many characters are of one kind. */
const TWIN = 6;

/** The years that a text speaks of, counted once for all that is asked of each of them. */
export class TextYears {
  readonly all: readonly YearMention[];
  private readonly byParagraph: ReadonlyMap<number, readonly YearMention[]>;
  private readonly headings: ReadonlyMap<number, string>;
  private readonly ownByYear: ReadonlyMap<number, readonly YearMention[]>;
  private readonly ownByParagraph: ReadonlySet<string>;
  private readonly executedByYear: ReadonlyMap<number, readonly YearMention[]>;

  private readonly document: TextInput['document'];

  constructor({ document }: TextInput) {
    this.document = document;
    this.all = yearMentions(document);
    this.byParagraph = groupBy(this.all, (m) => m.place.paragraph);
    const sections = new Map<number, number>();
    for (const s of document.sentences) if (!sections.has(s.paragraph)) sections.set(s.paragraph, s.section);
    this.headings = new Map(
      [...sections].map(([paragraph, section]) => [
        paragraph,
        document.sections[section]?.heading?.title ?? '',
      ]),
    );
    const stated = this.all.filter((m) => !COMPARES.test(m.before));
    const own = stated.filter((m) => isOwn(m, document.type));
    this.ownByYear = groupBy(own, (m) => m.year);
    this.ownByParagraph = new Set(own.map((m) => `${m.place.paragraph}/${m.year}`));
    this.executedByYear = groupBy(
      stated.filter((m) => EXECUTED.test(m.after)),
      (m) => m.year,
    );
  }

  /** Those of the same paragraph within so many characters. */
  near(m: YearMention, characters: number): readonly YearMention[] {
    const beside = this.byParagraph.get(m.place.paragraph) ?? [];
    return beside.filter((o) => Math.abs(o.place.start - m.place.start) < characters);
  }

  /** What stands between two of one paragraph. */
  between({ place: a }: YearMention, { place: b }: YearMention): string {
    return this.document.paragraphs[a.paragraph]!.text.slice(
      Math.min(a.end, b.end),
      Math.max(a.start, b.start),
    );
  }

  /** Whether a paragraph speaks of a year as its own. */
  hasOwn(paragraph: number, year: number): boolean {
    return this.ownByParagraph.has(`${paragraph}/${year}`);
  }

  /** `2025年预算中，…。` above `2026年预算中，…。`: one statement for each of two years. */
  hasTwin(m: YearMention, year: number): boolean {
    const { paragraph } = m.place;
    return [paragraph - 1, paragraph + 1].some((at) =>
      (this.byParagraph.get(at) ?? []).some(
        (o) => o.year === year && o.leads && o.after.slice(0, TWIN) === m.after.slice(0, TWIN),
      ),
    );
  }

  /** How often a year is spoken of as the text's own. */
  own(year: number): number {
    return this.ownByYear.get(year)?.length ?? 0;
  }

  /** What was executed is of last year wherever it stands, but for one place that names the year before that. */
  lastYearIsUsual(year: number): boolean {
    const executed = (y: number): number => this.executedByYear.get(y)?.length ?? 0;
    return executed(year - 1) >= 2 && executed(year - 2) === 1;
  }

  /** The heading that a mention stands under. */
  headingOf(m: YearMention): string {
    return this.headings.get(m.place.paragraph) ?? '';
  }
}
