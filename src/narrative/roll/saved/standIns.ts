import type { MeasurePath } from '../../measures';
import { measureWords } from '../../measures/measureWords';

/*
 * What stands in a template for what only a book knows: characters for private use in the place of names, codes that no
 * classification has in the place of codes. `source.ts` writes them as what a template reads.
 */

/** The subject that a paragraph is repeated for. */
export const ITEM_CODE = '0000000';

/** The row that a list is repeated for: a measure that is marked as one. */
type RowPath = MeasurePath & { readonly row: true };

export const asRow = (path: MeasurePath): MeasurePath => {
  const row: RowPath = { ...path, row: true };
  return row;
};

export const isRow = (path: MeasurePath): path is RowPath => 'row' in path;

/** Names: what is looked up when the text is written. A 类 ends in 支出, which a text may leave out. */
export const NAME = {
  row: '\uE000支出',
  类: '\uE001支出',
  款: '\uE002',
  项: '\uE003',
  year: '\uE004',
  lastYear: '\uE005',
} as const;

/** How a template reads them. */
const READ: readonly (readonly [string, string])[] = [
  [NAME.row, '行.名称'],
  ['\uE000', '行.名称 | 去支出'],
  [NAME.类, '项.类'],
  ['\uE001', '项.类 | 去支出'],
  [NAME.款, '项.款'],
  [NAME.项, '项.项'],
  [NAME.year, '年份'],
  [NAME.lastYear, '上年份'],
];

const CODE: readonly (readonly [string, string])[] = [[ITEM_CODE, '项.编码']];

/** A measure as a template names it: a text, or the key of the row that is at hand. */
export const measureSource = (path: MeasurePath): string =>
  isRow(path) ? '行.键' : textSource(measureWords(path));

/** A text as a template writes it, with what stands in for names and codes put behind. */
export function textSource(text: string): string {
  const parts = partsOf(text, [...READ, ...CODE]);
  return parts.length === 0
    ? "''"
    : parts
        .map((p, i) => {
          const said = 'read' in p ? p.read : quoted(p.text);
          return i === 0 ? ('read' in p ? `'' | append: ${said}` : said) : `append: ${said}`;
        })
        .join(' | ');
}

/** A quoted text has no quotation mark of its own kind in it. */
const quoted = (text: string): string => {
  const flat = text.replace(/\s*\n\s*/g, ' ');
  return flat.includes("'") ? `"${flat.replaceAll('"', '”')}"` : `'${flat}'`;
};

type Part = { readonly text: string } | { readonly read: string };

/** A text cut where something stands in for a name or a code. */
export function partsOf(text: string, standIns = READ): readonly Part[] {
  const parts: Part[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = standIns.find(([standIn]) => text.startsWith(standIn, at));
    if (!found) {
      plain += text[at++]!;
      continue;
    }
    if (plain !== '') parts.push({ text: plain });
    plain = '';
    parts.push({ read: found[1] });
    at += found[0].length;
  }
  return plain === '' ? parts : [...parts, { text: plain }];
}
