import type { Rule } from './Rule';

/** What rules rest on, by their ids: those alone that had something to say. */
export type Bases = Readonly<Record<string, string>>;

type Told = readonly { readonly rule: string }[];

/** @param told what rules found, or could not tell */
export const basesOf = (rules: readonly Pick<Rule, 'meta'>[], told: Told): Bases =>
  keepBases(Object.fromEntries(rules.map(({ meta }) => [meta.id, meta.basis])), told);

/** The bases of what is left, where findings were taken out. */
export function keepBases(bases: Bases, told: Told): Bases {
  const speak = new Set(told.map(({ rule }) => rule));
  return Object.fromEntries(Object.entries(bases).filter(([rule, basis]) => speak.has(rule) && basis !== ''));
}
