import type { Grid } from '../../workbook/Grid';

/** The cells of a list as texts, row by row; what lies between is empty. */
export type Rows = readonly (readonly string[])[];

/** A sheet's cells as texts. A number is what it is and not what its format shows of it: `2,010,101` is a code. */
export function rowsOfGrid({ cells }: Grid): Rows {
  const rows: string[][] = [];
  for (const { row, column, value, text } of cells) {
    const texts = (rows[row - 1] ??= []);
    texts[column - 1] = typeof value === 'number' ? String(value) : text.trim();
  }
  return Array.from(rows, (texts) => Array.from(texts ?? [], (text) => text ?? ''));
}

/** The fields of a text of values that commas, tabs or semicolons part, as spreadsheets save it. */
export function rowsOfText(text: string): Rows {
  const content = text.replace(/^\ufeff/, '');
  const separator = separatorOf(content);
  const rows: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    fields.push(field.trim());
    field = '';
  };
  for (let i = 0; i < content.length; i++) {
    const c = content.charAt(i);
    if (quoted && c === '"' && content.charAt(i + 1) === '"') field += content.charAt(i++);
    else if (c === '"' && (quoted || field.trim() === '')) quoted = !quoted;
    else if (!quoted && c === separator) endField();
    else if (!quoted && c === '\n') {
      endField();
      rows.push(fields);
      fields = [];
    } else field += c;
  }
  endField();
  return [...rows, fields].filter((row) => row.some((f) => f !== ''));
}

/** The one of the marks that the first line has most of. */
function separatorOf(content: string): string {
  const line = /[^\n]*\S[^\n]*/.exec(content)?.[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
