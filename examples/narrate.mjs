// Writes the narrative of a workbook: node narrate.mjs BOOK.xlsx [LAST.xlsx]
import { readFile } from 'node:fs/promises';
import { narrate, readWorkbook } from 'gouji';

const [book, last] = await Promise.all(
  process.argv.slice(2).map(async (file) => readWorkbook(await readFile(file))),
);
const { paragraphs } = narrate(book, last ? { prior: last } : {});
console.log(paragraphs.map((p) => p.text).join('\n'));
