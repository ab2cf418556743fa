import type { BudgetBook } from '../../../src/budget/BudgetBook';
import type { Entry } from '../../../src/generate/Department';
import { generateDepartment, printedAsSichuan } from '../../../src/generate/generateDepartment';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';

/** Departments with more, less and as much as before; one sentence shows two decimals in each of them. */
const SEEDS = [0, 1, 2, 3, 4, 6, 8, 10];

const known = new Map<number, readonly [BudgetBook, BudgetBook, BudgetBook]>();

function yearsOf(seed: number): readonly [BudgetBook, BudgetBook, BudgetBook] {
  let years = known.get(seed);
  if (!years) {
    const { grids, prior, earlier } = generateDepartment(seed);
    known.set(seed, (years = [recognise(grids), recognise(prior), recognise(earlier)]));
  }
  return years;
}

/** A sentence of last year below a heading, rolled forward, beside what it should say: both are templates, filled from the books. */
function rolledBeside(seed: number, heading: string, said: string, becomes: string) {
  const [book, before, first] = yearsOf(seed);
  const written = (year: typeof book, last: typeof book, template: string) =>
    writeNarrative({
      book: year,
      prior: last,
      outline: readOutline('各节：文', { 文: `# ${heading}\n[a] ${template}` }),
    }).paragraphs;
  const text = readDocument(written(before, first, said).map((p) => ({ text: p.text })));
  return {
    got: rollForward({ book, prior: before, text }).paragraphs.at(-1)!.text,
    wanted: written(book, before, becomes).at(-1)!.text,
    was: text.paragraphs.at(-1)!.text,
  };
}

const RECEPTION = '“三公”经费支出预算情况说明';
const AMOUNT = '{{ 年份 }}年公务接待费预算为{{ 三公.接待 | 金额 }}';
const compared = (flat: string, opener: string): string =>
  `{% if 三公.接待.比较 == '持平' %}${flat}{% else %}${opener}{{ 三公.接待.比较 }}{{ 三公.接待.差额 | 金额 }}{% endif %}`;

test.each([
  ['as good as the same', `${AMOUNT}，与上年基本持平。`, `${AMOUNT}，${compared('与上年持平', '比上年')}。`],
  ['the same', `${AMOUNT}，和上年大体相当。`, `${AMOUNT}，${compared('和上年持平', '比上年')}。`],
  [
    'a little more',
    `${AMOUNT}，较{{ 上年份 }}年略有增加。`,
    `${AMOUNT}，${compared('较{{ 上年份 }}年持平', '较{{ 上年份 }}年')}。`,
  ],
  [
    'behind a purpose',
    `{{ 年份 }}年公务接待费计划用于来访人员的食宿，与上年持平。`,
    `{{ 年份 }}年公务接待费计划用于【请核对：来访人员的食宿】，${compared('与上年持平', '比上年')}。`,
  ],
])('a comparison in words alone has its amount this year: %s', (_name, said, becomes) => {
  for (const seed of SEEDS) {
    const { got, wanted } = rolledBeside(seed, RECEPTION, said, becomes);
    expect(`${seed} ${got}`).toBe(`${seed} ${wanted}`);
  }
});

const TOTAL = '{{ 年份 }}年收入预算{{ 收入.总额 | 金额 }}';
const moved = (reason: string): string =>
  `{% if 收入.总额.比较 == '持平' %}与上年持平{% else %}比上年{{ 收入.总额.比较 }}{{ 收入.总额.差额 | 金额 }}${reason}{% endif %}。`;

test.each([
  ['增加', '，增加的主要原因是人员增加', '，{{ 收入.总额.比较 }}的主要原因是', ''],
  ['减少', '，减少的原因是项目完成', '，{{ 收入.总额.比较 }}的原因是', ''],
  ['增加', '。比上年增加的主要原因是人员增加', '。比上年{{ 收入.总额.比较 }}的主要原因是', ''],
])('the words before a reason turn with the amount: %s%s', (direction, said, opener) => {
  let tried = 0;
  for (const seed of SEEDS) {
    const { got, wanted, was } = rolledBeside(
      seed,
      '收入预算情况说明',
      `${TOTAL}，${moved(said)}`,
      `${TOTAL}，${moved(opener)}`,
    );
    if (!was.includes(`比上年${direction}`)) continue;
    tried++;
    expect(`${seed} ${got.replace(/【[^】]*】/g, '')}`).toBe(`${seed} ${wanted}`);
  }
  expect(tried).toBeGreaterThan(1);
});

const CHANGED =
  "{% if 收入.总额.比较 == '持平' %}，与上年持平{% else %}，比上年{{ 收入.总额.比较 }}{{ 收入.总额.差额 | 金额 }}{% endif %}";

