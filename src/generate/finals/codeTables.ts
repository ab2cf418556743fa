import type { Grid } from '../../workbook/Grid';
import { FISCAL_SOURCES, totalOf, type Entry, type Source } from '../Department';
import { ECONOMIC_NAMES } from '../subjects';
import type { FinalSum } from './FinalAccount';
import type { FinalBook, FinalColumn } from './FinalBook';

const spentAs =
  (counts: (e: Entry) => boolean) =>
  ({ spent }: FinalSum): number =>
    totalOf(spent.filter(counts));

const BASIC = spentAs((e) => e.nature === 'basic');
const PROJECT = spentAs((e) => e.nature === 'project' && e.source !== 'operating');
const ALL = spentAs(() => true);
const NOTHING = (): number => 0;

const column = (heading: string, shows: FinalColumn['shows']): FinalColumn => ({
  headings: [heading],
  shows,
});

/** 02 收入决算表: what came in, by source. */
export function incomeTable(book: FinalBook): Grid {
  const of =
    (sources: readonly Source[]): FinalColumn['shows'] =>
    (sum) =>
      sum.of(sources).income;
  return book.codeTable(
    '收入决算表',
    [
      column('本年收入合计', (sum) => sum.income),
      column('财政拨款收入', of(FISCAL_SOURCES)),
      column('上级补助收入', NOTHING),
      column('事业收入', of(['institution'])),
      column('经营收入', of(['operating'])),
      column('附属单位上缴收入', NOTHING),
      column('其他收入', of(['other-income'])),
    ],
    () => true,
  );
}

/** 03 支出决算表: all that was spent. */
export const expenditureTable = (book: FinalBook): Grid =>
  book.codeTable(
    '支出决算表',
    [
      column('本年支出合计', ALL),
      column('基本支出', BASIC),
      column('项目支出', PROJECT),
      column('上缴上级支出', NOTHING),
      column(
        '经营支出',
        spentAs((e) => e.source === 'operating'),
      ),
      column('对附属单位补助支出', NOTHING),
    ],
    () => true,
  );

const isOf =
  (...sources: readonly Source[]) =>
  ({ source }: { source: Source }): boolean =>
    sources.includes(source);

const SPENT: readonly FinalColumn[] = [
  { headings: ['本年支出', '小计'], shows: ALL },
  { headings: ['本年支出', '基本支出'], shows: BASIC },
  { headings: ['本年支出', '项目支出'], shows: PROJECT },
];

/** 05 一般公共预算财政拨款支出决算表. */
export const generalTable = (book: FinalBook): Grid =>
  book.codeTable(
    '一般公共预算财政拨款支出决算表',
    book.style.set === 'shanghai'
      ? [column('合计', ALL), column('基本支出', BASIC), column('项目支出', PROJECT)]
      : SPENT,
    isOf('general'),
    { totalLast: book.style.totalLast },
  );

const NOTES = {
  fund: '注：本部门本年度没有政府性基金预算财政拨款收入和支出，本表为空。',
  capital: '注：本部门本年度没有国有资本经营预算财政拨款收入和支出，本表为空。',
};

const noteFor = (book: FinalBook, source: 'fund' | 'capital'): { readonly note?: string } => {
  const { department, balances } = book.account;
  return [...department.entries, ...balances].some((of) => of.source === source)
    ? {}
    : { note: NOTES[source] };
};

/** 07, and of the state capital in some sets: what there was, came in, was spent and is left. */
export function balanceTable(book: FinalBook, source: 'fund' | 'capital'): Grid {
  const whole = book.style.headingsInTotal ? '合计' : '小计';
  const name = source === 'fund' ? '政府性基金' : '国有资本经营';
  return book.codeTable(
    `${name}预算财政拨款收入支出决算表`,
    [
      column('年初结转和结余', (sum) => sum.carriedIn),
      column('本年收入', (sum) => sum.income),
      { headings: ['本年支出', whole], shows: ALL },
      ...SPENT.slice(1),
      column('年末结转和结余', (sum) => sum.carriedOut),
    ],
    isOf(source),
    { headingsInTotal: book.style.headingsInTotal, ...noteFor(book, source) },
  );
}

/** 08 国有资本经营预算财政拨款支出决算表. */
export const capitalTable = (book: FinalBook): Grid =>
  book.codeTable('国有资本经营预算财政拨款支出决算表', SPENT, isOf('capital'), noteFor(book, 'capital'));

/** 财政拨款支出决算明细表 and that of the general budget: by function down, by economic 款 across. */
export function detailTable(book: FinalBook, general: boolean): Grid {
  const counts = general ? isOf('general') : isOf(...FISCAL_SOURCES);
  const entries = book.account.department.entries.filter(counts);
  const items = [...new Set(entries.map((e) => e.economic))].sort();
  const classes = [...new Set(items.map((code) => code.slice(0, 3)))];
  const columns = classes.flatMap((code): FinalColumn[] => {
    const name = ECONOMIC_NAMES[code] ?? code;
    return [
      { headings: [name, '小计'], shows: spentAs((e) => e.economic.startsWith(code)) },
      ...items
        .filter((item) => item.startsWith(code))
        .map((item): FinalColumn => ({
          headings: [name, ECONOMIC_NAMES[item] ?? item],
          shows: spentAs((e) => e.economic === item),
        })),
    ];
  });
  const title = general ? '一般公共预算财政拨款支出决算明细表' : '财政拨款支出决算明细表';
  return book.codeTable(title, [column('合计', ALL), ...columns], counts);
}

/** 一般公共预算财政拨款项目支出决算表. */
export const projectTable = (book: FinalBook): Grid =>
  book.codeTable('一般公共预算财政拨款项目支出决算表', [column('金额', PROJECT)], isOf('general'));
