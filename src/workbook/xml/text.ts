const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five named entities and numeric references; an unknown name stays as written. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** A boolean as XML Schema writes it. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The text of an element's inside: CDATA as it stands, comments left out, entities resolved. */
export function elementText(inside: string): string {
  if (!inside.includes('<')) return unescapeXml(inside);
  return inside.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^>]*>|([^<]+)/g,
    (_whole, cdata?: string, text?: string) => cdata ?? (text === undefined ? '' : unescapeXml(text)),
  );
}

/** Resolves the `_xHHHH_` escapes of spreadsheet strings. */
export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Half a surrogate pair cannot be written as UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** For text between tags; half surrogates become U+FFFD. */
export const escapeXml = (text: string): string => wellFormed(text).replace(/[&<>]/g, (c) => MARKUP[c]!);

/** For a value between double quotes. */
export const escapeAttribute = (text: string): string =>
  wellFormed(text).replace(/[&<>"\n\r\t]/g, (c) => MARKUP[c]!);

/** What XML cannot hold (control characters) and what would be read as an escape, as `_xHHHH_`; then {@link escapeXml}. */
export function escapeString(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return escapeXml(escaped);
}
