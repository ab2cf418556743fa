import type { DocumentCell, DocumentRow, SheetDocument } from '../SheetDocument';
import { extraColumns, type ExtraColumns } from './extraColumns';
import type { Persons, PersonsRow } from './Persons';
import { placeRows } from './placeRows';
import { COLUMN_HEADS, isHead, writtenRows, type WrittenRow } from './WrittenRow';

/** A document with people's words in it, and what of its rows is ours. */
export interface Kept {
  readonly document: SheetDocument;
  readonly written: readonly WrittenRow[];
}

/**
 * Takes over what people have written on the sheets that a document replaces: beside the row of the same finding; in rows at
 * the end where the finding is gone, or where they had added a row. Nothing of theirs is left out.
 */
export function withPersons(document: SheetDocument, persons: readonly Persons[]): Kept {
  const { keeps } = document;
  if (!keeps) return { document, written: [] };
  const written = [...writtenRows(document)];
  if (persons.every(({ rows, columns }) => rows.length + columns.length === 0)) return { document, written };
  const extra = extraColumns(document, persons, keeps.changed);
  const { placed, gone, added } = placeRows(document, persons);
  const rows = document.rows.map((row, i) => carried(row, placed.get(i) ?? [], document, extra));
  const appended: DocumentRow[] = [];
  if (gone.length > 0) {
    appended.push(heading(keeps.gone, '@gone'));
    for (const row of gone) {
      const own = row.ours.map((cell, j) => (row.changed.includes(j) ? null : cell));
      const keys = row.written?.keys ?? [];
      written.push(...writtenRows({ columns: document.columns, rows: [{ keys, cells: own }] }));
      // What is left of our words is shown as it stood; what was written over them is theirs.
      appended.push(
        carried({ keys, cells: row.ours.map(filled) }, [{ ...row, changed: [] }], document, extra),
      );
    }
  }
  if (added.length > 0) {
    appended.push(heading(keeps.added, '@added'));
    for (const row of added)
      appended.push(carried({ cells: row.ours.map(filled) }, [{ ...row, changed: [] }], document, extra));
  }
  written.push(
    ...writtenRows({ columns: document.columns, rows: appended.filter((row) => isHead(row.keys?.[0])) }),
  );
  const columns = [...document.columns, ...extra.columns.map(() => ({ width: EXTRA_WIDTH, printed: true }))];
  return { document: { ...document, columns, rows: [...rows, ...appended] }, written };

  function heading(words: string, key: string): DocumentRow {
    return {
      keys: [key],
      cells: document.columns.map((_, i) => (i === 0 ? { text: words, style: 'subheading' } : null)),
    };
  }
}

/** In characters. */
const EXTRA_WIDTH = 18;

const EMPTY: DocumentCell = { text: '', style: 'cell' };
const filled = (cell: DocumentCell | null): DocumentCell => cell ?? EMPTY;

/** A row of the document with what people have written on it. */
function carried(
  row: DocumentRow,
  theirs: readonly PersonsRow[],
  { columns }: SheetDocument,
  extra: ExtraColumns,
): DocumentRow {
  const isHeads = row.keys?.[0] === COLUMN_HEADS;
  const isOutside = !isHeads && isHead(row.keys?.[0]);
  const cells: (DocumentCell | null)[] = columns.map((_, i) => row.cells[i] ?? null);
  const beside = extra.columns.map(({ heading }) => (isHeads ? heading : ''));
  const numbers: (DocumentCell | null)[] = extra.columns.map(() => null);
  const add = (at: number, cell: DocumentCell): void => {
    if (cell.number !== undefined && !beside[at] && !numbers[at]) return void (numbers[at] = cell);
    const before = numbers[at] ? String(numbers[at].number) : beside[at];
    numbers[at] = null;
    const text = cell.text ?? String(cell.number ?? '');
    if (!before?.split('\n').includes(text)) beside[at] = before ? `${before}\n${text}` : text;
  };
  for (const person of theirs) {
    for (const j of person.changed) {
      const cell = person.ours[j]!;
      if (isHeads) cells[j] = { ...cells[j]!, text: cell.text ?? String(cell.number) };
      else if (extra.isAnswer(j)) cells[j] = joined(cells[j] ?? null, cell, isOutside);
      else add(extra.changed!, { text: `${extra.nameOf(j)}：${cell.text ?? cell.number}`, style: 'cell' });
    }
    if (!isHeads) for (const [column, cell] of person.beside) add(extra.placeOf(person, column), cell);
  }
  const style = isHeads ? 'header' : isOutside ? 'line' : 'cell';
  return {
    ...row,
    cells: [
      ...cells,
      ...beside.map(
        (text, i) => numbers[i] ?? (text === '' && isOutside ? null : ({ text, style } as const)),
      ),
    ],
  };
}

/** Two sheets may have had answers to one finding: both are kept. */
function joined(before: DocumentCell | null, cell: DocumentCell, isOutside: boolean): DocumentCell {
  const look = isOutside ? ({ style: 'line' } as const) : {};
  const there = isOutside ? undefined : before?.text;
  return there ? { text: `${there}\n${cell.text ?? cell.number}`, style: 'cell' } : { ...cell, ...look };
}
