import type { Grid } from '../../src/workbook/Grid';

/** What stands above a table, as a paragraph of a document rather than in the table. */
const CAPTION = /表$|表[（(]|单位[:：]|部门[:：]|^附/;

/** A sheet as a text has its table: captions as lines, rows between bars, cells that are one with others marked as Word's are. */
export function tableAsLines({ cells, merges, used }: Grid): readonly string[] {
  if (!used) return [];
  const texts = new Map(cells.map((c) => [`${c.row},${c.column}`, shown(c.value, c.text)]));
  const joined = new Map<string, string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row > top || column > left) joined.set(`${row},${column}`, column > left ? '' : ' ^^ ');
  const lines: string[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const own: string[] = [];
    for (let column = used.left; column <= used.right; column++) {
      const text = texts.get(`${row},${column}`) ?? '';
      own.push(text === '' ? (joined.get(`${row},${column}`) ?? '  ') : ` ${text} `);
    }
    const words = own.map((t) => t.trim()).filter((t) => t !== '' && t !== '^^');
    if (words.length === 0) continue;
    const isCaption = words.length <= 2 && row < used.top + 4 && words.some((w) => CAPTION.test(w));
    lines.push(isCaption ? words.join('　') : `|${own.join('|')}|`);
  }
  return lines;
}

/** A number as it would be typed; a text as it stands, with the spaces that set it in. */
const shown = (value: unknown, text: string): string =>
  typeof value === 'number' ? String(value) : text.trimEnd();
