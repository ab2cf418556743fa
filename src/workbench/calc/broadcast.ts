import type { Context } from './Context';
import { Area, CalcError, isMatrix, VALUE, type Scalar, type Value } from './values';

/** Works out single values; where some are arrays, for each place of them. */
export function eachOf(
  values: readonly Value[],
  context: Context,
  work: (scalars: readonly Scalar[]) => Scalar,
): Value {
  const arrays = values.map((v) =>
    isMatrix(v) || (context.isArray && v instanceof Area) ? context.matrix(v) : null,
  );
  if (arrays.every((a) => a === null)) return work(values.map((v) => context.single(v)));
  const rows = Math.max(...arrays.map((a) => a?.length ?? 1));
  const columns = Math.max(...arrays.map((a) => a?.[0]?.length ?? 1));
  return Array.from({ length: rows }, (_r, i) =>
    Array.from({ length: columns }, (_c, j) => {
      try {
        return work(
          values.map((v, n) => {
            const array = arrays[n];
            if (!array) return context.single(v);
            const line = array[array.length === 1 ? 0 : i];
            const value = line?.[line.length === 1 ? 0 : j];
            if (value === undefined) throw new CalcError(VALUE);
            return value;
          }),
        );
      } catch (error) {
        if (error instanceof CalcError) return error;
        throw error;
      }
    }),
  );
}
