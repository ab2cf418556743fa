import type { Grid } from '../../workbook/Grid';
import { generateDepartment, type GenerateOptions } from '../generateDepartment';
import { Random } from '../Random';
import * as codes from './codeTables';
import type { FinalAccount } from './FinalAccount';
import { FinalBook } from './FinalBook';
import { lastYearOf } from '../makeDepartment';
import { FINAL_LAYOUTS, FINAL_STYLES, type FinalLayout } from './FinalStyle';
import { execute } from './makeFinalAccount';
import * as other from './otherTables';
import * as summary from './summaryTables';

export interface FinalOptions extends Omit<GenerateOptions, 'layout'> {
  readonly layout?: FinalLayout;
}

export interface GeneratedFinalAccount {
  readonly grids: readonly Grid[];
  /** Last year's final account of the same department. */
  readonly prior: readonly Grid[];
  /** The budget of the same year. */
  readonly budget: readonly Grid[];
  /** The budget of last year. */
  readonly priorBudget: readonly Grid[];
  /** The final account of the year before last year's, made when it is asked for. */
  readonly earlier: readonly Grid[];
  readonly meta: {
    readonly seed: number;
    readonly layout: FinalLayout;
    readonly account: FinalAccount;
    readonly lastYear: FinalAccount;
  };
}

/**
 * Makes a department's final account with last year's and the budget of its year, which agree in every figure.
 * Pure: the same seed and options give the same grids.
 * @param seed any integer
 */
export function generateFinalAccount(seed: number, options: FinalOptions = {}): GeneratedFinalAccount {
  const random = new Random(seed ^ 0xf17a1);
  const { layout = random.pick(FINAL_LAYOUTS), ...more } = options;
  const {
    grids: budget,
    prior: priorBudget,
    meta,
  } = generateDepartment(seed, {
    ...more,
    layout: 'sichuan-zhaohua',
    unit: '元',
  });
  const lastYear = execute(random.fork(), meta.lastYear);
  const account = execute(random.fork(), meta.department, lastYear);
  return {
    grids: printFinalAccount(account, layout),
    prior: printFinalAccount(lastYear, layout),
    budget,
    priorBudget,
    get earlier() {
      const own = new Random(seed + 1);
      return printFinalAccount(execute(own.fork(), lastYearOf(own.fork(), meta.lastYear)), layout);
    },
    meta: { seed, layout, account, lastYear },
  };
}

/** The tables of a final account in the layout of a place. */
function printFinalAccount(account: FinalAccount, layout: FinalLayout): Grid[] {
  const style = FINAL_STYLES[layout];
  const book = new FinalBook(account, style);
  const first = [
    summary.summaryTable(book),
    codes.incomeTable(book),
    codes.expenditureTable(book),
    summary.appropriationTable(book),
  ];
  switch (style.set) {
    case 'shanghai':
      return [
        ...first,
        codes.generalTable(book),
        other.basicTable(book),
        other.threePublicTable(book),
        codes.balanceTable(book, 'fund'),
        codes.balanceTable(book, 'capital'),
      ];
    case 'sichuan':
      return [
        ...first,
        codes.detailTable(book, false),
        codes.generalTable(book),
        codes.detailTable(book, true),
        other.basicTable(book),
        codes.projectTable(book),
        codes.balanceTable(book, 'fund'),
        codes.balanceTable(book, 'capital'),
        codes.capitalTable(book),
        other.threePublicTable(book),
      ];
    default:
      return [
        ...first,
        codes.generalTable(book),
        other.basicTable(book),
        codes.balanceTable(book, 'fund'),
        codes.capitalTable(book),
        other.threePublicTable(book),
      ];
  }
}
