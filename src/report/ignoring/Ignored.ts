/** Findings that a person has set aside, by key; kept in the workbook, so that a colleague sees them too. */
export type Ignored = Readonly<Record<string, IgnoredFinding>>;

export interface IgnoredFinding {
  readonly reason: string;
  /** What the finding said when it was set aside: it comes back when this changes. */
  readonly state: string;
}

/** Key of the texts kept in the workbook under which they stand. */
export const IGNORED = 'ignored';

/** Reads what was kept in the workbook; entries of another shape are left out. */
export function readIgnored(text: string | null): Ignored {
  if (text === null) return {};
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return {}; // Not ours any more: showing a finding again is the safe side.
  }
  return ignoredIn(kept);
}

/** The entries of a value that was kept; others are left out. */
export function ignoredIn(kept: unknown): Ignored {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((e): e is [string, IgnoredFinding] => isIgnored(e[1])),
  );
}

const isIgnored = (value: unknown): value is IgnoredFinding =>
  typeof value === 'object' &&
  value !== null &&
  'reason' in value &&
  typeof value.reason === 'string' &&
  'state' in value &&
  typeof value.state === 'string';
