import { groupBy } from '../../budget/groupBy';
import { written } from '../../budget/Figure';
import { verdictOfRatio } from '../../budget/verdictOf';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import type { Share } from '../../text/Reading';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'mixed-precision',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('同一句中并列的占比保留相同的小数位数')),
} as const;

/** Shares side by side with different numbers of decimals, where the shorter ones do not merely drop zeros. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: [...siblings(input).values()].flatMap((group) => finding(input, group) ?? []),
  }),
};

function siblings(input: TextInput): ReadonlyMap<number, readonly Share[]> {
  const told = input.reading.shares.filter(
    ({ part, whole, stated: { figure } }) =>
      part && whole && !figure.value.isZero() && !figure.value.equals(100),
  );
  return groupBy(told, (s) => s.stated.sentence);
}

const decimalsOf = (s: Share): number =>
  s.stated.figure.precision.kind === 'written' ? s.stated.figure.precision.decimals : 0;

function finding(input: TextInput, group: readonly Share[]): TextFinding | null {
  const most = Math.max(...group.map(decimalsOf));
  const shorter = group.filter((s) => decimalsOf(s) < most && !dropsZeros(s, most));
  const places = shorter.flatMap((s) =>
    s.stated.figure.place.kind === 'text' ? [s.stated.figure.place] : [],
  );
  const [first, ...more] = places;
  return first
    ? wordingFinding(
        input,
        meta,
        { id: 'mixed-precision.shares', data: { decimals: most, count: places.length } },
        first,
        { more },
      )
    : null;
}

/** 7.50% written as 7.5%: with its zeros back, it may be the share of the two figures, as these are written. */
function dropsZeros(s: Share, decimals: number): boolean {
  const [part, whole] = [s.part!.figure, s.whole!.figure];
  if (part.unit !== whole.unit || whole.value.isZero()) return true;
  const stated = { ...s.stated.figure, precision: written(decimals) };
  const verdict = verdictOfRatio(
    'share',
    stated,
    [{ figure: part, weight: 1 }],
    [{ figure: whole, weight: 1 }],
  );
  return verdict === 'consistent' || verdict === 'rounding';
}
