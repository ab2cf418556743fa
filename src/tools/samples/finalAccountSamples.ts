import { generateFinalAccount } from '../../generate/finals/generateFinalAccount';
import type { Grid } from '../../workbook/Grid';

/** A small bureau that exists nowhere: it has a fund, money carried over and income of its own. */
const SEED = 36;

/** The sample of a final account with its neighbours: files of `samples/` and their sheets. */
export function finalAccountSamples(): Readonly<Record<string, readonly Grid[]>> {
  const { grids, prior, budget } = generateFinalAccount(SEED, {
    layout: 'national',
    units: 1,
    year: 2024,
    funds: true,
    capital: false,
    carryOver: true,
    nonFiscal: true,
    cents: false,
  });
  return {
    'yunling-2024-final.xlsx': grids,
    'yunling-2023-final.xlsx': prior,
    'yunling-2024-budget.xlsx': budget,
  };
}
