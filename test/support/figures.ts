import { Decimal } from 'decimal.js';
import { EXACT, written, type Figure } from '../../src/budget/Figure';
import { cellPlace } from '../../src/budget/Place';
import type { LinearRelation, RatioRelation } from '../../src/budget/Relation';
import { readNumber } from '../../src/budget/readNumber';
import type { Unit } from '../../src/budget/Unit';

let next = 0;

/** A figure as written in a text: `179.17万元`, `7.5%`. Its decimals are those written. */
export function textFigure(text: string): Figure {
  const m = /^(.*?)(元|万元|%)$/.exec(text);
  const read = readNumber(m?.[1] ?? '');
  if (!m || read.kind !== 'number') throw new Error(`not a figure: ${text}`);
  const start = next;
  next += text.length + 1;
  return {
    value: read.value,
    unit: m[2] as Unit,
    precision: written(read.decimals),
    origin: 'text',
    place: { kind: 'text', paragraph: 0, start, end: start + text.length },
  };
}

/** A figure in a cell of a sheet `T`, row 1, the next column; exact unless decimals are given. */
export const cellFigure = (value: Decimal.Value, unit: Unit = '万元', decimals?: number): Figure => ({
  value: new Decimal(value),
  unit,
  precision: decimals === undefined ? EXACT : written(decimals),
  origin: 'typed',
  place: cellPlace('T', 1, ++next),
});

export const sumOf = (
  total: Figure,
  parts: readonly Figure[],
  more: Partial<LinearRelation> = {},
): LinearRelation => ({
  kind: 'linear',
  rule: 'test',
  subject: { table: '表' },
  total,
  totalLabel: '合计',
  parts: parts.map((figure, i) => ({ figure, label: `第${i + 1}项`, weight: 1 })),
  comparison: 'equal',
  ...more,
});

export const ratioOf = (
  stated: Figure,
  numerator: readonly Figure[],
  denominator: readonly Figure[],
  ratio: RatioRelation['ratio'] = 'share',
): RatioRelation => ({
  kind: 'ratio',
  rule: 'test',
  subject: { table: '表' },
  stated,
  statedLabel: '占比',
  numerator: numerator.map((figure) => ({ figure, label: '分子', weight: 1 })),
  denominator: denominator.map((figure) => ({ figure, label: '分母', weight: 1 })),
  ratio,
});
