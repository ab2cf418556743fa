import type { Decimal } from 'decimal.js';
import { convertValue } from '../budget/Amount';
import type { Figure } from '../budget/Figure';
import type { Finding, JudgedRelation, Measured } from '../budget/Finding';
import { withoutSpaces } from '../budget/names';
import type { Relation, RelationSubject, Term } from '../budget/Relation';
import { round } from '../budget/rounding';
import { isMoney, type Unit } from '../budget/Unit';
import { decimalsFor, decimalsForDifference, showNumber } from './numbers';
import { cellsOfCause, saysTheCause, type Cause } from '../diagnose/causes';
import { placeKey } from '../budget/Place';
import { say, showCell, type Translate } from './translate';

/** A finding that comes from a judged relation. */
export type RelationFinding = Finding & { readonly relation: Relation };

/** Message ids that a relation's own sentence replaces. */
const OF_RELATIONS = /^relation\./;

export const isRelationFinding = (f: Finding): f is RelationFinding =>
  f.relation !== undefined && OF_RELATIONS.test(f.message.id);

/**
 * The sentence of any finding: what an arithmetic finding says follows from its relation (what stands there, what should,
 * and the sum it comes from); every other finding brings its own message.
 * @param cause what it follows from: then the figure is said to disagree with the cause, and not what it should be
 */
export const sentenceOf = (finding: Finding, translate: Translate, cause?: Cause): string =>
  isRelationFinding(finding)
    ? relationSentence(finding, translate, SHORT, cause && !saysTheCause(finding, cause) ? cause : undefined)
    : translate(finding.message);

/** What a relation says with its figures filled in, whole, whether it holds or not. */
export function judgedSentence({ relation, judgement }: JudgedRelation, t: Translate): string {
  const { verdict, stated, expected, difference, reason } = judgement;
  const { unit } = statedFigure(relation);
  const subject = subjectOf(relation.subject, t);
  if (verdict === 'cannot-tell') {
    return say(t, 'relation.cannot-tell', { subject, reason: `cannot-tell.${reason ?? 'unit-mismatch'}` });
  }
  if (verdict === 'consistent') {
    const decimals = decimalsFor([stated, ...(expected ? [expected] : [])]);
    const { terms } = formulaOf(relation, unit, decimals, WHOLE, t);
    const atLeast = relation.kind === 'linear' && relation.comparison === 'at-least';
    const text = showNumber(stated, decimals) + say(t, `unit.${unit}`);
    return say(t, atLeast ? 'relation.holds-at-least' : 'relation.holds', { subject, stated: text, terms });
  }
  const judged: Judged = {
    relation,
    verdict,
    stated: { value: stated, unit },
    ...(expected ? { expected: { value: expected, unit } } : {}),
    ...(difference ? { difference: { value: difference, unit } } : {}),
  };
  return relationSentence(judged, t, WHOLE);
}

/** Cells of a cause that are named in what follows from it. */
const CELLS_SHOWN = 3;

/** How many terms of a sum are written out; of more, the first few and their number. */
interface Length {
  readonly most: number;
  readonly shown: number;
}
const SHORT: Length = { most: 6, shown: 4 };
const WHOLE: Length = { most: Infinity, shown: Infinity };

type Judged = Pick<RelationFinding, 'relation' | 'verdict' | 'stated' | 'expected' | 'difference'>;

function relationSentence(judged: Judged, t: Translate, length: Length = SHORT, cause?: Cause): string {
  const { relation, stated, expected, difference, verdict } = judged;
  const subject = subjectOf(relation.subject, t);
  const figure = statedFigure(relation);
  const unit = figure.unit;
  const statedValue = stated?.value ?? figure.value;
  if (!expected) return zeroBase(relation, subject, { value: statedValue, unit }, t);
  const gap = difference?.value ?? statedValue.minus(expected.value);
  const decimals = decimalsForDifference(statedValue, expected.value, gap);
  const write = (value: Decimal): string => showNumber(value, decimals) + say(t, `unit.${unit}`);
  const formula = formulaOf(relation, unit, decimals, length, t);
  const data = {
    subject,
    stated: write(statedValue),
    expected: write(expected.value),
    difference: write(gap.abs()),
    gap: say(t, gap.isNegative() ? 'relation.less' : 'relation.more', { amount: write(gap.abs()) }),
    formula: formula.outside,
  };
  if (cause) {
    const own = placeKey(figure.place);
    const cells = cellsOfCause(cause).filter((c) => placeKey(c) !== own);
    if (cells.length === 0) return say(t, 'relation.of-cause', data);
    const shown = cells.slice(0, CELLS_SHOWN).map(showCell);
    const names = shown.join(say(t, 'list.separator'));
    const causes = cells.length > shown.length ? say(t, 'relation.cells-shortened', { cells: names }) : names;
    return say(t, 'relation.consequence', { ...data, causes });
  }
  if (verdict === 'rounding') return say(t, 'relation.rounding', data);
  if (verdict === 'truncated' || verdict === 'padded') {
    const rounded = round(expected.value, decimalsOfFigure(figure), 'half-up');
    const exact = showNumber(expected.value, decimalsFor([statedValue, rounded, expected.value]));
    return say(t, `relation.${verdict}`, {
      ...data,
      rounded: write(rounded),
      expected: exact + say(t, `unit.${unit}`),
      formula: formula.inside,
    });
  }
  if (relation.kind === 'linear' && relation.comparison === 'at-least')
    return formula.twin
      ? say(t, 'relation.below', { ...data, label: formula.twin })
      : say(t, 'relation.at-least', data);
  return formula.twin
    ? say(t, 'relation.twin', { ...data, label: formula.twin })
    : say(t, 'relation.inconsistent', data);
}

