import { eachOf } from '../broadcast';
import type { Context } from '../Context';
import type { Node } from '../parse';
import { Area, isMatrix, toNumber, type Scalar, type Value } from '../values';

export type Evaluate = (node: Node, context: Context) => Value;

/** A function of the formula language. */
export interface Definition {
  readonly least: number;
  readonly most: number;
  /** Its arguments are worked out cell by cell, as in SUMPRODUCT. */
  readonly readsArrays?: boolean;
  readonly run: (args: readonly (Node | null)[], context: Context, evaluate: Evaluate) => Value;
}

export type Definitions = Readonly<Record<string, Definition>>;

export const MANY = 255;

/** An argument that was left out, or is not there, is empty. */
export const argument = (node: Node | null | undefined, context: Context, evaluate: Evaluate): Value =>
  node ? evaluate(node, context) : null;

/** A function of single values; given arrays it answers an array. */
export const ofScalars = (
  least: number,
  most: number,
  work: (...values: readonly Scalar[]) => Scalar,
): Definition => ({
  least,
  most,
  run: (args, context, evaluate) =>
    eachOf(
      args.map((a) => argument(a, context, evaluate)),
      context,
      (scalars) => work(...scalars),
    ),
});

/** A function of ranges and values as they are. */
export const ofValues = (
  least: number,
  most: number,
  work: (values: readonly Value[], context: Context) => Value,
  readsArrays = false,
): Definition => ({
  least,
  most,
  readsArrays,
  run: (args, context, evaluate) =>
    work(
      args.map((a) => argument(a, context, evaluate)),
      context,
    ),
});

/** Every single value of the arguments, row by row. */
export function* scalarsIn(values: readonly Value[], context: Context): Generator<Scalar> {
  for (const value of values) for (const row of context.matrix(value)) yield* row;
}

/** The numbers: of ranges those that are numbers, of single values what they come to. @throws CalcError for errors */
export function* numbersIn(values: readonly Value[], context: Context): Generator<number> {
  for (const value of values) {
    if (!(value instanceof Area) && !isMatrix(value)) {
      yield toNumber(value);
      continue;
    }
    for (const row of context.matrix(value))
      for (const cell of row)
        if (typeof cell === 'number') yield cell;
        else if (typeof cell === 'object' && cell !== null) throw cell;
  }
}
