import { apart } from './apart';
import { changes } from './changes';
import { counts } from './counts';
import { elsewhere } from './elsewhere';
import { finals } from './finals';
import { further } from './further';
import type { Kind } from './Kind';
import { missed } from './missed';
import { notation } from './notation';
import { scopes } from './scopes';
import { shares } from './shares';
import { stages } from './stages';
import { sums } from './sums';
import { unsaid } from './unsaid';
import { years } from './years';

/** All kinds of statements, each with texts of our own. */
export const kinds: readonly Kind[] = [
  ...years,
  ...changes,
  ...sums,
  ...shares,
  ...stages,
  ...counts,
  ...scopes,
  ...notation,
  ...further,
  ...apart,
  ...unsaid,
  ...finals,
  ...missed,
  ...elsewhere,
];
