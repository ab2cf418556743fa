import type { Severity } from '../budget/Finding';
import { addCounts, countOne, type Counts, type FileTally, type Suspect } from './summary';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a summary keeps of an entry of the report for programs, be it just made or read back from a file.
 * @returns undefined when it is no such entry
 */
export function tallyOf(entry: unknown): FileTally | undefined {
  if (!isFields(entry) || typeof entry['file'] !== 'string') return undefined;
  const { file, reason } = entry;
  if (typeof reason === 'string') return { file, reason, rules: [] };
  const findings = listOf(entry['findings']);
  const cannotTell = listOf(entry['cannotTell']);
  if (!findings || !cannotTell) return undefined;
  const suspect = suspectOf(listOf(entry['diagnoses'])?.[0]);
  return {
    file,
    ...(typeof entry['department'] === 'string' ? { department: entry['department'] } : {}),
    ...(typeof entry['year'] === 'number' ? { year: entry['year'] } : {}),
    ...(typeof entry['prior'] === 'string' ? { prior: entry['prior'] } : {}),
    rules: byRule([
      ...findings.map((f) => [f['rule'], f['severity']] as const),
      ...cannotTell.map((c) => [c['rule'], 'cannotTell'] as const),
    ]),
    ...(suspect ? { suspect } : {}),
  };
}

function byRule(items: readonly (readonly [rule: unknown, what: unknown])[]): FileTally['rules'] {
  const rules = new Map<string, Counts>();
  for (const [rule, what] of items) {
    if (typeof rule !== 'string' || !isCounted(what)) continue;
    const known = rules.get(rule);
    rules.set(rule, known ? addCounts(known, countOne(what)) : countOne(what));
  }
  return [...rules].map(([rule, counts]) => ({ rule, ...counts }));
}

function suspectOf(diagnosis: Fields | undefined): Suspect | undefined {
  const cell = diagnosis?.['cell'];
  if (!diagnosis || !isFields(cell)) return undefined;
  const { stated, suggested, unit } = diagnosis;
  if (typeof stated !== 'string' || typeof unit !== 'string') return undefined;
  return {
    cell: `${String(cell['sheet'])}!${String(cell['address'])}`,
    stated,
    ...(typeof suggested === 'string' ? { suggested } : {}),
    unit,
  };
}

const COUNTED: ReadonlySet<unknown> = new Set<Severity | 'cannotTell'>([
  'error',
  'warning',
  'info',
  'cannotTell',
]);
const isCounted = (what: unknown): what is Severity | 'cannotTell' => COUNTED.has(what);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Fields[] | undefined =>
  Array.isArray(value) && value.every(isFields) ? value : undefined;
