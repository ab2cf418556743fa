/** The three fiscal books. */
export const FISCAL_BOOKS = ['general', 'fund', 'capital'] as const;

/** Which money: all of it, the fiscal appropriations together, or one of the three books. */
export const FUNDS = ['all', 'appropriation', ...FISCAL_BOOKS] as const;
export type Fund = (typeof FUNDS)[number];
