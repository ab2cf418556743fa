import { normalName } from '../budget/names';
import { isCaption } from './captions';
import { readHeader } from './header';
import { kinds } from './kinds';
import { finalKindOf } from './kinds/finals';
import type { TableKindDefinition } from './kinds/TableKindDefinition';
import { areTexts, type SheetCell, type SheetView } from './SheetView';
import { withoutTranslation } from './translation';
import { oncePerText, wordsOf, type Words } from './Words';

/** A line that may be a table's title. */
export interface TitleLine {
  readonly row: number;
  readonly cell: SheetCell;
  readonly title: string;
  /** `3-3` of `表3-3`, from this line or the one above it. */
  readonly number: string | undefined;
  readonly definition: TableKindDefinition | undefined;
  /** `（续）`: the next page of the table before. */
  readonly continued: boolean;
  /** A text form or another table that is known not to be one of ours. */
  readonly other: 'performance' | 'final-accounts' | undefined;
}

const NUMBERED = '(?:附?表|附件|(?:预算)?公开表?|预算)';
const NUMBER = '[0-9]{1,2}(?:-[0-9]{1,2})?';
const NUMBER_IN_TITLE = new RegExp(`^${NUMBERED}?(${NUMBER})表?[、.:]?(?=\\D)`);
const NUMBER_AFTER_TITLE = new RegExp(`(?<=[表)])(${NUMBER})$`);
const NAME_OF_TABLE = new RegExp(`表(?:${NUMBER})?(?:\\([^()]*\\))*$`);
/** `基本支出表—人员经费（工资福利支出）`, `基本支出表（公用经费）`: a cut of a table, and not the table itself. */
const CUT_OF_TABLE =
  /表[-—－─–:：]+[^-—－─–()]{2,20}(?:\([^()]*\))*$|\((?:人员|(?:日常)?公用)(?:经费|支出)\)(?:预算)?表?$/;
const NUMBER_ALONE = new RegExp(
  `^\\(?${NUMBERED}((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:-[0-9]{1,2})?)表?[:、.]?\\)?$`,
);
const LONGEST_TITLE = 60;

/** `表3-3` above or inside a title, as `3-3`. */
export const tableNumber = (text: string): string | undefined =>
  /[表件开预]/.test(text) ? NUMBER_ALONE.exec(normalName(text))?.[1] : undefined;

const numberAlone = oncePerText((words) => tableNumber(withoutTranslation(words).text) ?? null);

/** The number that a cell holds alone. Amounts are many and no two alike: they are read as they stand. */
export const tableNumberIn = (cell: SheetCell): string | undefined =>
  cell.isText ? (numberAlone(cell.words) ?? undefined) : tableNumber(cell.text);

/** `表3（续）`, `续表3`, `续表`: the next page of a table, without its name. */
const CONTINUED_ALONE = new RegExp(
  `^(?:续(?:附?表)|附?表)(${NUMBER})?(?:\\(续(?:表)?[一二三四五六七八九\\d]*\\)|续表?)?$`,
);
const CONTINUED = /\(续(?:表)?[一二三四五六七八九\d]*\)|续表?[一二三四五六七八九\d]*$/;

