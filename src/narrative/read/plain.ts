import { addNumber } from './addClaim';
import type { Claim } from './Claim';
import type { NumberToken } from './numbers';
import type { ReaderState, SentenceContext } from './ReaderState';

/** Adds a figure that states nothing which could be held against others. */
export function plain(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  label: string,
  role: Claim['role'],
): Claim {
  return addNumber(state, context, token, { role, label, period: { when: 'this', stage: 'budget' } });
}
