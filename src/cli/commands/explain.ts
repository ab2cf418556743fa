import type { Command } from 'commander';
import { addressOf, parseAddress } from '../../budget/address';
import type { Message } from '../../budget/Finding';
import { sameName } from '../../budget/names';
import { cellPlace, type CellPlace } from '../../budget/Place';
import { coverage, explain } from '../../diagnose';
import { explainText } from '../../report/explainText';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import { checkedBook } from '../checkedBook';
import type { CliContext, ExitStatus } from '../CliContext';

/** `gouji explain FILE CELL` */
export function addExplain(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('explain')
    .description(say(t, 'cli.explain'))
    .argument(`<${say(t, 'cli.file')}>`, say(t, 'cli.one-file'))
    .argument(`<${say(t, 'cli.cell')}>`, say(t, 'cli.explain.cell'))
    .action(async (file: string, cell: string) => context.finish(await explainCell(file, cell, context)));
}

async function explainCell(file: string, cell: string, context: CliContext): Promise<ExitStatus> {
  const { io, t } = context;
  const checked = await checkedBook(file, context);
  if (!checked) return 2;
  const { grids, result } = checked;
  const place = readCell(cell, grids);
  if ('id' in place) {
    io.err(`${t(place)}\n`);
    return 2;
  }
  const { book, relations } = result;
  io.out(explainText(book, place, explain(relations, place), coverage(book, relations), t));
  return 0;
}

/** `3-3!C7` or `'表 3'!$C$7`, as a spreadsheet writes it; the sheet's name as people may write it. */
function readCell(cell: string, grids: readonly Grid[]): CellPlace | Message {
  const at = cell.lastIndexOf('!');
  const address = parseAddress(cell.slice(at + 1));
  if (at < 0 || !address) {
    const example = `${grids[0]?.name ?? 'Sheet1'}!${addressOf(7, 3)}`;
    return { id: 'cli.bad-cell', data: { cell, example } };
  }
  const name = cell
    .slice(0, at)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const grid = grids.find((g) => g.name === name) ?? grids.find((g) => sameName(g.name, name));
  return grid
    ? cellPlace(grid.name, address.row, address.column)
    : { id: 'cli.no-sheet', data: { sheet: name, sheets: grids.map((g) => g.name) } };
}
