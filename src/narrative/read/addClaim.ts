import type { Decimal } from 'decimal.js';
import { EXACT, written, type Figure } from '../../budget/Figure';
import { textPlace } from '../../budget/TextDocument';
import type { Claim, ClaimRole } from './Claim';
import { isCount } from './numbers';
import type { ReaderState, SentenceContext } from './ReaderState';

/** Adds a claim at a squeezed range of the sentence. Counts and years are exact: nobody rounds cars. */
export function addClaim(
  state: ReaderState,
  context: SentenceContext,
  at: { start: number; end: number },
  claim: Pick<Claim, 'label' | 'period' | 'approximate'> &
    Partial<Pick<Claim, 'measure' | 'direction'>> & {
      role: ClaimRole;
      value: Decimal;
      decimals: number;
      unit: Figure['unit'];
    },
): Claim {
  const { value, decimals, unit, ...rest } = claim;
  const range = context.range(at.start, at.end);
  const place = textPlace(state.document.paragraphs[context.sentence.paragraph]!, range.start, range.end);
  const figure: Figure = {
    value,
    unit,
    precision: isCount(unit) || unit === '年' ? EXACT : written(decimals),
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
