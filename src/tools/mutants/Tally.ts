import type { FinalOutcome } from './finalTrial';
import type { TextOutcome } from './narrativeTrial';
import type { PlantedOutcome } from './plantedOutcome';
import type { BookOutcome } from './trial';

/** Counts of planted amounts and of what became of them. */
export interface Counts {
  planted: number;
  watched: number;
  detected: number;
  detectedWatched: number;
  named: number;
  namedWatched: number;
  /** Named, or called as likely as what is. */
  likelyWatched: number;
  restored: number;
}

const none = (): Counts => ({
  planted: 0,
  watched: 0,
  detected: 0,
  detectedWatched: 0,
  named: 0,
  namedWatched: 0,
  likelyWatched: 0,
  restored: 0,
});

/** Examples kept of each kind of miss, so that memory stays bounded however many books there are. */
const EXAMPLES = 12;

/** Adds up outcomes, book by book, in a fixed order. */
export class Tally {
  books = 0;
  cells = 0;
  watchedCells = 0;
  amounts = 0;
  watchedAmounts = 0;
  booksWithAlarms = 0;
  readonly alarms: string[] = [];
  readonly missed: string[] = [];
  readonly unnamed: string[] = [];
  readonly byErrors = new Map<number, Counts>();
  readonly single = {
    table: new Map<string, Counts>(),
    slip: new Map<string, Counts>(),
    layout: new Map<string, Counts>(),
    place: new Map<string, Counts>(),
  };
  readonly texts = { reviewed: 0, withAlarms: 0, wrong: none() };
  readonly textBy = { figure: new Map<string, Counts>(), slip: new Map<string, Counts>() };
  readonly textAlarms: string[] = [];
  readonly textMissed: string[] = [];
  readonly textUnnamed: string[] = [];
  readonly formulas = {
    withAlarms: 0,
    alarms: [] as string[],
    byErrors: new Map<number, Counts>(),
    slip: new Map<string, Counts>(),
    layout: new Map<string, Counts>(),
    place: new Map<string, Counts>(),
    pairs: noPairs(),
    overwritten: 0,
    overwrites: [] as string[],
    missed: [] as string[],
    unnamed: [] as string[],
  };
  readonly finals = {
    books: 0,
    withAlarms: 0,
    alarms: [] as string[],
    byErrors: new Map<number, Counts>(),
    table: new Map<string, Counts>(),
    slip: new Map<string, Counts>(),
    layout: new Map<string, Counts>(),
    /** Final accounts beside another carry-over, or another plan. */
    beside: new Map<string, { wrong: number; found: number }>(),
    missed: [] as string[],
    unnamed: [] as string[],
  };
  readonly pairs = noPairs();

  add(book: BookOutcome): void {
    this.books++;
    this.cells += book.cells;
    this.watchedCells += book.watchedCells;
    this.amounts += book.amounts;
    this.watchedAmounts += book.watchedAmounts;
    if (book.falseAlarms.length > 0) this.booksWithAlarms++;
    keep(this.alarms, ...book.falseAlarms.map((a) => `${book.layout}, seed ${book.seed}: ${a}`));
    for (const p of book.planted) this.addPlanted(p);
    this.addNarrative(book);
    this.addFormulas(book);
    if (book.final) this.addFinal(book.final, book.seed);
    countPair(this.pairs, book.planted);
  }

  addFinal(account: FinalOutcome, seed: number): void {
    const sums = this.finals;
    sums.books++;
    if (account.falseAlarms.length > 0) sums.withAlarms++;
    keep(sums.alarms, ...account.falseAlarms.map((a) => `${account.layout}, seed ${seed}: ${a}`));
    for (const p of account.planted) {
      count(sums.byErrors, p.errors, p);
      const line = `${p.errors} wrong, ${p.layout}, ${p.table}, ${p.slip}, ${p.seen}`;
      if (!p.detected) keep(sums.missed, line + (p.watched ? '' : ' (not watched)'));
      else if (!p.named) keep(sums.unnamed, line);
      if (p.errors > 1) continue;
      count(sums.table, p.table, p);
      count(sums.slip, p.slip, p);
      count(sums.layout, p.layout, p);
    }
    for (const { what, found, seen } of account.beside) {
      const counts = sums.beside.get(what) ?? { wrong: 0, found: 0 };
      sums.beside.set(what, { wrong: counts.wrong + 1, found: counts.found + (found ? 1 : 0) });
      if (!found) keep(sums.missed, `${what}, ${account.layout}, ${seen}`);
    }
  }

