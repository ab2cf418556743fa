import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { textAt } from '../../src/budget/TextDocument';
import { review } from '../../src/pipeline/review';
import { tablesInText } from '../../src/pipeline/tablesInText';
import { readDocument } from '../../src/text/document/readDocument';
import { paragraphsOfText } from '../../src/text/document/paragraphsOfText';
import { gridsOf } from '../../src/text/tables/grids';
import { readText } from '../../src/textfile';
import { reported } from '../narrative/review/reviewed';

const documentOf = (...lines: readonly string[]) => readDocument(paragraphsOfText(lines.join('\n')));

const TITLE = '青禾区文化馆2026年部门预算编制说明';
const SUMMARY = ['2026年部门收支总表', '单位：万元'];
const ROWS = [
  ['收入', '', '支出', ''],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', '310.40', '一、文化旅游体育与传媒支出', '402.15'],
  ['二、事业收入', '150.00', '二、社会保障和就业支出', '58.25'],
  ['本年收入合计', '460.40', '本年支出合计', '460.40'],
  ['收入总计', '460.40', '支出总计', '460.40'],
];
const THREE = ['2026年一般公共预算“三公”经费支出表', '单位：万元'];
const THREE_ROWS = [
  ['“三公”经费合计', '因公出国（境）费', '公务用车购置费', '公务用车运行费', '公务接待费'],
  ['7.35', '0.00', '0.00', '6.15', '1.20'],
];

const tabs = (rows: readonly (readonly string[])[]) => rows.map((r) => r.join('\t'));
const bars = (rows: readonly (readonly string[])[]) => rows.map((r) => `| ${r.join(' | ')} |`);

const wordTable = (rows: readonly (readonly (string | { text: string; across: number })[])[]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) =>
            typeof cell === 'string'
              ? new TableCell({ children: [new Paragraph(cell)] })
              : new TableCell({ columnSpan: cell.across, children: [new Paragraph(cell.text)] }),
          ),
        }),
    ),
  });

async function fromWord(children: readonly (string | Table)[]): Promise<string> {
  const word = new Document({
    sections: [{ children: children.map((c) => (typeof c === 'string' ? new Paragraph(c) : c)) }],
  });
  return (await readText(new Uint8Array(await Packer.toBuffer(word)))).text;
}

describe('sentences are held against the tables of their text', () => {
  test.each([
    ['right: totals', '2026年收支总预算460.40万元。', []],
    ['right: a source of income', '2026年收入预算460.40万元，其中：事业收入150.00万元。', []],
    ['right: a class', '社会保障和就业支出（类）58.25万元，占12.65%。', []],
    ['right, rounded', '全年收支总预算460.4万元。', []],
    ['wrong: the total', '2026年收支总预算466.40万元。', ['claim-equals-cell 466.40万元']],
    ['wrong: a source', '本年安排事业收入105.00万元。', ['claim-equals-cell 105.00万元']],
    [
      'wrong: 公务接待费',
      '二、“三公”经费预算情况\n2026年公务接待费预算2.10万元。',
      ['claim-equals-cell 2.10万元'],
    ],
    [
      'wrong: 公务用车运行费',
      '二、“三公”经费预算情况\n公务用车运行维护费6.51万元，公务接待费1.20万元。',
      ['claim-equals-cell 6.51万元'],
    ],
  ])('%s', (_what, words, wanted) => {
    for (const lay of [tabs, bars]) {
      const result = review(
        documentOf(TITLE, words, ...SUMMARY, ...lay(ROWS), '', ...THREE, ...lay(THREE_ROWS)),
      );
      expect(result.tables).toEqual(['2026年部门收支总表', '2026年一般公共预算“三公”经费支出表']);
      expect(reported(result)).toEqual(wanted);
    }
  });

  test('a wrong figure is told with what its table says, and its sentence is corrected', () => {
    const result = review(documentOf(TITLE, '2026年收支总预算466.40万元。', ...SUMMARY, ...tabs(ROWS)));
    const [finding] = result.findings;
    expect(finding?.correction).toBe('2026年收支总预算460.40万元。');
    const cell = finding?.places.find(({ place }) => place.kind === 'text' && place.paragraph > 1)?.place;
    expect(cell?.kind === 'text' && textAt(result.document, cell)).toBe('460.40');
  });

  test.each([
    ['last year’s table', TITLE, ['2025年部门收支总表', '单位：万元', ...tabs(ROWS)]],
    [
      'two tables of one kind, of which nobody can tell which one is meant',
      TITLE,
      [...SUMMARY, ...tabs(ROWS), '', '馆本部2026年部门收支总表', '单位：万元', ...tabs(ROWS)],
    ],
    ['a table of some of what there is', TITLE, ['2026年重点收支总表', '单位：万元', ...tabs(ROWS)]],
    [
      'a government’s report',
      '青禾区2026年预算执行情况和2027年预算草案的报告\n全区一般公共预算收入99.00万元，区本级一般公共预算收入8.00万元。',
      [...SUMMARY, ...tabs(ROWS)],
    ],
  ])('not against %s', (_what, title, table) => {
    expect(tablesInText(documentOf(title, '事业收入105.00万元。', ...table))?.own).toBeUndefined();
  });

  test('with a workbook beside it, that decides', () => {
    const lines = [TITLE, '2026年收支总预算466.40万元。', ...SUMMARY, ...tabs(ROWS)];
    const own = tablesInText(documentOf(...lines))!.own!.book;
    const empty = review(documentOf(...lines), { book: { ...own, tables: [] } });
    expect(empty.claims.figures.some((f) => f.cell !== undefined)).toBe(false);
  });
});

