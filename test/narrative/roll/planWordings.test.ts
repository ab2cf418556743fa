import { Decimal } from 'decimal.js';
import { inUnit } from '../../../src/budget/Figure';
import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { executedBook, lookUp, plannedBook, type MeasurePath } from '../../../src/narrative/measures';
import { MANIFEST } from '../../../src/narrative/outlines/manifest';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { outlineOfText } from '../../../src/narrative/roll/saved/outlineOfText';
import { saidOfPlan } from '../../../src/narrative/roll/saidOfPlan';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import type { BudgetBook } from '../../../src/budget/BudgetBook';
import { readDocument } from '../../../src/text/document/readDocument';

test.each([
  ['决算数大于预算数', '增加', '减少', '决算数小于预算数'],
  ['决算数小于年初预算数', '减少', '增加', '决算数大于年初预算数'],
  ['支出决算数高于预算数', '增加', '减少', '支出决算数低于预算数'],
  ['决算数低于年初预算', '减少', '增加', '决算数高于年初预算'],
  ['决算数大于预算数', '增加', '持平', '决算数与预算数持平'],
  ['与预算数持平', '持平', '增加', '大于预算数'],
  ['与年初预算基本一致', '持平', '减少', '小于年初预算'],
  ['决算数大于预算数', '增加', '增加', '决算数大于预算数'],
  ['决算数等于预算数', '持平', '减少', '决算数小于预算数'],
  ['决算数等于年初预算', '持平', '增加', '决算数大于年初预算'],
] as const)('%s, which was %s and is %s: %s', (said, was, now, becomes) => {
  expect(saidOfPlan(said, was, now)).toBe(becomes);
});

/** What a year's books say of a measure, as a sentence needs it. */
interface Said {
  readonly year: number;
  readonly spent: string;
  readonly planned: string;
  readonly before: string;
  readonly completed: string;
}

const THREE_PUBLIC = { kind: 'three-public', fund: 'general', part: 'total' } as const;
const GENERAL = { kind: 'expenditure', fund: 'general', part: 'total' } as const;

const turn = (from: string, to: string, words: readonly [string, string, string]): string => {
  const order = new Decimal(to).comparedTo(from);
  return order > 0 ? words[0] : order < 0 ? words[1] : words[2];
};
const change = (from: string, to: string): string => new Decimal(to).minus(from).abs().toFixed(2);
const rate = (from: string, to: string): string =>
  `${new Decimal(change(from, to)).div(from).times(100).toFixed(2)}%`;

/** Wordings of no outline of ours, each of a measure with its plan. */
const WORDINGS: readonly (readonly [string, MeasurePath, (s: Said) => string])[] = [
  [
    'plan and result beside each other',
    THREE_PUBLIC,
    (s) =>
      `${s.year}年度“三公”经费全年预算数${s.planned}万元，决算数${s.spent}万元，完成预算的${s.completed}%。`,
  ],
  [
    'more or less than planned, with the amount',
    THREE_PUBLIC,
    (s) =>
      `${s.year}年度“三公”经费支出决算${s.spent}万元，比预算数${turn(s.planned, s.spent, ['增加', '减少', ''])}${change(s.planned, s.spent)}万元，${turn(s.planned, s.spent, ['增长', '下降', ''])}${rate(s.planned, s.spent)}。`,
  ],
  [
    'planned by the budget of the year',
    GENERAL,
    (s) =>
      `${s.year}年度一般公共预算财政拨款支出年初预算为${s.planned}万元，支出决算为${s.spent}万元，完成年初预算的${s.completed}%。`,
  ],
  [
    'beside last year',
    GENERAL,
    (s) =>
      `${s.year}年度一般公共预算财政拨款支出${s.spent}万元，与${s.year - 1}年度相比，一般公共预算财政拨款支出${turn(s.before, s.spent, ['增加', '减少', ''])}${change(s.before, s.spent)}万元，${turn(s.before, s.spent, ['增长', '下降', ''])}${rate(s.before, s.spent)}。`,
  ],
];

const amount = (book: BudgetBook, path: MeasurePath): string =>
  inUnit(lookUp(book, path)!.figure, '万元').value.toFixed(2);

