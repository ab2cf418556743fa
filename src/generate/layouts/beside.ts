import { isFiscal, isPersonnel, type Entry } from '../Department';
import { ECONOMIC_NAMES } from '../subjects';
import { bothCodesTable, FUND_COLUMNS, isBasic, isGeneralBasic, isProject } from './details';
import { subjectColumns, unitColumns } from './labels';
import { nothing, partOf, projectLines, subjectLines, unitLines, type Counts } from './lines';
import { amount, type StyledBook } from './StyledBook';
import { isOf } from './summaries';
import type { Beside } from './Style';
import type { Column, TableSpec } from './Printer';

const isOther: Counts = (e) => !isFiscal(e);

const name: Column = { head: '项目名称', print: ({ label }) => label };

const byFund = (): Column[] => FUND_COLUMNS.map(([head, source]) => amount(head, isOf(source)));

function unitTable(book: StyledBook, title: string, counts: Counts, columns: readonly Column[]): TableSpec {
  return book.spec(title, [
    {
      columns: [...unitColumns, ...columns],
      lines: book.withTotal(book.all(counts), unitLines(book.years, counts)),
    },
  ]);
}

/** A column for each 款 of a 类 that is spent, after their sum. */
function sectionColumns(book: StyledBook, counts: Counts): Column[] {
  const codes = [...new Set(book.all(counts).entries.map((e) => e.economic))].sort();
  return [
    amount('总计'),
    ...codes.map((code) => amount(ECONOMIC_NAMES[code] ?? code, (e) => e.economic === code)),
  ];
}

const ofClass =
  (code: string): Counts =>
  ({ economic }: Entry) =>
    economic.startsWith(code);

const CLASSES: readonly (readonly [code: string, ofDepartment: string, ofGovernment: string])[] = [
  ['301', '工资福利支出', '机关工资福利支出'],
  ['302', '商品和服务支出', '机关商品和服务支出'],
  ['303', '对个人和家庭的补助', '对个人和家庭的补助'],
  ['310', '资本性支出', '机关资本性支出'],
];

/** What is bought through public procurement: some of the projects' money. */
const PURCHASES: readonly (readonly [string, Counts])[] = [
  ['货物类', (e) => isProject(e) && e.economic.startsWith('310')],
  ['工程类', () => false],
  ['服务类', (e) => isProject(e) && e.economic === '30227'],
];

const TABLES: Readonly<Record<Beside, (book: StyledBook) => TableSpec>> = {
  projects: (book) => {
    const lines = projectLines(book.all(isProject));
    return book.spec('项目支出预算总表', [
      {
        columns: [name, amount('合计'), ...byFund(), amount('其他资金', isOther)],
        lines: book.withTotal(book.all(isProject), lines),
      },
    ]);
  },
  'project-lines': (book) => {
    const lines = unitLines(book.years, isProject).flatMap((u) =>
      projectLines(partOf(u, u.label, isProject)).map((l) => ({ ...l, unit: u.unit! })),
    );
    return book.spec('项目支出表', [
      {
        columns: [
          { head: '类型', print: ({ unit }) => (unit ? '其他运转类' : '') },
          name,
          { head: '项目单位', print: ({ unit }) => unit?.name ?? '' },
          amount('合计'),
          ...FUND_COLUMNS.map(([head, source]) => amount(`本年拨款/${head}`, isOf(source))),
          amount('财政专户管理资金', () => false),
          amount('单位资金', isOther),
        ],
        lines: book.withTotal(book.all(isProject), lines),
      },
    ]);
  },
  procurement: (book) => {
    const all = book.all(isProject);
    const lines = PURCHASES.map(([label, counts]) => partOf(all, label, counts));
    const bought = partOf(all, '合计', (e) => PURCHASES.some(([, counts]) => counts(e)));
    return book.spec('政府采购预算表', [
      {
        columns: [{ head: '采购项目类别', print: ({ label }) => label }, amount('采购金额')],
        lines: [...lines, bought],
      },
    ]);
  },
  'office-operation': (book) => {
    const counts: Counts = (e) => isGeneralBasic(e) && !isPersonnel(e);
    const all = book.all(counts);
    return book.spec('机关运行经费支出预算表', [
      {
        columns: [...subjectColumns(book.style, 'economic', false), amount('机关运行经费支出')],
        lines: book.withTotal(all, subjectLines(all, 'economic', [3, 5], false)),
      },
    ]);
  },
  'by-government-list': (book) =>
    unitTable(book, '支出预算分类汇总表（按政府预算经济分类）', () => true, [
      amount('总计'),
      ...CLASSES.map(([code, , head]) => amount(head, ofClass(code))),
    ]),
  'by-department-list': (book) =>
    unitTable(book, '支出预算分类汇总表（按部门预算经济分类）', () => true, [
      amount('总计'),
      amount('基本支出/小计', isBasic),
      ...CLASSES.map(([code, head]) => amount(`基本支出/${head}`, (e) => isBasic(e) && ofClass(code)(e))),
      amount('项目支出', isProject),
    ]),
  personnel: (book) => {
    const counts: Counts = (e) => isGeneralBasic(e) && ofClass('301')(e);
    return unitTable(
      book,
      '一般公共预算基本支出表—人员经费（工资福利支出）（按部门预算经济分类）',
      counts,
      sectionColumns(book, counts),
    );
  },
  public: (book) => {
    const counts: Counts = (e) => isGeneralBasic(e) && ofClass('302')(e);
    return unitTable(
      book,
      '一般公共预算基本支出表—公用经费（商品和服务支出）（按部门预算经济分类）',
      counts,
      sectionColumns(book, counts),
    );
  },
  'appropriation-by-subject': (book) =>
    book.spec('财政拨款支出表（功能科目）', [
      {
        columns: [
          ...subjectColumns(book.style, 'item', false),
          amount('合计'),
          amount('基本支出', isBasic),
          amount('项目支出', isProject),
        ],
        lines: book.withTotal(
          book.all(isFiscal),
          subjectLines(book.all(isFiscal), 'item', book.style.depths, false),
        ),
      },
    ]),
  'appropriation-basic': (book) => {
    const counts: Counts = (e) => isFiscal(e) && isBasic(e);
    return book.spec('财政拨款基本支出表（经济科目）', [
      {
        columns: [
          ...subjectColumns(book.style, 'economic', false),
          amount('合计'),
          amount('人员经费', isPersonnel),
          amount('公用经费', (e) => !isPersonnel(e)),
        ],
        lines: book.withTotal(book.all(counts), subjectLines(book.all(counts), 'economic', [3, 5], false)),
      },
    ]);
  },
  'units-by-fund': (book) =>
    unitTable(book, '财政拨款支出表', isFiscal, [
      amount('总计'),
      ...FUND_COLUMNS.flatMap(([head, source]) => [
        amount(`${head}/合计`, isOf(source)),
        amount(`${head}/基本支出`, (e) => isOf(source)(e) && isBasic(e)),
        amount(`${head}/项目支出`, (e) => isOf(source)(e) && isProject(e)),
      ]),
    ]),
  'both-codes': (book) => bothCodesTable(book, '一般公共预算支出明细表（功能科目和经济科目）'),
};

/** A table beside the prescribed set; one that nothing would stand in has a line of zero. */
export function besideTable(book: StyledBook, which: Beside): TableSpec {
  const spec = TABLES[which](book);
  const [first] = spec.blocks;
  return first && first.lines.length > 0
    ? spec
    : { ...spec, blocks: [{ columns: first?.columns ?? [], lines: [nothing('合计')] }] };
}
