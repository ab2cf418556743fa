import { normalName, withoutNumbering, withoutSpaces } from '../budget/names';
import { readNumber, type ReadNumber } from '../budget/readNumber';
import { questionsAbout } from './questions';

/**
 * A text of a sheet with what has been found out about it. Nearly every text of a budget stands in it many times, and in
 * the next budget again: what a text says is asked once ({@link oncePerText}), not once for each cell and each step.
 */
export class Words {
  /** No more than spaces. */
  readonly isBlank: boolean;
  /** By the number of the question. */
  readonly answers: unknown[] = [];
  private plainForm: string | undefined = undefined;
  private normalForm: string | undefined = undefined;
  private trimmedForm: string | undefined = undefined;
  private nameForm: string | undefined = undefined;
  private asNumber: ReadNumber | undefined = undefined;

  constructor(readonly text: string) {
    this.isBlank = text.trim() === '';
  }

  /** Without any space. */
  get plain(): string {
    return (this.plainForm ??= withoutSpaces(this.text));
  }

  /** In the form in which names are compared. */
  get normal(): string {
    return (this.normalForm ??= normalName(this.text));
  }

  /** Without the spaces around it. */
  get trimmed(): string {
    return (this.trimmedForm ??= this.text.trim());
  }

  /** Without numbering, `其中：` and spaces. */
  get name(): string {
    return (this.nameForm ??= withoutNumbering(this.text));
  }

  /** What it says as a number. */
  get number(): ReadNumber {
    return (this.asNumber ??= readNumber(this.text));
  }
}

/** A question about a text that is answered once for each text. */
export const oncePerText = questionsAbout<Words>();

const KNOWN = new Map<string, Words>();
const MOST_KNOWN = 10_000;
/** Names and headings are shorter; what is longer stands once. */
const LONGEST_KNOWN = 80;

/**
 * The last text of each of these slots, found by length and ends: to look a text up in the map takes ten times as long,
 * and most cells repeat a text of the rows above.
 */
const RECENT: (Words | undefined)[] = new Array<Words | undefined>(4096).fill(undefined);

const slotOf = (text: string): number => {
  const { length } = text;
  if (length === 0) return 0;
  const middle = text.charCodeAt(length >> 1);
  return (
    (length + text.charCodeAt(0) * 5 + middle * 31 + text.charCodeAt(length - 1) * 131) & (RECENT.length - 1)
  );
};

/** What is known of a text. */
export function wordsOf(text: string): Words {
  const slot = slotOf(text);
  const recent = RECENT[slot];
  if (recent?.text === text) return recent;
  const words = KNOWN.get(text) ?? newWords(text);
  RECENT[slot] = words;
  return words;
}

function newWords(text: string): Words {
  const words = new Words(text);
  if (text.length > LONGEST_KNOWN) return words;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, words);
  return words;
}
