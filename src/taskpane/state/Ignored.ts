import type { Ignored, IgnoredFinding } from '../../report/ignoring/Ignored';

export type IgnoredAction =
  | { readonly type: 'ignored/added'; readonly findings: Readonly<Record<string, IgnoredFinding>> }
  | { readonly type: 'ignored/removed'; readonly keys: readonly string[] }
  | { readonly type: 'ignored/restored'; readonly ignored: Ignored };

export function ignoredReducer(state: Ignored, action: IgnoredAction): Ignored {
  switch (action.type) {
    case 'ignored/added':
      return { ...state, ...action.findings };
    case 'ignored/removed':
      return Object.fromEntries(Object.entries(state).filter(([key]) => !action.keys.includes(key)));
    case 'ignored/restored':
      return action.ignored;
  }
}
