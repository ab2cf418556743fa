/** What is read of an element of a Word document, as mammoth hands it over. */
export interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * The lines of a Word document: one per paragraph, one per row of a table. The cells of a row stand between bars; one that goes
 * on from the left has nothing between its bars (`||`), one that goes on from above has `^^`. A table of one column or one row
 * is but a frame around paragraphs.
 */
export function wordLines(element: WordElement): readonly string[] {
  switch (element.type) {
    case 'paragraph':
      return [textOf(element)];
    case 'table':
      return tableLines(element);
    default:
      return (element.children ?? []).flatMap(wordLines);
  }
}

function textOf({ type, value, children }: WordElement): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\t';
  return (children ?? []).map(textOf).join('');
}

/** Word itself allows no more columns. */
const MOST_COLUMNS = 63;

function tableLines(table: WordElement): readonly string[] {
  const rows = (table.children ?? []).filter((row) => row.type === 'tableRow');
  const cells = rows.map((row) => (row.children ?? []).filter((cell) => cell.type === 'tableCell'));
  if (rows.length < 2 || cells.every((row) => row.length < 2))
    return cells.flat().flatMap((cell) => (cell.children ?? []).flatMap(wordLines));
  /** Columns that a cell goes down through: how many rows more. */
  const down: number[] = [];
  return cells.map((row) => {
    const parts: string[] = [];
    const goOn = (): void => {
      while ((down[parts.length] ?? 0) > 0) {
        down[parts.length]!--;
        parts.push(' ^^ ');
      }
    };
    for (const cell of row) {
      goOn();
      const { colSpan = 1, rowSpan = 1 } = cell;
      for (let i = 0; i < colSpan && parts.length < MOST_COLUMNS; i++) {
        down[parts.length] = rowSpan - 1;
        parts.push(i === 0 ? ` ${cellText(cell)} ` : '');
      }
    }
    goOn();
    return `|${parts.join('|')}|`;
  });
}

/** The words of a cell on one line, without what would part it. */
const cellText = (cell: WordElement): string =>
  paragraphsIn(cell)
    .map((p) => textOf(p).trim())
    .filter((words) => words !== '')
    .join(' ')
    .replace(/[|｜]/g, '│')
    .replace(/\s+/g, ' ');

const paragraphsIn = (element: WordElement): readonly WordElement[] =>
  element.type === 'paragraph' ? [element] : (element.children ?? []).flatMap(paragraphsIn);
