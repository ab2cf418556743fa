// Checks a workbook: node check.mjs BOOK.xlsx
import { readFile } from 'node:fs/promises';
import { check, inWords, readWorkbook } from 'gouji';

const { diagnoses, findings } = check(await readWorkbook(await readFile(process.argv[2])));
for (const diagnosis of diagnoses.filter((d) => d.rank === 0)) console.log(inWords(diagnosis));
for (const finding of findings.filter((f) => f.severity !== 'info')) console.log(`- ${inWords(finding)}`);
