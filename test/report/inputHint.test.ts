import { readFileSync } from 'node:fs';
import { MESSAGES } from '../../src/locales';
import { OUTLINES } from '../../src/narrative/outlines';
import { narrate } from '../../src/pipeline/narrate';
import { inputHint } from '../../src/report/inputHint';
import { readGrids } from '../../src/workbook/file/readGrids';

test('every input that any outline asks for has a hint, and every hint its words', async () => {
  const without = new Set<string>();
  for (const sample of ['zhaohua-2023', 'suining-2025', 'shanghai-caizhengju-2025-unit'])
    for (const { id } of OUTLINES) {
      const grids = await readGrids(readFileSync(`samples/${sample}.xlsx`));
      for (const input of narrate(grids, { outline: id }).inputs) {
        const hint = inputHint(input);
        if (hint === undefined) without.add(input.name);
        else for (const words of Object.values(MESSAGES)) expect(words[hint]).toBeTruthy();
      }
    }
  expect([...without]).toEqual([]);
});