  private addFormulas({ formulas, layout, seed }: BookOutcome): void {
    const sums = this.formulas;
    if (formulas.falseAlarms.length > 0) sums.withAlarms++;
    keep(sums.alarms, ...formulas.falseAlarms.map((a) => `${layout}, seed ${seed}: ${a}`));
    sums.overwritten += formulas.overwritten.length;
    keep(sums.overwrites, ...formulas.overwritten);
    countPair(sums.pairs, formulas.planted);
    for (const p of formulas.planted) {
      count(sums.byErrors, p.errors, p);
      const line = `${p.errors} wrong, ${p.layout}, ${p.table}, ${p.slip}, ${p.seen}`;
      if (!p.detected) keep(sums.missed, line + (p.watched ? '' : ' (not watched)'));
      else if (!p.named) keep(sums.unnamed, line);
      if (p.errors > 1) continue;
      count(sums.slip, p.slip, p);
      count(sums.layout, p.layout, p);
      count(sums.place, placeOf(p), p);
    }
  }

  private addNarrative(book: BookOutcome): void {
    if (!book.narrative) return;
    const where = `${book.layout}, seed ${book.seed}`;
    this.texts.reviewed++;
    if (book.narrative.falseAlarms.length > 0) this.texts.withAlarms++;
    keep(this.textAlarms, ...book.narrative.falseAlarms.map((a) => `${where}: ${a}`));
    for (const p of book.narrative.planted) {
      addTo(this.texts.wrong, p);
      count(this.textBy.figure, p.figure, p);
      count(this.textBy.slip, p.slip, p);
      if (!p.detected) keep(this.textMissed, `${where}, ${p.slip}: ${p.seen}`);
      else if (!p.named) keep(this.textUnnamed, `${where}, ${p.slip}: ${p.seen}`);
    }
  }

  private addPlanted(p: PlantedOutcome): void {
    count(this.byErrors, p.errors, p);
    const line = `${p.errors} wrong, ${p.layout}, ${p.table}, ${p.slip}, ${p.seen}`;
    if (!p.detected) keep(this.missed, line + (p.watched ? '' : ' (not watched)'));
    else if (!p.named) keep(this.unnamed, line);
    if (p.errors > 1) return;
    count(this.single.table, p.table, p);
    count(this.single.slip, p.slip, p);
    count(this.single.layout, p.layout, p);
    count(this.single.place, placeOf(p), p);
  }
}

/** Tables of the prescribed set, and those beside it. */
const placeOf = ({ table }: PlantedOutcome): string => (table === 'beside' ? 'beside the set' : 'prescribed');

/** Books with two wrong amounts, those in which both are watched, and of either those where both were named. */
interface Pairs {
  books: number;
  bothNamed: number;
  watched: number;
  bothNamedWatched: number;
  /** Of these, both named or called as likely as what is. */
  bothLikelyWatched: number;
}

const noPairs = (): Pairs => ({
  books: 0,
  bothNamed: 0,
  watched: 0,
  bothNamedWatched: 0,
  bothLikelyWatched: 0,
});

function countPair(pairs: Pairs, planted: readonly PlantedOutcome[]): void {
  const pair = planted.filter((p) => p.errors === 2);
  if (pair.length !== 2) return;
  const bothNamed = pair.every((p) => p.named);
  const watched = pair.every((p) => p.watched);
  pairs.books++;
  if (watched) pairs.watched++;
  if (bothNamed) pairs.bothNamed++;
  if (bothNamed && watched) pairs.bothNamedWatched++;
  if (watched && pair.every((p) => p.likely)) pairs.bothLikelyWatched++;
}

function keep(list: string[], ...lines: readonly string[]): void {
  list.push(...lines.slice(0, Math.max(0, EXAMPLES - list.length)));
}

type Outcome = Pick<TextOutcome, 'detected' | 'named' | 'restored'> & {
  readonly watched?: boolean;
  readonly likely?: boolean;
};

function count<K>(counts: Map<K, Counts>, key: K, p: Outcome): void {
  const c = counts.get(key) ?? none();
  counts.set(key, c);
  addTo(c, p);
}

function addTo(c: Counts, { watched = true, detected, named, likely = named, restored }: Outcome): void {
  c.planted++;
  if (watched) c.watched++;
  if (detected) c.detected++;
  if (detected && watched) c.detectedWatched++;
  if (named) c.named++;
  if (named && watched) c.namedWatched++;
  if (likely && watched) c.likelyWatched++;
  if (restored) c.restored++;
}
