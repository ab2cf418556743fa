import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BudgetBook } from '../../../src/budget/BudgetBook';
import type { TextDocument } from '../../../src/budget/TextDocument';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { narrativeOf } from '../../../src/pipeline/review';
import { recognise } from '../../../src/recognise';
import { readGrids } from '../../../src/workbook/file';

/** The project's root and, beside it, the published originals, which are not part of it. */
const ROOT = join(__dirname, '..', '..', '..');
const ORIGINALS = join(ROOT, '..', 'shared');

export const seed = (name: string): string => join(ORIGINALS, 'seeds', `${name}.txt`);
export const original = (name: string): string => join(ORIGINALS, 'workbooks', `${name}.xlsx`);
export const sample = (name: string): string => join(ROOT, 'samples', `${name}.xlsx`);
export const sampleText = (name: string): string => join(ROOT, 'samples', 'texts', `${name}.txt`);

/** A test on a published original: it says so, visibly, when the original is not there. */
export function testOnOriginal(name: string, file: string, run: () => Promise<void>): void {
  if (existsSync(file)) return void test(name, run);
  test.skip(`${name} (not run: ${file} is absent)`, run);
  console.warn(`not run, because ${file} is absent: ${name}`);
}

export const documentOf = (file: string): TextDocument =>
  readDocument(paragraphsOfText(readFileSync(file, 'utf8')));

export const bookOf = async (file: string): Promise<BudgetBook> =>
  recognise(await readGrids(new Uint8Array(readFileSync(file))));

/** A workbook with its own narrative. */
export async function withNarrative(file: string): Promise<{ document: TextDocument; book: BudgetBook }> {
  const grids = await readGrids(new Uint8Array(readFileSync(file)));
  const book = recognise(grids);
  const document = narrativeOf(grids, book);
  if (!document) throw new Error(`no narrative in ${file}`);
  return { document, book };
}
