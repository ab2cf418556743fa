// Reviews a narrative, against a workbook where one is given: node review.mjs TEXT.docx [BOOK.xlsx]
import { readFile } from 'node:fs/promises';
import { inWords, readText, readWorkbook, review } from 'gouji';

const [, , file, book] = process.argv;
const { text } = await readText(await readFile(file), file);
const result = review(book ? await readWorkbook(await readFile(book)) : [], { text });
for (const { quote, ...finding } of result?.findings ?? [])
  if (finding.severity !== 'info') console.log(`${quote?.text ?? ''}: ${inWords(finding)}`);
console.log(`${result?.claims.checked ?? 0} / ${result?.claims.found ?? 0}`);
