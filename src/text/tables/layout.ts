import { hasDigitsOnly } from '../../budget/Subject';
import type { Section, TextDocument } from '../../budget/TextDocument';
import type { MoneyUnit } from '../../budget/Unit';
import { sectionKindOf } from '../document/sectionKinds';
import { squeeze } from '../document/squeeze';
import { measureOf } from '../measure/measureOf';
import type { TextMeasure } from '../measure/TextMeasure';
import { isNumeric, moneyUnitIn, sentencesByLine } from './claims';
import { columnOf, type Column } from './columns';
import { areNames, borneOut, isName, isNothing, textsBelow } from './contents';
import { codeColumns } from './depth';
import { columnName, isHeaded } from './headed';
import { headersOf } from './headers';
import { titleOf, type TextRow, type TextTable } from './rows';
import type { ColumnName } from './sumsAcross';

/** How a table in a text is laid out: what its lines above say, its headings, and the columns that name its rows. */
export interface Layout {
  readonly title: string | undefined;
  /** The unit of its amounts; undefined where neither the lines above nor the headings say one. */
  readonly unit: MoneyUnit | undefined;
  readonly header: readonly TextRow[];
  /** The rows below the header, but for one that numbers the columns. */
  readonly data: readonly TextRow[];
  readonly columns: readonly Column[];
  readonly names: readonly ColumnName[];
  /** The columns name what is measured, and the rows at most when. */
  readonly headed: boolean;
  /** The columns of codes: 类, 款 and 项 may have one each. */
  readonly codes: ReadonlySet<number>;
  /** The columns that name what stands to the right of them: one, or two where two lists stand side by side; −1 where nothing names the rows. */
  readonly starts: readonly number[];
  /** What words of the table measure. */
  readonly measured: (words: string) => TextMeasure | undefined;
}

/** The layout of a table; undefined where no figures stand in it. */
export function layoutOf(document: TextDocument, table: TextTable): Layout | undefined {
  const first = firstOfData(table.rows);
  if (first < 0) return undefined;
  const header = table.rows.slice(0, first);
  const data = table.rows.slice(first).filter((row) => !isNumbering(row));
  if (data.length === 0) return undefined;
  const title = titleOf(table);
  const width = table.rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const headers = headersOf(header, width);
  const measured = (words: string): TextMeasure | undefined => measuredIn(document, title, data[0]!, words);
  const names = headers.map((h) => columnName(h, measured));
  const headed = isHeaded(names, data);
  const below = headers.map((_, i) => textsBelow(data, i));
  const titles = headers.map((h) => h.join(''));
  const starts = headed
    ? [isNumeric(data[0]!.cells[0]?.text ?? '') ? -1 : 0]
    : below.flatMap((texts, i) =>
        i === 0 || (i < width - 1 && (areNames(texts) || isOnlyName(titles[i]!, texts))) ? [i] : [],
      );
  const codes = new Set(headed ? [] : starts.flatMap((from) => codesBefore(data, below, from)));
  const columns = borneOut(
    titles.map((t) => columnOf(t, document)),
    below,
    headed,
  );
  return {
    title,
    unit: moneyUnitIn([...table.above.map((p) => p.text), ...header.map(wordsOf)].join('\n')),
    header,
    data,
    columns: columns.map((c, i) => (codes.has(i) ? { ...c, role: 'none' } : c)),
    names,
    headed,
    codes,
    starts,
    measured,
  };
}

/** The name of the only row. */
const isOnlyName = (title: string, texts: readonly string[]): boolean =>
  texts.length === 1 && isName(texts[0]!) && /名称|项目|科目/.test(title);

/** The columns of codes before names, where nothing but codes stands in them. */
const codesBefore = (
  data: readonly TextRow[],
  below: readonly (readonly string[])[],
  from: number,
): readonly number[] =>
  codeColumns(data, from).filter((c) => below[c]!.every((t) => hasDigitsOnly(t) || !isNumeric(t)));

/** How many rows of a table are its header: all that stand above the first figure. */
export function headerLength(rows: readonly TextRow[]): number {
  const first = firstOfData(rows);
  return first < 0 ? Math.min(1, rows.length) : first;
}

/** The first row with a figure; rows right before it that give nothing to a name stand below the header, too. */
function firstOfData(rows: readonly TextRow[]): number {
  let first = rows.findIndex(hasFigures);
  while (first > 1 && givesNothing(rows[first - 1]!)) first--;
  return first;
}

const hasFigures = ({ cells }: TextRow): boolean =>
  cells.some((c, i) => i > 0 && isNumeric(c.text) && !/^(?:19|20)\d{2}$/.test(c.text));

/** `因公出国（境）费 | — | —` */
const givesNothing = ({ cells: [first, ...others] }: TextRow): boolean =>
  (first?.text ?? '') !== '' && others.some((c) => c.text !== '') && others.every((c) => isNothing(c.text));

/** `栏次 | 1 | 2 | 3`: a row that numbers the columns. */
const isNumbering = ({ cells }: TextRow): boolean => {
  const first = cells.findIndex((c) => !/^(?:[类款项目]|栏\s*次|序号|编号|行次)?$/.test(c.text));
  return (
    first > 0 &&
    cells.slice(0, first).some((c) => NUMBERING.test(c.text)) &&
    cells.slice(first).every((c) => c.text === '' || /^(?:[A-Z]|\d{1,2})(?:[=＝].*)?$/.test(c.text))
  );
};

const NUMBERING = /^(?:栏\s*次|序号|编号|行次)$/;

const wordsOf = ({ cells }: TextRow): string => cells.map((c) => c.text).join(' ');

/** Of what a table is its title says, not the section that it happens to stand in. */
function measuredIn(
  document: TextDocument,
  title: string | undefined,
  { paragraph }: TextRow,
  words: string,
): TextMeasure | undefined {
  const path =
    title === undefined ? sectionOf(document, paragraph.index).path : [sectionKindOf(subjectOfTitle(title))];
  return measureOf(squeeze(words).text, path) ?? undefined;
}

const sectionOf = (document: TextDocument, line: number): Section =>
  document.sections[sentencesByLine(document).get(line)?.section ?? 0]!;

/** A title without what says that it is one: `附表3：一般公共预算支出预算表`. */
const subjectOfTitle = (title: string): string =>
  title
    .replace(/^附[件表]?\d*[:：、.]?\s*/, '')
    .replace(/(?:预算|决算)?表(?:[（(][^（）()]{0,12}[）)])?$/, '');

/** What a row is called: 合计 may stand in a column of codes, or in the one right before the names. */
export function nameOf(
  { cells }: TextRow,
  from: number,
  before: number | undefined,
  codes: ReadonlySet<number>,
): string {
  const name = cells[from]?.text ?? '';
  if (name !== '' || before === undefined) return name;
  const ahead = cells.slice(before, from);
  const isFree = ahead.length === 1 || ahead.every((_, i) => codes.has(before + i));
  const word = ahead.findLast((c) => c.text !== '')?.text ?? '';
  return isFree && !/\d/.test(word) ? word : '';
}
