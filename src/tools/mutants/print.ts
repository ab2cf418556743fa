import type { Counts, Tally } from './Tally';

const rate = (n: number, of: number): string => (of === 0 ? '-' : `${((100 * n) / of).toFixed(2)}%`);

/** `of watched`: of those that anything contradicts; `or as likely`: of these, named first or called as likely as what is. */
const HEAD = [
  '',
  'planted',
  'watched',
  'detected',
  'of watched',
  'named first',
  'of watched',
  'or as likely',
  'restored',
];

const line = (name: string, c: Counts): string[] => [
  name,
  String(c.planted),
  String(c.watched),
  rate(c.detected, c.planted),
  rate(c.detectedWatched, c.watched),
  rate(c.named, c.planted),
  rate(c.namedWatched, c.watched),
  rate(c.likelyWatched, c.watched),
  rate(c.restored, c.planted),
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]!.length)));
  return [HEAD, ...rows]
    .map((r) =>
      r
        .map((text, i) => (i === 0 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const sorted = (counts: ReadonlyMap<string, Counts>): string[][] =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, c]) => line(name, c));

const list = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${head}\n${lines.map((l) => `  ${l}`).join('\n')}\n`;

const pairsText = (p: Tally['pairs']): string =>
  `both named in ${rate(p.bothNamed, p.books)} of ${p.books} books; where both are watched, in ${rate(p.bothNamedWatched, p.watched)} of ${p.watched}, or called as likely in ${rate(p.bothLikelyWatched, p.watched)}`;

const formulaTotals = ({ formulas }: Tally): string[][] =>
  [1, 2, 3].flatMap((n) => {
    const counts = formulas.byErrors.get(n);
    return counts ? [line(`${n} wrong in a book`, counts)] : [];
  });

/** The report of a run: the same for the same seed, whatever the number of threads. */
export function tallyText(t: Tally): string {
  const of = (errors: number): Counts[] => [...t.byErrors].filter(([n]) => n === errors).map(([, c]) => c);
  const totals = [1, 2, 3].flatMap((n) => of(n).map((c) => line(`${n} wrong in a book`, c)));
  return `${t.books} right books: ${rate(t.books - t.booksWithAlarms, t.books)} without a finding above info
${t.cells} amount cells, ${rate(t.watchedCells, t.cells)} watched; ${t.amounts} amounts, ${rate(t.watchedAmounts, t.amounts)} watched
two wrong amounts: ${pairsText(t.pairs)}

${table(totals)}

One wrong amount, by place
${table(sorted(t.single.place))}

by table
${table(sorted(t.single.table))}

by kind of slip
${table(sorted(t.single.slip))}

by layout
${table(sorted(t.single.layout))}

Totals as formulas: ${rate(t.books - t.formulas.withAlarms, t.books)} of the right books without a finding above info; formulas suggested to be overwritten: ${t.formulas.overwritten}
two wrong typed amounts: ${pairsText(t.formulas.pairs)}
${table([...formulaTotals(t), ...sorted(t.formulas.slip)])}

one wrong typed amount, by place
${table(sorted(t.formulas.place))}

by layout
${table(sorted(t.formulas.layout))}

Final accounts: ${t.finals.books}, ${rate(t.finals.books - t.finals.withAlarms, t.finals.books)} of the right ones without a finding above info, alone and beside their neighbours
beside wrong neighbours: ${[...t.finals.beside].map(([what, c]) => `${what} ${rate(c.found, c.wrong)} of ${c.wrong} found`).join('; ')}
${table([...[...t.finals.byErrors].sort(([a], [b]) => a - b).map(([n, c]) => line(`${n} wrong in an account`, c)), ...sorted(t.finals.table), ...sorted(t.finals.slip), ...sorted(t.finals.layout)])}

Narratives: ${t.texts.reviewed} right ones, ${rate(t.texts.reviewed - t.texts.withAlarms, t.texts.reviewed)} without a finding above info about a figure
${table([line('one wrong figure', t.texts.wrong), ...sorted(t.textBy.figure), ...sorted(t.textBy.slip)])}
${list('False alarms on right books', t.alarms)}${list('Not detected', t.missed)}${list('Detected, not named first', t.unnamed)}${list('False alarms on right final accounts', t.finals.alarms)}${list('Not detected in a final account', t.finals.missed)}${list('Detected in a final account, not named first', t.finals.unnamed)}${list('False alarms on right books with formulas', t.formulas.alarms)}${list('Not detected among formulas', t.formulas.missed)}${list('Detected among formulas, not named first', t.formulas.unnamed)}${list('Formulas to be overwritten', t.formulas.overwrites)}${list('False alarms on right narratives', t.textAlarms)}${list('Not detected in a narrative', t.textMissed)}${list('Detected in a narrative, not named first', t.textUnnamed)}`;
}
