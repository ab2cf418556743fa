import type { Decimal } from 'decimal.js';
import { round } from '../../../budget/rounding';
import type { Paragraph, TextDocument } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import { numberOf } from '../../../text/tables/claims';
import type { TextCell, TextRow, TextTable } from '../../../text/tables/rows';
import type { MeasurePath } from '../../measures';
import type { QuantityValue } from '../../write/Quantity';
import { keptDraft } from '../paragraphDraft';
import { fillRange, RANK, words, type Piece, type Slot } from '../Piece';
import type { Rolling } from '../Rolling';
import { sectionAt, sectionOf } from '../sectionAt';
import { yearSlots } from '../slots';
import type { Stretch } from '../Stretch';
import type { Draft } from '../toNarrative';
import { readTable, type Cell, type ReadTable, type Row } from './readTable';
import { rowsAnew } from './rowsAnew';

/** A table of last year's text with this year's amounts, rows that are new and without those that are gone. */
export function tableStretch(rolling: Rolling, table: TextTable, all: readonly Paragraph[]): Stretch {
  const { last, years } = rolling;
  const first = table.rows[0]!.paragraph;
  const read = readTable(table, {
    document: last.document.year === undefined ? withYear(last.document, years.prior.year) : last.document,
    book: last.book,
    section: sectionOf(rolling, first).path,
    unit: last.habits.unit,
  });
  const rows = rowsAnew(rolling, read);
  const kept = new Set(rows.flatMap((r) => (r.isNew ? [] : [r.like.row])));
  const body = new Set(read.rows.map((r) => r.row));
  const heads = table.rows.filter((r) => !body.has(r));
  const drafts = [
    ...heads.map((row, i) =>
      rowDraft(rolling, row, yearSlots(rolling, row.paragraph), withoutNeedlessMarks(heads, i)),
    ),
    ...rows.map((r, i) => {
      const slots = rowSlots(rolling, read, r.like, r.path, r.isNew, i + 1);
      const draft = rowDraft(rolling, r.like.row, slots);
      if (!r.isNew) return draft;
      const { before: _before, ...anew } = draft;
      return { ...anew, id: `${draft.id}.${r.name}` };
    }),
  ];
  return {
    paragraphs: all,
    drafts,
    dropped: read.rows.flatMap((r) => (kept.has(r.row) ? [] : [r.row.paragraph])),
  };
}

const withYear = (document: TextDocument, year: number | undefined): TextDocument =>
  year === undefined ? document : { ...document, year };

/** A row as it stands this time: between bars, whatever stood between its cells. What begins with a tab would lose it. */
function rowDraft(
  rolling: Rolling,
  row: TextRow,
  slots: readonly Slot[],
  cells: readonly TextCell[] = row.cells,
): Draft {
  const { paragraph } = row;
  const pieces = (own: readonly Slot[]): readonly Piece[] => [
    words('|'),
    ...cells.flatMap(({ joined, start, end }) => [
      ...(joined === 'left'
        ? []
        : inCell(joined ? [words('^^')] : fillRange(paragraph.text, start, end, own))),
      words('|'),
    ]),
  ];
  const before = pieces([]).map((p) => (p.kind === 'words' ? p.text : ''));
  return { ...keptDraft(rolling, paragraph, pieces(slots)), before: before.join('') };
}

const inCell = (pieces: readonly Piece[]): readonly Piece[] => [words(' '), ...pieces, words(' ')];

/** The cells of a head without what says that they go on from above, where they are empty for no other reason. */
const withoutNeedlessMarks = (heads: readonly TextRow[], at: number): readonly TextCell[] =>
  heads[at]!.cells.map(({ joined, ...cell }, i) => {
    const isNeedless =
      joined === 'above' && !heads.slice(at + 1).some(({ cells }) => (cells[i]?.text ?? '') !== '');
    return joined === undefined || isNeedless ? cell : { ...cell, joined };
  });

/** A line that looks like a row and stands in no table: its numbers are last year's. */
export function strayRow(rolling: Rolling, paragraph: Paragraph): readonly Piece[] {
  const { text } = paragraph;
  const slots: Slot[] = [
    ...text.matchAll(/(?<=^|[|｜\t])\s*[-－]?\d[\d,，]*(?:\.\d+)?[%％]?\s*(?=$|[|｜\t])/g),
  ].flatMap((m) => {
    const said = m[0].trim();
    if (/^\d{1,2}$/.test(said)) return [];
    const start = m.index + m[0].indexOf(said);
    const input = rolling.inputName('', paragraph, sectionAt(rolling, paragraph));
    return [{ start, end: start + said.length, rank: RANK.figure, fill: () => [rolling.check(input, said)] }];
  });
  return fillRange(text, 0, text.length, [...slots, ...yearSlots(rolling, paragraph)]);
}

/**
 * What of a row does not stay as it is: this year's amounts.
 * @param as what a measure of last year's row is of this one
 */
