import { Decimal } from 'decimal.js';
import { ECONOMIC_NAMES, FUNCTIONAL_NAMES } from '../../../src/generate/subjects';
import type { Random } from '../../../src/generate/Random';
import { round } from '../../../src/budget/rounding';
import type { MoneyUnit } from '../../../src/budget/Unit';
import { YUAN_PER } from '../../../src/budget/Unit';
import type { Grid } from '../../../src/workbook/Grid';
import { gridOf, type CellLiteral } from '../grid';
import { isFiscal, sum, type MinistryDepartment, type Money, type Spending, type Use } from './model';

/** How a book of this form is printed. */
export interface MinistryStyle {
  readonly unit: MoneyUnit;
  /** Digits stored; without it, all. */
  readonly decimals?: number;
  readonly zero: CellLiteral;
  readonly indexRow: boolean;
  /** Codes in three columns, in one, or in front of the names. */
  readonly codes: 'three' | 'one' | 'in-name';
  readonly total: 'first' | 'last';
  readonly titles: 'ministry' | 'situation' | 'appropriation';
  readonly levels: 'all' | 'items' | 'headings';
}

type Row = CellLiteral[];

const NUMERALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
];

const TITLES = {
  ministry: [
    '部门收支总表',
    '部门收入总表',
    '部门支出总表',
    '财政拨款收支总表',
    '一般公共预算支出表',
    '一般公共预算基本支出表',
    '一般公共预算“三公”经费支出表',
    '政府性基金预算支出表',
    '国有资本经营预算支出表',
  ],
  situation: [
    '部门收支总体情况表',
    '部门收入总体情况表',
    '部门支出总体情况表',
    '财政拨款收支总体情况表',
    '一般公共预算支出情况表',
    '一般公共预算基本支出情况表',
    '一般公共预算“三公”经费支出情况表',
    '政府性基金预算支出情况表',
    '国有资本经营预算支出情况表',
  ],
  appropriation: [
    '收支预算总表',
    '收入预算表',
    '支出预算表',
    '财政拨款收支预算总表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算财政拨款基本支出预算表',
    '一般公共预算财政拨款“三公”经费支出预算表',
    '政府性基金预算财政拨款支出预算表',
    '国有资本经营预算财政拨款支出预算表',
  ],
} as const;