/** A sentence of four figures does not show whether its text keeps zeros at the end. */
const plain = (text: string): string =>
  text.replace(/\.(\d*?)0+(?=万元|%)/g, (_, kept: string) => (kept === '' ? '' : `.${kept}`));

const NAMED = {
  'three-public': '“三公”经费支出决算情况说明',
  expenditure: '一般公共预算财政拨款支出决算情况说明',
};

test.each(WORDINGS)('a text in other words: %s', (_name, path, wording) => {
  const off: string[] = [];
  let tried = 0;
  for (let seed = 0; seed < 12; seed++) {
    const made = generateFinalAccount(seed, { layout: 'national', year: 2024 });
    const [book, prior, earlier, budget, priorBudget] = [
      made.grids,
      made.prior,
      made.earlier,
      made.budget,
      made.priorBudget,
    ].map((g) => recognise(g)) as [BudgetBook, BudgetBook, BudgetBook, BudgetBook, BudgetBook];
    const said = (year: number, of: BudgetBook, before: BudgetBook, plan: BudgetBook): Said => {
      const spent = amount(executedBook(of), path);
      const planned = amount(path.kind === 'three-public' ? plannedBook(of) : plan, path);
      const completed = new Decimal(spent).div(planned).times(100).toFixed(2);
      return { year, spent, planned, before: amount(executedBook(before), path), completed };
    };
    const [now, last] = [said(2024, book, prior, budget), said(2023, prior, earlier, priorBudget)];
    // What is nothing, or the same, is worded by other rules, which have their own cases.
    if ([now, last].some((s) => [s.planned, s.before].some((v) => v === s.spent || Number(v) === 0)))
      continue;
    tried++;
    const text = readDocument(
      ['某局2023年度部门决算情况说明', `一、${NAMED[path.kind as keyof typeof NAMED]}`, wording(last)].map(
        (t) => ({ text: t }),
      ),
    );
    const { paragraphs } = rollForward({ book, prior, budget, text });
    const got = paragraphs.at(-1)!.text;
    if (plain(got) !== plain(wording(now))) off.push(`${seed}: ${got} ≠ ${wording(now)}`);
  }
  expect(off).toEqual([]);
  expect(tried).toBeGreaterThan(3);
});

test('what was planned is not known without the budget of the year, nor how what was spent compares with it', () => {
  for (const said of ['大于', '小于', '等于'] as const)
    for (let seed = 0; seed < 8; seed++) {
      const { got, saved, last } = withoutBudget(seed, (planned) => {
        const more = { 大于: -1, 小于: 1, 等于: 0 }[said];
        return `年初预算为${planned(more)}万元，支出决算为${planned(0)}万元。决算数${said}预算数的主要原因：项目安排。`;
      });
      expect(`${seed} ${got.replace(/支出决算为[\d.]+/, '支出决算为…')}`).toBe(
        `${seed} 一般公共预算财政拨款支出年初预算为【请核对：${last}万元】，支出决算为…万元。【请核对：决算数${said}预算数】的主要原因：【请核对：项目安排】。`,
      );
      expect(saved).toContain(`【请核对：决算数${said}预算数】的主要原因：【请核对：项目安排】。`);
    }
});

/** A sentence on what was spent of the general budget beside a plan that is more or less than it, rolled without a budget. */
function withoutBudget(seed: number, say: (planned: (more: number) => string) => string) {
  const made = generateFinalAccount(seed, { layout: 'national', year: 2024 });
  const [book, prior] = [recognise(made.grids), recognise(made.prior)];
  const spent = new Decimal(amount(executedBook(prior), GENERAL));
  const sentence = say((more) => spent.plus(more).toFixed(2));
  const text = readDocument(
    ['某局2023年度部门决算情况说明', `一、${NAMED.expenditure}`, `一般公共预算财政拨款支出${sentence}`].map(
      (t) => ({ text: t }),
    ),
  );
  const got = rollForward({ book, prior, text }).paragraphs.at(-1)!.text;
  const { [MANIFEST]: manifest, ...templates } = outlineOfText(prior, text, {
    id: 'saved',
    name: '本局',
  }).files;
  const outline = readOutline(manifest!, templates);
  const saved = writeNarrative({ book, prior, outline }).paragraphs.at(-1)!.text;
  return { got, saved, last: /年初预算为([\d.]+)/.exec(sentence)![1] };
}
