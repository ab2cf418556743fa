import { UnsupportedFormulaError } from '../../formulas/syntax/UnsupportedFormulaError';
import { eachOf } from './broadcast';
import type { Context } from './Context';
import { FUNCTIONS } from './functions';
import { BINARY, UNARY } from './operators';
import type { Node } from './parse';
import { CalcError, type Scalar, type Value } from './values';

/** What a formula gives in its cell. @throws UnsupportedFormulaError */
export function resultOf(node: Node, context: Context): Scalar {
  try {
    const value = context.single(evaluate(node, context));
    return value ?? 0;
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}

/** @throws CalcError, UnsupportedFormulaError */
function evaluate(node: Node, context: Context): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'array':
      return node.rows;
    case 'area':
      return context.area(node.sheet, node.range);
    case 'name': {
      const sheet = node.sheet === null ? context.sheet : context.cells.sheet(node.sheet);
      const named = sheet === undefined ? undefined : context.cells.named(node.name, sheet);
      if (!named) throw new UnsupportedFormulaError(node.name);
      return evaluate(named, context);
    }
    case 'unary':
      return eachOf([evaluate(node.of, context)], context, ([a]) => UNARY[node.sign](a!));
    case 'binary':
      return eachOf([evaluate(node.left, context), evaluate(node.right, context)], context, ([a, b]) =>
        BINARY[node.sign]!(a!, b!),
      );
    case 'call': {
      const called = FUNCTIONS.get(node.name);
      if (!called || node.args.length < called.least || node.args.length > called.most)
        throw new UnsupportedFormulaError(node.name);
      return called.run(node.args, called.readsArrays ? context.inArray() : context, evaluate);
    }
  }
}
