import type { Decimal } from 'decimal.js';
import { EXACT, written, type Figure } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import { textPlace } from '../../budget/TextDocument';
import type { Claim, ClaimRole } from './Claim';
import { isCount, type NumberToken } from './numbers';
import type { ReaderState, SentenceContext } from './ReaderState';

/** Counts and years are exact: nobody rounds cars. `0万元` states that there is nothing, not that it is below half a unit. */
const isExact = (value: Decimal, unit: Figure['unit'], decimals: number): boolean =>
  isCount(unit) || unit === '年' || (isMoney(unit) && value.isZero() && decimals === 0);

/** What is said of a claim beside its number. */
type Said = Pick<Claim, 'label' | 'period'> &
  Partial<Pick<Claim, 'measure' | 'direction'>> & { role: ClaimRole };

/** Adds the claim that a number of the sentence makes. @param unit where it is not the number's own */
export const addNumber = (
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  said: Said,
  unit: Figure['unit'] = token.unit!,
): Claim => {
  const { value, decimals, approximate } = token;
  return addClaim(state, context, token, { ...said, value, decimals, unit, approximate });
};

/** Adds a claim at a squeezed range of the sentence. */
export function addClaim(
  state: ReaderState,
  context: SentenceContext,
  at: { start: number; end: number },
  claim: Said & Pick<Claim, 'approximate'> & { value: Decimal; decimals: number; unit: Figure['unit'] },
): Claim {
  const { value, decimals, unit, ...rest } = claim;
  const range = context.range(at.start, at.end);
  const place = textPlace(state.document.paragraphs[context.sentence.paragraph]!, range.start, range.end);
  const figure: Figure = {
    value,
    unit,
    precision: isExact(value, unit, decimals) ? EXACT : written(decimals),
    origin: 'text',
    place,
  };
  const made: Claim = {
    index: state.claims.length,
    figure,
    sentence: context.sentence.index,
    section: context.section.index,
    ...rest,
  };
  state.claims.push(made);
  return made;
}
