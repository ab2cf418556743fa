import { normalName, withoutSpaces } from '../budget/names';
import type { GridCell } from '../workbook/Grid';
import { kinds } from './kinds';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { isText, textOf, type SheetView } from './SheetView';

/** A line that may be a table's title. */
export interface TitleLine {
  readonly row: number;
  readonly cell: GridCell;
  readonly title: string;
  /** `3-3` of `表3-3`, from this line or the one above it. */
  readonly number?: string;
  readonly definition?: TableKindDefinition;
  /** `（续）`: the next page of the table before. */
  readonly continued: boolean;
  /** A text form or another table that is known not to be one of ours. */
  readonly other?: 'performance' | 'final-accounts';
}

const NUMBER_IN_TITLE = /^(?:附?表|公开)?([0-9]{1,2}(?:-[0-9]{1,2})?)表?[、.:：]?(?=\D)/;
const NUMBER_ALONE = /^(?:附?表|公开)?([0-9一二三四五六七八九十]{1,3}(?:-[0-9]{1,2})?)表?$/;
const LONGEST_TITLE = 60;

/** `表3-3` above or inside a title, as `3-3`. */
export function tableNumber(text: string): string | undefined {
  const plain = normalName(text);
  return /^(附?表|公开)/.test(plain) ? NUMBER_ALONE.exec(plain)?.[1] : undefined;
}

/** The title without its number and year, in normal form. */
const bareTitle = (text: string): string =>
  normalName(text)
    .replace(/^附?表(?:\d+(?:-\d+)*|[一二三四五六七八九十]+(?=[、.:]))[、.:]?(?:\(续\))?/, '')
    .replace(/^\d{4}年度?/, '');

/** Reads a cell as a title; null when it can't be one: too long, a sentence, or not ending like a table's name. */
export function readTitle(cell: GridCell): Omit<TitleLine, 'row' | 'cell'> | null {
  if (!isText(cell)) return null;
  const title = withoutSpaces(textOf(cell));
  if (title.length < 3 || title.length > LONGEST_TITLE || /[。；;]/.test(title)) return null;
  const bare = bareTitle(title);
  const continued = /\(续(表)?\)$|\(续(表)?[一二三四五六七八九\d]+\)$|续表$/.test(bare);
  const name = bare.replace(/\(?续(表)?[一二三四五六七八九\d]*\)?$/, '');
  if (!/表(\([^()]*\))*$/.test(name)) return null;
  const number = NUMBER_IN_TITLE.exec(normalName(title))?.[1];
  const base = { title, continued, ...(number === undefined ? {} : { number }) };
  if (/绩效/.test(name)) return { ...base, other: 'performance' };
  if (/决算/.test(name)) return { ...base, other: 'final-accounts' };
  const definition = kinds.find((k) => k.matches(name));
  return definition ? { ...base, definition } : { ...base };
}

/**
 * All lines of a sheet that read like a table's title. A title stands first in its row, with nothing but
 * short remarks beside it.
 */
export function findTitles(view: SheetView): TitleLine[] {
  const titles: TitleLine[] = [];
  let above: string | undefined;
  for (const row of view.rows) {
    const cells = view.cellsOf(row);
    const cell = cells.find(isText);
    const read = cell && cells.length <= 3 ? readTitle(cell) : null;
    if (cell && read) {
      const number = read.number ?? above;
      titles.push({ ...read, row, cell, ...(number === undefined ? {} : { number }) });
      above = undefined;
    } else {
      above = cells.map((c) => tableNumber(textOf(c))).find((n) => n !== undefined);
    }
  }
  return titles;
}
