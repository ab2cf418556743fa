import type { Bases } from '../rules/basesOf';
import { text, type ResultColumn, type ResultRow } from './sheetCells';
import { say, type Translate } from './translate';
import { ruleTitle } from './words';

/** What the rules rest on, each once, behind all that they found: a statute is as long as a finding. */
export const basisRows = (bases: Bases, columns: readonly ResultColumn[], t: Translate): ResultRow[] =>
  Object.entries(bases).map(([rule, basis]) => {
    const words: Readonly<Record<string, string>> = {
      'sheet.severity': say(t, 'sheet.basis'),
      'sheet.rule': ruleTitle(rule, t),
      'sheet.explanation': basis,
    };
    return { keys: [`basis ${rule}`], cells: columns.map(({ id }) => text(words[id] ?? '')) };
  });
