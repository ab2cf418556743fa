import type { Grid } from '../../workbook/Grid';
import { besideTable } from './beside';
import { basicTable, fundTable, generalTable, incomeTable, spendingTable } from './details';
import type { Years } from './lines';
import { Printer } from './Printer';
import type { Style } from './Style';
import { StyledBook } from './StyledBook';
import { appropriationTable, summaryTable } from './summaries';
import { threePublicTable } from './threePublic';

/** A department's book in a style: the nine prescribed tables, and those beside them. */
export function printStyled(years: Years, style: Style): Grid[] {
  const book = new StyledBook(years, style);
  const { name, year } = years.now;
  const [onSheet, ...others] = style.beside;
  const cover = new Printer('封面').text(name, `${year}年部门预算公开表`);
  return [
    ...(style.cover ? [cover.build()] : []),
    book.sheet(summaryTable(book)),
    book.sheet(incomeTable(book)),
    book.sheet(spendingTable(book)),
    book.sheet(appropriationTable(book)),
    style.stacked && onSheet
      ? book.sheet(generalTable(book), besideTable(book, onSheet))
      : book.sheet(generalTable(book)),
    book.sheet(basicTable(book)),
    book.sheet(threePublicTable(book)),
    book.sheet(fundTable(book, 'fund')),
    book.sheet(fundTable(book, 'capital')),
    ...(style.stacked ? others : style.beside).map((which) => book.sheet(besideTable(book, which))),
  ];
}
