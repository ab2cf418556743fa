import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs } from '../../../src/narrative/inputs/readInputs';
import type { Narrative } from '../../../src/narrative/Narrative';
import { narrativeDocx } from '../../../src/narrative/write/docx';
import { narrate } from '../../../src/pipeline/narrate';
import { narrativeSheet } from '../../../src/report/narrativeSheet';
import { translator } from '../../../src/report/translate';
import { openWorkbook, readGrids } from '../../../src/workbook/file';
import { hasLibreOffice, paragraphsInLibreOffice } from '../../../src/tools/office/programs';

const load = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../samples', name)));

/** The text of the sheet, as it stands in a saved workbook. */
async function textOfSheet(narrative: Narrative, book: Uint8Array): Promise<string[]> {
  const workbook = await openWorkbook(book);
  await workbook.writeSheet(narrativeSheet(narrative, translator('zh-CN'), undefined, { charts: true }));
  const sheet = (await readGrids(workbook.save())).at(-1)!;
  return sheet.cells.filter((c) => c.column === 1).map((c) => String(c.value).trim());
}

/** The text with the tables of the structure where the document has them, cell by cell. */
const withTables = (texts: readonly string[], { paragraphs, tables }: Narrative): string[] =>
  texts.flatMap((text, i) => [
    text,
    ...tables
      .filter((t) => t.after === paragraphs[i]!.id)
      .flatMap((t) => [t.title, ...t.head, ...t.rows.flatMap((r) => [r.label, r.amount, r.share])]),
  ]);

test.each([
  ['zhaohua-2023.xlsx', 'zhaohua-2022.xlsx'],
  ['suining-2025.xlsx', 'suining-2024.xlsx'],
])(
  'the Word document of %s opens in LibreOffice, with the text of the sheet',
  async (name, prior) => {
    const book = load(name);
    const narrative = narrate(await readGrids(book), {
      prior: await readGrids(load(prior)),
      inputs: readInputs(await readGrids(load(`inputs/${name}`))),
    });
    const shown = hasLibreOffice() ? paragraphsInLibreOffice(await narrativeDocx(narrative)) : null;
    if (!shown) {
      console.warn(
        'SKIPPED: soffice with its word processor is not installed here (Debian: libreoffice-writer).',
      );
      return;
    }
    const texts = await textOfSheet(narrative, book);
    expect(shown.map((line) => line.trim()).filter((line) => line !== '')).toEqual(
      withTables(texts, narrative),
    );
  },
  120_000,
);