function rowSlots(
  rolling: Rolling,
  read: ReadTable,
  { row, key, cells: shown }: Row,
  as: (path: MeasurePath) => MeasurePath,
  isNew: boolean,
  ordinal: number,
): readonly Slot[] {
  const { paragraph, cells } = row;
  const of = [...shown.values()].find((c) => c.path)?.path;
  const slots = cells.flatMap((cell, i): Slot[] => {
    const own = shown.get(i);
    const fill = (pieces: () => readonly Piece[]): Slot[] => [
      { start: cell.start, end: cell.end, rank: RANK.figure, fill: pieces },
    ];
    if (own?.role === 'index') return /^\d+$/.test(cell.text) ? fill(() => [words(String(ordinal))]) : [];
    if (!own)
      return isNew && of
        ? nameSlots(rolling, cell, read.names.has(i), as(of), key?.code)
        : saidSlots(rolling, row, cell);
    const amount = own.path && amountOf(rolling, read, own, as(own.path), cell);
    if (amount) return cell.text === '' && amount.isNothing ? [] : fill(() => [amount.piece]);
    if (cell.text === '' || (numberOf(cell) === undefined && !isNew)) return saidSlots(rolling, row, cell);
    const about = `${key?.name ?? ''}${own.heading}`.slice(0, 24);
    const input = rolling.inputName(about, paragraph, sectionAt(rolling, paragraph));
    return fill(() => [isNew ? rolling.ask(`${input}*`) : rolling.check(input, cell.text)]);
  });
  return [...slots, ...yearSlots(rolling, paragraph)];
}

/** Words in a cell that bear an amount are last year's. */
function saidSlots(rolling: Rolling, { paragraph }: TextRow, cell: TextCell): Slot[] {
  if (!/\d(?:[\d,.]*)(?:万元|元|%|％|人|辆|个|台|次)/.test(cell.text)) return [];
  const input = rolling.inputName('', paragraph, sectionAt(rolling, paragraph));
  return [
    { start: cell.start, end: cell.end, rank: RANK.reason, fill: () => [rolling.check(input, cell.text)] },
  ];
}

/** The name and the code of a row that is new; other words are another row's. */
function nameSlots(
  rolling: Rolling,
  cell: TextCell,
  isName: boolean,
  path: MeasurePath,
  code: string | undefined,
): Slot[] {
  const said = (text: string): Slot[] => [
    { start: cell.start, end: cell.end, rank: RANK.figure, fill: () => [words(text)] },
  ];
  if (isName) return said(rolling.rowName(path));
  const own = 'code' in path ? path.code : undefined;
  if (code !== undefined && own !== undefined && cell.text !== '') {
    if (cell.text === code) return said(own);
    const at = code.indexOf(cell.text, cell.text.length === 2 ? 3 : 0);
    if (/^\d{2,3}$/.test(cell.text) && at >= 0) return said(own.slice(at, at + cell.text.length));
  }
  return cell.text === '' || /^\d+$/.test(cell.text) ? [] : said('');
}

interface Amount {
  readonly piece: Piece;
  readonly isNothing: boolean;
}

/** What a cell shows this time; undefined where the books do not tell. */
function amountOf(
  rolling: Rolling,
  read: ReadTable,
  shown: Cell,
  path: MeasurePath,
  cell: TextCell,
): Amount | undefined {
  const number = numberOf(cell);
  const unit = number?.unit && isMoney(number.unit) ? number.unit : read.unit;
  const sign = /(?:[%％]|万元|亿元|元)$/.exec(cell.text)?.[0] ?? '';
  const quantity = rolling.years.of({ kind: 'path', path }, unit);
  const now = quantity.value;
  const last = quantity.上年?.value;
  const print = (value: QuantityValue | undefined): Amount | undefined =>
    value && written(read, shown, value, value.exact, sign);
  switch (shown.role) {
    case 'now':
      return print(now);
    case 'last':
      return print(last);
    case 'plan':
      return print(quantity.预算?.value);
    case 'completion':
      return print(quantity.完成率?.value);
    case 'change':
    case 'rate': {
      if (!now || !last) return undefined;
      const [a, b] = [now, last].map((v) => round(v.exact, shown.precise, 'half-up')) as [Decimal, Decimal];
      const by = a.minus(b);
      const both = { ...now, kind: 'change' as const, sources: [...now.sources, ...last.sources] };
      if (shown.role === 'change') return written(read, shown, both, by, sign);
      if (b.isZero())
        return by.isZero()
          ? { piece: words(read.nothing), isNothing: true }
          : { piece: words('—'), isNothing: false };
      return written(read, shown, { ...both, kind: 'rate', unit: '%' }, by.div(b).times(100), sign);
    }
    case 'share': {
      const of = shown.whole && rolling.years.of({ kind: 'path', path: shown.whole }, unit).value;
      if (!now || !of || of.exact.isZero()) return undefined;
      const sources = [...now.sources, ...of.sources];
      const value = { ...now, kind: 'share' as const, unit: '%' as const, sources };
      return written(read, shown, value, now.exact.div(of.exact).times(100), sign);
    }
    default:
      return undefined;
  }
}

function written(
  read: ReadTable,
  { decimals }: Cell,
  value: QuantityValue,
  exact: Decimal,
  sign = '',
): Amount {
  const shown = round(exact, decimals, 'half-up');
  const isNothing = exact.isZero();
  const plain = shown.toFixed(decimals);
  const [whole, rest] = plain.split('.');
  const grouped = read.commas ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  const digits = rest === undefined ? grouped : `${grouped}.${rest}`;
  const text = isNothing && read.nothing !== '0' ? read.nothing : `${digits}${sign}`;
  const { relate: _relate, ...own } = value;
  const figure: QuantityValue = { ...own, exact, written: { text: digits, value: shown, decimals } };
  return {
    piece:
      text === '' || (isNothing && read.nothing !== '0')
        ? words(text)
        : { kind: 'figure', value: figure, text },
    isNothing,
  };
}
