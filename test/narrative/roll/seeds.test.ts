import { readFileSync } from 'node:fs';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { recognise } from '../../../src/recognise';
import { readGrids } from '../../../src/workbook/file';
import type { Grid } from '../../../src/workbook/Grid';
import { bookOf, documentOf, original, seed, testOnOriginal } from '../review/originals';

/** A book of another year with the same tables: its years, moved. */
async function movedBy(file: string, years: number) {
  const move = (text: string): string => text.replace(/20\d\d/g, (y) => String(Number(y) + years));
  const grids = await readGrids(new Uint8Array(readFileSync(file)));
  return recognise(
    grids.map((g): Grid => ({
      ...g,
      name: move(g.name),
      cells: g.cells.map((c) => (typeof c.value === 'string' ? { ...c, value: move(c.value) } : c)),
    })),
  );
}

/** The year after the seed's has the tables of the year before it. */
async function rolled(name: string, before: string) {
  return rollForward({
    book: await movedBy(original(before), 2),
    prior: await bookOf(original(name)),
    text: documentOf(seed(name)),
  });
}

const SEEDS = [
  ['zhaohua-2023', 'zhaohua-2022'],
  ['suining-2025', 'suining-2024'],
] as const;

/** Amounts, shares and rates; a count of cars or people is the office's own. */
const FIGURE = /[\d,.]+\s?(?:万元|亿元|元|%)/g;

for (const [name, before] of SEEDS)
  testOnOriginal(
    `no figure of ${name} stands unmarked unless this year's book has it`,
    seed(name),
    async () => {
      const narrative = await rolled(name, before);
      const unmarked = narrative.paragraphs.flatMap((p) =>
        [...p.text.matchAll(FIGURE)].flatMap((m) => {
          const covered = [...p.figures, ...p.pending].some((f) => f.start <= m.index && m.index < f.end);
          return covered ? [] : [`${p.text.slice(Math.max(0, m.index - 12), m.index)}${m[0]}`];
        }),
      );
      expect(unmarked).toEqual([]);
      expect(narrative.paragraphs.every((p) => p.figures.every((f) => f.sources.length > 0))).toBe(true);
      const years = narrative.paragraphs
        .filter((p) => p.pending.length === 0)
        .flatMap((p) => p.text.match(/20\d\d(?=年)/g) ?? []);
      const year = Number(name.slice(-4));
      expect(new Set(years)).toEqual(
        new Set(years.filter((y) => Number(y) === year + 1 || Number(y) === year)),
      );
    },
  );

testOnOriginal('the errors of a text are listed and not carried over', seed('suining-2025'), async () => {
  const narrative = await rolled('suining-2025', 'suining-2024');
  const { errors } = narrative.followed;
  expect(errors.map((e) => `${e.rule} ${e.quote?.text}`)).toEqual(
    expect.arrayContaining([
      'claim-equals-cell 750.77万元',
      'parts-add-up 26.7万元',
      'listed-without-figure 公共安全支出',
    ]),
  );
  const text = narrative.paragraphs.map((p) => p.text).join('\n');
  expect(text).not.toContain('公共安全支出');
  expect(text).not.toContain('减少0万元');
  expect(text).not.toContain('事务机构（款）');
  expect(text).toContain('智慧警务一期330.36万元');
});

testOnOriginal('a reason of the other direction is emptied and asked', seed('zhaohua-2023'), async () => {
  const narrative = await rolled('zhaohua-2023', 'zhaohua-2022');
  const total = narrative.paragraphs.find((p) => p.text.includes('收支总预算173.6万元'))!;
  expect(total.text).toContain('比2023年收支预算总数减少5.57万元');
  expect(total.text).toContain('主要原因是【待填：收支总预算变化原因】');
  expect(total.text).not.toContain('养老保险');
});
