import { isFiscal, isPersonnel, type Entry, type Source } from '../Department';
import { ECONOMIC_NAMES } from '../subjects';
import { subjectColumns, unitColumns } from './labels';
import { heading, partOf, subjectLines, unitLines, type Counts } from './lines';
import { amount, change, changeRate, lastYears, type StyledBook } from './StyledBook';
import { isCarried, isNow, isOf, SOURCES } from './summaries';
import type { Column, Line, TableSpec } from './Printer';

export const isBasic: Counts = (e) => e.nature === 'basic';
export const isProject: Counts = (e) => e.nature === 'project';
const isPublic: Counts = (e) => isBasic(e) && !isPersonnel(e);
const isStaff: Counts = (e) => isBasic(e) && isPersonnel(e);

/** Subjects with the whole, under units where the style has such rows. */
function functional(book: StyledBook, counts: Counts, lastToo = false): Line[] {
  const { depths, unitRows, unitColumn, subtotals } = book.style;
  const all = book.all(counts);
  const units = unitRows || unitColumn ? unitLines(book.years, counts) : [];
  const lines =
    units.length > 0
      ? units.flatMap((unit) => [...(unitRows ? [unit] : []), ...subjectLines(unit, 'item', depths, lastToo)])
      : subjectLines(all, 'item', depths, lastToo);
  const isPlain = !unitRows && !unitColumn && !depths.includes(3);
  return book.withTotal(all, subtotals && isPlain ? withSubtotals(lines, all) : lines);
}

/** The 项 of each 类 with a 小计 below, where the table prints no row of the 类 itself. */
function withSubtotals(lines: readonly Line[], all: Line): Line[] {
  return lines.flatMap((line, i) => {
    const end = line.code?.slice(0, 3);
    if (lines[i + 1]?.code?.slice(0, 3) === end) return [line];
    return [line, partOf(all, '小计', (e) => e.item.startsWith(end ?? ''))];
  });
}

const withUnits = ({ style }: StyledBook): boolean => style.unitRows || style.unitColumn;

/** A table of subjects. */
const bySubject = (
  book: StyledBook,
  columns: readonly Column[],
  lines: readonly Line[],
): TableSpec['blocks'][number] => ({
  columns: book.columns(subjectColumns(book.style, 'item', withUnits(book)), columns, lines),
  lines,
});

/** 收入总表: by subject, by unit, in groups, or as a list. */
export function incomeTable(book: StyledBook): TableSpec {
  const { names, income, summary } = book.style;
  const everything: Counts = () => true;
  const sources = (counts: Counts, group: string): Column[] =>
    SOURCES.map(([name, source]) => amount(group + name, (e) => isOf(source)(e) && counts(e)));
  if (income === 'list') {
    const all = book.all(everything);
    const lines = [
      ...SOURCES.map(([name, source]) => partOf(all, name, (e) => isOf(source)(e) && isNow(e))),
      partOf(all, '本年收入合计', isNow),
      partOf(all, summary.carryIn, isCarried),
      { ...all, label: '收入总计' },
    ];
    return book.spec(names.income, [
      { columns: [{ head: summary.heads[0], print: ({ label }) => label }, amount(summary.heads[1])], lines },
    ]);
  }
  const grouped = income === 'grouped';
  const columns = grouped
    ? [
        amount('合计'),
        amount('本年收入/小计', isNow),
        ...sources(isNow, '本年收入/'),
        amount(`${summary.carryIn}/小计`, isCarried),
        ...sources(isCarried, `${summary.carryIn}/`),
      ]
    : [amount('合计'), amount(summary.carryIn, isCarried), ...sources(isNow, '')];
  return book.spec(names.income, [
    income === 'subjects'
      ? {
          ...bySubject(book, columns, functional(book, everything)),
        }
      : {
          columns: [...unitColumns, ...columns],
          lines: book.withTotal(book.all(everything), unitLines(book.years, everything)),
        },
  ]);
}

