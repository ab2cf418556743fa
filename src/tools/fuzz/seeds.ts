import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { run } from '../../cli/run';
import type { Grid } from '../../workbook/Grid';
import { readGrids } from '../../workbook/file';
import { fuzzIo } from './fuzzIo';
import type { Command } from './probe';

/** A file that is whole, to be damaged. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly command: Command;
}

const FORMATS: readonly BookType[] = ['xlsx', 'biff8', 'ods', 'xlml', 'html', 'csv'];

/** So many sheets and rows of a sample have all that a book can have; the whole is slow to go through a thousand times. */
const SHEETS = 4;
const ROWS = 30;

/**
 * Files to damage: tables of a sample in many formats and with our marks, its narrative as a text and as a document, and whole books.
 * @param root the project's folder
 * @param isWhole with whole books, too
 * @param folders more files, of whatever kind
 */
export async function seedsOf(
  root: string,
  isWhole = true,
  folders: readonly string[] = [],
): Promise<readonly Seed[]> {
  const load = (...path: string[]): Uint8Array => new Uint8Array(readFileSync(join(root, ...path)));
  const workbook = (name: string, bytes: Uint8Array): Seed => ({ name, bytes, command: 'check' });
  const text = (name: string, bytes: Uint8Array): Seed => ({ name, bytes, command: 'review' });
  const sample = load('samples', 'zhaohua-2023.xlsx');
  const grids = await readGrids(sample);
  const words = new TextDecoder().decode(load('samples', 'texts', 'zhaohua-2023.txt'));
  const few = grids.filter((g) => g.used !== null).slice(0, SHEETS);
  const inFormats = FORMATS.map((format) => workbook(format, inFormat(few, format)));
  const seeds = [
    ...inFormats,
    workbook('marked', await marked(inFormat(few, 'xlsx', 1))),
    workbook('quirks.xlsx', load('test', 'cases', 'workbooks', 'quirks.xlsx')),
    text('text', new TextEncoder().encode(words)),
    text('text in UTF-16', new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'))),
    text('document', await wordOf(words, few[0]!)),
  ];
  const whole = !isWhole
    ? []
    : [
        workbook('sample', sample),
        workbook('sample of Sichuan', load('samples', 'suining-2025.xlsx')),
        ...['lo_torture.xlsx', 'lo_torture.xls', 'xw_torture.xlsm'].map((name) =>
          workbook(name, load('test', 'cases', 'workbooks', name)),
        ),
      ];
  const more = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }): Seed => {
        const bytes = new Uint8Array(readFileSync(join(folder, name)));
        return /\.(?:txt|docx?|wps|rtf)$/i.test(name) ? text(name, bytes) : workbook(name, bytes);
      }),
  );
  return [...seeds, ...whole, ...more];
}

async function marked(bytes: Uint8Array): Promise<Uint8Array> {
  const io = fuzzIo({ 's.xlsx': bytes });
  await run(['check', 's.xlsx', '--out', 'out'], io);
  return io.files.get('out/s.checked.xlsx') ?? bytes;
}

/** @param wrong what is added to the amounts of some rows, so that there is something to mark */
function inFormat(grids: readonly Grid[], bookType: BookType, wrong = 0): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const grid of grids) {
    const rows: (string | number | boolean | null)[][] = [];
    for (const { row, column, value } of grid.cells) {
      if (row > ROWS) continue;
      const cells = (rows[row - 1] ??= []);
      cells[column - 1] = typeof value === 'number' && row % 5 === 0 ? value + wrong : value;
    }
    const sheet = utils.aoa_to_sheet(Array.from(rows, (cells) => Array.from(cells ?? [], (v) => v ?? null)));
    sheet['!merges'] = grid.merges
      .filter((m) => m.bottom <= ROWS)
      .map((m) => ({ s: { r: m.top - 1, c: m.left - 1 }, e: { r: m.bottom - 1, c: m.right - 1 } }));
    utils.book_append_sheet(book, sheet, grid.name.slice(0, 31));
  }
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

async function wordOf(words: string, grid: Grid): Promise<Uint8Array> {
  const cells = grid.cells.slice(0, 40).map((c) => new TableCell({ children: [new Paragraph(c.text)] }));
  const rows = Array.from({ length: Math.ceil(cells.length / 4) }, (_, i) => cells.slice(4 * i, 4 * i + 4));
  const table = new Table({ rows: rows.map((children) => new TableRow({ children })) });
  const children = [...words.split('\n').map((line) => new Paragraph(line)), table];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
