import type { Decimal } from 'decimal.js';
import type { MessageId } from '../locales';
import type { Figure } from './Figure';
import type { CellPlace, Place, TextPlace } from './Place';
import type { Judgement, Relation, Role } from './Relation';
import type { Unit } from './Unit';

/** `error` and `warning` ask a person to act; `info` is there to be known. */
export type Severity = 'error' | 'warning' | 'info';

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** By which severities are put in order; 0 for the gravest. */
export const gravityOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

export type FindingVerdict = 'inconsistent' | 'truncated' | 'padded' | 'rounding' | 'form' | 'cannot-tell';

/** A number with its unit, kept as data until the message is rendered. */
export interface Measured {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** What may stand in a message's gap. Rendered last, in the reader's language. */
export type MessageValue = string | number | Measured | CellPlace | readonly string[];

/** A message is an id and its data; the sentence is made by src/report from src/locales. */
export interface Message {
  /** `<rule id>.<name>`. */
  readonly id: MessageId;
  readonly data: Readonly<Record<string, MessageValue>>;
}

export interface FindingPlace {
  readonly place: Place;
  readonly role: Role | 'cell';
}

/** One thing that a rule found, as data. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: FindingVerdict;
  readonly message: Message;
  /** The places it speaks of, the one to look at first in front. Empty for a finding about the whole book. */
  readonly places: readonly FindingPlace[];
  /** For arithmetic findings: what stands there and what should. */
  readonly stated?: Measured;
  readonly expected?: Measured;
  readonly difference?: Measured;
  readonly relation?: Relation;
  /** For findings in a text: the quoted words and their place. */
  readonly quote?: { readonly text: string; readonly place: TextPlace };
  /** For findings in a text: the sentence as it should read. */
  readonly correction?: string;
  /** The changes of this finding alone that lead there, each at its place in the text. */
  readonly edits?: readonly TextEdit[];
}

/** Words to be put in the place of others. */
export interface TextEdit {
  readonly place: TextPlace;
  readonly text: string;
}

/** A rule, or a part of it, that could not run: counted and shown. */
export interface CannotTell {
  readonly rule: string;
  /** Reason as message data, so that it is read in the reader's language. */
  readonly reason: Message;
  readonly places: readonly FindingPlace[];
}

export interface JudgedRelation {
  readonly relation: Relation;
  readonly judgement: Judgement;
}

/** The figures a finding names, for highlighting: cells only. */
export const cellsOf = (f: Finding): readonly { place: CellPlace; role: FindingPlace['role'] }[] =>
  f.places.flatMap((p) => {
    const cell = p.place.kind === 'cell' ? p.place : p.place.cell;
    return cell ? [{ place: cell, role: p.role }] : [];
  });

export const measured = (value: Decimal, unit: Unit): Measured => ({ value, unit });
export const measuredOf = (f: Figure): Measured => ({ value: f.value, unit: f.unit });