test('a sentence of its own that says why a total changed turns with it', () => {
  const tried = { same: 0, turned: 0 };
  for (const seed of SEEDS) {
    const { got, was, now } = ofTotals(
      seed,
      `[a] ${TOTAL}${CHANGED}。`,
      '收入{{ 收入.总额.比较 }}的主要原因是：业务调整。',
    );
    if (/持平/.test(was + now)) continue;
    const same = was === now;
    tried[same ? 'same' : 'turned']++;
    expect(`${seed} ${got}`).toBe(
      `${seed} 收入${now}的主要原因是：【${same ? '请核对：业务调整' : '待填：收支总预算变化原因'}】。`,
    );
  }
  expect(tried.same).toBeGreaterThan(0);
  expect(tried.turned).toBeGreaterThan(0);
});

test('where no total is compared before it its direction is as open as its reason', () => {
  for (const seed of SEEDS) {
    const { got } = ofTotals(seed, `[a] ${TOTAL}。`, '财政拨款收入支出减少的主要原因是业务调整。');
    expect(`${seed} ${got}`).toBe(`${seed} 财政拨款收入支出【请核对：减少的主要原因是业务调整】。`);
  }
});

test('years with a blank behind them go on, and scores stay in a mark', () => {
  for (const seed of SEEDS) {
    const [book, prior] = yearsOf(seed);
    const rolled = (said: string): string => {
      const text = readDocument(
        [`某局${prior.year!}年部门预算说明`, '一、其他事项', said].map((t) => ({ text: t })),
      );
      return rollForward({ book, prior, text }).paragraphs.at(-1)!.text;
    };
    const [now, last] = [book.year!, prior.year!];
    expect(rolled(`截至 ${last} 年 6 月末，沿用 ${last - 1} 年度的办法。`)).toBe(
      `截至 ${now} 年 6 月末，沿用 ${last} 年度的办法。`,
    );
    expect(rolled(`${last}年度绩效自评平均得分92.4分，最低得分为 81 分。`)).toBe(
      `${now}年度绩效自评平均得分【请核对：92.4分】，最低得分为 【请核对：81 分】。`,
    );
    expect(rolled(`${last}年度得分情况另行公开。档案编号${last}0年。`)).toBe(
      `${now}年度得分情况另行公开。档案编号${last}0年。`,
    );
  }
});

/** A reason of totals in a paragraph of its own, rolled forward, with how the total of all income compared and compares. */
function ofTotals(seed: number, before: string, said: string) {
  const [book, prior, first] = yearsOf(seed);
  const written = (year: typeof book, last: typeof book): readonly string[] =>
    writeNarrative({
      book: year,
      prior: last,
      outline: readOutline('各节：文', {
        文: `# 收入预算情况说明\n${before}\n[b] ${said}\n[c] {{ 收入.总额.比较 }}`,
      }),
    }).paragraphs.map((p) => p.text);
  const lines = written(prior, first);
  const text = readDocument(lines.slice(0, -1).map((l) => ({ text: l })));
  const got = rollForward({ book, prior, text }).paragraphs.at(-1)!.text;
  return { got, was: lines.at(-1)!, now: written(book, prior).at(-1)! };
}

/** A small office: its running costs, and what a year adds to them. */
function officeOf(year: number, more: readonly Partial<Entry>[] = []): BudgetBook {
  const entry = (economic: string, cents: number, other: Partial<Entry> = {}): Entry => ({
    unit: 0,
    item: '2010301',
    source: 'general',
    carriedOver: false,
    nature: 'basic',
    economic,
    cents,
    ...other,
  });
  return recognise(
    printedAsSichuan({
      name: '白石县档案服务中心',
      code: '305',
      year,
      units: [{ code: '305001', name: '白石县档案服务中心', administrative: true }],
      entries: [
        entry('30201', 12_000_000),
        entry('30202', 3_400_000),
        entry('30211', 5_600_000),
        entry('30227', 40_000_000, { item: '2010302', nature: 'project', project: '档案修复项目' }),
        ...more.map((m) => entry('30201', 1_230_000, m)),
      ],
    }),
  );
}

/** Last year's paragraphs of the office, rolled to a year with more. */
const ofOffice = (lines: readonly string[], more: readonly Partial<Entry>[] = []): readonly string[] =>
  rollForward({
    book: officeOf(2025, more),
    prior: officeOf(2024),
    text: readDocument(lines.map((text) => ({ text }))),
  }).paragraphs.map((p) => p.text);

test.each([
  ['办公费、印刷费、差旅费', '办公费、印刷费、差旅费'],
  ['办公费、夜班餐补、印刷费、差旅费、停车月票', '办公费、印刷费、差旅费、【请核对：夜班餐补、停车月票】'],
  ['办公费、夜班餐补、印刷费、差旅费等', '办公费、印刷费、差旅费、【请核对：夜班餐补】等'],
])('names that no row bears stay behind the rows, in a mark: %s', (said, becomes) => {
  const lines = (list: string): readonly string[] => [
    '2024年部门预算说明',
    '六、一般公共预算基本支出情况说明',
    `公用经费21万元，主要包括：${list}。`,
  ];
  expect(ofOffice(lines(said)).at(-1)).toBe(lines(becomes).at(-1));
});

