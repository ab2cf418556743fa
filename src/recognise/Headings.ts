import { questionsAbout } from './questions';
import type { Words } from './Words';

/**
 * The headings of a column from the top down, with what has been found out about them. All tables of a kind have nearly the
 * same ones, and so do the books of one year: there is one object for each run of headings, found from the heading above.
 */
export class Headings {
  readonly words: readonly Words[];
  /** Their texts, without any space. */
  readonly path: readonly string[];
  /** By the number of the question. */
  readonly answers: unknown[] = [];
  private readonly next = new Map<Words, Headings>();

  constructor(above?: Headings, last?: Words) {
    this.words = last ? [...(above?.words ?? []), last] : [];
    this.path = this.words.map((w) => w.text);
  }

  /** The lowest heading, right above the cells. */
  get leaf(): Words {
    return this.words[this.words.length - 1]!;
  }

  /** The headings with one more below. */
  with(words: Words): Headings {
    const known = this.next.get(words);
    if (known) return known;
    if (++made > MOST_MADE) {
      made = 0;
      TOP.next.clear();
    }
    const headings = new Headings(this, words);
    this.next.set(words, headings);
    return headings;
  }
}

/** Those made are forgotten when they become too many. */
const MOST_MADE = 5000;
let made = 0;

/** No heading at all. */
export const TOP = new Headings();

/** The headings that these words are, from the top down. */
export const headingsFrom = (words: readonly Words[]): Headings =>
  words.reduce<Headings>((above, next) => above.with(next), TOP);

/** A question about headings that is answered once for each run of them. */
export const oncePerHeadings = questionsAbout<Headings>();
