/** A formula that is not worked out here: a function, a reference or a way of writing that isn't known. */
export class UnsupportedFormulaError extends Error {
  override readonly name = 'UnsupportedFormulaError';
}