const USED = [
  '五、一般公共预算当年拨款情况说明',
  '1.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（项）2024年预算数为21万元，主要用于：办公费12万元；印刷费3.4万元；差旅费5.6万元。',
];

test.each([
  ['all of it', [], '预算数为21万元，主要用于：办公费12万元；印刷费3.4万元；差旅费5.6万元。'],
  [
    'a part, beside a project of the same subject',
    [{ nature: 'project', project: '设备更新项目' }],
    '预算数为22.2万元，主要用于：办公费12万元；印刷费3.4万元；差旅费5.6万元等。',
  ],
  [
    'more than it, as another subject has some',
    [{ item: '2080505', economic: '30108' }],
    '预算数为21万元，主要用于：【请核对：办公费12万元；印刷费3.4万元；差旅费5.6万元】。',
  ],
] as const)('economic items below a subject are %s', (_name, more, said) => {
  expect(ofOffice(USED, more)[1]).toContain(said);
});

test.each([
  ['2024年收入预算61万元，一般公共预算拨款收入61万元，占100%。'],
  ['2024年收入预算总额61万元：一般公共预算拨款收入61万元，占收入预算的100%。'],
  ['2024年部门收入预算为61万元，全部为一般公共预算拨款收入61万元，占总收入的100%。'],
  ['2024年收入预算61万元，全部为一般公共预算拨款收入。'],
  ['2024年收入预算61万元，均来自一般公共预算拨款收入。'],
])('a source that was the only one is not any more: %s', (said) => {
  const [, got] = ofOffice(['（一）收入预算情况说明', said], [{ source: 'other-income', nature: 'project' }]);
  if (!said.includes('占'))
    return expect(got).toBe('2025年收入预算62.23万元，包括：一般公共预算拨款收入、其他收入。');
  expect(got).not.toContain('全部');
  expect(got).toMatch(/一般公共预算拨款收入61万元，占[^\d]*98\.02%；其他收入1\.23万元，占[^\d]*1\.98%。/);
});

test.each([
  ['十、其他重要事项的情况说明', '指省级财政当年拨付的资金。', '指【请核对：省级财政】当年拨付的资金。'],
  ['（二）政府采购情况', '采购档案柜一批。', '【请核对：采购档案柜一批】。'],
  [
    '（二）政府采购情况',
    '2024年政府采购预算5万元，用于修复设备。拟购买检索软件。',
    '2025年政府采购预算【请核对：5万元】，用于【请核对：修复设备】。【请核对：拟购买检索软件】。',
  ],
])('below %s words of last year alone stand in a mark: %s', (heading, said, becomes) => {
  expect(ofOffice(['白石县档案服务中心2024年部门预算说明', heading, said]).at(-1)).toBe(becomes);
});

const OTHER = [{ source: 'other-income', nature: 'project' }] as const;
const FUND = [{ source: 'fund', nature: 'project', item: '2120803', project: '道路修缮项目' }] as const;

test.each([
  // said last year, with what there is more this year, what is said this year
  ['本部门2024年无其他收入。', OTHER, '本部门2025年其他收入为1.23万元。'],
  ['本部门2024年无其他收入。', [], '本部门2025年无其他收入。'],
  ['2024年没有事业收入、其他收入。', OTHER, '2025年【请核对：没有事业收入、其他收入】。'],
  [
    '2024年收入预算61万元，其中：一般公共预算拨款收入61万元，事业收入0万元，其他收入0万元。',
    OTHER,
    '2025年收入预算62.23万元，其中：一般公共预算拨款收入61万元，事业收入0万元，其他收入1.23万元。',
  ],
  [
    '2024年收入预算61万元，其中：一般公共预算拨款收入61万元，事业收入0万元，其他收入0万元。',
    FUND,
    '2025年收入预算62.23万元，其中：一般公共预算拨款收入61万元，政府性基金预算拨款收入1.23万元，事业收入0万元，其他收入0万元。',
  ],
] as const)('what was nothing last year: %s', (said, more, becomes) => {
  expect(ofOffice(['（一）收入预算情况说明', said], more)[1]).toBe(becomes);
});

test.each([
  '档案服务中心（本级）预算35.2万元，其中基本支出15.2万元，项目支出20万元。',
  '下属的城东分馆预算9.5万元，其中基本支出6.5万元，项目支出3万元。',
  '机关本级支出预算30.5万元，其中：基本支出10.5万元；项目支出20万元。',
])('sums that the tables have not are of another body, and stay in marks: %s', (said) => {
  const [, got] = ofOffice(['二、各单位情况', said], OTHER);
  expect(got!.replace(/【[^】]*】/g, '')).not.toMatch(/\d万元/);
});