/** 支出总表. */
export function spendingTable(book: StyledBook): TableSpec {
  const { names, spending } = book.style;
  const none: Counts = () => false;
  const general = isOf('general');
  const bySource = [
    amount('合计'),
    amount('一般公共预算/小计', general),
    amount('一般公共预算/基本支出', (e) => general(e) && isBasic(e)),
    amount('一般公共预算/项目支出', (e) => general(e) && isProject(e)),
    ...FUND_COLUMNS.slice(1).map(([head, source]) => amount(head, isOf(source))),
    amount('单位资金/小计', (e) => !isFiscal(e)),
    amount('单位资金/事业支出', isOf('institution')),
    amount('单位资金/事业单位经营支出', isOf('operating')),
    amount('单位资金/其他支出', isOf('other-income')),
  ];
  const byNature = [
    amount('合计'),
    ...(spending === 'parts'
      ? [
          amount('基本支出/小计', isBasic),
          amount('基本支出/人员经费', isStaff),
          amount('基本支出/公用经费', isPublic),
        ]
      : [amount('基本支出', isBasic)]),
    amount('项目支出', isProject),
    ...(spending === 'wide'
      ? ['上缴上级支出', '事业单位经营支出', '对附属单位补助支出'].map((head) => amount(head, none))
      : []),
  ];
  return book.spec(names.spending, [
    {
      ...bySubject(
        book,
        spending === 'by-source' ? bySource : byNature,
        functional(book, () => true),
      ),
    },
  ]);
}

/** 一般公共预算支出表. */
export function generalTable(book: StyledBook): TableSpec {
  const { names, general } = book.style;
  const of = isOf('general');
  const parts: readonly (readonly [string, Counts])[] = [
    ['合计', () => true],
    ['基本支出', isBasic],
    ['项目支出', isProject],
  ];
  if (general === 'both-codes') return bothCodesTable(book, names.general);
  const [last, now] = [`${book.year - 1}年`, `${book.year}年`];
  const columns = ((): Column[] => {
    switch (general) {
      case 'plain':
        return parts.map(([head, counts]) => amount(head, counts));
      case 'carried':
        return [
          amount('合计'),
          amount('本年拨款/小计', isNow),
          amount('本年拨款/基本支出', (e) => isNow(e) && isBasic(e)),
          amount('本年拨款/项目支出', (e) => isNow(e) && isProject(e)),
          amount(book.style.summary.carryIn, isCarried),
        ];
      case 'change':
        return [
          lastYears('上年预算数'),
          amount('本年预算数/小计'),
          ...parts.slice(1).map(([head, counts]) => amount(`本年预算数/${head}`, counts)),
          change('本年预算数比上年预算数/增减额'),
          changeRate('本年预算数比上年预算数/增减%'),
        ];
      case 'years-above':
        return [
          ...parts.map(([head, counts]) => lastYears(`${last}预算数/${head}`, counts)),
          ...parts.map(([head, counts]) => amount(`${now}预算数/${head}`, counts)),
        ];
      case 'measure-above':
        return parts.flatMap(([head, counts]) => [
          lastYears(`${head}/${last}预算`, counts),
          amount(`${head}/${now}预算`, counts),
        ]);
    }
  })();
  return book.spec(names.general, [
    {
      ...bySubject(book, columns, functional(book, of, general !== 'plain' && general !== 'carried')),
    },
  ]);
}

/** A row for each item with each economic kind of spending: codes of both lists in one row. */
export function bothCodesTable(book: StyledBook, name: string): TableSpec {
  const all = book.all(isOf('general'));
  const keys = [...new Set(all.entries.map((e) => `${e.item} ${e.economic}`))].sort();
  const economicOf = new Map<Line, string>();
  const lines = keys.map((key): Line => {
    const [item = '', economic = ''] = key.split(' ');
    const isOfBoth: Counts = (e) => e.item === item && e.economic === economic;
    const line = { ...partOf(all, ECONOMIC_NAMES[economic] ?? economic, isOfBoth), code: item };
    economicOf.set(line, economic);
    return line;
  });
  return book.spec(name, [
    {
      columns: [
        { head: '功能科目编码', print: ({ code }) => code ?? '' },
        { head: '经济科目编码', print: (l) => economicOf.get(l) ?? '' },
        { head: '经济科目名称', print: ({ label }) => label },
        amount('合计'),
        amount('基本支出', isBasic),
        amount('项目支出', isProject),
      ],
      lines: book.withTotal(all, lines),
    },
  ]);
}

/** Personnel left, office costs right, each list with its sum, and the whole below. */
function twoLists(book: StyledBook): TableSpec {
  const all = book.all(isGeneralBasic);
  const [left, right] = [isPersonnel, (e: Entry): boolean => !isPersonnel(e)].map((counts) =>
    subjectLines(partOf(all, '', counts), 'economic', [3, 5], false),
  ) as [Line[], Line[]];
  const most = Math.max(left.length, right.length);
  const filled = (lines: readonly Line[]): Line[] => [
    ...lines,
    ...Array.from({ length: most - lines.length }, () => heading('')),
  ];
  const columns = (group: string): Column[] => [
    { head: `${group}/科目编码`, print: ({ code }) => code ?? '' },
    { head: `${group}/科目名称`, print: ({ label }) => label },
    amount(`${group}/金额`),
  ];
  return book.spec(book.style.names.basic, [
    {
      columns: columns('人员经费'),
      lines: [...filled(left), partOf(all, '人员经费合计', isPersonnel)],
    },
    {
      columns: columns('公用经费'),
      lines: [...filled(right), partOf(all, '公用经费合计', (e) => !isPersonnel(e))],
    },
  ]);
}

