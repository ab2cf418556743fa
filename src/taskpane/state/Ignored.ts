/** Findings that a person has set aside, by key; kept in the workbook, so that a colleague sees them too. */
export type Ignored = Readonly<Record<string, IgnoredFinding>>;

export interface IgnoredFinding {
  readonly reason: string;
  /** What the finding said when it was set aside: it comes back when this changes. */
  readonly state: string;
}

export type IgnoredAction =
  | { readonly type: 'ignored/added'; readonly key: string; readonly finding: IgnoredFinding }
  | { readonly type: 'ignored/removed'; readonly key: string }
  | { readonly type: 'ignored/restored'; readonly ignored: Ignored };

export function ignoredReducer(state: Ignored, action: IgnoredAction): Ignored {
  switch (action.type) {
    case 'ignored/added':
      return { ...state, [action.key]: action.finding };
    case 'ignored/removed':
      return Object.fromEntries(Object.entries(state).filter(([key]) => key !== action.key));
    case 'ignored/restored':
      return action.ignored;
  }
}

/** Reads what was kept in the workbook; entries of another shape are left out. */
export function readIgnored(text: string | null): Ignored {
  if (text === null) return {};
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return {}; // Not ours any more: showing a finding again is the safe side.
  }
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
