import { Decimal } from 'decimal.js';
import { asExact, inUnit, written, type Figure } from '../../budget/Figure';
import { oncePer } from '../../budget/oncePer';
import { isMoney, type MoneyUnit } from '../../budget/Unit';
import type { Term } from '../../budget/Relation';
import { round } from '../../budget/rounding';
import { isInTable, type Claim, type Comparison } from '../../text/Reading';
import type { Direction } from '../../text/vocabulary/directions';
import { isConfirmed } from './support';
import { exactTerm, printedTerm, termOf } from './terms';
import type { TextInput } from '../../rules/TextInput';

/** A comparison with the figures that it rests on: from the tables where they are linked, else as written. */
export interface Compared {
  readonly comparison: Comparison;
  readonly now?: Term;
  /** The base, when the text states it or last year's book has it. */
  readonly base?: Term;
  /** Both as the text writes them: a base from last year's book as it would be written beside this year's figure. */
  readonly written?: { readonly now: Term; readonly base: Term };
  /** Both as precise as their tables print them. */
  readonly printed?: { readonly now: Term; readonly base: Term };
  /** this − last by those figures. */
  readonly difference?: Decimal;
  /** The direction that the figures show, when both are there and differ. */
  readonly shown?: Direction | 'none';
  readonly claims: readonly Claim[];
}

/** What a comparison compares. Undefined for 同口径 and for figures that state nothing exact. */
export function compared(input: TextInput, comparison: Comparison): Compared | undefined {
  const known = knownOf(input);
  if (!known.has(comparison)) known.set(comparison, compare(input, comparison));
  return known.get(comparison);
}

/** Several rules ask for each. */
const knownOf = oncePer((_: TextInput) => new Map<Comparison, Compared | undefined>());

function compare(input: TextInput, comparison: Comparison): Compared | undefined {
  const { now, base, change, rate } = comparison;
  const claims = [now, base, change, rate].filter((c) => c !== undefined);
  if (comparison.likeForLike || claims.some((c) => c.approximate)) return undefined;
  const nowTerm = now ? exactTerm(input.document, input.links, now) : undefined;
  const baseTerm = base
    ? exactTerm(input.document, input.links, base)
    : (priorTerm(input, comparison) ?? zeroTerm(comparison) ?? agreeingTerm(input, comparison));
  if (!nowTerm || !baseTerm) return { comparison, ...(nowTerm ? { now: nowTerm } : {}), claims };
  const difference = valueIn(nowTerm.figure, now!.figure).minus(valueIn(baseTerm.figure, now!.figure));
  const shown = difference.isZero() ? 'none' : difference.isPositive() ? 'up' : 'down';
  const like = isWrong(input, now!) ? likeBeside(now!.figure, change?.figure) : now!.figure;
  const asWritten = {
    now: asItShouldRead(input, now!, like, change),
    base:
      base && !isInTable(base) ? termOf(input.document, base) : likeWritten(baseTerm, like, change?.figure),
  };
  const printed = {
    now: printedTerm(input.document, input.links, now!),
    base: base
      ? printedTerm(input.document, input.links, base)
      : (priorPrinted(input, comparison) ?? baseTerm),
  };
  return { comparison, now: nowTerm, base: baseTerm, written: asWritten, printed, difference, shown, claims };
}

/** Whether its cell says something else. */
const isWrong = (input: TextInput, now: Claim): boolean =>
  input.links.of(now)?.certain === true && !isConfirmed(input.links, now);

/** A mistyped figure does not tell how many decimals are written: the one beside it does. */
const likeBeside = (figure: Figure, beside: Figure | undefined): Figure =>
  beside?.unit === figure.unit ? { ...figure, precision: beside.precision } : figure;

/** This year's figure as written; where its cell says otherwise, as it should be written. */
function asItShouldRead(input: TextInput, now: Claim, like: Figure, change: Claim | undefined): Term {
  const cell = input.links.of(now);
  return cell && isWrong(input, now)
    ? likeWritten({ figure: cell.figure, weight: 1, label: cell.label }, like, change?.figure)
    : termOf(input.document, now);
}

/** A figure rounded as the text rounds its neighbours: to the decimals of the finer one, as trailing zeros may be dropped. */
function likeWritten(term: Term, like: Figure, beside?: Figure): Term {
  if (!isMoney(like.unit) || like.precision.kind === 'exact') return term;
  const decimals = Math.max(like.precision.decimals, writtenDecimals(beside, like.unit));
  const value = round(inUnit(term.figure, like.unit).value, decimals, 'half-up');
  return {
    ...term,
    figure: { ...term.figure, unit: like.unit, value, precision: written(decimals), origin: 'derived' },
  };
}

const writtenDecimals = (f: Figure | undefined, unit: MoneyUnit): number =>
  f?.unit === unit && f.precision.kind === 'written' ? f.precision.decimals : 0;

/** The base of a text that says it is nothing. */
const zeroTerm = (comparison: Comparison): Term | undefined =>
  comparison.zeroBase ? nothing(comparison) : undefined;

function nothing({ change }: Comparison): Term | undefined {
  return (
    change && {
      figure: { ...asExact(change.figure), value: new Decimal(0) },
      weight: 1,
      label: change.label,
    }
  );
}

/**
 * A base that proves the change, though it could not disprove it: last year's cell of what the words may mean, or, where last
 * year's book has no such row, nothing.
 */
function agreeingTerm(input: TextInput, comparison: Comparison): Term | undefined {
  const { now, change, direction, flat, against } = comparison;
  if (!now || !input.prior || !input.links.of(now) || !isOfPrior(input, against)) return undefined;
  const cell = input.links.prior(now);
  const term: Term | undefined = cell
    ? { figure: cell.figure, weight: 1, label: cell.label }
    : nothing(comparison);
  if (!term || (!change && !flat)) return undefined;
  const base = likeWritten(term, now.figure, change?.figure).figure;
  const rise = now.figure.value.minus(valueIn(base, now.figure));
  const stated = change ? valueIn(change.figure, now.figure).times(direction === 'down' ? -1 : 1) : 0;
  return rise.equals(stated) ? term : undefined;
}

const valueIn = (f: Figure, like: Figure): Decimal =>
  isMoney(like.unit) ? inUnit(f, like.unit).value : f.value;

/** What last year's book holds: its budget, or where that is a final account, what was spent. */
const isOfPrior = ({ prior }: TextInput, { when, stage }: Comparison['against']): boolean =>
  when === 'last' && (prior?.executed === true || stage === 'budget');

/** Last year's figure from last year's book; not where the text compares with another stage. */
function priorTerm(input: TextInput, { now, against }: Comparison): Term | undefined {
  if (!isOfPrior(input, against)) return undefined;
  const cell = input.links.prior(now);
  return cell?.certain ? { figure: cell.figure, weight: 1, label: cell.label } : undefined;
}

function priorPrinted(input: TextInput, comparison: Comparison): Term | undefined {
  const term = priorTerm(input, comparison);
  const cell = term && input.links.prior(comparison.now);
  return cell && { ...term, figure: cell.printed };
}

export const negative = (t: Term): Term => ({ ...t, weight: t.weight === 1 ? -1 : 1 });

export const claimTerm = (input: TextInput, claim: Claim, weight: 1 | -1 = 1): Term =>
  termOf(input.document, claim, weight);
