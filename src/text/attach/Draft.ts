import type { Comparison } from '../Reading';
import type { Placed } from './Placed';
import type { SubjectOfComparison } from './subjects';

/** A comparison while it is read. */
export type Draft = { -readonly [K in keyof Comparison]: Comparison[K] } & {
  /** Index of the token that opened it. */
  readonly token: number;
  readonly from: number;
  readonly about: SubjectOfComparison;
  /** 上年, 同比: the year before the one that is spoken of, whichever that is. */
  readonly relative: boolean;
  speaksOf?: Placed | null;
  /** The token of the figure or word that was added last. */
  last?: number;
};

/** The token that it was read up to. */
export const lastToken = (d: Draft): number => d.last ?? d.token;
