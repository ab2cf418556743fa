/**
 * Marks that a template leaves where a person should have written something. Each alone would be rare in a real name:
 * 接待定点, CCTV, 二〇二三年, 【中央直达资金】 and 3×4 are none.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/,
  /[×✕╳]{2,}/,
  /[○◯△□]{2,}/,
  /_{2,}/,
  /(?<![接招优厚善款虐等期对看])待(?:填|补充|完善)/,
  /^待定$/,
  /某某/,
  /【\s*】/,
  /【[^】]*(?:待|填写|请输入|单位名称|部门名称|项目名称)[^】]*】/,
  /\{\{|\}\}|\$\{/,
];

/** Any of these marks, for searching longer texts. */
export const ANY_PLACEHOLDER = new RegExp(PLACEHOLDERS.map((p) => p.source).join('|'));

/** As nearly all names are written: Chinese characters, but for 待 and 某, with digits and marks that no placeholder has. */
const USUAL = /^[\d一-徃徆-柏柑-鿿（）()、，。：“”]*$/;

/** The placeholder that stands in a text, as written; undefined when there is none. */
export const placeholderIn = (text: string): string | undefined =>
  USUAL.test(text) ? undefined : ANY_PLACEHOLDER.exec(text.normalize('NFKC'))?.[0];

export const isPlaceholder = (text: string): boolean => placeholderIn(text) !== undefined;
