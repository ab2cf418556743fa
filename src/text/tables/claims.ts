import { EXACT, written, type Precision } from '../../budget/Figure';
import { oncePer } from '../../budget/oncePer';
import { textPlace, type Sentence, type TextDocument } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit, type Unit } from '../../budget/Unit';
import { squeeze } from '../document/squeeze';
import type { TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Claim } from '../Reading';
import { numbersIn, type NumberToken } from '../tokens/numbers';
import { countedIn, isPercent, type Column } from './columns';
import type { TextCell, TextRow } from './rows';

const NUMERIC = /^[-－−+]?[\d,，]+(?:\.\d+)?\s*(?:[%％]|万元|亿元|元)?$/;

/** Whether a cell holds a figure and nothing else. */
export const isNumeric = (text: string): boolean => NUMERIC.test(text);

/** The number that a cell holds. */
export const numberOf = ({ text }: TextCell): NumberToken | undefined =>
  isNumeric(text) ? numbersIn(squeeze(text).text)[0] : undefined;

/** What is the same for all cells of a table. */
export interface OfTable {
  readonly unit: MoneyUnit;
  /** How many decimals its amounts show. */
  readonly decimals: number;
  readonly title: string | undefined;
  /** The sentence that each line of the text is. */
  readonly sentences: ReadonlyMap<number, Sentence>;
}

/** A cell with what it is of. */
export interface CellRead {
  readonly cell: TextCell;
  readonly column: Column;
  readonly period: Period;
  readonly measure: TextMeasure | undefined;
  readonly name: string;
  /** Gives the index of its claim. */
  readonly nextIndex: () => number;
}

/** The claim that a cell makes; undefined where it holds no figure. */
export function claimOf(
  { cell, column, period, measure, name, nextIndex }: CellRead,
  table: OfTable,
): Claim | undefined {
  const number = numberOf(cell);
  const sentence = table.sentences.get(cell.paragraph.index);
  if (!number || !sentence || column.role === 'none') return undefined;
  const unit = unitOf(number, column, table.unit);
  const isCounted = column.role === 'count';
  return {
    index: nextIndex(),
    role: isCounted ? 'level' : column.role,
    figure: {
      // What moves says how by its direction.
      value: column.role === 'level' ? number.value : number.value.abs(),
      unit,
      precision: precisionOf(number, isPercent(column) || isCounted ? number.decimals : table.decimals),
      origin: 'text',
      place: textPlace(cell.paragraph, cell.start, cell.end),
    },
    label: name,
    ...(table.title === undefined ? {} : { table: table.title }),
    ...(measure && !isCounted ? { measure } : {}),
    period,
    ...(column.role === 'change' || column.role === 'rate'
      ? { direction: number.value.isNegative() ? ('down' as const) : ('up' as const) }
      : {}),
    sentence: sentence.index,
    section: sentence.section,
    approximate: false,
    how: { production: 'table', others: [], named: 'words' },
  };
}

/** @param usual the decimals of a whole number */
function precisionOf({ value, decimals }: NumberToken, usual: number): Precision {
  if (value.isZero()) return EXACT;
  return written(decimals > 0 ? decimals : usual);
}

function unitOf(number: NumberToken, column: Column, money: MoneyUnit): Unit {
  if (isPercent(column)) return '%';
  if (column.role === 'count') return countedIn(column.title) ?? '个';
  return number.unit && isMoney(number.unit) ? number.unit : money;
}

/** The unit of a table's amounts, by the words above it and those of its header; undefined where they say none. */
export function moneyUnitIn(words: string): MoneyUnit | undefined {
  const m =
    /(?:单位\s*[:：]?|金额\s*[:：])\s*(?:人民币)?\s*(亿元|百万元|万元|千元|元)|[（(](亿元|百万元|万元|千元|元)[）)]/.exec(
      words,
    );
  return (m?.[1] ?? m?.[2]) as MoneyUnit | undefined;
}

/** How many decimals amounts of a table show: the most that two of them have. */
export function decimalsOf(rows: readonly TextRow[]): number {
  const all = rows.flatMap((r) => r.cells.map((c) => /\.(\d+)$/.exec(c.text)?.[1]?.length ?? 0));
  return [4, 3, 2, 1].find((d) => all.filter((x) => x >= d).length >= 2) ?? 0;
}

/** The sentence of each line: a row of a table is one. */
export const sentencesByLine = oncePer(
  ({ sentences }: TextDocument): ReadonlyMap<number, Sentence> =>
    new Map(sentences.map((s) => [s.paragraph, s])),
);
