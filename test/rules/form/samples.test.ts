import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../../src/recognise';
import { formRules } from '../../../src/rules/form';
import { readGrids } from '../../../src/workbook/file';
import { inspect } from '../../support/inspect';

const SAMPLES = join(__dirname, '..', '..', '..', 'samples');
const ECONOMIC = '单位一般公共预算拨款基本支出明细表';

/** Everything above info that the form rules say of each sample. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'zhaohua-2022': [],
  'zhaohua-2023': [],
  'suining-2024': [],
  'suining-2025': [],
  'shanghai-caizhengju-2025-unit': [
    'warning empty-table-without-note.no-note 单位政府性基金拨款表!A2',
    'warning empty-table-without-note.no-note 单位国有资本经营预算拨款表 !A2',
  ],
  'putuo-fuliyuan-2024-unit': [
    'warning renamed-subjects.renamed 单位收支总表!C12',
    'warning renamed-subjects.renamed 单位财政拨款收支总表!C10',
    'warning subject-code-form.part 单位支出总表!A19',
    'warning subject-code-form.part 单位一般公共预算拨款表!A19',
    // 302 02 to 302 13 as the unit numbers them itself; 09 is right by chance, 10 is in no list.
    ...[21, 22, 23, 24].map(
      (row) => `warning subject-code-name.other-code ${ECONOMIC}!B${row} ${ECONOMIC}!C${row}`,
    ),
    `warning subject-code-name.differs ${ECONOMIC}!B25 ${ECONOMIC}!C25`,
    ...[26, 27].map((row) => `warning subject-code-name.other-code ${ECONOMIC}!B${row} ${ECONOMIC}!C${row}`),
    ...[30, 31].map((row) => `warning subject-code-name.differs ${ECONOMIC}!B${row} ${ECONOMIC}!C${row}`),
    `warning subject-code-name.other-code ${ECONOMIC}!B32 ${ECONOMIC}!C32`,
    `warning subject-code-name.differs ${ECONOMIC}!A33 ${ECONOMIC}!C33`,
    `warning subject-code-name.other-code ${ECONOMIC}!B34 ${ECONOMIC}!C34`,
  ],
};

test.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
  const book = recognise(await readGrids(new Uint8Array(readFileSync(join(SAMPLES, `${name}.xlsx`)))));
  const said = formRules.flatMap((rule) => inspect(rule, book).findings);
  expect(said.filter((line) => !line.startsWith('info '))).toEqual(expected);
});
