import { addressOf } from '../../budget/address';
import { hasFormula } from '../host/file/limits';
import type { Loss } from '../host/file/Loss';
import { quotedSheet } from '../host/model/area';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';

/** More places than this are counted, not listed. */
const MOST_NAMED = 12;

/**
 * Gives a workbook what works its formulas out. It is loaded only for books that have formulas, and for others with the
 * first formula that is typed.
 * @returns what a person must know: which formulas are not worked out here
 */
export async function calculate(workbook: EmulatedWorkbook): Promise<readonly Loss[]> {
  if (!workbook.sheets.some(hasFormula)) {
    awaitFormula(workbook);
    return [];
  }
  return (await attach(workbook)) ?? [{ messageId: 'host.limit.formulas' }];
}

/** @returns null when it could not be loaded */
async function attach(workbook: EmulatedWorkbook): Promise<readonly Loss[] | null> {
  try {
    const [{ Calculator }, { daysNow }] = await Promise.all([
      import('../calc/Calculator'),
      import('../calc/daysNow'),
    ]);
    const calculator = new Calculator(workbook, () => daysNow(new Date()));
    workbook.recalculate = (changed) => calculator.recalculate(changed);
    const { unknown } = calculator;
    return unknown.length === 0
      ? []
      : [{ messageId: 'host.limit.unknown-formulas', count: unknown.length, cells: namesOf(unknown) }];
  } catch {
    return null;
  }
}

function awaitFormula(workbook: EmulatedWorkbook): void {
  let isLoading = false;
  const leave = workbook.subscribe((event) => {
    if (event.kind !== 'changed' || !event.range || isLoading) return;
    const { sheet, range } = event;
    if (![...sheet.within(range)].some(({ cell }) => cell.formula !== undefined)) return;
    isLoading = true;
    void attach(workbook).then((known) => {
      isLoading = false;
      if (known === null) return; // the next formula tries again; until then the result is marked as stale
      leave();
      workbook.recalculateLate(sheet, range);
    });
  });
}

interface Place {
  readonly sheet: { readonly name: string };
  readonly row: number;
  readonly column: number;
}

/** `表1!C3、表1!C4`, the first of them. */
const namesOf = (cells: readonly Place[]): string =>
  cells
    .slice(0, MOST_NAMED)
    .map(({ sheet, row, column }) => `${quotedSheet(sheet.name)}!${addressOf(row, column)}`)
    .join('、') + (cells.length > MOST_NAMED ? '…' : '');

/** The formulas whose results are older than what they count with; null when there are none. */
export function staleFormulas(workbook: EmulatedWorkbook): Loss | null {
  const stale = workbook.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(({ row, column, cell }) => (cell.isStale ? [{ sheet, row, column }] : [])),
  );
  return stale.length === 0
    ? null
    : { messageId: 'host.lost.stale', count: stale.length, cells: namesOf(stale) };
}
