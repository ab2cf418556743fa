import type { LocalMemory } from '../platform/PaneServices';

/** Key of the rules that the reader has switched off, on this machine. */
const RULES_OFF = 'rules-off';

/** Ids of the rules that this reader has switched off: a choice of theirs, whatever workbook they open. */
export async function recallRulesOff(memory: Pick<LocalMemory, 'recall'>): Promise<readonly string[]> {
  const kept = await memory.recall(RULES_OFF);
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
}

export const keepRulesOff = (memory: LocalMemory, rulesOff: readonly string[]): Promise<void> =>
  memory.keep(RULES_OFF, rulesOff);