const statedFigure = (r: Relation): Figure => (r.kind === 'linear' ? r.total : r.stated);

const decimalsOfFigure = (f: Figure): number =>
  f.precision.kind === 'written' ? f.precision.decimals : f.value.decimalPlaces();

function zeroBase(relation: Relation, subject: string, stated: Measured, t: Translate): string {
  const base = relation.kind === 'ratio' ? relation.denominator.map((d) => d.label) : [];
  return say(t, 'relation.zero-base', { subject, stated, base });
}

/** What the relation is about, in the workbook's words. A bare number of a table gets its 表. */
export function subjectOf(subject: RelationSubject, t: Translate): string {
  const { table } = subject;
  const [row, column] = [subject.row, subject.column].map((label) => label && withoutSpaces(label));
  const name = /^[\d-]+$/.test(table) ? say(t, 'relation.table-number', { number: table }) : table;
  if (row && column) return say(t, 'relation.subject', { table: name, row, column });
  if (row) return say(t, 'relation.subject-row', { table: name, row });
  return column
    ? say(t, 'relation.subject-column', { table: name, column })
    : say(t, 'relation.subject-table', { table: name });
}

interface Formula {
  readonly terms: string;
  /** In brackets of its own, or as the continuation of what stands in brackets. */
  readonly outside: string;
  readonly inside: string;
  /** The one figure that the stated one must equal, by its label. */
  readonly twin?: string;
}

function formulaOf(relation: Relation, unit: Unit, decimals: number, length: Length, t: Translate): Formula {
  if (relation.kind === 'linear') {
    const only =
      relation.parts.length === 1 && relation.parts[0]!.weight === 1 ? relation.parts[0] : undefined;
    const terms = sum(relation.parts, unit, decimals, length, t);
    const twin = only && (only.figure.unit === unit ? squeezed(only.label) : terms);
    return { ...brackets(terms, t), ...(twin ? { twin } : {}) };
  }
  const all = [...relation.numerator, ...relation.denominator];
  const digits = decimalsFor(all.map((p) => p.figure.value));
  const inner = all[0]?.figure.unit ?? unit;
  const [numerator, denominator] = [relation.numerator, relation.denominator].map((terms) => {
    const text = sum(terms, inner, digits, length, t);
    return terms.length > 1 ? say(t, 'relation.bracket', { terms: text }) : text;
  });
  return brackets(say(t, 'relation.over', { numerator: numerator!, denominator: denominator! }), t);
}

const brackets = (terms: string, t: Translate): Formula => ({
  terms,
  outside: say(t, 'relation.formula', { terms }),
  inside: say(t, 'relation.formula-inside', { terms }),
});

/** The terms of a sum with their values; zeros are left out of long ones, and what is left out is counted. */
function sum(
  terms: readonly Term[],
  unit: Unit,
  decimals: number,
  { most, shown }: Length,
  t: Translate,
): string {
  const short = terms.length <= most;
  const telling = short ? terms : terms.filter((p) => !p.figure.value.isZero());
  if (telling.length === 0) return say(t, 'relation.terms-all-zero', { count: terms.length });
  const cut = telling.length > most ? telling.slice(0, shown) : telling;
  const digits = Math.max(decimals, decimalsFor(cut.map((p) => inUnitOf(p.figure, unit))));
  const text = cut.map((p, i) => sign(p, i, t) + term(p, unit, digits, t)).join('');
  if (cut.length < telling.length)
    return say(t, 'relation.terms-shortened', { terms: text, count: terms.length });
  const zeros = terms.length - telling.length;
  return zeros > 0 ? say(t, 'relation.terms-other-zero', { terms: text, count: zeros }) : text;
}

const sign = (p: Term, index: number, t: Translate): string =>
  p.weight === -1 ? say(t, 'relation.minus') : index > 0 ? say(t, 'relation.plus') : '';

/** A figure of another unit keeps it, and says so. */
function term(p: Term, unit: Unit, decimals: number, t: Translate): string {
  const { figure, label } = p;
  const value =
    figure.unit === unit
      ? showNumber(figure.value, decimals)
      : showNumber(figure.value, decimalsFor([figure.value])) + say(t, `unit.${figure.unit}`);
  return say(t, 'relation.term', { label: squeezed(label), value });
}

const inUnitOf = (f: Figure, unit: Unit): Decimal =>
  isMoney(f.unit) && isMoney(unit) ? convertValue(f.value, f.unit, unit) : f.value;

/** A label without the spaces that spread a word over its cell (`合    计`); a space between words stays. */
const squeezed = (label: string): string =>
  label.replace(/\s{2,}|\u3000/g, '').replace(/([合总小])\s(计)/g, '$1$2');
