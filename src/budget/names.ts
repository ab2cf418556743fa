/**
 * The one matcher of names: subjects, units, headers, titles.
 * Two names are the same when their normal forms are: NFKC, no spaces, one kind of quotes, brackets and dashes.
 */

const QUOTES = /[“”„‟"＂「」『』‘’'＇]/g;
const SPACES = /[\s\u00a0\u2000-\u200d\u202f\u205f\u3000\ufeff]/g;
const DASHES = /[‐‑‒–—―−－ー]/g;

/** The normal form of a name, for comparing; never shown. Brackets become `(` `)`, quotes vanish, dashes become `-`. */
export function normalName(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const normal = text
    .normalize('NFKC')
    .replace(SPACES, '')
    .replace(QUOTES, '')
    .replace(DASHES, '-')
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
    .toLowerCase();
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, normal);
  return normal;
}

/** The same few thousand names are compared again and again. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

export const sameName = (a: string, b: string): boolean => normalName(a) === normalName(b);

/** A text without any space: `收  入  总  计` → `收入总计`. For showing labels. */
export const withoutSpaces = (text: string): string => text.replace(SPACES, '');

const NUMBERING = /^(?:[(（]?[一二三四五六七八九十百]+[)）]?[、.．]?|[(（]?\d{1,2}[)）]?[、.．])(?=\D)/;
const OF_WHICH = /^其中[:：]?/;

/**
 * A label without its numbering and `其中：`: `二十九、事业单位结余分配` → `事业单位结余分配`.
 * `一般公共服务支出` keeps its 一: numbering needs a mark after it or brackets around it.
 */
export function withoutNumbering(label: string): string {
  const text = withoutSpaces(label).replace(OF_WHICH, '');
  const m = NUMBERING.exec(text);
  return m && /[、.．)）]$/.test(m[0]) ? text.slice(m[0].length).replace(OF_WHICH, '') : text;
}

/**
 * A class name without 支出 at its end: tables write 一般公共服务支出, sentences 一般公共服务.
 * Only for matching the two spellings of one class.
 */
export const withoutExpenditure = (name: string): string => name.replace(/支出$/, '');
