import type { Rule } from './Rule';

/** What rules rest on, by their ids: those alone that had something to say. */
export type Bases = Readonly<Record<string, string>>;

/** @param told what rules found, or could not tell */
export function basesOf(
  rules: readonly Pick<Rule, 'meta'>[],
  told: readonly { readonly rule: string }[],
): Bases {
  const spoke = new Set(told.map(({ rule }) => rule));
  return Object.fromEntries(
    rules.flatMap(({ meta }) => (spoke.has(meta.id) && meta.basis ? [[meta.id, meta.basis]] : [])),
  );
}
