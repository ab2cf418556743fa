import { measured, type JudgedRelation } from '../budget/Finding';
import type { LinearRelation } from '../budget/Relation';
import type { Moved, Undetermined } from './Diagnosis';

/** What could not be determined, with the equations it is of. */
interface Open {
  readonly group: readonly number[];
  readonly told: Undetermined;
}

/**
 * Puts together what one amount explains: figures that all differ by it from another document's, under one rule, while they agree
 * with the rest of their own book, so that no correction of a few figures would do.
 */
export function joinMoved(open: readonly Open[], judged: readonly JudgedRelation[]): Undetermined[] {
  const joined = new Map<string, Undetermined>();
  for (const [i, { group, told }] of open.entries()) {
    const moved = movedTogether(group, judged);
    const key = moved ? keyOf(moved) : `${i}`;
    const before = joined.get(key);
    joined.set(key, {
      ...told,
      ...(moved ? { reason: 'moved', moved } : {}),
      findings: [...(before?.findings ?? []), ...told.findings],
      candidates: [...(before?.candidates ?? []), ...told.candidates],
    });
  }
  return [...joined.values()];
}

const keyOf = ({ rule, difference: { value, unit } }: Moved): string => `${rule} ${value.toString()} ${unit}`;

function movedTogether(group: readonly number[], judged: readonly JudgedRelation[]): Moved | undefined {
  const [first, ...more] = group.map((e) => movedBy(judged[e]));
  return first && more.every((other) => other && keyOf(other) === keyOf(first)) ? first : undefined;
}

function movedBy(judged: JudgedRelation | undefined): Moved | undefined {
  const { relation, judgement: { difference } = {} } = judged ?? {};
  return relation?.kind === 'linear' && difference && isOutside(relation)
    ? { rule: relation.rule, difference: measured(difference, relation.total.unit) }
    : undefined;
}

/** Whether the figures that one is held against are all another document's: given, and in no cell of this book. */
const isOutside = ({ comparison, parts }: LinearRelation): boolean =>
  comparison === 'equal' && parts.length > 0 && parts.every(({ figure }) => figure.origin === 'derived');
