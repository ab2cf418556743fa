/** Which money: all of it, the fiscal appropriations together, or one of the three books. */
export const FUNDS = ['all', 'appropriation', 'general', 'fund', 'capital'] as const;
export type Fund = (typeof FUNDS)[number];
