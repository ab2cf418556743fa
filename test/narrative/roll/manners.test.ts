import { appendFileSync } from 'node:fs';
import { FINAL_LAYOUTS, FINAL_STYLES } from '../../../src/generate/finals/FinalStyle';
import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { generateDepartment, type Layout } from '../../../src/generate/generateDepartment';
import { lastYearOf } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';
import { rollForward, type RollInput } from '../../../src/narrative/roll/rollForward';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import { anhuiFinal } from './manners/anhuiFinal';
import { Facts, type Manner } from './manners/Facts';
import { guangdong } from './manners/guangdong';
import { hubei } from './manners/hubei';
import { judge, type Count } from './manners/judge';
import { shaanxiFinal } from './manners/shaanxiFinal';
import { tableForms } from './manners/tableForms';
import { tablesOnly } from './manners/tablesOnly';
import { yunnan } from './manners/yunnan';
import { zhejiang } from './manners/zhejiang';

/** Texts in the manner of regions without an outline, written from the facts and rolled: every figure against the facts of the next year. */
const LAYOUTS: readonly Layout[] = ['central', 'guangdong', 'jiangsu', 'jiangxi', 'sichuan-zhaohua'];
const MANNERS: Readonly<Record<string, Manner>> = {
  zhejiang,
  guangdong,
  hubei,
  tablesOnly,
  tableForms,
  yunnan,
};
const TIMES = Number(process.env['GOUJI_DEPARTMENTS'] ?? 5);
const LOG = process.env['GOUJI_LOG'];

function rolled(
  name: string,
  books: Omit<RollInput, 'text'>,
  tagged: readonly string[],
  wanted: readonly string[],
  isRate = false,
): Count {
  const last = tagged.map((p) => p.replace(/[⟦⟧]/g, ''));
  const { paragraphs, followed } = rollForward({
    ...books,
    text: readDocument(last.map((text) => ({ text }))),
  });
  const got = paragraphs.map((p) => p.text);
  const count = judge(got, wanted, tagged, isRate);
  const { notes, ...numbers } = count;
  if (LOG) {
    const errors = followed.errors.map((e) => `REVIEW ${e.rule} ${e.quote?.text ?? ''}`);
    appendFileSync(LOG, [`${name} ${JSON.stringify(numbers)}`, ...errors, ...notes, ''].join('\n'));
    appendFileSync(`${LOG}.${name}.txt`, [...last, '=====', ...got, '=====', ...followed.dropped].join('\n'));
  }
  // There was no error in last year's text: none is told, and nothing is wrong this year.
  expect(followed.errors.filter((e) => e.severity === 'error')).toEqual([]);
  expect({ ...numbers, right: 0, open: 0, lost: 0, all: 0, notes }).toMatchObject({
    wrong: 0,
    stale: 0,
    unmarked: 0,
    turned: 0,
    doubled: 0,
  });
  expect(count.right / count.all).toBeGreaterThan(0.97);
  return count;
}

/** Books with rows of units, which one of the texts tells of. */
const BY_UNITS: readonly Layout[] = ['beijing', 'hunan', 'sichuan-suining'];

const budgets = [
  ...Object.entries(MANNERS).flatMap(([name, manner]) =>
    Array.from({ length: TIMES }, (_, i) => ({
      name,
      manner,
      layout: LAYOUTS[i % LAYOUTS.length]!,
      seed: 740 + i * 7,
      units: name === 'guangdong' ? 1 : 1 + (i % 3),
    })),
  ),
  ...BY_UNITS.map((layout, i) => ({ name: 'guangdong', manner: guangdong, layout, seed: 900 + i, units: 3 })),
];

test.each(budgets)('a budget in the manner of $name, $layout', ({ name, manner, layout, seed, units }) => {
  const { grids, prior, meta } = generateDepartment(seed, { layout, units, carryOver: false, cents: false });
  const earlier = lastYearOf(new Random(3), meta.lastYear);
  const tagged = manner(new Facts(meta.lastYear, earlier));
  const wanted = manner(new Facts(meta.department, meta.lastYear));
  rolled(`${name}-${layout}-${seed}`, { book: recognise(grids), prior: recognise(prior) }, tagged, wanted);
});

const FINAL_MANNERS = { shaanxi: shaanxiFinal, anhui: anhuiFinal };

const finals = Object.entries(FINAL_MANNERS).flatMap(([name, manner]) =>
  Array.from({ length: TIMES }, (_, i) => ({
    name,
    manner,
    layout: FINAL_LAYOUTS[i % FINAL_LAYOUTS.length]!,
    seed: 800 + i * 7,
  })),
);

test.each(finals)('a final account in the manner of $name, $layout', ({ name, manner, layout, seed }) => {
  const { grids, prior, budget, meta } = generateFinalAccount(seed, {
    layout,
    cents: false,
    carryOver: false,
  });
  const earlier = generateFinalAccount(seed + 1, { layout }).meta.lastYear;
  const before = { ...earlier, department: lastYearOf(new Random(3), meta.lastYear.department) };
  const isRounded = FINAL_STYLES[layout].amounts.unit === '万元';
  rolled(
    `${name}-${layout}-${seed}`,
    { book: recognise(grids), prior: recognise(prior), budget: recognise(budget) },
    manner(meta.lastYear, before, isRounded),
    manner(meta.account, meta.lastYear, isRounded),
    true,
  );
});
