/** Shorthands that came with Chromium 87, and the properties that each stands for. */
const PHYSICAL: Readonly<Record<string, readonly string[]>> = {
  inset: ['top', 'right', 'bottom', 'left'],
};
const LOGICAL: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  ['padding-block', 'padding-inline', 'margin-block', 'margin-inline', 'inset-block', 'inset-inline'].map(
    (name) => [name, [`${name}-start`, `${name}-end`]],
  ),
);
const DECLARATION = /([{;]\s*)(inset|(?:padding|margin|inset)-(?:block|inline))\s*:\s*([^;{}]+)/g;

/**
 * A rule of a style sheet without the shorthands that an older Chromium does not know.
 * @param rule as it is given to `insertRule`
 */
export const expandShorthands = (rule: string): string =>
  rule.replace(DECLARATION, (_, before: string, name: string, value: string) => {
    const important = /\s*!important\s*$/.exec(value)?.[0] ?? '';
    const values = partsOf(value.slice(0, value.length - important.length));
    const names = LOGICAL[name] ?? PHYSICAL[name]!;
    return before + names.map((n, i) => `${n}:${sideOf(values, i)}${important}`).join(';');
  });

/** The value of a side where fewer are given than there are sides: the opposite one's, or the first. */
const sideOf = (values: readonly string[], side: number): string =>
  values[side] ?? values[side - 2] ?? values[0]!;

/** The parts of a value; what stands in brackets, as in `calc(1px + 2px)`, is one. */
function partsOf(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of value.trim()) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === ' ' && depth === 0) {
      if (part !== '') parts.push(part);
      part = '';
    } else part += char;
  }
  return part === '' ? parts : [...parts, part];
}
