import { readFileSync } from 'node:fs';
import type { NarrativeParagraph } from '../../../src/narrative/Narrative';
import { reviewDocument } from '../../../src/narrative/review/review';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { outlineOfText } from '../../../src/narrative/roll/saved/outlineOfText';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import { readGrids } from '../../../src/workbook/file';
import type { Grid } from '../../../src/workbook/Grid';
import { bookOf, documentOf, original, seed, testOnOriginal } from '../review/originals';
import { yearAfter } from './nextYear';

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

/** Figures that come from no cell and stand in no mark. */
const unmarked = (p: NarrativeParagraph): readonly string[] =>
  [...p.text.matchAll(FIGURE)].flatMap((m) => {
    const covered = [...p.figures, ...p.pending].some((f) => f.start <= m.index && m.index < f.end);
    return covered ? [] : [`${p.text.slice(Math.max(0, m.index - 12), m.index)}${m[0]}`];
  });

for (const [name, before] of SEEDS)
  testOnOriginal(
    `no figure of ${name} stands unmarked unless this year's book has it`,
    seed(name),
    async () => {
      const narrative = await rolled(name, before);
      expect(narrative.paragraphs.flatMap(unmarked)).toEqual([]);
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

/** Of each, years that are made from its book. */
const MADE = Array.from({ length: 12 }, (_, i) => i + 1);

/** What the first of them counts: figures from cells, last year's words in marks, gaps, paragraphs left out, errors of the seed. */
const COUNTS = {
  'zhaohua-2023': { figures: 46, marks: 39, gaps: 2, dropped: 2, errors: 14 },
  'suining-2025': { figures: 66, marks: 23, gaps: 1, dropped: 0, errors: 7 },
} as const;

/** Errors of the seeds that are no words of a paragraph which is written anew: a heading that lacks its number stays without. */
const STAYS = ['heading-numbering', 'text-placeholders'];

for (const [name] of SEEDS)
  testOnOriginal(`${name} is right in years made from its book`, seed(name), async () => {
    const prior = await bookOf(original(name));
    const wrong: string[] = [];
    const all = { figures: 0, checked: 0 };
    for (const made of MADE) {
      const book = yearAfter(prior, made);
      const narrative = rollForward({ book, prior, text: documentOf(seed(name)) });
      const { paragraphs, followed } = narrative;
      const document = readDocument(paragraphs.map((p) => ({ text: p.text })));
      const { claims, findings } = reviewDocument(document, { book, prior });
      all.figures += paragraphs.reduce((n, p) => n + p.figures.length, 0);
      all.checked += claims.checked;
      for (const { severity, rule, quote } of findings) {
        if (severity === 'info' || STAYS.includes(rule)) continue;
        const at = quote && paragraphs[quote.place.paragraph];
        // Last year's own list in a mark is there to be looked at.
        if (at?.pending.some((m) => m.end > quote!.place.end)) continue;
        wrong.push(`${made}: ${rule} ${quote?.text} in ${at?.text}`);
      }
      wrong.push(...paragraphs.flatMap(unmarked).map((f) => `${made}: ${f}`));
      if (made > 1) continue;
      const text = paragraphs.map((p) => p.text).join('\n');
      const count = (of: RegExp): number => text.match(of)?.length ?? 0;
      expect({
        figures: all.figures,
        marks: count(/【请核对：/g),
        gaps: count(/【待填：/g),
        dropped: followed.dropped.length,
        errors: followed.errors.length,
      }).toEqual(COUNTS[name]);
      // GOUJI_PRINT=1 shows each sentence of the seed with what became of it.
      if (process.env['GOUJI_PRINT'])
        console.log(
          [
            ...paragraphs.map((p) => `${followed.before[p.id] ?? '（新增）'}\n  → ${p.text}`),
            ...followed.dropped.map((d) => `不再写：${d}`),
            ...followed.errors.map((e) => `原文的差错：${e.rule} ${e.quote?.text}`),
          ].join('\n'),
        );
    }
    expect(wrong).toEqual([]);
    console.log(
      `${name}: ${MADE.length} years, ${all.figures} figures from cells, ${all.checked} held against the tables`,
    );
  });

for (const [name, open] of [
  ['zhaohua-2023', 27],
  ['suining-2025', 14],
] as const)
  testOnOriginal(`saved as an outline, ${name} leaves open what no table tells`, seed(name), async () => {
    const saved = outlineOfText(await bookOf(original(name)), documentOf(seed(name)), { id: 'x', name: 'x' });
    expect(saved.open).toHaveLength(open);
  });

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
