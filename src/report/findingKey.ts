import { placeKey } from '../budget/Place';
import type { Finding } from '../budget/Finding';

/** Names a finding across runs on one workbook. */
export type KeyOf = (finding: Finding) => string;

/**
 * Names a finding across checks of one workbook: the same rule speaking of the same places is the same finding,
 * whatever the amounts have become meanwhile.
 */
export const findingKey: KeyOf = (f) =>
  [
    f.rule,
    f.message.id,
    ...f.places.slice(0, KEY_PLACES).map((p) => placeKey(p.place)),
    f.places.length ? '' : dataKey(f),
  ].join('|');

/** Places beyond these only lengthen the key: the first names the figure, the next tell relations of one total apart. */
const KEY_PLACES = 4;

const dataKey = (f: Finding): string => JSON.stringify(f.message.data);

/** What the finding says at present; an ignored finding comes back when this changes. */
export const findingState = (f: Finding): string =>
  [f.stated, f.expected].map((m) => (m ? `${m.value.toString()}${m.unit}` : '')).join('→');

/** In front of the keys under which a finding is set aside in all workbooks of a machine. */
const LASTING = '*|';
export const isLasting = (key: string): boolean => key.startsWith(LASTING);

/** Rules about the names of subjects: what a reader has decided of a name holds in every table, year and workbook. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(['renamed-subjects', 'subject-code-name']);

/**
 * Names what a finding says wherever it says it. Null for findings that say something else in each workbook: about amounts, or
 * about one table or cell.
 */
export function lastingKey({ rule, message }: Finding): string | null {
  if (!ABOUT_NAMES.has(rule)) return null;
  const { table: _table, ...words } = message.data;
  return `${LASTING}${rule}|${message.id}|${JSON.stringify(words)}`;
}
