import { AGGREGATES } from './aggregates';
import { CONDITIONAL } from './conditional';
import type { Definition } from './define';
import { LOGIC } from './logic';
import { LOOKUPS } from './lookup';
import { ROUNDING } from './rounding';
import { TEXTS } from './texts';

/** Every function that is worked out here, by its name. What isn't among them makes a formula that is not. */
export const FUNCTIONS: ReadonlyMap<string, Definition> = new Map(
  Object.entries({ ...AGGREGATES, ...CONDITIONAL, ...LOGIC, ...LOOKUPS, ...ROUNDING, ...TEXTS }),
);