/** Captions that stand in the title's own cell, below it or behind it. */
const CAPTIONS_BEHIND = /[(（]?(?:金额单位|单位|部门|部门名称|单位名称|编制部门|编制单位|填报单位)[:：].*$/;

/** A title in normal form without its number and year. */
export const bareTitle = (text: string): string =>
  normalName(text)
    .replace(/^附?表(?:\d+(?:-\d+)*|[一二三四五六七八九十]+(?=[、.:]))[、.:]?/, '')
    .replace(NUMBER_AFTER_TITLE, '')
    .replace(/^\d{4}年度?/, '');

/** What a title says, wherever it stands. */
type ReadTitle = Omit<TitleLine, 'row' | 'cell'>;

/** Reads a text as a title; null when it can't be one: too long, a sentence, or not ending like a table's name. */
export const readTitle = (text: string): ReadTitle | null => titleIn(wordsOf(text));

const titleIn = oncePerText((stated: Words): ReadTitle | null => {
  if (!stated.text.includes('表')) return null;
  const words = withoutTranslation(stated);
  const title = words.plain.replace(CAPTIONS_BEHIND, '');
  if (title.length < 2 || title.length > LONGEST_TITLE || /[。；;]/.test(title)) return null;
  const plain = normalName(title);
  const next = /续/.test(plain) ? CONTINUED_ALONE.exec(plain) : null;
  if (next) return { title, continued: true, number: next[1], definition: undefined, other: undefined };
  if (title.length < 3 || tableNumber(title) !== undefined) return null;
  const name = bareTitle(plain.replace(CONTINUED, ''));
  const isCut = CUT_OF_TABLE.test(name);
  if (!isCut && !NAME_OF_TABLE.test(name)) return null;
  const isFinal = /决算/.test(name);
  const definition =
    /绩效/.test(name) || isCut ? undefined : isFinal ? finalKindOf(name) : budgetKindOf(name);
  const other = /绩效/.test(name) ? 'performance' : isFinal && !definition ? 'final-accounts' : undefined;
  return {
    title,
    continued: CONTINUED.test(plain),
    number: NUMBER_IN_TITLE.exec(plain)?.[1] ?? NUMBER_AFTER_TITLE.exec(plain)?.[1],
    definition,
    other,
  };
});

const budgetKindOf = (name: string): TableKindDefinition | undefined => kinds.find((k) => k.matches(name));

interface FoundTitle {
  readonly cell: SheetCell;
  readonly read: ReadTitle;
}

const NO_TITLES: readonly FoundTitle[] = [];

/** A title's row holds nothing but texts: numbers, captions, or the title of a table beside it. */
function titlesOf(cells: readonly SheetCell[]): readonly FoundTitle[] {
  if (!areTexts(cells)) return NO_TITLES;
  let read: FoundTitle[] | undefined;
  for (let i = 0; i < cells.length; i++) {
    const title = titleIn(cells[i]!.words);
    if (title) (read ??= []).push({ cell: cells[i]!, read: title });
  }
  if (!read) return NO_TITLES;
  const others = cells.filter(
    ({ words }) => titleIn(words) === null && !isCaption(words) && numberAlone(words) === null,
  );
  if (others.length > 2) return NO_TITLES;
  return read;
}

/**
 * All lines of a sheet that read like a table's title, in the order of rows and columns.
 * A text that only ends like one (统计报表, a project) is one only with a header below it.
 */
export function findTitles(view: SheetView): TitleLine[] {
  const { rows } = view;
  const titles: TitleLine[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const found = titlesOf(view.cellsOf(row));
    if (found.length === 0) continue;
    const before = titles.at(-1)?.row ?? 0;
    for (const { cell, read } of found) {
      if (!isSure(read) && at > 0 && readHeader(view, rows.slice(at + 1, at + 6)) === null) continue;
      const { title, continued, definition, other } = read;
      const number = read.number ?? numberUpFrom(view, at, before);
      titles.push({ row, cell, title, number, definition, continued, other });
    }
  }
  return titles;
}

/** The number beside a title, or above it, when nothing but captions lie between; not the number of the title before. */
function numberUpFrom(view: SheetView, title: number, before: number): string | undefined {
  for (let at = title; at >= 0 && view.rows[at]! > before; at--) {
    const cells = view.cellsOf(view.rows[at]!);
    const number = firstNumber(cells);
    if (number !== undefined) return number;
    if (at < title && !isCaptionRow(cells)) return undefined;
  }
  return undefined;
}

/** `政府采购预算`, `部门收支总体情况`: the line above a header, on a sheet where nothing is called a 表. */
export function titleWithoutName(view: SheetView): TitleLine | undefined {
  const header = readHeader(view, view.rows);
  if (!header) return undefined;
  for (const row of view.rows) {
    if (row >= header.first) break;
    const texts = view.cellsOf(row).filter((c) => !isCaption(c.words) && tableNumberIn(c) === undefined);
    const [cell] = texts;
    const title = cell?.words.plain ?? '';
    const isName = texts.length === 1 && cell!.isText && NAME_WITHOUT_TABLE.test(title);
    if (!isName || title.length > LONGEST_TITLE) continue;
    const read = readTitle(`${title}表`);
    return {
      row,
      cell: cell!,
      title,
      number: undefined,
      definition: read?.definition,
      continued: false,
      other: read?.other,
    };
  }
  return undefined;
}

/** How such a title ends. */
const NAME_WITHOUT_TABLE = /(?:预算|收支|收入|支出|经费|情况|明细|汇总|采购|项目|清单|目录)$/;

/** A title that needs no header below it to be one. */
const isSure = (read: ReadTitle): boolean =>
  read.definition !== undefined || read.other !== undefined || read.continued;

function firstNumber(cells: readonly SheetCell[]): string | undefined {
  for (const cell of cells) {
    const number = tableNumberIn(cell);
    if (number !== undefined) return number;
  }
  return undefined;
}

const isCaptionRow = (cells: readonly SheetCell[]): boolean =>
  cells.every((c) => c.isText && isCaption(c.words));