/** The nine tables of the form that the Ministry of Finance prescribes, 财政拨款 in front, as grids. */
export function ministryBook(d: MinistryDepartment, style: MinistryStyle, random: Random): Grid[] {
  const of = (entries: readonly Spending[]): CellLiteral => money(sum(entries));
  const money = (cents: number): CellLiteral => {
    if (cents === 0) return style.zero;
    const exact = new Decimal(cents).div(100 * YUAN_PER[style.unit]);
    return (style.decimals === undefined ? exact : round(exact, style.decimals, 'half-up')).toNumber();
  };
  const spent = d.spending;
  const from = (s: Money, carried = false) =>
    spent.filter((e) => e.source === s && e.carriedOver === carried);
  const use = (u: Use, entries = spent) => entries.filter((e) => e.nature === u);
  const income = (s: Money): CellLiteral => money(sum(from(s)) + (s === 'general' ? d.left : 0));
  const all = sum(spent) + d.left;
  const carried = sum(spent.filter((e) => e.carriedOver));
  const y = d.year;

  const sheet = (
    n: number,
    header: readonly Row[],
    body: readonly Row[],
    merges: readonly string[] = [],
  ): Grid => {
    const width = Math.max(...header.map((r) => r.length));
    const index: Row[] = style.indexRow
      ? [Array.from({ length: width }, (_, i) => (i === 0 ? '栏次' : i))]
      : [];
    const head = [
      [`表${n + 1}`],
      [TITLES[style.titles][n]!],
      [`部门：${d.name}`, ...Array<null>(Math.max(0, width - 2)).fill(null), `单位：${style.unit}`],
    ] as Row[];
    return gridOf(random.pick(['Sheet', '表']) + (n + 1), [...head, ...header, ...index, ...body], merges);
  };

  const codeRows = (
    entries: readonly Spending[],
    by: 'item' | 'economic',
    columns: (e: readonly Spending[]) => Row,
  ): Row[] => {
    const depths = by === 'item' ? [3, 5, 7] : [3, 5];
    const names = by === 'item' ? FUNCTIONAL_NAMES : ECONOMIC_NAMES;
    const leaf = depths.at(-1)!;
    const codes = [...new Set(entries.flatMap((e) => depths.map((n) => e[by].slice(0, n))))].sort();
    const rows = codes.flatMap((code): Row[] => {
      if (style.levels === 'items' && code.length < leaf) return [];
      const cells = columns(entries.filter((e) => e[by].startsWith(code)));
      const amounts = style.levels === 'headings' && code.length < leaf ? cells.map(() => null) : cells;
      const name = names[code] ?? code;
      if (style.codes === 'in-name') return [[`${code} ${name}`, ...amounts]];
      if (style.codes === 'one') return [[code, name, ...amounts]];
      const parts = [
        code.slice(0, 3),
        code.slice(3, 5) || null,
        ...(by === 'item' ? [code.slice(5) || null] : []),
      ];
      return [[...parts, name, ...amounts]];
    });
    const width = style.codes === 'in-name' ? 1 : style.codes === 'one' ? 2 : by === 'item' ? 4 : 3;
    const total: Row = ['合  计', ...Array<null>(width - 1).fill(null), ...columns(entries)];
    return style.total === 'first' ? [total, ...rows] : [...rows, total];
  };
  const labels = (by: 'item' | 'economic'): [Row, Row] => {
    if (style.codes === 'in-name') return [['科目'], [null]];
    if (style.codes === 'one')
      return [
        ['科目编码', '科目名称'],
        [null, null],
      ];
    return by === 'item'
      ? [
          ['科目编码', null, null, '科目名称'],
          ['类', '款', '项', null],
        ]
      : [
          ['科目编码', null, '科目名称'],
          ['类', '款', null],
        ];
  };
  const classes = (entries: readonly Spending[]): [string, Spending[]][] =>
    [...new Set(entries.map((e) => e.item.slice(0, 3)))]
      .sort()
      .map((c) => [FUNCTIONAL_NAMES[c] ?? c, entries.filter((e) => e.item.startsWith(c))]);
  const beside = (left: readonly Row[], right: readonly Row[], width = 2): Row[] =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
      ...(left[i] ?? Array<null>(width).fill(null)),
      ...(right[i] ?? []),
    ]);

  const sources: [string, Money][] = [
    ['一般公共预算拨款收入', 'general'],
    ['政府性基金预算拨款收入', 'fund'],
    ['国有资本经营预算拨款收入', 'capital'],
    ['事业收入', 'institution'],
    ['事业单位经营收入', 'operating'],
    ['上级补助收入', 'superior-subsidy'],
    ['附属单位上缴收入', 'subordinate-remittance'],
    ['其他收入', 'other-income'],
  ];
  const fund = from('institution-fund');
  const left: Row[] = sources.map(([name, s], i) => [`${NUMERALS[i]}、${name}`, income(s)]);
  const right: Row[] = classes(spent).map(([name, e], i) => [`${NUMERALS[i]}、${name}`, of(e)]);
  while (left.length < right.length) left.push([null, null]);
  while (right.length < left.length) right.push([null, null]);
  left.push(
    ['本年收入合计', money(all - carried - sum(fund))],
    ['使用非财政拨款结余', of(fund)],
    ['上年结转', money(carried)],
    ['收入总计', money(all)],
  );
  right.push(
    ['本年支出合计', of(spent)],
    ['结转下年', money(d.left)],
    [null, null],
    ['支出总计', money(all)],
  );
  const t1 = sheet(
    0,
    [
      ['收入', null, '支出', null],
      ['项目', `${y}年预算数`, '项目', `${y}年预算数`],
    ],
    beside(left, right),
    ['A4:B4', 'C4:D4'],
  );

  const [a, b] = labels('item');
  const w = a.length;
  const revenue = (e: readonly Spending[]): Row => {
    const extra = e.length === spent.length ? d.left : 0;
    const part = (s: Money): CellLiteral =>
      money(sum(e.filter((x) => x.source === s && !x.carriedOver)) + (s === 'general' ? extra : 0));
    return [
      money(sum(e) + extra),
      of(e.filter((x) => x.carriedOver)),
      ...sources.flatMap(([, s]) => (s === 'institution' ? [part(s), style.zero] : [part(s)])),
      part('institution-fund'),
    ];
  };
  const t2 = sheet(
    1,
    [
      [
        ...a,
        '合计',
        '上年结转',
        ...sources.flatMap(([name, s]) => (s === 'institution' ? [name, null] : [name])),
        '使用非财政拨款结余',
      ],
      [
        ...b,
        null,
        null,
        ...sources.flatMap(([, s]) => (s === 'institution' ? ['金额', '其中：教育收费'] : [null])),
        null,
      ],
    ],
    d.left > 0
      ? [['合计', ...Array<null>(w - 1).fill(null), ...revenue(spent)]]
      : codeRows(spent, 'item', revenue),
    [`${column(w + 6)}4:${column(w + 7)}4`],
  );

  const t3 = sheet(
    2,
    [[...a, '合计', '基本支出', '项目支出', '上缴上级支出', '事业单位经营支出', '对下级单位补助支出'], b],
    codeRows(spent, 'item', (e) => [
      of(e),
      of(use('basic', e)),
      of(use('project', e)),
      of(use('remit-superior', e)),
      of(use('operating', e)),
      of(use('subsidise-subordinate', e)),
    ]),
  );

  const fiscal = spent.filter(isFiscal);
  const funds: [string, Money][] = [
    ['一般公共预算拨款', 'general'],
    ['政府性基金预算拨款', 'fund'],
    ['国有资本经营预算拨款', 'capital'],
  ];
  const l4: Row[] = [
    ['一、本年收入', money(sum(fiscal.filter((e) => !e.carriedOver)) + d.left)],
    ...funds.map(([name, s], i): Row => [`（${NUMERALS[i]}）${name}`, income(s)]),
    ['二、上年结转', of(fiscal.filter((e) => e.carriedOver))],
    ...funds.map(([name, s], i): Row => [`（${NUMERALS[i]}）${name}`, of(from(s, true))]),
  ];
  const byFund = (e: readonly Spending[], extra = 0): Row => [
    money(sum(e) + extra),
    money(sum(e.filter((x) => x.source === 'general')) + extra),
    of(e.filter((x) => x.source === 'fund')),
    of(e.filter((x) => x.source === 'capital')),
  ];
  const r4: Row[] = [
    ['一、本年支出', ...byFund(fiscal)],
    ...classes(fiscal).map(([name, e], i): Row => [`（${NUMERALS[i]}）${name}`, ...byFund(e)]),
    ['二、结转下年', ...byFund([], d.left)],
  ];
  while (l4.length < r4.length) l4.push([null, null]);
  while (r4.length < l4.length) r4.push([null]);
  l4.push(['收入总计', money(sum(fiscal) + d.left)]);
  r4.push(['支出总计', ...byFund(fiscal, d.left)]);
  const t4 = sheet(
    3,
    [
      ['收入', null, '支出', null, null, null, null],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    beside(l4, r4),
    ['A4:B4', 'C4:G4'],
  );

  // 一般公共预算支出表 shows this year's appropriation alone, beside what last year came to.
  const general = from('general');
  const last = (e: readonly Spending[]): number => sum(e.filter((x) => Number(x.economic) % 3 !== 0));
  const t5 = sheet(
    4,
    [
      [...a, `${y - 1}年执行数`, `${y}年预算数`, null, null, `${y}年预算数比${y - 1}年执行数`, null],
      [...b, null, '小计', '基本支出', '项目支出', '增减额', '增减%'],
    ],
    codeRows(general, 'item', (e) => [
      money(last(e)),
      of(e),
      of(use('basic', e)),
      of(use('project', e)),
      money(sum(e) - last(e)),
      last(e) === 0 ? null : Math.round(((sum(e) - last(e)) / last(e)) * 10_000) / 100,
    ]),
    [`${column(w + 2)}4:${column(w + 4)}4`, `${column(w + 5)}4:${column(w + 6)}4`],
  );

  const [ea, eb] = labels('economic');
  const basic = use('basic', general);
  const isPersonnel = (e: Spending): boolean => /^30[13]/.test(e.economic);
  const t6 = sheet(
    5,
    [
      [...ea, `${y}年基本支出`, null, null],
      [...eb, '合计', '人员经费', '公用经费'],
    ],
    codeRows(basic, 'economic', (e) => [
      of(e),
      of(e.filter(isPersonnel)),
      of(e.filter((x) => !isPersonnel(x))),
    ]),
    [`${column(ea.length + 1)}4:${column(ea.length + 3)}4`],
  );

  const code = (...codes: string[]) => general.filter((e) => codes.includes(e.economic));
  const six = (f: (e: readonly Spending[]) => number): Row =>
    [
      code('30212', '31013', '30231', '30217'),
      code('30212'),
      code('31013', '30231'),
      code('31013'),
      code('30231'),
      code('30217'),
    ].map((e) => money(f(e)));
  const t7 = sheet(
    6,
    [
      [`${y - 1}年预算数`, null, null, null, null, null, `${y}年预算数`],
      [
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        null,
        null,
        '公务接待费',
        '合计',
        '因公出国（境）费',
        '公务用车购置及运行费',
        null,
        null,
        '公务接待费',
      ],
      [
        null,
        null,
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        null,
        null,
        null,
        '小计',
        '公务用车购置费',
        '公务用车运行费',
        null,
      ],
    ],
    [[...six((e) => 2 * sum(e)), ...six(sum)].map((v) => v ?? 0)],
    ['A4:F4', 'G4:L4', 'C5:E5', 'I5:K5', 'A5:A6', 'B5:B6', 'F5:F6', 'G5:G6', 'H5:H6', 'L5:L6'],
  );

  const spending = (n: number, source: Money, word: string): Grid => {
    const own = from(source);
    const grid = codeRows(own, 'item', (e) => [of(e), of(use('basic', e)), of(use('project', e))]);
    const note: Row[] = own.length === 0 ? [[`注：本部门无${word}安排的支出，故本表为空表。`]] : [];
    return sheet(
      n,
      [
        [...a, `本年${word}支出`, null, null],
        [...b, '合计', '基本支出', '项目支出'],
      ],
      [...grid, ...note],
      [`${column(w + 1)}4:${column(w + 3)}4`],
    );
  };
  return [
    t4,
    t5,
    t6,
    t7,
    spending(7, 'fund', '政府性基金预算'),
    spending(8, 'capital', '国有资本经营预算'),
    t1,
    t2,
    t3,
  ];
}

const column = (n: number): string => String.fromCharCode(64 + n);