test.each([
  ['what was spent', '2025年公务接待费支出决算3.18万元，完成预算的75.71%。', []],
  ['what was planned', '2025年公务接待费支出预算为4.20万元，支出决算为3.18万元。', []],
  ['“三公” together', '2025年“三公”经费支出决算11.08万元。', []],
  ['wrong: what was spent', '2025年公务接待费支出决算3.81万元。', ['claim-equals-cell 3.81万元']],
  [
    'wrong: the plan for what was spent',
    '2025年公务接待费支出决算4.20万元。',
    ['claim-equals-cell 4.20万元'],
  ],
  ['wrong: together', '2025年“三公”经费支出决算11.80万元。', ['claim-equals-cell 11.80万元']],
])('a final account with 预算数 beside 决算数, a line for each part: %s', (_what, words, wanted) => {
  const rows = [
    ['项目', '预算数', '决算数'],
    ['合计', '12.20', '11.08'],
    ['因公出国（境）费', '0.00', '0.00'],
    ['公务用车购置及运行维护费', '8.00', '7.90'],
    ['公务接待费', '4.20', '3.18'],
  ];
  const table = ['2025年度一般公共预算财政拨款“三公”经费支出决算表', '单位：万元', ...bars(rows)];
  const section = ['二、“三公”经费支出决算情况', words];
  expect(reported(review(documentOf('青禾区文化馆2025年度部门决算', ...table, ...section)))).toEqual(wanted);
});

describe('nothing of a table is read as prose', () => {
  test.each([
    ['bars', bars(ROWS)],
    ['tabs', tabs(ROWS)],
    [
      'one tab',
      ['项目\t预算数（万元）', '一、工资福利支出\t12.50', '二、商品和服务支出\t7.50', '一、其他支出\t1.00'],
    ],
  ])('between %s', (_what, lines) => {
    const document = documentOf(TITLE, ...lines, '2026年收支总预算460.40万元。');
    expect(document.paragraphs.filter((p) => p.row)).toHaveLength(lines.length);
    const { claims, findings } = review(document);
    const rows = claims.figures.filter((f) => {
      const { place } = f.claim.figure;
      return place.kind === 'text' && document.paragraphs[place.paragraph]!.row;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((f) => f.claim.how.production))).toEqual(new Set(['table']));
    // The numbers of its rows are no numbering of headings.
    expect(findings.map((f) => f.rule)).not.toContain('heading-numbering');
  });

  test.each([
    ['a list of contents', ['一、单位概况\t3', '二、收支情况\t5', '三、名词解释\t12']],
    ['an indented paragraph', ['\t2026年收支总预算460.40万元。', '\t其中：事业收入150.00万元。']],
    ['one line alone', ['一、事业收入\t150.00万元']],
  ])('%s is none', (_what, lines) => {
    expect(documentOf(TITLE, ...lines).paragraphs.filter((p) => p.row)).toEqual([]);
  });
});

describe('a Word document', () => {
  test('its tables are read as tables, merged cells as merged, and the sentences held against them', async () => {
    const text = await fromWord([
      TITLE,
      '2026年收支总预算466.40万元，其中：事业收入150.00万元。',
      ...SUMMARY,
      wordTable([
        [
          { text: '收入', across: 2 },
          { text: '支出', across: 2 },
        ],
        ...ROWS.slice(1),
      ]),
    ]);
    expect(text).toContain('| 收入 || 支出 ||');
    const document = readDocument(paragraphsOfText(text));
    expect(gridsOf(document).grids[0]!.merges).toEqual([
      { top: 3, left: 1, bottom: 3, right: 2 },
      { top: 3, left: 3, bottom: 3, right: 4 },
    ]);
    const result = review(document);
    expect(result.tables).toEqual(['2026年部门收支总表']);
    expect(reported(result)).toEqual(['claim-equals-cell 466.40万元']);
  });

  test('a cell over two rows', async () => {
    const text = await fromWord([
      new Table({
        rows: [
          new TableRow({
            children: [
              new TableCell({ rowSpan: 2, children: [new Paragraph('项目')] }),
              new TableCell({ columnSpan: 2, children: [new Paragraph('预算数')] }),
            ],
          }),
          new TableRow({
            children: ['基本支出', '项目支出'].map((c) => new TableCell({ children: [new Paragraph(c)] })),
          }),
          new TableRow({
            children: ['合计', '1.00', '2.00'].map((c) => new TableCell({ children: [new Paragraph(c)] })),
          }),
        ],
      }),
    ]);
    expect(text.trim().split('\n')).toEqual([
      '| 项目 | 预算数 ||',
      '| ^^ | 基本支出 | 项目支出 |',
      '| 合计 | 1.00 | 2.00 |',
    ]);
    expect(gridsOf(readDocument(paragraphsOfText(text))).grids[0]!.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
  });

  test.each([
    ['one column', [['第一段。'], ['2026年收支总预算460.40万元。']]],
    ['one row', [['2026年收支总预算460.40万元。', '其中：事业收入150.00万元。']]],
  ])('a table of %s is but a frame: its paragraphs are prose', async (_what, rows) => {
    const text = await fromWord([TITLE, wordTable(rows)]);
    expect(text).not.toContain('|');
    expect(text).toContain('2026年收支总预算460.40万元。\n');
  });

  test('bars inside a cell part no cells', async () => {
    const text = await fromWord([
      wordTable([
        ['甲|乙', '1.00'],
        ['丙', '2.00'],
      ]),
    ]);
    expect(text.trim().split('\n')).toEqual(['| 甲│乙 | 1.00 |', '| 丙 | 2.00 |']);
  });
});
