import type { CellStyle, DocumentCell, DocumentRow, SheetDocument } from '../workbook/SheetDocument';
import { countsOf, type Counts, type Summary } from './summary';
import { departmentWords, overallLine, remarkOn } from './summaryText';
import { say, type Translate } from './translate';
import { ruleTitle } from './words';
import type { MessageId } from '../locales';

/** The summary as sheets: by rule, by department, and file by file. A4, landscape. */
export const summarySheets = (
  summary: Summary,
  t: Translate,
): readonly [SheetDocument, SheetDocument, SheetDocument] => [
  sheet(summary, t, {
    name: 'summary.sheet-rules',
    columns: [
      ['summary.rule-title', 44],
      ['summary.rule-id', 30],
      ...COUNT_COLUMNS,
      ['summary.workbooks', 12],
    ],
    rows: summary.rules.map((r) => [
      text(ruleTitle(r.rule, t)),
      text(r.rule),
      ...counts(r),
      number(r.workbooks),
    ]),
  }),
  sheet(summary, t, {
    name: 'summary.sheet-departments',
    columns: [
      ['summary.department-name', 44],
      ['summary.years', 24],
      ...COUNT_COLUMNS,
      ['summary.workbooks', 12],
    ],
    rows: summary.departments.map((d) => [
      text(departmentWords(d.department, t)),
      text(d.years.join(say(t, 'list.separator'))),
      ...counts(d),
      number(d.workbooks),
    ]),
  }),
  sheet(summary, t, {
    name: 'summary.sheet-files',
    columns: [
      ['summary.file', 44],
      ['summary.department-name', 30],
      ['summary.year', 8],
      ...COUNT_COLUMNS,
      ['summary.prior', 30],
      ['summary.remark', 50],
    ],
    rows: summary.files
      .map((f) => [
        text(f.file),
        text(f.reason === undefined ? departmentWords(f.department, t) : ''),
        text(f.year === undefined ? '' : String(f.year)),
        ...(f.reason === undefined ? counts(countsOf(f)) : COUNT_COLUMNS.map(() => text(''))),
        text(f.prior ?? ''),
        text(remarkOn(f, t)),
      ])
      .concat(
        summary.leftOut.map((file) => [
          text(file),
          ...['', '', ...COUNT_COLUMNS, ''].map(() => text('')),
          text(say(t, 'summary.left-out-remark')),
        ]),
      ),
  }),
];

const COUNT_COLUMNS: readonly (readonly [id: MessageId, width: number])[] = [
  ['severity.error', 8],
  ['severity.warning', 8],
  ['severity.info', 8],
  ['sheet.cannot-tell', 10],
];

const text = (words: string, style: CellStyle = 'cell'): DocumentCell => ({ text: words, style });
const number = (n: number): DocumentCell => ({ number: n, numberFormat: '#,##0', style: 'number' });
const counts = (c: Counts): readonly DocumentCell[] => [c.error, c.warning, c.info, c.cannotTell].map(number);

interface Content {
  /** Id of the sheet's name. */
  readonly name: MessageId;
  readonly columns: readonly (readonly [id: MessageId, width: number])[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

/** A title over all, the line of totals beneath, the heads, and the rows. */
function sheet(summary: Summary, t: Translate, { name, columns, rows }: Content): SheetDocument {
  const only = (cell: DocumentCell): DocumentRow => ({
    cells: columns.map((_, i) => (i === 0 ? cell : null)),
  });
  const head: readonly DocumentRow[] = [
    only(text(say(t, 'summary.title', { what: name }), 'title')),
    only(text(overallLine(summary, t), 'muted')),
    { cells: columns.map(([id]) => text(say(t, id), 'header')) },
  ];
  return {
    name: say(t, name),
    columns: columns.map(([, width]) => ({ width, printed: true })),
    rows: [...head, ...rows.map((cells) => ({ cells }))],
    headerRows: head.length,
    orientation: 'landscape',
  };
}
