import { uncheckedText } from '../write/checkMark';
import { normalName } from '../../budget/names';
import { readNumber } from '../../budget/readNumber';
import type { Decimal } from 'decimal.js';

/** What people gave, by name: text or number as it stands. */
export type InputRecord = Readonly<Record<string, string | number>>;

/** Looks inputs up by name, whatever the spaces, quotes and brackets in it. */
export class Inputs {
  private readonly byName = new Map<string, string>();

  constructor(record: InputRecord = {}) {
    for (const [name, value] of Object.entries(record)) {
      const text = String(value).trim();
      if (text !== '') this.byName.set(normalName(name), text);
    }
  }

  /** The text as given, outer spaces taken away; undefined when absent or empty. */
  text(name: string): string | undefined {
    return this.byName.get(normalName(name));
  }

  /** The number; undefined when absent or when what was given is no number. */
  number(name: string): Decimal | undefined {
    const given = this.text(name);
    // Last year's number in its mark is a number all the same; what is written of it bears the mark.
    const text = given === undefined ? undefined : uncheckedText(given);
    const read = text === undefined ? undefined : readNumber(text);
    return read?.kind === 'number' ? read.value : undefined;
  }
}
