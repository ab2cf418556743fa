/** Brackets within alternatives would need a parser; no package of ours writes them. */
const LEADING_IS = /^:is\(([^()]*)\)((?::[\w-]+(?:\([^()]*\))?)*)$/;

/**
 * A selector without a leading `:is(…)`, which came with Chromium 88: each of its alternatives gets what follows.
 * Other selectors stay as they are.
 */
export function expandIs(selector: string): string {
  const [, list, rest = ''] = LEADING_IS.exec(selector.trim()) ?? [];
  if (list === undefined) return selector;
  return list
    .split(',')
    .map((alternative) => alternative.trim() + rest)
    .join(', ');
}
