import { parseArgs } from 'node:util';
import { hasLibreOffice, savedByLibreOffice, validatorErrors } from './office/programs';
import { furnishedBook } from './roundtrip/furnishedBook';
import { trip, type Trip } from './roundtrip/trip';

/** So many books LibreOffice opens and saves at once. */
const BATCH = 25;

/**
 * Makes workbooks with notes, lists, names, pictures and charts, has LibreOffice save every other one, then marks and clears them:
 * no part may change without reason, and the Open XML SDK may object to nothing new.
 * `node roundtrip.cjs [--books 300] [--seed 1] [--validated 30]`
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      books: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      validated: { type: 'string', default: '30' },
    },
  });
  const [books, seed, validated] = [values.books, values.seed, values.validated].map(Number) as [
    number,
    number,
    number,
  ];
  if (!(books >= 1) || !Number.isInteger(seed) || !(validated >= 0))
    throw new RangeError('--books, --seed and --validated take numbers.');
  if (!hasLibreOffice())
    console.log('LibreOffice is not installed: all books are as the generator wrote them.');
  const tally = new Tally(Math.max(1, Math.round(books / Math.max(1, validated))), validated > 0);
  for (let from = 0; from < books; from += BATCH) {
    const batch: Record<string, Uint8Array> = {};
    for (let n = from; n < Math.min(books, from + BATCH); n++)
      batch[`book-${n}.xlsx`] = await furnishedBook(seed * 100_003 + n);
    const every2nd = Object.fromEntries(Object.entries(batch).filter((_, i) => i % 2 === 1));
    const saved = hasLibreOffice() ? savedByLibreOffice(every2nd) : {};
    for (const [name, bytes] of Object.entries({ ...batch, ...saved }))
      await tally.take(
        `${name}${saved[name] ? ', saved by LibreOffice' : ''}`,
        bytes,
        saved[name] !== undefined,
      );
  }
  console.log(tally.summary());
  if (tally.faults > 0) process.exitCode = 1;
}

class Tally {
  faults = 0;
  private books = 0;
  private saved = 0;
  private parts = 0;
  private cells = 0;
  private marks = 0;
  private validated = 0;

  /** @param stride every so manieth book is shown to the validator */
  constructor(
    private readonly stride: number,
    private readonly validates: boolean,
  ) {}

  async take(name: string, bytes: Uint8Array, isSaved: boolean): Promise<void> {
    const made = await trip(bytes);
    const faults = [...made.faults, ...(this.books % this.stride === 0 ? this.objections(bytes, made) : [])];
    for (const fault of faults) console.log(`${name}: ${fault}`);
    this.books += 1;
    this.saved += isSaved ? 1 : 0;
    this.parts += made.parts;
    this.cells += made.cells;
    this.marks += made.marks;
    this.faults += faults.length;
  }

  /** What the Open XML SDK says of the marked and the cleared book that it did not say of the book as it came. */
  private objections(bytes: Uint8Array, { marked, cleared }: Trip): string[] {
    const before = this.validates ? validatorErrors(bytes, 'xlsx') : null;
    if (!before) return [];
    this.validated += 1;
    return Object.entries({ marked, cleared }).flatMap(([what, after]) =>
      (validatorErrors(after, 'xlsx') ?? [])
        .filter((e) => !before.includes(e))
        .map((e) => `${what}, SDK: ${e}`),
    );
  }

  summary(): string {
    return [
      `${this.books} workbooks, ${this.saved} of them saved by LibreOffice: ${this.parts} parts, ${this.cells} cells, ${this.marks} marks`,
      `${this.validated} shown to the Open XML SDK as they came, marked and cleared`,
      `${this.faults} faults`,
    ].join('\n');
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