const GOVERNMENT: Readonly<Record<string, readonly [code: string, name: string]>> = {
  '301': ['501', '机关工资福利支出'],
  '302': ['502', '机关商品和服务支出'],
  '303': ['509', '对个人和家庭的补助'],
  '310': ['503', '机关资本性支出（一）'],
};

/** Money of a basic kind that this year's appropriation pays. */
export const isGeneralBasic: Counts = (e) => isOf('general')(e) && isBasic(e) && isNow(e);

/** The departments' list left and the governments' right, each with its 合计 and amounts of its own. */
function twoClassifications(book: StyledBook): TableSpec {
  const all = book.all(isGeneralBasic);
  const total = { ...all, label: '合计' };
  const government = Object.entries(GOVERNMENT).flatMap(([own, [code, label]]) => {
    const line = { ...partOf(all, label, (e) => e.economic.startsWith(own)), code };
    return line.entries.length > 0 ? [line] : [];
  });
  const columns = (group: string): Column[] => [
    { head: `${group}/科目编码`, print: ({ code }) => code ?? '' },
    { head: `${group}/科目名称`, print: ({ label }) => label },
    amount(`${group}/金额`),
  ];
  return book.spec(book.style.names.basic, [
    {
      columns: columns('部门预算支出经济分类科目'),
      lines: [total, ...subjectLines(all, 'economic', [3, 5], false)],
    },
    { columns: columns('政府预算支出经济分类科目'), lines: [total, ...government] },
  ]);
}

/** 一般公共预算基本支出表. */
export function basicTable(book: StyledBook): TableSpec {
  const { names, basic, codes } = book.style;
  if (basic === 'two-lists') return twoLists(book);
  if (basic === 'two-classifications') return twoClassifications(book);
  const lines = book.withTotal(
    book.all(isGeneralBasic),
    subjectLines(book.all(isGeneralBasic), 'economic', [3, 5], basic === 'years'),
  );
  const label = subjectColumns(book.style, 'economic', false);
  const government: Column[] = [
    { head: '政府预算经济分类/编码', print: ({ code }) => GOVERNMENT[code?.slice(0, 3) ?? '']?.[0] ?? '' },
    { head: '政府预算经济分类/名称', print: ({ code }) => GOVERNMENT[code?.slice(0, 3) ?? '']?.[1] ?? '' },
  ];
  const columns = ((): Column[] => {
    switch (basic) {
      case 'parts':
        return [...label, amount('合计'), amount('人员经费', isStaff), amount('公用经费', isPublic)];
      case 'amount':
        return [...label, amount('金额')];
      case 'both-lists':
        return [
          ...(codes === 'one' || codes === 'parts'
            ? [
                { head: '部门预算经济分类/编码', print: ({ code }: Line): string => code ?? '' },
                { head: '部门预算经济分类/名称', print: ({ label: name }: Line): string => name },
              ]
            : label),
          ...government,
          amount('本年预算数'),
        ];
      case 'years':
        return [
          ...label,
          lastYears(`${book.year - 1}年预算数`),
          amount(`${book.year}年预算数`),
          change('增减额'),
        ];
    }
  })();
  return book.spec(names.basic, [{ columns, lines }]);
}

/** 政府性基金预算支出表, 国有资本经营预算支出表. */
export function fundTable(book: StyledBook, source: 'fund' | 'capital'): TableSpec {
  const { names } = book.style;
  const of = isOf(source);
  const isEmpty = book.all(of).entries.length === 0;
  const columns = [amount('合计'), amount('基本支出', isBasic), amount('项目支出', isProject)];
  const note = `注：本部门${book.year}年没有${source === 'fund' ? '政府性基金' : '国有资本经营'}预算安排的支出，故本表为空表。`;
  return book.spec(
    source === 'fund' ? names.fund : names.capital,
    [bySubject(book, columns, isEmpty ? [heading('合计')] : functional(book, of))],
    isEmpty ? [note] : [],
  );
}

/** The sources whose appropriations are the department's own books. */
export const FUND_COLUMNS: readonly (readonly [string, Source])[] = [
  ['一般公共预算', 'general'],
  ['政府性基金预算', 'fund'],
  ['国有资本经营预算', 'capital'],
];
