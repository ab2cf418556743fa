import type {
  AmountCell,
  BudgetBook,
  BudgetRow,
  BudgetTable,
  Measure,
  TableBlock,
} from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { oncePer } from '../../budget/oncePer';

/** The “三公” parts with the economic 款 that pay for them: of the department's list (3…) and of the government's (5…). */
export const THREE_PUBLIC_ITEMS: readonly {
  readonly measure: Measure;
  readonly codes: readonly string[];
  /** What the 款's name must speak of: units that renumber their codes use 30217 for something else. */
  readonly name: RegExp;
}[] = [
  { measure: 'abroad', codes: ['30212', '50207'], name: /出国/ },
  { measure: 'vehicle-operation', codes: ['30231', '50208'], name: /公务用车运行/ },
  { measure: 'reception', codes: ['30217', '50206'], name: /公务接待/ },
  { measure: 'vehicle-purchase', codes: ['31013', '30913', '50303', '50403'], name: /公务用车购置/ },
];

/** Whether a row carries one of the codes under another name: then the table numbers its 款 in its own way. */
export const isRenumbered = (block: TableBlock): boolean =>
  rowsOfItems(block).some((r) =>
    THREE_PUBLIC_ITEMS.some((i) => i.codes.includes(r.code!) && !i.name.test(normalName(r.name))),
  );

const CODES: ReadonlySet<string | undefined> = new Set(THREE_PUBLIC_ITEMS.flatMap((i) => i.codes));

/** The few rows of a block that carry one of the codes. */
const rowsOfItems = oncePer((block: TableBlock): readonly BudgetRow[] =>
  block.rows.filter((r) => CODES.has(r.code)),
);

/** Cells of the 款 rows that pay for one part, of one unit or of all. */
export function itemCells(
  block: TableBlock,
  item: (typeof THREE_PUBLIC_ITEMS)[number],
  column: number,
  isOfUnit: (row: BudgetRow) => boolean,
): readonly { readonly cell: AmountCell | undefined; readonly label: string }[] {
  return rowsOfItems(block)
    .filter((r) => r.kind === 'subject' && item.codes.includes(r.code!) && isOfUnit(r))
    .map((r) => ({ cell: r.cells[column], label: `${r.code} ${r.name}` }));
}

/**
 * Whether a table follows the government's economic list, which shows what institutions spend (505, 506) as a whole:
 * its 款 then say only a part of the “三公” expenses.
 */
export function isGovernmentList(block: TableBlock): boolean {
  let subjects = 0;
  let ofGovernment = 0;
  for (const { kind, code } of block.rows) {
    if (kind !== 'subject' || !code) continue;
    subjects++;
    if (code.startsWith('5')) ofGovernment++;
  }
  return ofGovernment * 2 > subjects;
}

/** Whether a table goes down to 款 at all. */
export const hasSections = (block: TableBlock): boolean =>
  block.rows.some((r) => r.kind === 'subject' && r.code?.length === 5);

/** A “三公” table of all appropriations, as its title says, and not of the general budget alone. */
export const coversAllFunds = ({ title }: BudgetTable): boolean =>
  /财政拨款/.test(normalName(title)) && !/一般公共预算/.test(normalName(title));

const ACADEMIC = /大学|学院|学校|中学|小学|研究院|研究所|科学院|研究中心/;

/**
 * Whether universities or institutes are among the units: what their teachers and researchers spend on visits abroad for exchange is
 * counted apart from “三公”, so that 30212 may be above it.
 */
export const hasAcademicUnits = oncePer(
  (book: BudgetBook): boolean =>
    ACADEMIC.test(book.department ?? '') ||
    book.tables.some((t) =>
      t.blocks.some((b) => b.rows.some((r) => r.kind === 'unit' && ACADEMIC.test(r.name))),
    ),
);
