import type { AmountCell, BudgetTable, TableBlock } from '../../../budget/BudgetBook';
import { oncePer } from '../../../budget/oncePer';
import type { RelationSubject } from '../../../budget/Relation';
import { addsUp } from '../../../budget/verdictOf';
import { childColumns, childRows, type Children } from '../children';
import { columnLabel, shortName, tableName } from '../lookup';

/** An amount of a table that may stand in another one, too. What is said of it is put together for those that are compared. */
export class Side {
  constructor(
    private readonly table: BudgetTable,
    private readonly block: TableBlock,
    private readonly row: number,
    private readonly column: number,
  ) {}

  get cell(): AmountCell | undefined {
    return this.block.rows[this.row]!.cells[this.column];
  }

  get label(): string {
    const { name, label } = this.block.rows[this.row]!;
    return `${shortName(this.table)} ${name || label} ${this.heading}`;
  }

  get subject(): RelationSubject {
    const { label } = this.block.rows[this.row]!;
    return { table: tableName(this.table), row: label, column: this.heading };
  }

  /** A sum of its own table that the cell is in doesn't hold. */
  isBroken(): boolean {
    return breaksSum(this.block, this.row, this.column);
  }

  private get heading(): string {
    return columnLabel(this.block.columns[this.column]);
  }
}

const rowsBelow = oncePer((block: TableBlock) => childRows(block.rows));
const columnsBelow = oncePer((block: TableBlock) => childColumns(block.columns));

/** Whether a cell is a sum that doesn't hold, or a part of one: of the rows or columns of its table. */
function breaksSum(block: TableBlock, row: number, at: number): boolean {
  const figureAt = (r: number, c: number) => block.rows[r]?.cells[c]?.figure;
  const breaks = (
    below: Children,
    own: number,
    figure: (index: number) => ReturnType<typeof figureAt>,
  ): boolean =>
    below.some(
      (parts, total) =>
        parts !== undefined &&
        (total === own || parts.includes(own)) &&
        addsUp(figure(total), parts.map(figure)) !== true,
    );
  return (
    breaks(columnsBelow(block), at, (c) => figureAt(row, c)) ||
    breaks(rowsBelow(block), row, (r) => figureAt(r, at))
  );
}
