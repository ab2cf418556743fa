import { addressOf } from '../../../src/budget/address';
import { makePackage, type MadePackage } from './makePackage';

type Row = readonly (string | number | null)[];

/** A table of ours that the recogniser knows, and whose sums hold. */
export const BUDGET_ROWS: readonly Row[] = [
  ['部门收支总表'],
  ['单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 310.25, '一、教育支出', 256.4],
  ['二、事业收入', 88.5, '二、卫生健康支出', 142.35],
  ['本年收入合计', 398.75, '本年支出合计', 398.75],
  ['收入总计', 398.75, '支出总计', 398.75],
];

/** The same with a sum that does not hold, so that there is something to mark. */
export const WRONG_ROWS: readonly Row[] = BUDGET_ROWS.map((row, i) =>
  i === 6 ? ['本年收入合计', 389.75, ...row.slice(2)] : row,
);

export interface BudgetPackage extends MadePackage {
  readonly rows?: readonly Row[];
  /** Cells written otherwise, by address: what stands there, both tags included. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Rows whose tag is written otherwise, by number. */
  readonly rowTags?: Readonly<Record<number, string>>;
  /** Texts are kept in a part of their own, as Excel does; otherwise in the cells. */
  readonly sharedStrings?: boolean;
  /** What stands in the worksheet behind the rows. */
  readonly behindRows?: string;
  readonly relationships?: NonNullable<MadePackage['sheets']>[number]['relationships'];
}

const STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A package with one sheet, 部门收支总表, which holds such a table. */
export function budgetPackage(made: BudgetPackage = {}): Uint8Array {
  const { rows = BUDGET_ROWS, cells = {}, rowTags = {}, sharedStrings, behindRows = '', ...rest } = made;
  const strings: string[] = [];
  const cellXml = (value: string | number | null, address: string): string => {
    if (cells[address] !== undefined) return cells[address];
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
    return sharedStrings
      ? `<c r="${address}" t="s"><v>${strings.push(value) - 1}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const rowXml = rows.map((row, i) => {
    const inside = row.map((value, c) => cellXml(value, addressOf(i + 1, c + 1))).join('');
    return `${rowTags[i + 1] ?? `<row r="${i + 1}">`}${inside}</row>`;
  });
  const merges = '<mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="C3:D3"/></mergeCells>';
  const sheet = {
    name: '部门收支总表',
    content: `<sheetData>${rowXml.join('')}</sheetData>${merges}${behindRows}`,
    ...(rest.relationships && { relationships: rest.relationships }),
  };
  if (!sharedStrings) return makePackage({ sheets: [sheet], ...rest });
  const items = strings.map((text) => `<si><t>${text}</t></si>`).join('');
  return makePackage({
    sheets: [sheet],
    ...rest,
    types: { 'xl/sharedStrings.xml': STRINGS_TYPE, ...rest.types },
    parts: {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>` +
        `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ...rest.parts,
    },
  });
}
