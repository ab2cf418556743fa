const DELIMITERS = ['\t', ',', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows of a table have several fields; so many of the first rows are looked at. */
const ENOUGH_ROWS = 20;
const NUMBER = /^\s*[¥￥]?[+-]?(?:\d[\d,]*)(?:\.\d+)?%?\s*$/;

/**
 * What separates the fields of a text that is a table, a line per row; undefined for any other text. In a table at least two rows
 * have fields in which nothing but a number stands.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  const start = text.slice(0, 20_000);
  return DELIMITERS.find((delimiter) => {
    let rows = 0;
    for (const fields of fieldsOf(start, delimiter, ENOUGH_ROWS))
      if (fields.length > 1 && fields.some((f, i) => isNumber(f, fields[i - 1]))) rows++;
    return rows >= 2;
  });
}

/** In sentences commas stand inside numbers, too: 收入1,234,567.89元. */
const isNumber = (field: string, before: string | undefined): boolean =>
  NUMBER.test(field) && (before === undefined || NUMBER.test(before) || !/\d$/.test(before));

/**
 * The rows of such a text, field by field (RFC 4180): a field in quotes may hold delimiters, line ends and doubled quotes.
 * @param most rows, all by default
 */
export function* fieldsOf(text: string, delimiter: Delimiter, most = Infinity): Generator<string[]> {
  let at = 0;
  for (let row = 0; at < text.length && row < most; row++) {
    const fields: string[] = [];
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at) : undefined;
      let end = field?.end ?? at;
      if (!field) while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
      fields.push(field ? field.value : text.slice(at, end).replace(/\r$/, ''));
      if (text[end] === '\r' && text[end + 1] === '\n') end++;
      at = end + 1;
      if (text[end] !== delimiter) break;
    }
    yield fields;
  }
}

/** A field in quotes that begins at `at`: its value, and where what is behind it begins. */
function quoted(text: string, at: number): { value: string; end: number } | undefined {
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== '"')
      return { value: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}
