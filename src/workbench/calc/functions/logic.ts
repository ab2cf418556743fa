import { eachOf } from '../broadcast';
import { compare } from '../operators';
import {
  Area,
  CalcError,
  isMatrix,
  NA,
  toBoolean,
  toInteger,
  toNumber,
  toText,
  VALUE,
  type Scalar,
  type Value,
} from '../values';
import { argument, MANY, ofScalars, ofValues, scalarsIn, type Definition, type Definitions } from './define';

const isError = (v: Scalar): v is CalcError => v instanceof CalcError;

/** IF works out only the branch that it takes, except for arrays. */
const IF: Definition = {
  least: 2,
  most: 3,
  run: (args, context, evaluate) => {
    const condition = evaluate(args[0]!, context);
    const branch = (n: number): Value =>
      args[n] === undefined ? false : (argument(args[n], context, evaluate) ?? 0);
    if (isMatrix(condition) || (context.isArray && condition instanceof Area))
      return eachOf([condition, branch(1), branch(2)], context, ([c, yes, no]) =>
        toBoolean(c!) ? yes! : no!,
      );
    return branch(toBoolean(context.single(condition)) ? 1 : 2);
  },
};

const insteadOf = (isCaught: (error: CalcError) => boolean): Definition => ({
  least: 2,
  most: 2,
  run: (args, context, evaluate) => {
    const otherwise = (): Value => argument(args[1], context, evaluate) ?? 0;
    try {
      const value = argument(args[0], context, evaluate);
      if (isMatrix(value) || (context.isArray && value instanceof Area))
        return eachOf([value], context, ([v]) =>
          isError(v!) && isCaught(v) ? context.single(otherwise()) : v!,
        );
      const single = context.single(value);
      return isError(single) && isCaught(single) ? otherwise() : single;
    } catch (error) {
      if (error instanceof CalcError && isCaught(error)) return otherwise();
      throw error;
    }
  },
});

const choose: Definition = {
  least: 2,
  most: MANY,
  run: (args, context, evaluate) => {
    const index = toInteger(context.single(argument(args[0], context, evaluate)));
    if (index < 1 || index >= args.length) throw new CalcError(VALUE);
    return argument(args[index], context, evaluate) ?? 0;
  },
};

const ifs: Definition = {
  least: 2,
  most: MANY,
  run: (args, context, evaluate) => {
    for (let i = 0; i + 1 < args.length; i += 2)
      if (toBoolean(context.single(argument(args[i], context, evaluate))))
        return argument(args[i + 1], context, evaluate) ?? 0;
    throw new CalcError(NA);
  },
};

const select: Definition = {
  least: 3,
  most: MANY,
  run: (args, context, evaluate) => {
    const value = context.single(argument(args[0], context, evaluate));
    for (let i = 1; i + 1 < args.length; i += 2)
      if (compare(value, context.single(argument(args[i], context, evaluate))) === 0)
        return argument(args[i + 1], context, evaluate) ?? 0;
    if (args.length % 2 === 0) return argument(args.at(-1), context, evaluate) ?? 0;
    throw new CalcError(NA);
  },
};

/** Truth values of ranges and of single values; texts in ranges don't count. */
const combine = (isDone: (value: boolean) => boolean, otherwise: boolean): Definition =>
  ofValues(1, MANY, (values, context) => {
    let result = otherwise;
    let count = 0;
    for (const value of values) {
      const isRange = value instanceof Area || isMatrix(value);
      for (const cell of scalarsIn([value], context)) {
        if (isError(cell)) throw cell;
        if (isRange && (cell === null || typeof cell === 'string')) continue;
        count++;
        if (isDone(toBoolean(cell))) result = !otherwise;
      }
    }
    if (count === 0) throw new CalcError(VALUE);
    return result;
  });

/** Answers for errors too, which other functions hand on. */
const kind = (is: (value: Scalar) => boolean): Definition => ({
  least: 1,
  most: 1,
  run: (args, context, evaluate) => {
    try {
      return eachOf([argument(args[0], context, evaluate)], context, ([v]) => is(v!));
    } catch (error) {
      if (error instanceof CalcError) return is(error);
      throw error;
    }
  },
});

export const LOGIC: Definitions = {
  IF,
  IFERROR: insteadOf(() => true),
  IFNA: insteadOf((e) => e.code === NA),
  IFS: ifs,
  CHOOSE: choose,
  SWITCH: select,
  AND: combine((v) => !v, true),
  OR: combine((v) => v, false),
  NOT: ofScalars(1, 1, (v) => !toBoolean(v!)),
  TRUE: ofScalars(0, 0, () => true),
  FALSE: ofScalars(0, 0, () => false),
  NA: ofScalars(0, 0, () => {
    throw new CalcError(NA);
  }),
  ISERROR: kind(isError),
  ISERR: kind((v) => isError(v) && v.code !== NA),
  ISNA: kind((v) => isError(v) && v.code === NA),
  ISNUMBER: kind((v) => typeof v === 'number'),
  ISTEXT: kind((v) => typeof v === 'string'),
  ISNONTEXT: kind((v) => typeof v !== 'string'),
  ISLOGICAL: kind((v) => typeof v === 'boolean'),
  ISBLANK: kind((v) => v === null),
  N: ofScalars(1, 1, (v) =>
    typeof v === 'number' || typeof v === 'boolean' || isError(v!) ? toNumber(v) : 0,
  ),
  T: ofScalars(1, 1, (v) => (typeof v === 'string' || isError(v!) ? toText(v) : '')),
};
