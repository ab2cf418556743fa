import type { Finding } from '../../budget/Finding';
import type { CellPlace } from '../../budget/Place';
import type { Relation, Term } from '../../budget/Relation';
import { decimalsFor, decimalsForDifference, showNumber } from '../../report/numbers';
import type { Words } from './wordsOf';

/** What a finding compares, as shown: every number with the digits it takes to see the difference. */
export interface Comparison {
  readonly stated: string;
  readonly expected: string;
  readonly difference: string;
}

/** Null for findings that compare no figures. */
export function comparisonOf(finding: Finding, words: Words): Comparison | null {
  const { stated, expected } = finding;
  if (!stated || !expected) return null;
  const gap = finding.difference?.value ?? stated.value.minus(expected.value);
  const decimals = decimalsForDifference(stated.value, expected.value, gap);
  const unit = words.t(`unit.${stated.unit}`);
  return {
    stated: showNumber(stated.value, decimals) + unit,
    expected: showNumber(expected.value, decimals) + unit,
    difference: (gap.isPositive() && !gap.isZero() ? '+' : '') + showNumber(gap, decimals) + unit,
  };
}

/** A term of a relation written out: a sign, a label, a number, and the cell to go to. */
export interface WrittenTerm {
  readonly sign: '' | '=' | '≥' | '＋' | '－' | '÷' | '(' | ')';
  readonly label: string;
  readonly value: string;
  readonly cell?: CellPlace;
}

/** The relation as a row of terms, the stated figure first: 合计 10 = 基本支出 6 ＋ 项目支出 4. */
export function writtenTerms(relation: Relation, words: Words): readonly WrittenTerm[] {
  const parts =
    relation.kind === 'linear' ? relation.parts : [...relation.numerator, ...relation.denominator];
  const total = relation.kind === 'linear' ? relation.total : relation.stated;
  const decimals = decimalsFor([total, ...parts.map((p) => p.figure)].map((f) => f.value));
  const write = (
    { figure, label }: Pick<Term, 'figure' | 'label'>,
    sign: WrittenTerm['sign'],
  ): WrittenTerm => ({
    sign,
    label,
    value:
      showNumber(figure.value, decimals) + (figure.unit === total.unit ? '' : words.t(`unit.${figure.unit}`)),
    ...(figure.place.kind === 'cell'
      ? { cell: figure.place }
      : figure.place.cell
        ? { cell: figure.place.cell }
        : {}),
  });
  if (relation.kind === 'linear') {
    const equals = relation.comparison === 'equal' ? '=' : '≥';
    return [
      write({ figure: total, label: relation.totalLabel }, ''),
      ...parts.map((p, i) => write(p, i > 0 ? (p.weight === 1 ? '＋' : '－') : equals)),
    ];
  }
  return [
    write({ figure: total, label: relation.statedLabel }, ''),
    ...relation.numerator.map((p, i) => write(p, i > 0 ? (p.weight === 1 ? '＋' : '－') : '=')),
    ...relation.denominator.map((p, i) => write(p, i > 0 ? (p.weight === 1 ? '＋' : '－') : '÷')),
  ];
}
